/** Parameters of BM25 (Robertson & Zaragoza 2009, "The Probabilistic Relevance Framework"). */
export interface Bm25Parameters {
  /** Saturation of term frequency; 0 counts presence only. Range 0–3. */
  readonly k1: number;
  /** How much a long paragraph is discounted: 0 not at all, 1 fully. Range 0–1. */
  readonly b: number;
}

/** Fixed on titles of Vietnamese news searched among their own paragraphs; see docs/retrieval.md. */
export const DEFAULT_BM25: Bm25Parameters = { k1: 0.9, b: 0.4 };

/** Inverse document frequency, always positive: ln(1 + (N − n + ½) / (n + ½)). */
export function inverseDocumentFrequency(documents: number, withTerm: number): number {
  const n = Math.min(withTerm, documents);
  return Math.log(1 + (documents - n + 0.5) / (n + 0.5));
}

/**
 * What one term adds to a paragraph's score, before its weight in the question.
 *
 * @param frequency occurrences in the paragraph; fractional when translations were summed
 * @param idf {@link inverseDocumentFrequency}
 * @param relativeLength length of the paragraph ÷ mean length of all
 */
export function bm25(
  frequency: number,
  idf: number,
  relativeLength: number,
  { k1, b }: Bm25Parameters,
): number {
  return (idf * frequency * (k1 + 1)) / (frequency + k1 * (1 - b + b * relativeLength));
}
