import type { Language } from "../../corpus/article.js";
import { type Lexicon, MAX_FORM_TOKENS } from "../lexicon/lexicon.js";
import { dateMentionsIn, dateTerms } from "./date-mentions.js";
import { DateWords } from "./dates/date-words.js";
import { englishLemma } from "./english-lemma.js";
import { quantitiesIn, quantityTerm } from "./quantities.js";
import { type Token, tokensOf } from "./tokenise.js";

/** A term of the lexical index and how often a text has it. */
export type TermFrequencies = Map<string, number>;

/**
 * The terms of a paragraph: every token; every pair of neighbours that no punctuation parts ("không gian");
 * every form of the lexicon of three tokens and more ("không gian mạng"). In English text a token counts by
 * its lemma, and by its surface too where the two differ, so that "Panthers" is found as printed. Dates and
 * amounts count once more in the one form that both languages share ("@22/5", "#2100000").
 */
export function termFrequencies(text: string, language: Language, lexicon: Lexicon): TermFrequencies {
  const frequencies: TermFrequencies = new Map();
  const tokens = tokensOf(text);
  const surfaces = tokens.map((token) => token.form);
  const forms = tokens.map((token) => (language === "en" ? englishLemma(token.form) : token.form));
  forms.forEach((form, index) => {
    count(frequencies, form);
    const surface = surfaces[index];
    if (surface !== undefined && surface !== form) count(frequencies, surface);
  });
  for (const { from, to } of unbrokenSpans(tokens, 2, MAX_FORM_TOKENS)) {
    const term = joined(forms, from, to);
    if (to - from === 2 || lexicon.hasLongForm(term, language)) count(frequencies, term);
    if (language === "vi") continue;
    // "United Nations" is in the lexicon as it stands; its lemmas are no form.
    const surface = joined(surfaces, from, to);
    if (surface !== term && isEnglishForm(surface, to - from, lexicon)) count(frequencies, surface);
  }
  for (const term of figureTerms(text, tokens)) count(frequencies, term);
  return frequencies;
}

const MAY_STATE_FIGURES = /\d|nghìn|ngàn|triệu|tỷ|tỉ|thousand|million|billion|trillion/iu;

/** The terms of the dates and amounts that a text states. */
function figureTerms(text: string, tokens: readonly Token[]): string[] {
  // Most paragraphs state none, and reading them closely takes longer than all the rest.
  if (!MAY_STATE_FIGURES.test(text)) return [];
  const words = new DateWords(text, tokens);
  return [...dateMentionsIn(text, words).flatMap(dateTerms), ...quantitiesIn(text, words).map(quantityTerm)];
}

/** True for a term that is a word or a number as printed, one token long; these make up a text's length. */
export function isWordTerm(term: string): boolean {
  return !/[ @#]/u.test(term);
}

function isEnglishForm(key: string, tokens: number, lexicon: Lexicon): boolean {
  return tokens === 2 ? lexicon.english(key).length > 0 : lexicon.hasLongForm(key, "en");
}

/** Every run of `least` to `most` tokens that no punctuation parts, as token index ranges. */
export function* unbrokenSpans(
  tokens: readonly Token[],
  least: number,
  most: number,
): Generator<{ readonly from: number; readonly to: number }> {
  for (let from = 0; from < tokens.length; from += 1) {
    for (let to = from + 1; to <= tokens.length && to - from <= most; to += 1) {
      if (to - from > 1 && tokens[to - 1]?.afterBreak) break;
      if (to - from >= least) yield { from, to };
    }
  }
}

/** The term of a run of token forms. */
export function joined(forms: readonly string[], from: number, to: number): string {
  return forms.slice(from, to).join(" ");
}

function count(frequencies: TermFrequencies, term: string): void {
  frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
}
