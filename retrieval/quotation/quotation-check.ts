import type { Language } from "../../corpus/article.js";
import type { Citation, SearchedScope } from "../answering/answer.js";

/**
 * Whether a sentence may be printed as somebody's words. `verify --json` prints exactly this object.
 *
 * @example
 * // The article prints: Đại sứ Trần Minh Khôi nói: “Việt Nam không ủng hộ vũ lực.”
 * {
 *   sentence: "Việt Nam ủng hộ vũ lực", by: "ông Khôi", verdict: "altered", speakerMatches: true,
 *   match: {
 *     citation: { number: 1, quote: "Việt Nam không ủng hộ vũ lực", speaker: { name: "Trần Minh Khôi", … }, … },
 *     wording: "altered", similarity: 0.86, ownWords: true, notes: [], changes: ["denial"],
 *     differences: [
 *       { kind: "same", text: "Việt Nam" },
 *       { kind: "printed-only", text: " không" },
 *       { kind: "same", text: " ủng hộ vũ lực" },
 *     ],
 *   },
 *   others: [], answer: "Not word for word: …", language: "en", …
 * }
 */
export interface QuotationCheck {
  /** As given, one line, NFC. */
  readonly sentence: string;
  /** Who is said to have said it; null when nobody was named. */
  readonly by: string | null;
  readonly verdict: QuotationVerdict;
  /** Whether the passage quotes the one named; null when nobody was, and when the passage quotes nobody. */
  readonly speakerMatches: boolean | null;
  /** The passage that the verdict is about; null when there is none. */
  readonly match: QuotationMatch | null;
  /** Further passages with the same or nearly the same words, at most {@link MOST_OTHERS}. */
  readonly others: readonly QuotationMatch[];
  readonly scope: SearchedScope;
  /** The verdict as one paragraph of plain text. */
  readonly answer: string;
  /** The reader's. */
  readonly language: Language;
  /** Id of the index generation that was asked. */
  readonly generation: string;
}

/**
 * `verbatim`: printed so, by whom it is said to be by. `altered`: printed otherwise, or cut so that it says
 * something else. `other-speaker`: the words are there, verbatim or nearly, but are somebody else's or the
 * reporter's. `absent`: nothing near enough is printed.
 */
export type QuotationVerdict = "verbatim" | "altered" | "other-speaker" | "absent";

/** A passage that has the words of the sentence, or most of them. */
export interface QuotationMatch {
  /** The stretch of the paragraph that stands for the sentence; with what was cut off before or behind it. */
  readonly citation: Citation;
  readonly wording: "verbatim" | "altered";
  /** Share of words that both have in the same order, 0–1; 1 when at most marks and capitals differ. */
  readonly similarity: number;
  /** In order. All but `given-only` joined are the citation's quote. */
  readonly differences: readonly Difference[];
  /** True inside direct speech; false when the wording is the reporter's; null when nobody is quoted. */
  readonly ownWords: boolean | null;
  readonly notes: readonly QuotationNote[];
  /** What kind of words differ that decide what is said: how many, who or where, whether at all. */
  readonly changes: readonly ("number" | "name" | "denial")[];
}

/** A run of words, with the white space before it: what follows is as close as it is in its text. */
export interface Difference {
  /**
   * `left-out`: printed where the sentence has an ellipsis. `cut`: printed just before or behind the sentence,
   * which says something else without it.
   */
  readonly kind: "same" | "printed-only" | "given-only" | "left-out" | "cut";
  readonly text: string;
}

/**
 * `accents`: typed without them, else the same. `capitals`: typed in small or large letters throughout, else
 * the same. `omission`: an ellipsis stands for printed words. `cut`: see {@link Difference}. `marks`: only
 * punctuation, capitals or the writing of a number differ.
 */
export type QuotationNote = "accents" | "capitals" | "omission" | "cut" | "marks";

/** More passages than an editor compares. */
export const MOST_OTHERS = 3;
