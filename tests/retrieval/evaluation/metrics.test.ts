import { describe, expect, it } from "vitest";
import {
  hit,
  ndcg,
  type RankedQuery,
  recall,
  reciprocalRank,
  retrievalMetrics,
} from "../../../retrieval/evaluation/metrics.js";
import { percentiles } from "../../../retrieval/evaluation/percentiles.js";

const query = (ranked: string, relevant: Record<string, number>): RankedQuery => ({
  ranked: ranked === "" ? [] : ranked.split(" "),
  relevant: new Map(Object.entries(relevant)),
});

describe("metrics of one query", () => {
  // a and d are relevant; they stand on ranks 2 and 4.
  const found = query("x a y d z", { a: 1, d: 1 });

  it("are as computed by hand", () => {
    expect([hit(found, 1), hit(found, 2)]).toEqual([0, 1]);
    expect([recall(found, 2), recall(found, 4)]).toEqual([0.5, 1]);
    expect([reciprocalRank(found, 10), reciprocalRank(found, 1)]).toEqual([0.5, 0]);
    // (1/log2 3 + 1/log2 5) / (1 + 1/log2 3)
    expect(ndcg(found, 10)).toBeCloseTo(0.65092, 5);
  });

  it("weigh grades in nDCG", () => {
    // Grades 3, 2 and 1 on ranks 2, 1 and 3: (2 + 3/log2 3 + 1/2) / (3 + 2/log2 3 + 1/2)
    expect(ndcg(query("b a c", { a: 3, b: 2, c: 1 }), 10)).toBeCloseTo(0.92249, 5);
    expect(ndcg(query("a b c", { a: 3, b: 2, c: 1 }), 10)).toBe(1);
  });

  it("count what was not found against recall and nDCG", () => {
    expect(recall(query("a", { a: 1, gone: 1, lost: 1, away: 1 }), 10)).toBe(0.25);
    expect(ndcg(query("a", { a: 1, gone: 1 }), 10)).toBeCloseTo(1 / (1 + 1 / Math.log2(3)), 10);
  });

  it("are nothing for nothing found", () => {
    const nothing = query("", { a: 1 });
    expect([hit(nothing, 5), recall(nothing, 5), reciprocalRank(nothing, 5), ndcg(nothing, 5)]).toEqual([
      0, 0, 0, 0,
    ]);
  });

  it("look no further than k", () => {
    expect(ndcg(query("x x2 a", { a: 1 }), 2)).toBe(0);
    expect(reciprocalRank(query("x x2 a", { a: 1 }), 2)).toBe(0);
  });
});

describe("metrics of many queries", () => {
  it("are means over the judged ones", () => {
    const metrics = retrievalMetrics([query("a b", { a: 1 }), query("x b", { b: 1 }), query("x y", {})]);
    // The third has no answer: trec_eval leaves it out too.
    expect(metrics).toMatchObject({ "hit@1": 0.5, "hit@5": 1, "recall@10": 1, "mrr@10": 0.75 });
  });

  it("are 0, not NaN, when nothing is judged", () => {
    for (const value of Object.values(retrievalMetrics([query("a", {})]))) expect(value).toBe(0);
  });
});

it("gives percentiles by nearest rank", () => {
  const hundred = Array.from({ length: 100 }, (_, at) => 100 - at);
  expect(percentiles(hundred)).toEqual({ p50: 50, p95: 95, p99: 99 });
  expect(percentiles([7])).toEqual({ p50: 7, p95: 7, p99: 7 });
  expect(percentiles([])).toEqual({ p50: 0, p95: 0, p99: 0 });
});
