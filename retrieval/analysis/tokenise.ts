import { remembering } from "../../corpus/text/remembering.js";
import { canonicalSyllable } from "./syllable.js";

/** One word or number of a text; a Vietnamese word of three syllables is three tokens. */
export interface Token {
  /** Lower case, canonical syllable spelling, numbers in one form. */
  readonly form: string;
  /** As printed. */
  readonly surface: string;
  /** UTF-16 offsets in the NFC text; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  /** True when punctuation stands between this token and the one before: no pair reaches across it. */
  readonly afterBreak: boolean;
}

const WORD_OR_NUMBER = /\d+(?:[.,]\d+)*|\p{L}[\p{L}\p{M}\p{N}]*(?:['’]\p{Ll}{1,2}(?!\p{L}))?|\p{N}+/gu;
const BREAK = /[.,;:!?…()[\]{}"“”«»\n|]/u;
/** A full stop after an initial or a title ends no sentence: "U.N.", "John F. Kennedy", "TP.HCM"; nor does one in "PM2.5". */
const ABBREVIATED = /^(?:\p{Lu}|TP|Tp|Ph|St|Mt|Dr|Mr|Mrs|Ms|TS|GS|PGS|ThS|BS)$/u;
const POSSESSIVE = /['’]s?$/u;
const GROUPED_THOUSANDS = /^\d{1,3}(?:[.,]\d{3})+$/u;

/** The tokens of a text in order. Apostrophe endings of English ("Vietnam's") belong to no token's form. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(WORD_OR_NUMBER)) {
    const previous = tokens.at(-1);
    const surface = match[0];
    const start = match.index;
    const end = start + surface.length;
    tokens.push({
      form: canonicalForm(surface),
      surface,
      start,
      end,
      afterBreak: previous === undefined || isBreak(previous, text.slice(previous.end, start), surface),
    });
  }
  return tokens;
}

function isBreak(previous: Token, between: string, next: string): boolean {
  if (!BREAK.test(between)) return false;
  if (between === "." && /\d$/u.test(previous.surface) && /^\d/u.test(next)) return false;
  if (between === "." && /^\p{L}$/u.test(previous.surface)) return false;
  return !(/^\. ?$/u.test(between) && ABBREVIATED.test(previous.surface));
}

/** The form of a token as printed. Words recur. */
export const canonicalForm = remembering(10_000, (surface: string): string => {
  if (/^\d/u.test(surface)) return canonicalNumber(surface);
  return canonicalSyllable(surface.toLowerCase().normalize("NFC").replace(POSSESSIVE, ""));
});

/** "1.200" and "1,200" are both twelve hundred in print; "2,1" and "2.1" both two point one. */
function canonicalNumber(digits: string): string {
  if (GROUPED_THOUSANDS.test(digits)) return digits.replace(/[.,]/gu, "");
  return digits.replace(/,/gu, ".");
}
