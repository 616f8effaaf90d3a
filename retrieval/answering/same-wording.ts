import { foldAccents } from "../../corpus/text/fold.js";

/** From this share of common words on, two texts are one statement printed twice. */
const SAME_FROM = 0.8;

/** True when two texts have nearly the same words (Jaccard similarity of their word sets). */
export function isSameWording(a: string, b: string): boolean {
  const first = wordsOf(a);
  const second = wordsOf(b);
  let common = 0;
  for (const word of first) if (second.has(word)) common += 1;
  const all = first.size + second.size - common;
  return all > 0 && common / all >= SAME_FROM;
}

function wordsOf(text: string): Set<string> {
  return new Set(foldAccents(text).match(/[\p{L}\p{N}]+/gu));
}
