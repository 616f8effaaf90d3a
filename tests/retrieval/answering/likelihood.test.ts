import { describe, expect, it } from "vitest";
import {
  LIKELIHOOD_WEIGHTS,
  likelihoodOf,
  type PassageSigns,
} from "../../../retrieval/answering/likelihood.js";

const NOTHING: PassageSigns = {
  bestPiece: 0,
  paragraph: 0,
  missing: 1,
  reciprocalRank: 0.1,
  relativeScore: 0.2,
};
const ALL: PassageSigns = { bestPiece: 1, paragraph: 1, missing: 0, reciprocalRank: 1, relativeScore: 1 };

describe.each(Object.entries(LIKELIHOOD_WEIGHTS))("the likelihood of a passage, %s", (_, weights) => {
  it("is near 1 when everything speaks for it and near 0 when nothing does", () => {
    expect(likelihoodOf(ALL, weights)).toBeGreaterThan(0.75);
    expect(likelihoodOf(NOTHING, weights)).toBeLessThan(0.05);
  });

  it("falls with every word of the topic that is missing", () => {
    const halfMissing = likelihoodOf({ ...ALL, missing: 0.5 }, weights);
    expect(halfMissing).toBeLessThan(likelihoodOf(ALL, weights));
    expect(likelihoodOf({ ...ALL, missing: 1 }, weights)).toBeLessThan(halfMissing);
  });
});
