import type { Language } from "../../corpus/article.js";
import type { Citation, SearchedScope, Statement } from "./answer.js";

/**
 * What two or more speakers said on one topic, side by side. `ask --compare --json` prints exactly this object.
 *
 * @example
 * {
 *   question: "Vietnam, Kenya on cyberspace", language: "en", topic: "cyberspace", refused: false,
 *   sides: [
 *     { speaker: "Vietnam", refused: false, statements: [{ text: "Đặng Đình Quý, …", citations: [1] }], note: null },
 *     { speaker: "Kenya", refused: true, statements: [], note: "I found no statement by Kenya on that in the articles." },
 *   ],
 *   citations: [{ number: 1, … }],
 *   answer: "Vietnam:\n- Đặng Đình Quý, … [1]\n\nKenya:\nI found no statement by Kenya on that in the articles.", …
 * }
 */
export interface Comparison {
  /** As typed, one line, NFC. */
  readonly question: string;
  readonly language: Language;
  /** As typed; null when none was named. */
  readonly topic: string | null;
  /** In the order in which they were named. Empty when fewer than two, or no topic, were named. */
  readonly sides: readonly ComparisonSide[];
  /** Numbered from 1 through all sides. */
  readonly citations: readonly Citation[];
  /** True when no side has a statement. */
  readonly refused: boolean;
  /** The whole as plain text, one statement a line. */
  readonly answer: string;
  readonly scope: SearchedScope;
  /** Id of the index generation that was asked. */
  readonly generation: string;
}

export interface ComparisonSide {
  /** The state's name in the reader's language, the name of a person or organisation; else as typed. */
  readonly speaker: string;
  /** True when there is no statement of theirs on the topic; nobody else's stands in its place. */
  readonly refused: boolean;
  readonly statements: readonly Statement[];
  /** Why there is none; null when there are statements. */
  readonly note: string | null;
}
