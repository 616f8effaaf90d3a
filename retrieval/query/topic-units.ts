import { foldAccents } from "../../corpus/text/fold.js";
import { formsIn } from "../analysis/concept-readings.js";
import { isStopWord } from "../analysis/stop-words.js";
import type { Token } from "../analysis/tokenise.js";
import type { Alternative, QueryUnit } from "../index/lexical-index.js";
import type { Lexicon, Reading } from "../lexicon/lexicon.js";
import type { AnalysedText } from "./analysed-text.js";
import { countryAlternatives } from "./country-alternatives.js";
import { englishAlternatives } from "./english-units.js";
import type { TopicUnit } from "./query.js";
import { translations } from "./translations.js";
import { borrowed } from "./vietnamese-units.js";

/** Another word for the same concept speaks for a passage, but less than the reader's own. */
const SYNONYM_WEIGHT = 0.8;
/** A lone syllable typed without accents can be several words; with its neighbours it is hardly ever two. */
const BARE_SYLLABLE_WEIGHT = 0.6;
/** Of a general word in the topic, beside 1 for a name or a word of some field. */
const GENERAL_IMPORTANCE = 0.4;

/**
 * The topic of a question as words and compounds, each with its synonyms and translations: the measure of
 * whether a passage is about it. Unlike the units that are searched, "không gian mạng" is one unit.
 */
export function topicUnits(text: AnalysedText, lexicon: Lexicon): TopicUnit[] {
  const { tokens, countries } = text;
  const language = text.writing === "unknown" ? "en" : text.writing;
  const named = countries.map(({ country }) => single(countryAlternatives(country), 1));
  const rest = tokens.filter(
    ({ start }) => !countries.some((country) => start >= country.start && start < country.end),
  );
  const alternativesOf = (stretch: readonly Token[], readings: readonly Reading[]): Alternative[] =>
    language === "en"
      ? englishAlternatives(stretch, readings)
      : [
          ...vietnameseAlternatives(stretch, readings, language === "vi"),
          ...stretch.flatMap((token) => (stretch.length === 1 ? borrowed(token, lexicon) : [])),
        ];
  const isStop = ({ form }: Token): boolean =>
    isStopWord(language === "vi-unaccented" ? foldAccents(form) : form, language);
  const units: TopicUnit[] = [];
  const forms = formsIn(rest, language, lexicon);
  for (let at = 0; at < rest.length; ) {
    const form = forms.find(({ from }) => from === at);
    const to = form?.to ?? at + 1;
    const stretch = rest.slice(at, to);
    at = to;
    if (stretch.every(isStop)) continue;
    const readings = form?.readings ?? [];
    units.push({
      whole: { alternatives: alternativesOf(stretch, readings), weight: importance(readings) },
      parts:
        stretch.length === 1
          ? []
          : stretch
              .filter((token) => !isStop(token))
              .map((token) => partOf(token, alternativesOf, language, lexicon)),
    });
  }
  return [...named, ...units];
}

function partOf(
  token: Token,
  alternativesOf: (stretch: readonly Token[], readings: readonly Reading[]) => Alternative[],
  language: "vi" | "vi-unaccented" | "en",
  lexicon: Lexicon,
): QueryUnit {
  const [form] = formsIn([token], language, lexicon);
  return { alternatives: alternativesOf([token], form?.readings ?? []), weight: 1 };
}

function single(alternatives: readonly Alternative[], weight: number): TopicUnit {
  return { whole: { alternatives, weight }, parts: [] };
}

function vietnameseAlternatives(
  stretch: readonly Token[],
  readings: readonly Reading[],
  isAccented: boolean,
): Alternative[] {
  const typed = stretch.map(({ form }) => form).join(" ");
  const own: Alternative = isAccented
    ? { term: typed, weight: 1 }
    : { term: foldAccents(typed), folded: true, weight: stretch.length === 1 ? BARE_SYLLABLE_WEIGHT : 1 };
  const synonyms = translations(readings, "vietnamese").map((alternative) => ({
    ...alternative,
    weight: alternative.weight * SYNONYM_WEIGHT,
  }));
  return [own, ...synonyms, ...translations(readings, "english")];
}

/**
 * General words are paraphrased freely ("hứa", "cam kết"), so that their absence tells little; names and the
 * words of a field are not. A word that the lexicon does not know is taken for a name.
 */
function importance(readings: readonly Reading[]): number {
  const isGeneral = readings.length > 0 && readings.every(({ concept }) => concept.domain === "general");
  return isGeneral ? GENERAL_IMPORTANCE : 1;
}
