/** One observation: its signs, and whether the thing was so. */
export interface Observation {
  /** The same number of them, in the same order, for every observation. */
  readonly signs: readonly number[];
  readonly holds: boolean;
}

/** Weights this far from 0 cost as much as one observation explained badly: it keeps few data from saying much. */
const RIDGE = 1;
const MAX_STEPS = 50;
const SMALL_STEP = 1e-8;

/**
 * Weights of a logistic regression with a ridge penalty, found by Newton's method (iteratively reweighted
 * least squares; Hastie, Tibshirani and Friedman, The Elements of Statistical Learning, 4.4.1).
 *
 * @returns the constant first, then a weight for each sign
 */
export function logisticRegression(observations: readonly Observation[]): number[] {
  const rows = observations.map(({ signs }) => [1, ...signs]);
  const size = rows[0]?.length ?? 1;
  let weights = new Array<number>(size).fill(0);
  for (let step = 0; step < MAX_STEPS; step += 1) {
    const gradient: number[] = weights.map((weight) => -RIDGE * weight);
    const curvature: number[][] = weights.map((_, row) =>
      weights.map((__, column) => (row === column ? RIDGE : 0)),
    );
    rows.forEach((row, at) => {
      const likely = 1 / (1 + Math.exp(-dot(row, weights)));
      const missed = (observations[at]?.holds ? 1 : 0) - likely;
      const spread = likely * (1 - likely);
      row.forEach((value, i) => {
        gradient[i] = (gradient[i] ?? 0) + value * missed;
        const line = curvature[i];
        if (line === undefined) return;
        row.forEach((other, j) => {
          line[j] = (line[j] ?? 0) + spread * value * other;
        });
      });
    });
    const change = solve(curvature, gradient);
    weights = weights.map((weight, at) => weight + (change[at] ?? 0));
    if (change.every((one) => Math.abs(one) < SMALL_STEP)) break;
  }
  return weights;
}

function dot(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0);
}

/** Gaussian elimination with the largest pivot; the matrix is positive definite, so there always is one. */
function solve(matrix: readonly (readonly number[])[], values: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, values[at] ?? 0]);
  const size = rows.length;
  for (let column = 0; column < size; column += 1) {
    const below = rows.slice(column).map((row) => Math.abs(row[column] ?? 0));
    const pivot = column + below.indexOf(Math.max(...below));
    [rows[column], rows[pivot]] = [rows[pivot] ?? [], rows[column] ?? []];
    const top = rows[column] ?? [];
    rows.forEach((row, at) => {
      if (at === column) return;
      const factor = (row[column] ?? 0) / (top[column] ?? 1);
      for (let index = column; index <= size; index += 1) {
        row[index] = (row[index] ?? 0) - factor * (top[index] ?? 0);
      }
    });
  }
  return rows.map((row, at) => (row[size] ?? 0) / (row[at] ?? 1));
}
