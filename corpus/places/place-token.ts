import { foldAccents } from "../text/fold.js";
import { remembering } from "../text/remembering.js";

/** A syllable or word of a text, as place names are compared. */
export interface PlaceToken {
  /** Lower case, without accents. */
  readonly folded: string;
  /** The letters and the set of accents, whichever letter carries the tone: "hòa" and "hoà" are one key. */
  readonly accented: string;
  /** True when the first letter is a capital. */
  readonly capital: boolean;
  readonly start: number;
  readonly end: number;
}

const TOKEN = /[\p{L}\p{N}]+/gu;
const MARK_OR_BARRED_D = /[\p{M}đ]/gu;

/** Tokens of NFC text in order, with UTF-16 offsets. Hyphens, dots and apostrophes separate tokens. */
export function placeTokensOf(text: string): PlaceToken[] {
  const tokens: PlaceToken[] = [];
  for (const match of text.matchAll(TOKEN)) tokens.push(tokenAt(match[0], match.index));
  return tokens;
}

type Spelling = Pick<PlaceToken, "folded" | "accented" | "capital">;

/** Syllables repeat, and folding is the slow part. */
const spellingOf = remembering(10_000, (word: string): Spelling => {
  const folded = foldAccents(word);
  return { folded, accented: accentedKey(word, folded), capital: /^\p{Lu}/u.test(word) };
});

function tokenAt(word: string, start: number): PlaceToken {
  const { folded, accented, capital } = spellingOf(word);
  return { folded, accented, capital, start, end: start + word.length };
}

function accentedKey(word: string, folded: string): string {
  const lower = word.toLowerCase();
  if (lower === folded) return folded;
  const marks = lower.normalize("NFD").match(MARK_OR_BARRED_D) ?? [];
  return `${folded}${marks.sort().join("")}`;
}
