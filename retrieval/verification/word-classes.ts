import { createRequire } from "node:module";

type Lemmatizer = { noun(word: string): string; verb(word: string): string };

let lemmatizer: Lemmatizer | undefined;
const cache = new Map<string, WordClasses>();
const CACHE_LIMIT = 20_000;

/** What an English base form can be. */
export interface WordClasses {
  readonly isVerb: boolean;
  readonly isNoun: boolean;
}

/** Tells from the lemmatizer's word lists: "attack" is both, "journalist" a noun, "oppose" a verb. */
export function classesOf(lemma: string): WordClasses {
  const known = cache.get(lemma);
  if (known !== undefined) return known;
  lemmatizer ??= createRequire(import.meta.url)("wink-lemmatizer") as Lemmatizer;
  const { noun, verb } = lemmatizer;
  const thirdPerson = /(?:s|x|z|ch|sh|o)$/u.test(lemma)
    ? `${lemma}es`
    : lemma.replace(/(?<=[^aeiou])y$/u, "ie").concat("s");
  const classes = { isVerb: verb(thirdPerson) === lemma, isNoun: noun(thirdPerson) === lemma };
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(lemma, classes);
  return classes;
}

/** The base form of a word read as a verb: "left" → "leave". */
export function verbLemma(word: string): string {
  if (!/^[a-z]{3,}$/u.test(word)) return word;
  lemmatizer ??= createRequire(import.meta.url)("wink-lemmatizer") as Lemmatizer;
  return lemmatizer.verb(word);
}
