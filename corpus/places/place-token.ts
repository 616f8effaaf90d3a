import { foldAccents } from "../text/fold.js";

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

/** Syllables repeat, and folding is the slow part: spellings seen before, at most this many. */
const REMEMBERED_SPELLINGS = 20_000;
const spellings = new Map<string, Spelling>();

function tokenAt(word: string, start: number): PlaceToken {
  let spelling = spellings.get(word);
  if (spelling === undefined) {
    if (spellings.size >= REMEMBERED_SPELLINGS) spellings.clear();
    const folded = foldAccents(word);
    spelling = { folded, accented: accentedKey(word, folded), capital: /^\p{Lu}/u.test(word) };
    spellings.set(word, spelling);
  }
  return { ...spelling, start, end: start + word.length };
}

function accentedKey(word: string, folded: string): string {
  const lower = word.toLowerCase();
  if (lower === folded) return folded;
  const marks = lower.normalize("NFD").match(MARK_OR_BARRED_D) ?? [];
  return `${folded}${marks.sort().join("")}`;
}
