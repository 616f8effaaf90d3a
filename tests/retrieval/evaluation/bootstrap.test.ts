import { describe, expect, it } from "vitest";
import {
  clusterBootstrap,
  pairedClusterBootstrap,
  seededRandom,
} from "../../../retrieval/evaluation/bootstrap.js";

/** n questions, each of its own cluster, the first `right` of them 1. */
const coins = (n: number, right: number) =>
  Array.from({ length: n }, (_, at) => ({ cluster: `${at}`, value: at < right ? 1 : 0 }));

describe("an interval of a mean", () => {
  it("is that of the binomial where every question stands for itself", () => {
    const { mean, low, high, observations, clusters } = clusterBootstrap(coins(400, 320));
    expect({ mean, observations, clusters }).toEqual({ mean: 0.8, observations: 400, clusters: 400 });
    // 1.96 · √(.8 · .2 ÷ 400) = .0392
    expect(low).toBeCloseTo(0.761, 1.7);
    expect(high).toBeCloseTo(0.839, 1.7);
  });

  it("is as wide as if the copies of a question were one", () => {
    const tenTimes = coins(40, 32).flatMap((one) => Array.from({ length: 10 }, () => one));
    const [single, copied] = [clusterBootstrap(coins(40, 32)), clusterBootstrap(tenTimes)];
    expect(copied).toMatchObject({ mean: 0.8, clusters: 40, observations: 400 });
    expect([copied.low, copied.high]).toEqual([single.low, single.high]);
  });

  it("weighs a ratio of sums", () => {
    const { mean } = clusterBootstrap([
      { cluster: "a", value: 1, weight: 1 },
      { cluster: "b", value: 0, weight: 3 },
    ]);
    expect(mean).toBe(0.25);
  });

  it("says nothing of the spread within one cluster, and 0 of nothing", () => {
    const one = clusterBootstrap([
      { cluster: "a", value: 1 },
      { cluster: "a", value: 0 },
    ]);
    expect(one).toMatchObject({ mean: 0.5, low: 0.5, high: 0.5, clusters: 1 });
    expect(clusterBootstrap([])).toEqual({ mean: 0, low: 0, high: 0, observations: 0, clusters: 0 });
  });

  it("is the same for the same seed, and another for another", () => {
    const [first, again] = [clusterBootstrap(coins(60, 31)), clusterBootstrap(coins(60, 31))];
    expect(again).toEqual(first);
    const widths = [1, 2, 3, 4].map((seed) => clusterBootstrap(coins(61, 29), { seed, resamples: 50 }).low);
    expect(new Set(widths).size).toBeGreaterThan(1);
  });
});

describe("a paired difference", () => {
  const pairs = (better: number, worse: number, same: number) => [
    ...Array.from({ length: better }, (_, at) => ({ cluster: `b${at}`, before: 0, after: 1 })),
    ...Array.from({ length: worse }, (_, at) => ({ cluster: `w${at}`, before: 1, after: 0 })),
    ...Array.from({ length: same }, (_, at) => ({ cluster: `s${at}`, before: 1, after: 1 })),
  ];

  it("is 0 in every resample when nothing changed: no proof of anything", () => {
    const nothing = pairedClusterBootstrap(pairs(0, 0, 50));
    expect(nothing).toMatchObject({ mean: 0, low: 0, high: 0, shareNotAbove: 1 });
  });

  it("is sure where all changes point one way, though two intervals would overlap", () => {
    const surely = pairedClusterBootstrap(pairs(12, 0, 188));
    expect(surely.mean).toBeCloseTo(0.06);
    expect(surely.low).toBeGreaterThan(0);
    expect(surely.shareNotAbove).toBe(0);
    expect(clusterBootstrap(coins(200, 188)).low).toBeLessThan(1 - 0.06);
  });

  it("is open where as many got better as worse", () => {
    const open = pairedClusterBootstrap(pairs(20, 20, 160));
    expect(open.low).toBeLessThan(0);
    expect(open.high).toBeGreaterThan(0);
    expect(open.shareNotAbove).toBeGreaterThan(0.4);
    expect(open.shareNotAbove).toBeLessThan(0.7);
  });

  it("believes a single article less than many", () => {
    // The same twelve gains, all about one article.
    const oneArticle = pairs(12, 0, 188).map((pair) =>
      pair.after > pair.before ? { ...pair, cluster: "one" } : pair,
    );
    expect(pairedClusterBootstrap(oneArticle).low).toBe(0);
    expect(pairedClusterBootstrap([])).toMatchObject({ mean: 0, shareNotAbove: 1 });
  });
});

it("draws uniform numbers, the same ones for the same seed", () => {
  const random = seededRandom(42);
  const drawn = Array.from({ length: 10_000 }, random);
  expect(Math.min(...drawn)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...drawn)).toBeLessThan(1);
  expect(drawn.reduce((sum, value) => sum + value, 0) / drawn.length).toBeCloseTo(0.5, 1.7);
  const again = seededRandom(42);
  expect(drawn.slice(0, 5)).toEqual(Array.from({ length: 5 }, again));
});
