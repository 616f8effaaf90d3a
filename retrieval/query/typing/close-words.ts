import { areNeighbourKeys } from "./keyboard.js";

/** What words there are: best a `Set`, since it is asked some five hundred times a word. */
export interface Vocabulary {
  has(word: string): boolean;
}

const LETTERS = Array.from("abcdefghijklmnopqrstuvwxyz");
/** A shorter word has too many neighbours for any to be meant. */
const SHORTEST_TYPO = 4;
/** A longer run of letters is no word, and would only cost time. */
const LONGEST_TYPO = 32;

/** How likely a slip is, the likeliest first. */
const TRANSPOSED = 0;
const DOUBLED_OR_MISSING = 1;
const NEIGHBOUR_KEY = 2;
const OTHER = 3;
/** Few err in the first letter: whatever changes it comes behind all else. */
const FIRST_LETTER = 4;

/**
 * The words of the vocabulary that are one edit away: a letter too many, too few or wrong, or two letters
 * exchanged. The likeliest first, words equally likely in alphabetical order; never the word itself.
 *
 * All edits are made and looked up, as in P. Norvig's "How to Write a Spelling Corrector": some fifty lookups
 * a letter, however large the vocabulary.
 *
 * @param word unaccented lower-case letters; anything else, or fewer than 4 of them, has no close words
 */
export function closeWords(word: string, vocabulary: Vocabulary): string[] {
  if (word.length < SHORTEST_TYPO || word.length > LONGEST_TYPO || !/^[a-z]+$/u.test(word)) return [];
  const slips = new Map<string, number>();
  for (const [candidate, slip] of edits(word)) {
    if (!vocabulary.has(candidate) || candidate === word) continue;
    const rank = candidate.charAt(0) === word.charAt(0) ? slip : slip + FIRST_LETTER;
    slips.set(candidate, Math.min(rank, slips.get(candidate) ?? rank));
  }
  return [...slips]
    .sort(([a, rankA], [b, rankB]) => rankA - rankB || (a < b ? -1 : 1))
    .map(([candidate]) => candidate);
}

function* edits(word: string): Generator<readonly [edited: string, slip: number]> {
  for (let at = 0; at <= word.length; at += 1) {
    const left = word.slice(0, at);
    const letter = word.charAt(at);
    const next = word.charAt(at + 1);
    const previous = word.charAt(at - 1);
    for (const inserted of LETTERS) yield [left + inserted + word.slice(at), DOUBLED_OR_MISSING];
    if (letter === "") continue;
    const rest = word.slice(at + 1);
    yield [left + rest, slipOfExtra(letter, previous, next)];
    if (next !== "") yield [left + next + letter + rest.slice(1), TRANSPOSED];
    for (const other of LETTERS) {
      yield [left + other + rest, areNeighbourKeys(letter, other) ? NEIGHBOUR_KEY : OTHER];
    }
  }
}

/** A finger that stays too long doubles the letter; one that lands between two keys types both. */
function slipOfExtra(letter: string, previous: string, next: string): number {
  if (letter === previous || letter === next) return DOUBLED_OR_MISSING;
  return areNeighbourKeys(letter, previous) || areNeighbourKeys(letter, next) ? NEIGHBOUR_KEY : OTHER;
}
