import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { closestStretch } from "../../../retrieval/quotation/closest-stretch.js";

const differ = (one: string, other: string) => (one === other ? 0 : 1);
const closest = (pattern: string, text: string) =>
  closestStretch(pattern.split(" ").filter(Boolean), text.split(" ").filter(Boolean), differ);

/** Edit distance of two whole sequences, straight from its definition. */
function distance(one: readonly string[], other: readonly string[]): number {
  if (one.length === 0 || other.length === 0) return one.length + other.length;
  const [rest, others] = [one.slice(1), other.slice(1)];
  return Math.min(
    distance(rest, others) + differ(one[0]!, other[0]!),
    distance(rest, other) + 1,
    distance(one, others) + 1,
  );
}

describe("the stretch that is most like a sentence", () => {
  it("is the sentence itself where it is printed", () => {
    expect(closest("c d", "a b c d e")).toEqual({ from: 2, to: 4, cost: 0 });
  });

  it("has a word that was exchanged at its border", () => {
    // "Kenya supports it" beside "… Ghana supports it": without Ghana the reader would not see who it was.
    expect(closest("kenya supports it", "today ghana supports it")).toEqual({ from: 1, to: 4, cost: 1 });
  });

  it("has a word that was left out within it", () => {
    expect(closest("we support it", "so we never support it")).toEqual({ from: 1, to: 5, cost: 1 });
  });

  it("costs as little as the best of all stretches", () => {
    const words = (maxLength: number) => fc.array(fc.constantFrom<string>("a", "b", "c"), { maxLength });
    fc.assert(
      fc.property(words(4), words(6), (pattern, text) => {
        const found = closestStretch(pattern, text, differ);
        const all = text.concat("end").flatMap((_, from) =>
          text
            .slice(from)
            .concat("end")
            .map((__, more) => text.slice(from, from + more)),
        );
        const least = Math.min(...all.map((stretch) => distance(pattern, stretch)));
        expect(found.cost).toBe(least);
        expect(distance(pattern, text.slice(found.from, found.to))).toBe(least);
      }),
      { numRuns: 150 },
    );
  });
});
