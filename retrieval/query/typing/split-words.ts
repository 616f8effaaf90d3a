import type { Vocabulary } from "./close-words.js";

/** One letter is a word of its own too seldom to be what a missing space left over. */
const SHORTEST_PART = 2;
const LONGEST_RUN = 40;

/**
 * The ways in which a run of letters is two words of the vocabulary typed without their space: "khonggian" is
 * "khong gian". The most even parting first, then the one with the longer first word.
 *
 * @param word in the spelling of the vocabulary; a run with a digit has none
 */
export function splitWords(word: string, vocabulary: Vocabulary): [string, string][] {
  if (word.length > LONGEST_RUN || !/^\p{L}+$/u.test(word)) return [];
  const splits: [string, string][] = [];
  for (let at = word.length - SHORTEST_PART; at >= SHORTEST_PART; at -= 1) {
    const first = word.slice(0, at);
    const second = word.slice(at);
    if (vocabulary.has(first) && vocabulary.has(second)) splits.push([first, second]);
  }
  const unevenness = ([first, second]: [string, string]) => Math.abs(first.length - second.length);
  return splits.sort((a, b) => unevenness(a) - unevenness(b));
}
