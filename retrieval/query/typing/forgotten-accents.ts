import { hasVietnameseMarks } from "../../../corpus/text/fold.js";
import { isAccentedSyllable, isVietnameseSyllable } from "./vietnamese-syllable.js";

/**
 * Words that accented Vietnamese hardly ever has in this form: where they stand, the reader writes without
 * accents, if only now and then.
 */
const HARDLY_EVER_BARE = new Set(
  "gi ve noi cua nhung duoc khong voi va nguoi nuoc nao nhieu da dang se mot cac hoi dau".split(" "),
);

/** True for a lower-case syllable that lacks accents: no spelling has it as it stands, or hardly any text. */
export function lacksAccents(word: string): boolean {
  if (hasVietnameseMarks(word) || !isVietnameseSyllable(word)) return false;
  return HARDLY_EVER_BARE.has(word) || !isAccentedSyllable(word);
}

/**
 * Of the syllables that must have accents, the share that lacks them, 0–1: how far a bare one that might be
 * correct as it stands ("nam", "quan") is to be believed. Syllables that prove nothing are left out.
 */
export function shareForgotten(words: readonly string[]): number {
  const forgotten = words.filter(lacksAccents).length;
  const marked = words.filter(hasVietnameseMarks).length;
  return forgotten === 0 ? 0 : forgotten / (forgotten + marked);
}

/**
 * Of the syllables that must have accents, the share that lacks them above which the others that have none
 * count as forgotten too. One name printed without its accents makes no question so.
 */
const MIXED_FROM = 0.15;

/** True where a reader who writes accents forgets them so often that no bare word can be taken as it stands. */
export function isPartlyAccented(words: readonly string[]): boolean {
  return shareForgotten(words) > MIXED_FROM;
}
