import { describe, expect, it } from "vitest";
import {
  areaUnderRisk,
  coverageAtRisk,
  riskCoverage,
  wrongAnswers,
} from "../../../retrieval/evaluation/risk-coverage.js";

const judged = (...pairs: [score: number, isRight: boolean][]) =>
  pairs.map(([score, isRight]) => ({ score, isRight }));

describe("risk against coverage", () => {
  it("goes from the surest down", () => {
    const points = riskCoverage(judged([0.2, false], [0.9, true], [0.5, true], [0.6, false]));
    expect(points).toEqual([
      { threshold: 0.9, coverage: 0.25, risk: 0 },
      { threshold: 0.6, coverage: 0.5, risk: 0.5 },
      { threshold: 0.5, coverage: 0.75, risk: 1 / 3 },
      { threshold: 0.2, coverage: 1, risk: 0.5 },
    ]);
    expect(areaUnderRisk(points)).toBeCloseTo((0 + 0.5 + 1 / 3 + 0.5) / 4);
    // At .5 the risk is lower again than at .6: what counts is the greatest coverage.
    expect(coverageAtRisk(points, 0.34)).toBe(0.75);
    expect(coverageAtRisk(points, 0)).toBe(0.25);
  });

  it("answers questions of the same score together, in whatever order they came", () => {
    const one = riskCoverage(judged([0.5, true], [0.5, false]));
    expect(one).toEqual([{ threshold: 0.5, coverage: 1, risk: 0.5 }]);
    expect(riskCoverage(judged([0.5, false], [0.5, true]))).toEqual(one);
  });

  it("is best when the right ones are the surest, worst when they are not", () => {
    const good = areaUnderRisk(riskCoverage(judged([3, true], [2, true], [1, false])));
    const bad = areaUnderRisk(riskCoverage(judged([3, false], [2, true], [1, true])));
    expect(good).toBeLessThan(bad);
    expect(coverageAtRisk(riskCoverage(judged([3, false])), 0.5)).toBe(0);
  });

  it("of nothing is nothing", () => {
    expect(riskCoverage([])).toEqual([]);
    expect([areaUnderRisk([]), coverageAtRisk([], 1)]).toEqual([0, 0]);
  });
});

it("counts wrong answers apart from how many questions there are of each sort", () => {
  const points = wrongAnswers([0.9, 0.7], [0.8, 0.1]);
  expect(points).toEqual([
    { threshold: 0.9, coverage: 0.5, risk: 0 },
    { threshold: 0.8, coverage: 0.5, risk: 0.5 },
    { threshold: 0.7, coverage: 1, risk: 0.5 },
    { threshold: 0.1, coverage: 1, risk: 1 },
  ]);
  expect(wrongAnswers([0.9, 0.7, 0.9, 0.7], [0.8, 0.1])).toEqual(points);
});
