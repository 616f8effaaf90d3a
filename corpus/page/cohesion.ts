import { foldAccents } from "../text/fold.js";

/** Shortest run of letters that can tell what a text is about. */
const LEAST_LETTERS = 2;

/** Everyday words of both languages, accent-folded: they say nothing of the subject. */
const EVERYDAY = new Set(
  (
    "va cua la cac duoc trong cho khong voi nhung nay da co mot khi den tai ve cung theo ngay nam de o ra vao tu se bi hay hon cung " +
    "the of and to in that for is was on with as by it from at are be has have had not this an which will he she they we you his her its their but or who after"
  ).split(" "),
);

/** The telling words of a text, accent-folded. */
export function tellingWords(text: string): Set<string> {
  const words = foldAccents(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.filter((word) => word.length >= LEAST_LETTERS && !EVERYDAY.has(word)));
}

/**
 * The pairs of neighbouring words of a text, accent-folded. In Vietnamese most words are pairs of syllables,
 * and single syllables are shared by texts on anything.
 */
export function wordPairs(text: string): Set<string> {
  const words = foldAccents(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.slice(1).map((word, at) => `${words[at]} ${word}`));
}

/** Share of the word pairs of `text` that occur in `among`, 0 to 1; 0 for a text of one word. */
export function sharedPairs(text: string, among: ReadonlySet<string>): number {
  const pairs = wordPairs(text);
  if (pairs.size === 0) return 0;
  return [...pairs].filter((pair) => among.has(pair)).length / pairs.size;
}

/** Names that stand in news on anything. */
const EVERYWHERE =
  /^(?:việt nam|hà nội|vietnam|hanoi|vietnamese|january|february|march|april|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/u;

/**
 * Names in a text: pairs of capitalised words, and long ones without accents ("Haanstrank"), which are no
 * Vietnamese syllables. With their number of occurrences; in lower case.
 */
export function namesIn(text: string): Map<string, number> {
  const names = new Map<string, number>();
  const found = [
    ...[...text.matchAll(/(?=(?<![\p{L}])(\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+))/gu)].map((match) => match[1] ?? ""),
    ...[...text.matchAll(/(?<=[\p{L},] )[A-Z][a-z]{4,}(?!\p{L})/gu)].map((match) => match[0]),
  ];
  for (const name of found.map((printed) => printed.toLowerCase())) {
    if (!EVERYWHERE.test(name)) names.set(name, (names.get(name) ?? 0) + 1);
  }
  return names;
}

/** How many names of `among` a text repeats; one that is frequent there counts twice. */
export function sharedNames(text: string, among: ReadonlyMap<string, number>): number {
  const lower = text.toLowerCase();
  let shared = 0;
  for (const [name, count] of among) if (lower.includes(name)) shared += count > 1 ? 2 : 1;
  return shared;
}

/** Share of the telling words of `text` that occur in `among`, 0 to 1; 0 for a text without any. */
export function sharedWords(text: string, among: ReadonlySet<string>): number {
  const words = tellingWords(text);
  if (words.size === 0) return 0;
  return [...words].filter((word) => among.has(word)).length / words.size;
}
