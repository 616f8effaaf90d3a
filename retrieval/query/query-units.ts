import type { CountryMention } from "../../corpus/places/countries.js";
import { foldAccents, hasVietnameseMarks } from "../../corpus/text/fold.js";
import { formsIn } from "../analysis/concept-readings.js";
import { englishLemma } from "../analysis/english-lemma.js";
import { isStopWord } from "../analysis/stop-words.js";
import type { Token } from "../analysis/tokenise.js";
import type { Writing } from "../analysis/writing.js";
import type { Alternative, QueryUnit } from "../index/lexical-index.js";
import type { Lexicon, Reading } from "../lexicon/lexicon.js";
import { countryAlternatives } from "./country-alternatives.js";
import { translations } from "./translations.js";

/** Importance of the kinds of unit, beside 1 for a word. */
export const UNIT_WEIGHTS = {
  /** Two neighbouring syllables as typed; folded pairs are needed more, since folded syllables merge. */
  pair: 0.5,
  foldedPair: 0.8,
  englishPair: 0.3,
  /** The English side of a Vietnamese compound, a syllable. */
  translatedSyllable: 1.0,
  /** A syllable typed without accents within an accented question may still mean the accented one. */
  bareInMarked: 0.3,
} as const;

/** A stretch of a question to make units from, analysed once. */
export interface AnalysedText {
  readonly tokens: readonly Token[];
  readonly writing: Writing;
  /** The countries it names, with offsets in the same text as the tokens'. */
  readonly countries: readonly CountryMention[];
}

/** What a question asks for, as units of the lexical index; stop words left out. */
export function queryUnits(text: AnalysedText, lexicon: Lexicon): QueryUnit[] {
  const { tokens, writing, countries } = text;
  switch (writing) {
    case "vi":
      return [...vietnameseWords(tokens), ...pairs(tokens, "vi"), ...englishOf(text, "vi", lexicon)];
    case "vi-unaccented":
      return [
        ...foldedWords(tokens),
        ...pairs(tokens, "vi-unaccented"),
        ...englishOf(text, "vi-unaccented", lexicon),
      ];
    case "en":
      return [...englishWords(tokens, countries, lexicon), ...englishPairs(tokens)];
    case "unknown":
      return [...englishWords(tokens, countries, lexicon), ...pairs(tokens, "vi-unaccented")];
  }
}

function vietnameseWords(tokens: readonly Token[]): QueryUnit[] {
  return tokens
    .filter(({ form }) => !isStopWord(form, "vi"))
    .map(({ form }) => {
      const exact: Alternative = { term: form, weight: 1 };
      if (hasVietnameseMarks(form) || /\d/u.test(form)) return { alternatives: [exact], weight: 1 };
      return {
        alternatives: [exact, { term: form, folded: true, weight: UNIT_WEIGHTS.bareInMarked }],
        weight: 1,
      };
    });
}

function foldedWords(tokens: readonly Token[]): QueryUnit[] {
  return tokens
    .filter(({ form }) => !isStopWord(foldAccents(form), "vi-unaccented"))
    .map(({ form }) => ({
      alternatives: [{ term: foldAccents(form), folded: true as const, weight: 1 }],
      weight: 1,
    }));
}

function pairs(tokens: readonly Token[], language: "vi" | "vi-unaccented"): QueryUnit[] {
  const isStop = (form: string): boolean =>
    isStopWord(language === "vi" ? form : foldAccents(form), language);
  return neighbours(tokens)
    .filter(([first, second]) => !(isStop(first) && isStop(second)))
    .map(([first, second]) => {
      const term = `${first} ${second}`;
      return language === "vi"
        ? { alternatives: [{ term, weight: 1 }], weight: UNIT_WEIGHTS.pair }
        : {
            alternatives: [{ term: foldAccents(term), folded: true as const, weight: 1 }],
            weight: UNIT_WEIGHTS.foldedPair,
          };
    });
}

/** English articles answer Vietnamese questions through the lexicon: one unit a compound. */
function englishOf(
  { tokens, countries }: AnalysedText,
  language: "vi" | "vi-unaccented",
  lexicon: Lexicon,
): QueryUnit[] {
  const isStop = ({ form }: Token): boolean =>
    isStopWord(language === "vi" ? form : foldAccents(form), language);
  const unitOf = (stretch: readonly Token[], alternatives: readonly Alternative[]): QueryUnit => {
    const typed = stretch.map(({ form }) => form).join(" ");
    return {
      alternatives: alternatives.filter(({ term }) => term !== typed),
      alsoCounted: [
        language === "vi"
          ? { term: typed, weight: 1 }
          : { term: foldAccents(typed), folded: true, weight: 1 },
      ],
      weight: UNIT_WEIGHTS.translatedSyllable * stretch.length,
    };
  };
  const named = countries.map(({ country, start, end }) =>
    unitOf(
      tokens.filter((token) => token.start >= start && token.end <= end),
      countryAlternatives(country),
    ),
  );
  const translated = formsIn(tokens, language, lexicon)
    .map(({ from, to, readings }) => ({ stretch: tokens.slice(from, to), readings }))
    .filter(({ stretch }) => !stretch.every(isStop))
    .map(({ stretch, readings }) => unitOf(stretch, translations(readings, "english")));
  return [...named, ...translated].filter(({ alternatives }) => alternatives.length > 0);
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
  return neighbours(tokens)
    .filter(([first, second]) => !isStopWord(first, "en") && !isStopWord(second, "en"))
    .map(([first, second]) => {
      const typed = `${first} ${second}`;
      const lemma = lemmas(typed);
      const folded: Alternative = { term: foldAccents(typed), folded: true, weight: 1 };
      return {
        alternatives: lemma === typed ? [folded] : [folded, { term: lemma, weight: 1 }],
        weight: UNIT_WEIGHTS.englishPair,
      };
    });
}

/** Index of the first token that begins at or after an offset, but beyond `after`. */
function firstFrom(tokens: readonly Token[], offset: number, after: number): number {
  const next = tokens.findIndex(({ start }, at) => at > after && start >= offset);
  return next < 0 ? tokens.length : next;
}

function neighbours(tokens: readonly Token[]): [string, string][] {
  const found: [string, string][] = [];
  tokens.forEach((token, at) => {
    const next = tokens[at + 1];
    if (next !== undefined && !next.afterBreak) found.push([token.form, next.form]);
  });
  return found;
}

function lemmas(text: string): string {
  return text.split(" ").map(englishLemma).join(" ");
}
