import { createRequire } from "node:module";

type Lemmatizer = { noun(word: string): string; verb(word: string): string; adjective(word: string): string };

let lemmatizer: Lemmatizer | undefined;
const cache = new Map<string, string>();
const CACHE_LIMIT = 50_000;

/**
 * The base form of a lower-case English word: "countries" → "country", "said" → "say", "better" → "good".
 *
 * Nouns are tried before verbs and adjectives, since most content words of questions are nouns. The
 * lemmatizer's word lists take about 100 ms to load, so they are loaded with the first English word.
 */
export function englishLemma(word: string): string {
  const known = cache.get(word);
  if (known !== undefined) return known;
  if (!/^[a-z]{3,}$/u.test(word)) return word;
  lemmatizer ??= createRequire(import.meta.url)("wink-lemmatizer") as Lemmatizer;
  const lemma = firstDifferent(word, [lemmatizer.noun, lemmatizer.verb, lemmatizer.adjective]);
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(word, lemma);
  return lemma;
}

function firstDifferent(word: string, lemmas: readonly ((word: string) => string)[]): string {
  for (const lemmaOf of lemmas) {
    const lemma = lemmaOf(word);
    if (lemma !== word) return lemma;
  }
  return word;
}
