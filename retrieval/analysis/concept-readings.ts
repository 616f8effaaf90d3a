import { foldWord } from "../../corpus/text/fold.js";
import { type Lexicon, MAX_FORM_TOKENS, type Reading } from "../lexicon/lexicon.js";
import { relatedWords } from "./english-derivation.js";
import { englishLemma } from "./english-lemma.js";
import type { StopWordLanguage } from "./stop-words.js";
import type { Token } from "./tokenise.js";

/** The readings of a run of tokens, `from` inclusive to `to` exclusive. */
export interface TokenReadings {
  readonly from: number;
  readonly to: number;
  readonly readings: readonly Reading[];
}

/**
 * The forms of the lexicon that a text has, without overlap: the division with the longest forms, where a
 * form of n tokens counts n². "về không gian mạng" is "không gian mạng" and not "về không" and "gian".
 */
export function formsIn(
  tokens: readonly Token[],
  language: StopWordLanguage,
  lexicon: Lexicon,
): TokenReadings[] {
  const { lookUp, goesOn } = lookUpFor(tokens, language, lexicon);
  // best[at]: the worth of the best division of the tokens from `at` on, and the form it begins with.
  const best: { worth: number; form: TokenReadings | null }[] = [];
  best[tokens.length] = { worth: 0, form: null };
  for (let from = tokens.length - 1; from >= 0; from -= 1) {
    let choice = { worth: best[from + 1]?.worth ?? 0, form: null as TokenReadings | null };
    for (let to = from + 1; to <= tokens.length && to - from <= MAX_FORM_TOKENS; to += 1) {
      if (to - from > 1 && tokens[to - 1]?.afterBreak) break;
      const worth = (to - from) ** 2 + (best[to]?.worth ?? 0);
      const readings = worth < choice.worth ? [] : lookUp(from, to);
      if (readings.length > 0) choice = { worth, form: { from, to, readings } };
      if (!goesOn(from, to)) break;
    }
    best[from] = choice;
  }
  const found: TokenReadings[] = [];
  for (let at = 0; at < tokens.length; ) {
    const form = best[at]?.form ?? null;
    if (form !== null) found.push(form);
    at = form?.to ?? at + 1;
  }
  return found;
}

/** The concepts of {@link formsIn}, each with its share of the form's meaning. */
export function conceptReadings(
  tokens: readonly Token[],
  language: StopWordLanguage,
  lexicon: Lexicon,
): Reading[] {
  return formsIn(tokens, language, lexicon).flatMap(({ readings }) => {
    const total = readings.reduce((sum, reading) => sum + reading.weight, 0);
    return readings.map(({ concept, weight }) => ({ concept, weight: weight / total }));
  });
}

interface LookUp {
  readonly lookUp: (from: number, to: number) => readonly Reading[];
  /** Whether the lexicon has a form that goes on behind this stretch. */
  readonly goesOn: (from: number, to: number) => boolean;
}

function lookUpFor(tokens: readonly Token[], language: StopWordLanguage, lexicon: Lexicon): LookUp {
  const forms = tokens.map((token) => token.form);
  const stretch = (words: readonly string[], from: number, to: number) => words.slice(from, to).join(" ");
  if (language === "vi") {
    return {
      lookUp: (from, to) => lexicon.vietnamese(stretch(forms, from, to)),
      goesOn: (from, to) => lexicon.goesOn(stretch(forms, from, to), "vi"),
    };
  }
  if (language === "vi-unaccented") {
    const folded = forms.map(foldWord);
    return {
      lookUp: (from, to) => lexicon.folded(stretch(folded, from, to)),
      goesOn: (from, to) => lexicon.goesOn(stretch(folded, from, to), "vi-unaccented"),
    };
  }
  const lemmas = forms.map(englishLemma);
  return {
    lookUp(from, to) {
      const surface = lexicon.english(stretch(forms, from, to));
      if (surface.length > 0) return surface;
      const byLemma = lexicon.english(stretch(lemmas, from, to));
      if (byLemma.length > 0) return byLemma;
      if (to - from === 1)
        return firstKnown([forms[from] ?? "", lemmas[from] ?? ""].flatMap(relatedWords), lexicon);
      // "human rights council", "armed forces": only the last word of a compound takes an ending.
      return lexicon.english([...forms.slice(from, to - 1), lemmas[to - 1]].join(" "));
    },
    goesOn: (from, to) =>
      lexicon.goesOn(stretch(forms, from, to), "en") || lexicon.goesOn(stretch(lemmas, from, to), "en"),
  };
}

function firstKnown(words: readonly string[], lexicon: Lexicon): readonly Reading[] {
  for (const word of words) {
    const readings = lexicon.english(word);
    if (readings.length > 0) return readings;
  }
  return [];
}
