import type { Language } from "../../corpus/article.js";
import type { Speaker } from "../../corpus/speaker.js";

/**
 * What a reader gets for one question. `ask --json` prints exactly this object.
 *
 * @example
 * {
 *   question: "what did Vietnam say about cyberspace?", read: "what did …", language: "en", refused: false, support: 0.93,
 *   answer: "Ambassador Đặng Đình Quý (Viet Nam), as reported by Baoquocte.vn: “…” [1]",
 *   statements: [{ text: "Ambassador …", wording: "printed", citations: [1] }],
 *   citations: [{ number: 1, articleId: "2020-05-22-…", paragraph: 9, quote: "…", start: 0, end: 120, … }],
 *   nearest: [], hits: [{ articleId: "2020-05-22-…", paragraph: 9, score: 0.83 }], …
 * }
 */
export interface Answer {
  readonly question: string;
  /** The question as it was read: keystrokes and shorthand spelled out, slips corrected. */
  readonly read: string;
  /** The language of the answer's frames: that of the question, or the reader's where that cannot be told. */
  readonly language: Language;
  /** True when the articles do not tell: then `statements` and `citations` are empty. */
  readonly refused: boolean;
  /** How likely the best passage answers the question, 0–1; told of refusals too. */
  readonly support: number;
  /** The whole answer as plain text, with `[n]` marks, one statement a line; the refusal's text when refused. */
  readonly answer: string;
  /** In reading order; each is backed by at least one citation. */
  readonly statements: readonly Statement[];
  /** Numbered from 1 in the order in which the statements use them. */
  readonly citations: readonly Citation[];
  /** On a refusal, the passages nearest to the question: offered for reading, evidence of nothing. At most 3. */
  readonly nearest: readonly Citation[];
  /** What was searched, for "in 24 articles from … to …". */
  readonly scope: SearchedScope;
  /** Who wrote the statements: "extractive", or the id of the language model. */
  readonly writtenBy: string;
  /** Why the answer is not what was asked for or set up, in one line for the reader; null when it is. */
  readonly note: AnswerNote | null;
  /** How many statements of a model were not shown, by the reason; empty without a model. */
  readonly rejected: Readonly<Record<string, number>>;
  /** The ranked passages that the answer was made from, best first. */
  readonly hits: readonly HitSummary[];
  /** Id of the index generation that was asked. */
  readonly generation: string;
  readonly timings: Timings;
}

/**
 * Why an answer is other than asked:
 * - `no-reason`: a reason was asked for, and no sentence that was found gives one
 * - `model-unavailable`: the server cannot be reached, refuses, or fails
 * - `model-refused`: the model declined
 * - `time-out`: the time for one answer ran out
 * - `budget-spent`: the reader's or the day's limit is reached
 * - `nothing-verified`: no statement of the model was borne out by a passage
 * - `cut-short`: the model's text broke off; what was verified before is shown
 * - `stopped`: the reader did not wait for the rest; what was verified before is shown
 */
export type NoteKind =
  | "no-reason"
  | "model-unavailable"
  | "model-refused"
  | "time-out"
  | "budget-spent"
  | "nothing-verified"
  | "cut-short"
  | "stopped";

export interface AnswerNote {
  readonly kind: NoteKind;
  /** One line in the answer's language. */
  readonly text: string;
}

/**
 * What of an answer is ready while the rest is still being written; nothing in it is taken back later. With a
 * note it is an answer by itself, for readers who do not wait for the rest.
 */
export type AnswerProgress = Omit<Answer, "refused" | "nearest" | "note">;

/** One sentence of an answer. */
export interface Statement {
  /** Plain text with the speaker inside the sentence; without the `[n]` marks. */
  readonly text: string;
  /**
   * Whose words the sentence is in: `printed`, the article's own; `written`, a model's, verified; `translated`,
   * a model's, of words in another language. Only the citation quotes.
   */
  readonly wording: "printed" | "written" | "translated";
  /** Numbers of the citations it rests on; never empty. */
  readonly citations: readonly number[];
}

/** A passage quoted word for word: `quote` is `paragraph.text.slice(start, end)`. */
export interface Citation {
  readonly number: number;
  readonly articleId: string;
  readonly title: string;
  readonly url: string | null;
  readonly source: string | null;
  /** ISO date, or null when unknown. */
  readonly publishedAt: string | null;
  readonly publishedAtInferred: boolean;
  /** True when the article came with Trichdan; shown to readers as "sample article". */
  readonly sample: boolean;
  /** Number of the paragraph in its article, from 0. */
  readonly paragraph: number;
  readonly quote: string;
  /** UTF-16 offsets of `quote` in the NFC paragraph; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  /** Whom the quoted words quote; null for the reporter's own account. */
  readonly speaker: CitedSpeaker | null;
  /** SHA-256 (hex) of the paragraph's text, to notice later that the article was corrected. */
  readonly paragraphHash: string;
  /** Where else the same is printed, nearly word for word; empty when nowhere. Not quoted from there. */
  readonly alsoIn: readonly OtherPrint[];
}

/** A paragraph of another article that prints the same text. */
export type OtherPrint = Pick<
  Citation,
  "articleId" | "title" | "source" | "url" | "publishedAt" | "paragraph"
>;

/** The speaker of a citation: a span's speaker without its offsets. */
export type CitedSpeaker = Omit<Speaker, "start" | "end" | "directWords">;

/** The extent of the corpus that was searched; dates are ISO days, null when no article has one. */
export interface SearchedScope {
  readonly articles: number;
  readonly from: string | null;
  readonly to: string | null;
}

export interface HitSummary {
  readonly articleId: string;
  readonly paragraph: number;
  /** Fused score; higher is better, comparable within one answer only. */
  readonly score: number;
}

/** Milliseconds spent in each step. */
export interface Timings {
  readonly analyseMs: number;
  readonly embedMs: number;
  readonly searchMs: number;
  readonly answerMs: number;
  readonly totalMs: number;
}
