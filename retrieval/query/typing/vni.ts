import { BREVE, HAT, HORN, spellSyllable, type Tone } from "./spell-syllable.js";
import { inCaseOf, type Keystrokes } from "./telex.js";

const TONE_KEYS: Readonly<Record<string, Tone>> = {
  "1": "\u0301",
  "2": "\u0300",
  "3": "\u0309",
  "4": "\u0303",
  "5": "\u0323",
};
const LETTER_KEYS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "6": HAT,
  "7": HORN,
  "8": BREVE,
};
const MOST_KEYS = 11;

/** The syllable that a word's VNI keystrokes spell: "Vie65t" → "Việt"; null when they spell none. */
export function decodeVni(word: string): string | null {
  return readVni(word)?.syllable ?? null;
}

/** As {@link decodeVni}, with the number of marks typed. */
export function readVni(word: string): Keystrokes | null {
  if (word.length > MOST_KEYS || !/^[a-z][a-z]*\d[a-z\d]*$/iu.test(word)) return null;
  let letters = "";
  let tone: Tone = "";
  let marks = 0;
  for (const key of word.toLowerCase()) {
    if (/[a-z]/u.test(key)) {
      letters += key;
      continue;
    }
    marks += 1;
    const toneKey = TONE_KEYS[key];
    if (toneKey !== undefined) {
      // Two tones are a number behind a word: "cop21", "h5n1".
      if (tone !== "" || !/[aeiouyăâêôơư]/u.test(letters)) return null;
      tone = toneKey;
      continue;
    }
    const marked = withMark(letters, key);
    if (marked === null) return null;
    letters = marked;
  }
  const syllable = spellSyllable(letters, tone);
  return syllable === null ? null : { syllable: inCaseOf(word, syllable), marks, apart: false };
}

/** The digit marks the nearest letter that can take its mark; null when none can. */
function withMark(letters: string, key: string): string | null {
  if (key === "9") return letters.startsWith("d") ? `đ${letters.slice(1)}` : null;
  const marks = LETTER_KEYS[key];
  if (marks === undefined) return null;
  for (let at = letters.length - 1; at >= 0; at -= 1) {
    const marked = marks[letters.charAt(at)];
    if (marked !== undefined) return letters.slice(0, at) + marked + letters.slice(at + 1);
  }
  return null;
}
