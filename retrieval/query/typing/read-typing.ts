import { readKeystrokes } from "./read-keystrokes.js";
import { readShorthand } from "./read-shorthand.js";
import { type QuestionVocabulary, readTypos } from "./read-typos.js";
import { type Replacement, replaceWords } from "./typed-words.js";

/** A word of the question that was not meant as it stood. */
export interface TypingChange {
  readonly typed: string;
  readonly read: string;
  readonly kind: "telex" | "vni" | "shorthand" | "typo";
}

/**
 * A question as it was meant.
 *
 * @example readTyping("Vieejt Nam nois j vef LHQ", isKnown)
 * // { text: "Việt Nam nói gì về LHQ", changes: [{ typed: "Vieejt", read: "Việt", kind: "telex" }, …] }
 */
export interface Typing {
  /** NFC; but for that the same as the question when nothing was changed. */
  readonly text: string;
  readonly changes: readonly TypingChange[];
}

/**
 * Reads what was typed on a keyboard whose Vietnamese input method was off, chat shorthand, and slips.
 *
 * @param isKnown true for a lower-case word of another language: "book", "been"; such words count as
 *   keystrokes only in a question that has surer ones
 * @param vocabulary what typos are corrected to; without it they stay
 */
export function readTyping(
  raw: string,
  isKnown: (word: string) => boolean,
  vocabulary?: QuestionVocabulary,
): Typing {
  const changes: TypingChange[] = [];
  let text = raw.normalize("NFC");
  const steps: readonly (readonly [TypingChange["kind"], (text: string) => Replacement[]])[] = [
    ["telex", (typed) => readKeystrokes(typed, "telex", isKnown)],
    ["vni", (typed) => readKeystrokes(typed, "vni", isKnown)],
    // After these: whether a question is Vietnamese shows better once its words are spelled out.
    ["shorthand", readShorthand],
    ["typo", (typed) => (vocabulary === undefined ? [] : readTypos(typed, vocabulary))],
  ];
  for (const [kind, read] of steps) {
    const replacements = read(text);
    changes.push(...replacements.map(({ word, read }) => ({ typed: word.text, read, kind })));
    text = replaceWords(text, replacements);
  }
  return { text, changes };
}
