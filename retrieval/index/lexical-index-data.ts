import type { Language } from "../../corpus/article.js";
import type { SortedStrings } from "../storage/sorted-strings.js";

/** The arrays of a lexical index; what is written to disk. */
export interface LexicalIndexData {
  /** All terms. */
  readonly terms: SortedStrings;
  /** All terms without accents. */
  readonly folded: SortedStrings;
  /** For each folded ordinal, where its terms begin in `foldedTerms`; one more entry than folded terms. */
  readonly foldedStarts: Uint32Array;
  /** Term ordinals grouped by their folded form. */
  readonly foldedTerms: Uint32Array;
  /** For each term ordinal, where its postings begin; one more entry than terms. */
  readonly postingStarts: Uint32Array;
  /** Paragraph ordinals, ascending within a term. */
  readonly postings: Uint32Array;
  /** Occurrences beside `postings`, in eighths (title and neighbours count by fractions), 1–65535. */
  readonly frequencies: Uint16Array;
  /** Length of each paragraph in tokens. */
  readonly lengths: Uint32Array;
  /** Language of each paragraph, by its place in {@link PARAGRAPH_LANGUAGES}. */
  readonly languages: Uint8Array;
}

export const PARAGRAPH_LANGUAGES = ["vi", "en"] as const satisfies readonly Language[];

/** Occurrences are stored in steps of an eighth. */
export const FREQUENCY_STEPS = 8;
