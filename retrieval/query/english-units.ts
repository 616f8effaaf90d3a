import type { CountryMention } from "../../corpus/places/countries.js";
import { foldAccents } from "../../corpus/text/fold.js";
import { formsIn } from "../analysis/concept-readings.js";
import { englishLemma } from "../analysis/english-lemma.js";
import { isStopWord } from "../analysis/stop-words.js";
import type { Token } from "../analysis/tokenise.js";
import type { Alternative, QueryUnit } from "../index/lexical-index.js";
import type { Lexicon, Reading } from "../lexicon/lexicon.js";
import type { AnalysedText } from "./analysed-text.js";
import { countryAlternatives } from "./country-alternatives.js";
import { translations } from "./translations.js";

/** Importance of two neighbouring words, beside 1 for a word. */
const PAIR_WEIGHT = 0.3;

/** The words of an English question with their translations, and the pairs that neighbours make. */
export function englishUnits({ tokens, countries }: AnalysedText, lexicon: Lexicon): QueryUnit[] {
  return [...englishWords(tokens, countries, lexicon), ...englishPairs(tokens)];
}

function englishWords(
  tokens: readonly Token[],
  countries: readonly CountryMention[],
  lexicon: Lexicon,
): QueryUnit[] {
  const forms = formsIn(tokens, "en", lexicon);
  const units: QueryUnit[] = [];
  for (let at = 0; at < tokens.length; ) {
    const country = countries.find(({ start }) => start === tokens[at]?.start);
    if (country !== undefined) {
      units.push({ alternatives: countryAlternatives(country.country), weight: 1 });
      at = firstFrom(tokens, country.end, at);
      continue;
    }
    const form = forms.find(({ from }) => from === at);
    const to = form?.to ?? at + 1;
    const stretch = tokens.slice(at, to);
    if (!stretch.every((token) => isStopWord(token.form, "en"))) {
      units.push({ alternatives: englishAlternatives(stretch, form?.readings ?? []), weight: 1 });
    }
    at = to;
  }
  return units;
}

/**
 * An English word or phrase as typed, as lemmas, and translated. A word that nobody translates may be a
 * Vietnamese name without its accents: "Dang Dinh Quy".
 */
export function englishAlternatives(stretch: readonly Token[], readings: readonly Reading[]): Alternative[] {
  const surface = stretch.map(({ form }) => form).join(" ");
  const alternatives: Alternative[] = [{ term: surface, weight: 1 }];
  const lemma = lemmas(surface);
  if (lemma !== surface) alternatives.push({ term: lemma, weight: 1 });
  if (readings.length === 0) alternatives.push({ term: foldAccents(surface), folded: true, weight: 0.8 });
  return [...alternatives, ...translations(readings, "vietnamese")];
}

function englishPairs(tokens: readonly Token[]): QueryUnit[] {
  const units: QueryUnit[] = [];
  for (const [at, { form }] of tokens.entries()) {
    const next = tokens[at + 1];
    if (next === undefined || next.afterBreak) continue;
    if (isStopWord(form, "en") || isStopWord(next.form, "en")) continue;
    const typed = `${form} ${next.form}`;
    const lemma = lemmas(typed);
    const folded: Alternative = { term: foldAccents(typed), folded: true, weight: 1 };
    units.push({
      kind: "pair",
      alternatives: lemma === typed ? [folded] : [folded, { term: lemma, weight: 1 }],
      weight: PAIR_WEIGHT,
    });
  }
  return units;
}

/** Index of the first token that begins at or after an offset, but beyond `after`. */
function firstFrom(tokens: readonly Token[], offset: number, after: number): number {
  const next = tokens.findIndex(({ start }, at) => at > after && start >= offset);
  return next < 0 ? tokens.length : next;
}

function lemmas(text: string): string {
  return text.split(" ").map(englishLemma).join(" ");
}
