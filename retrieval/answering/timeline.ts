import type { Language } from "../../corpus/article.js";
import type { Citation, SearchedScope, Statement } from "./answer.js";

/**
 * Who said what on a topic, and when. `ask --timeline --json` prints exactly this object.
 *
 * @example
 * {
 *   question: "Vietnam on cyberspace", language: "en", topic: "cyberspace", speaker: "Vietnam", refused: false,
 *   entries: [
 *     { date: "2020-05-22", dateInferred: false, statement: { text: "Đặng Đình Quý, …", citations: [1] } },
 *     { date: null, dateInferred: false, statement: { text: "…", citations: [2] } },
 *   ],
 *   citations: [{ number: 1, articleId: "2020-05-22-…", … }, …],
 *   answer: "Vietnam on cyberspace, by date\n22 May 2020: Đặng Đình Quý, … [1]\ndate unknown: … [2]", …
 * }
 */
export interface Timeline {
  /** As typed, one line, NFC. */
  readonly question: string;
  readonly language: Language;
  /** As typed; null when a speaker alone was named. */
  readonly topic: string | null;
  /** Whose statements these are, several joined by commas; null for everyone's. */
  readonly speaker: string | null;
  /** By date, the unknown last; each statement once, at the first time that it was said or printed. */
  readonly entries: readonly TimelineEntry[];
  /** Numbered from 1 in the order of the entries. */
  readonly citations: readonly Citation[];
  /** True when there is no entry: then `answer` says why, and what was searched. */
  readonly refused: boolean;
  /** The whole as plain text, one entry a line. */
  readonly answer: string;
  readonly scope: SearchedScope;
  /** Id of the index generation that was asked. */
  readonly generation: string;
}

export interface TimelineEntry {
  /** ISO day, month or year when it was said, where the article tells; else the day of the article; null when unknown. */
  readonly date: string | null;
  /** True: `date` is the statement's own, and the article is of another. */
  readonly isWhenSaid?: true;
  readonly dateInferred: boolean;
  readonly statement: Statement;
}

/** True when some dates are the statements' own and others the articles': then readers must be told which. */
export function ofBothKinds(entries: readonly TimelineEntry[]): boolean {
  return entries.some(({ isWhenSaid }) => isWhenSaid) && entries.some(({ isWhenSaid }) => !isWhenSaid);
}
