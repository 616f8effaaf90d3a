import type { Citation } from "../../retrieval/answering/answer.js";
import type {
  Difference,
  QuotationCheck,
  QuotationMatch,
} from "../../retrieval/quotation/quotation-check.js";
import { citation } from "./fake-engine.js";

/** A check that found nothing; override what a test is about. */
export function checkOf(overrides: Partial<QuotationCheck> = {}): QuotationCheck {
  return {
    sentence: "a sentence",
    by: null,
    verdict: "absent",
    speakerMatches: null,
    match: null,
    others: [],
    scope: { articles: 24, from: "2018-10-02", to: "2025-10-25" },
    answer: "Nothing close to it is printed.",
    language: "en",
    generation: "20200522-000000",
    ...overrides,
  };
}

/** A passage that is like the sentence but for these differences. */
export function matchOf(
  differences: readonly Difference[],
  overrides: Partial<Citation> = {},
): QuotationMatch {
  return {
    citation: citation(overrides),
    wording: differences.every(({ kind }) => kind === "same") ? "verbatim" : "altered",
    similarity: 0.8,
    differences,
    ownWords: false,
    notes: [],
    changes: [],
  };
}
