import { createRequire } from "node:module";
import { remembering } from "../../corpus/text/remembering.js";

type Lemmatizer = { noun(word: string): string; verb(word: string): string; adjective(word: string): string };

let lemmatizer: Lemmatizer | undefined;

/**
 * The base form of a lower-case English word: "countries" → "country", "said" → "say", "better" → "good".
 *
 * Nouns are tried before verbs and adjectives, since most content words of questions are nouns. The
 * lemmatizer's word lists take about 100 ms to load, so they are loaded with the first English word.
 */
export const englishLemma = remembering(25_000, (word: string): string => {
  if (!/^[a-z]{3,}$/u.test(word)) return word;
  lemmatizer ??= createRequire(import.meta.url)("wink-lemmatizer") as Lemmatizer;
  return firstDifferent(word, [lemmatizer.noun, lemmatizer.verb, lemmatizer.adjective]);
});

function firstDifferent(word: string, lemmas: readonly ((word: string) => string)[]): string {
  for (const lemmaOf of lemmas) {
    const lemma = lemmaOf(word);
    if (lemma !== word) return lemma;
  }
  return word;
}
