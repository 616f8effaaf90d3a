import type { InputMethod } from "../query/typing/keystroke-evidence.js";
import { seededRandom } from "./bootstrap.js";
import { encodeKeystrokes } from "./encode-keystrokes.js";
import { foldKeepingCase } from "./fold-keeping-case.js";
import { makeSlip } from "./make-slip.js";
import { writeShorthand } from "./write-shorthand.js";

/**
 * How a Vietnamese question is typed on a keyboard, or by fingers, that do not do what they should.
 * - `telex`, `vni`: keystrokes while the input method is off, the tone behind syllable or vowel;
 * - `shorthand`: frequent words as in a chat, with or without accents;
 * - `mixed`: every other syllable, as chance has it, without its accents;
 * - `typo`: one slip in one content word of at least four letters.
 */
export const TYPING_KINDS = ["telex", "vni", "shorthand", "mixed", "typo"] as const;
export type TypingKind = (typeof TYPING_KINDS)[number];

/** Of the noise in reported figures: the same in every run. */
export const TYPING_SEED = 20200522;

/**
 * A Vietnamese question as it would be typed; the same for the same seed and text, and chosen for each text
 * by itself, so that one seed does for a whole set.
 *
 * @example typeAs("telex", "Việt Nam", 1) // "Vieejt Nam" or "Vieetj Nam"
 */
export function typeAs(kind: TypingKind, text: string, seed: number): string {
  const random = seededRandom(seed ^ hashOf(text));
  switch (kind) {
    case "telex":
    case "vni":
      return keystrokes(text, kind, random);
    case "shorthand":
      return writeShorthand(text, random);
    case "mixed":
      return mixed(text, random);
    case "typo":
      return makeSlip(text, random);
  }
}

function keystrokes(text: string, method: InputMethod, random: () => number): string {
  return encodeKeystrokes(text, method, random() < 0.5 ? "end" : "vowel");
}

function mixed(text: string, random: () => number): string {
  return text
    .normalize("NFC")
    .replace(/\p{L}+/gu, (syllable) => (random() < 0.5 ? foldKeepingCase(syllable) : syllable));
}

/** FNV-1a of the UTF-16 units, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}
