/** One question: how sure the answerer is of its best statement, and whether answering was right. */
export interface Judged {
  /** Higher is surer; only the order counts. */
  readonly score: number;
  readonly isRight: boolean;
}

/** What happens when everything at least as sure as `threshold` is answered. */
export interface RiskPoint {
  readonly threshold: number;
  /** Share answered, 0–1. */
  readonly coverage: number;
  /** Share of the answered ones that are wrong, 0–1. */
  readonly risk: number;
}

/**
 * Risk against coverage for every threshold (El-Yaniv & Wiener 2010), from the surest down. Questions with
 * the same score are answered together or not at all.
 */
export function riskCoverage(judged: readonly Judged[]): RiskPoint[] {
  const points: RiskPoint[] = [];
  let wrong = 0;
  const sorted = [...judged].sort((a, b) => b.score - a.score);
  sorted.forEach(({ score, isRight }, at) => {
    if (!isRight) wrong += 1;
    if (sorted[at + 1]?.score === score) return;
    points.push({ threshold: score, coverage: (at + 1) / sorted.length, risk: wrong / (at + 1) });
  });
  return points;
}

/**
 * Area under the curve, 0–1, lower is better: the mean risk over all coverages (AURC of Geifman & El-Yaniv
 * 2017). Between two points the risk is that of the later one.
 */
export function areaUnderRisk(points: readonly RiskPoint[]): number {
  return points.reduce(
    (area, { coverage, risk }, at) => area + (coverage - (points[at - 1]?.coverage ?? 0)) * risk,
    0,
  );
}

/** The greatest share that can be answered with at most this risk; 0 when no threshold does it. */
export function coverageAtRisk(points: readonly RiskPoint[], risk: number): number {
  return Math.max(0, ...points.filter((point) => point.risk <= risk).map(({ coverage }) => coverage));
}

/**
 * For questions that have no answer: of the answerable ones the share answered (`coverage`) against the share
 * of the others answered all the same (`risk`). Unlike {@link riskCoverage} it does not depend on how many of
 * each there are, so kinds of different sizes can stand in one picture.
 */
export function wrongAnswers(answerable: readonly number[], unanswerable: readonly number[]): RiskPoint[] {
  const atLeast = (scores: readonly number[], threshold: number): number =>
    scores.length === 0 ? 0 : scores.filter((score) => score >= threshold).length / scores.length;
  const thresholds = [...new Set([...answerable, ...unanswerable])].sort((a, b) => b - a);
  return thresholds.map((threshold) => ({
    threshold,
    coverage: atLeast(answerable, threshold),
    risk: atLeast(unanswerable, threshold),
  }));
}
