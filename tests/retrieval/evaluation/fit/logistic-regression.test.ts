import { describe, expect, it } from "vitest";
import {
  logisticRegression,
  type Observation,
} from "../../../../retrieval/evaluation/fit/logistic-regression.js";

/** A source of numbers in [0, 1) that is the same at every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

function observationsOf(weights: readonly number[], count: number): Observation[] {
  const next = numbers(7);
  return Array.from({ length: count }, () => {
    const signs = weights.slice(1).map(() => next() * 2 - 1);
    const odds = signs.reduce((sum, sign, at) => sum + sign * weights[at + 1]!, weights[0]!);
    return { signs, holds: next() < 1 / (1 + Math.exp(-odds)) };
  });
}

describe("logistic regression", () => {
  it("finds the weights that made the observations", () => {
    const made = [-1, 2, -3, 0];
    const found = logisticRegression(observationsOf(made, 20_000));
    for (const [at, weight] of found.entries()) expect(weight).toBeCloseTo(made[at]!, 0.5);
  });

  it("is at the top: no small step explains the observations better", () => {
    const observations = observationsOf([0.5, 1, -1], 300);
    const found = logisticRegression(observations);
    const worth = (weights: readonly number[]): number =>
      observations.reduce((sum, { signs, holds }) => {
        const odds = signs.reduce((total, sign, at) => total + sign * weights[at + 1]!, weights[0]!);
        return sum - Math.log(1 + Math.exp(holds ? -odds : odds));
      }, 0) - weights.reduce((sum, weight) => sum + weight ** 2 / 2, 0);
    for (const at of found.keys()) {
      for (const step of [-0.01, 0.01]) {
        expect(worth(found.map((weight, index) => (index === at ? weight + step : weight)))).toBeLessThan(
          worth(found),
        );
      }
    }
  });

  it("stays finite where one sign tells all", () => {
    const observations = [-1, -0.5, 0.5, 1].map((sign) => ({ signs: [sign], holds: sign > 0 }));
    expect(logisticRegression(observations).every(Number.isFinite)).toBe(true);
  });

  it("says nothing where there is nothing to learn from", () => {
    expect(logisticRegression([])).toEqual([0]);
  });
});
