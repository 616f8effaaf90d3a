import { foldAccents, hasVietnameseMarks } from "../../corpus/text/fold.js";
import { formsIn, type TokenReadings } from "../analysis/concept-readings.js";
import { isStopWord } from "../analysis/stop-words.js";
import type { Token } from "../analysis/tokenise.js";
import type { Alternative, QueryUnit } from "../index/lexical-index.js";
import type { Lexicon, Reading } from "../lexicon/lexicon.js";
import type { AnalysedText } from "./analysed-text.js";
import { countryAlternatives } from "./country-alternatives.js";
import { englishAlternatives } from "./english-units.js";
import type { TopicUnit } from "./query.js";
import { translations } from "./translations.js";
import { isPartlyAccented } from "./typing/forgotten-accents.js";
import { isVietnameseSyllable } from "./typing/vietnamese-syllable.js";
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
  const isMixed =
    language === "vi" && isPartlyAccented(rest.filter((token) => !isAcronym(token)).map(({ form }) => form));
  const writingOf = (stretch: readonly Token[]): Writing =>
    isMixed && stretch.some(isBare) ? "vi-unaccented" : language;
  const alternativesOf = (stretch: readonly Token[], readings: readonly Reading[]): Alternative[] =>
    language === "en"
      ? englishAlternatives(stretch, readings)
      : [
          ...vietnameseAlternatives(stretch, readings, writingOf(stretch) === "vi"),
          ...stretch.flatMap((token) => (stretch.length === 1 ? borrowed(token, lexicon) : [])),
        ];
  const isStop = (token: Token): boolean => {
    const its = writingOf([token]);
    return isStopWord(its === "vi-unaccented" ? foldAccents(token.form) : token.form, its);
  };
  const units: TopicUnit[] = [];
  const forms = isMixed ? formsOfMixed(rest, lexicon) : formsIn(rest, language, lexicon);
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
              .map((token) => partOf(token, alternativesOf, writingOf([token]), lexicon)),
    });
  }
  return [...named, ...units];
}

type Writing = "vi" | "vi-unaccented" | "en";

/** True for a syllable without accents; names of other languages have none to forget. */
function isBare(token: Token): boolean {
  const { form } = token;
  return !hasVietnameseMarks(form) && isVietnameseSyllable(form) && !isAcronym(token);
}

/** "EU", which is no "êu" without its accent. */
function isAcronym({ surface }: Token): boolean {
  return surface.length > 1 && surface === surface.toUpperCase();
}

/** In a text where accents are forgotten now and then, what has them is read so, and what lacks them without. */
function formsOfMixed(tokens: readonly Token[], lexicon: Lexicon): readonly TokenReadings[] {
  const bare = formsIn(tokens, "vi-unaccented", lexicon).filter(({ from, to }) =>
    tokens.slice(from, to).some(isBare),
  );
  const isTaken = ({ from, to }: TokenReadings): boolean =>
    bare.some((form) => from < form.to && form.from < to);
  return [...bare, ...formsIn(tokens, "vi", lexicon).filter((form) => !isTaken(form))];
}

function partOf(
  token: Token,
  alternativesOf: (stretch: readonly Token[], readings: readonly Reading[]) => Alternative[],
  language: Writing,
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
