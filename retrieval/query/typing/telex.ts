import { BREVE, HAT, HORN, spellSyllable, type Tone } from "./spell-syllable.js";

/** What the keystrokes of one word spell, and how surely they were meant so. */
export interface Keystrokes {
  /** NFC, in the case of what was typed. */
  readonly syllable: string;
  /** How many of its marks and tones were typed. */
  readonly marks: number;
  /** True when a letter was doubled across others ("vietej"), as few type and many foreign words look. */
  readonly apart: boolean;
}

const TONE_KEYS: Readonly<Record<string, Tone>> = {
  s: "\u0301",
  f: "\u0300",
  r: "\u0309",
  x: "\u0303",
  j: "\u0323",
};
/** "nghieengs" has nine keys; a few more are typed when ư and ơ are marked one by one. */
const MOST_KEYS = 11;

/** The syllable that a word's Telex keystrokes spell: "quoocs" → "quốc"; null when they spell none. */
export function decodeTelex(word: string): string | null {
  return readTelex(word)?.syllable ?? null;
}

/** As {@link decodeTelex}, with what tells meant keystrokes from a foreign word. */
export function readTelex(word: string): Keystrokes | null {
  if (word.length > MOST_KEYS || !/^[a-z]+$/iu.test(word)) return null;
  let letters = "";
  let tone: Tone = "";
  let marks = 0;
  let apart = false;
  for (const key of word.toLowerCase()) {
    const toneKey = /[aeiouyăâêôơư]/u.test(letters) ? TONE_KEYS[key] : undefined;
    if (toneKey !== undefined) {
      // A tone typed twice takes it back and leaves the letter: "off" and "class" are meant as they stand.
      if (tone !== "") return null;
      tone = toneKey;
      marks += 1;
      continue;
    }
    const marked = key === "w" ? withHorn(letters) : withDouble(letters, key);
    if (marked === null) {
      letters += key;
      continue;
    }
    if (key !== "w" && !letters.endsWith(key)) apart = true;
    letters = marked;
    marks += 1;
  }
  if (marks === 0 || letters.includes("w")) return null;
  // P alone begins no word but a loan; "post" and "poor" are those in other languages too.
  if (/^p(?!h)/u.test(letters)) return null;
  const syllable = spellSyllable(letters, tone);
  return syllable === null ? null : { syllable: inCaseOf(word, syllable), marks, apart };
}

/** "w" marks the nearest vowel that can take horn or breve; null when none can. */
function withHorn(letters: string): string | null {
  const at = Math.max(letters.lastIndexOf("a"), letters.lastIndexOf("o"), letters.lastIndexOf("u"));
  if (at < 0) return null;
  const letter = letters.charAt(at);
  return letters.slice(0, at) + (HORN[letter] ?? BREVE[letter] ?? letter) + letters.slice(at + 1);
}

/** A second a, e, o or d marks the first one; null when the key is a letter of its own. */
function withDouble(letters: string, key: string): string | null {
  if (key === "d") return letters.startsWith("d") ? `đ${letters.slice(1)}` : null;
  const at = HAT[key] === undefined ? -1 : letters.lastIndexOf(key);
  return at < 0 ? null : letters.slice(0, at) + HAT[key] + letters.slice(at + 1);
}

/** "VIEEJT" is "VIỆT", "Vieejt" is "Việt". */
export function inCaseOf(typed: string, read: string): string {
  const letters = typed.replace(/[^\p{L}]/gu, "");
  if (letters.length > 1 && letters === letters.toUpperCase()) return read.toUpperCase();
  const first = typed.charAt(0);
  return first === first.toLowerCase() ? read : read.charAt(0).toUpperCase() + read.slice(1);
}
