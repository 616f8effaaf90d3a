import { isStopWord } from "../../analysis/stop-words.js";
import { type Keystrokes, readTelex } from "./telex.js";
import type { TypedWord } from "./typed-words.js";
import { isVietnameseSyllable } from "./vietnamese-syllable.js";
import { readVni } from "./vni.js";

/** The input method whose keystrokes a word shows. */
export type InputMethod = "telex" | "vni";

/**
 * What a word says about how the question was typed.
 * - `sure`: keystrokes that no other writing has ("Vieejt", "mangj", "d9ai5");
 * - `likely`: only readable as keystrokes, but a foreign name might look so ("nois", "Su27");
 * - `possible`: keystrokes or a word of another language ("been", "these");
 * - `vietnamese`: correct as it stands, or without its accents;
 * - `other`: none of these.
 */
export type Evidence = "sure" | "likely" | "possible" | "vietnamese" | "other";

export interface WeighedWord {
  readonly word: TypedWord;
  readonly evidence: Evidence;
  /** Null for `vietnamese` and `other`. */
  readonly keystrokes: Keystrokes | null;
}

/**
 * Doubled d or a, w behind u, a tone key behind or before a final consonant: what no English word or name in
 * Latin letters has. "ee", "oo", "ow" and a final s or r are left out, since English is full of them.
 */
const ONLY_TELEX =
  /^dd[aeiouy]|aa[mnucpty]|u[a-z]?w|o[ou][a-z]{0,2}[jx]$|ee[a-z]{0,2}[jx]$|[cghmnpt][jfx]$|j[cghmnpt]+$|[aeiouy][fx][mn]|dd$/u;
/** "Vie65t": the digit stands inside the word; "Su27", "top5" and "quy1" are names and numbers too. */
const ONLY_VNI = /^[a-z]+\d+[a-z]|^d9|^[a-z]{2,}(?:ng|nh|ch)\d$/u;

/** Vietnamese questions have these words as they stand, though the keys spell a syllable too. */
const NOT_KEYSTROKES = new Set("laos hamas imf taxi visa oas oxi bar gas los inf of is if or".split(" "));

/** Weighs one word; `isKnown` tells words of other languages. */
export function weighWord(
  word: TypedWord,
  method: InputMethod,
  isKnown: (word: string) => boolean,
): WeighedWord {
  const lower = word.text.toLowerCase();
  if (isVietnameseSyllable(lower)) return { word, evidence: "vietnamese", keystrokes: null };
  const keystrokes = method === "telex" ? readTelex(word.text) : readVni(word.text);
  if (keystrokes === null || NOT_KEYSTROKES.has(lower)) return { word, evidence: "other", keystrokes: null };
  const isForeign = keystrokes.apart && !/[fjx]$/u.test(lower);
  if (isForeign || isKnown(lower) || isStopWord(lower, "en")) {
    return { word, evidence: "possible", keystrokes };
  }
  const only = method === "telex" ? ONLY_TELEX : ONLY_VNI;
  return { word, evidence: only.test(lower) ? "sure" : "likely", keystrokes };
}
