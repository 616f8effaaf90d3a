import { topOf } from "../index/top-k.js";

/** A paragraph with both scores; `lexical` is 0 when it has none of the question's terms. */
export interface Candidate {
  readonly ordinal: number;
  readonly lexical: number;
  /** −1…1. */
  readonly cosine: number;
}

/** A candidate after fusion. */
export interface FusedCandidate extends Candidate {
  /** Higher is better; comparable within one question only. */
  readonly score: number;
}

/**
 * Fuses the two scores by a weighted sum of their standard scores (value − mean, ÷ deviation, over the
 * candidates): a convex combination, which keeps how much better a passage is, where fusing ranks would not
 * (Bruch, Gai & Ingber 2023).
 *
 * @param vectorWeight share of the cosine, 0–1; 0 leaves the lexical order as it is
 */
export function fuse(candidates: readonly Candidate[], vectorWeight: number): FusedCandidate[] {
  const lexical = standardiser(candidates.map((candidate) => candidate.lexical));
  const cosine = standardiser(candidates.map((candidate) => candidate.cosine));
  const fused = candidates.map((candidate) => ({
    ...candidate,
    score: (1 - vectorWeight) * lexical(candidate.lexical) + vectorWeight * cosine(candidate.cosine),
  }));
  return topOf(fused, fused.length);
}

/** A value's distance from the mean in deviations; 0 for all when they do not differ. */
function standardiser(values: readonly number[]): (value: number) => number {
  const count = Math.max(1, values.length);
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / count;
  const deviation = Math.sqrt(variance);
  return deviation < 1e-9 ? () => 0 : (value) => (value - mean) / deviation;
}
