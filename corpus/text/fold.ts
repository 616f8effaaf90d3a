import { remembering } from "./remembering.js";

const COMBINING_MARKS = /\p{M}+/gu;
const ASCII_ONLY = /^\p{ASCII}*$/u;

/**
 * Vietnamese as people type it without accents: "không gian mạng" → "khong gian mang", in lower case.
 *
 * The result has as many UTF-16 units as NFC input when every letter has a one-unit base, which holds for
 * Vietnamese and English; `đ` has no decomposition and is mapped by hand.
 */
export function foldAccents(text: string): string {
  const lower = text.toLowerCase();
  if (ASCII_ONLY.test(lower)) return lower;
  return lower.normalize("NFD").replace(COMBINING_MARKS, "").replaceAll("đ", "d");
}

/** {@link foldAccents} for single words, which recur. */
export const foldWord = remembering(10_000, foldAccents);

/** True when the text has at least one letter that only Vietnamese writing marks (ă â đ ê ô ơ ư or a tone). */
export function hasVietnameseMarks(text: string): boolean {
  return foldAccents(text) !== text.toLowerCase().normalize("NFC");
}
