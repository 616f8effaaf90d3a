import { isAccentedSyllable, type SyllableParts, syllableParts } from "./vietnamese-syllable.js";

/** The marks that keystrokes put on a letter: hat (â ê ô), horn or breve (ơ ư ă), bar (đ). */
export const HAT: Readonly<Record<string, string>> = { a: "â", e: "ê", o: "ô" };
export const HORN: Readonly<Record<string, string>> = { o: "ơ", u: "ư" };
export const BREVE: Readonly<Record<string, string>> = { a: "ă" };

/** A tone as a combining mark; "" is the level tone. */
export type Tone = "" | "\u0300" | "\u0301" | "\u0303" | "\u0309" | "\u0323";

/**
 * One key marks both letters of "ươ", and the mark may be typed behind the wrong one of two vowels; what no
 * syllable has is read as the pair it must have been meant for.
 */
const MEANT: readonly (readonly [string, string])[] = [
  ["", ""],
  ["uoư", "ươu"],
  ["uơ", "ươ"],
  ["ưo", "ươ"],
  ["uă", "ưa"],
  ["uư", "ưu"],
];

const MARKED_VOWEL = /[ăâêôơư]/gu;
const VOWEL = /[aeiouyăâêôơư]/gu;
const FINAL_CONSONANT = /[cghkmnpt]$/u;

/** The accented syllable of marked letters and a tone, in NFC lower case; null when there is none such. */
export function spellSyllable(letters: string, tone: Tone): string | null {
  for (const [typed, meant] of MEANT) {
    const corrected = letters.replace(typed, meant);
    const parts = syllableParts(corrected);
    if (parts === null) continue;
    const spelled = withTone(parts, tone);
    return isAccentedSyllable(spelled) ? spelled : null;
  }
  return null;
}

/** Puts the tone where newspapers print it: "hòa", "hoàn", "nước", "quý". */
function withTone({ onset, rime }: SyllableParts, tone: Tone): string {
  if (tone === "") return onset + rime;
  const at = toneAt(rime);
  return `${onset}${rime.slice(0, at + 1)}${tone}${rime.slice(at + 1)}`.normalize("NFC");
}

function toneAt(rime: string): number {
  const marked = [...rime.matchAll(MARKED_VOWEL)].at(-1);
  if (marked !== undefined) return marked.index;
  const vowels = rime.match(VOWEL)?.length ?? 1;
  if (FINAL_CONSONANT.test(rime)) return vowels - 1;
  return vowels === 3 ? 1 : 0;
}
