import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LexicalIndexBuilder } from "../../../retrieval/index/build-lexical-index.js";
import { LexicalIndex, type QueryUnit } from "../../../retrieval/index/lexical-index.js";

const unit = (term: string, weight = 1): QueryUnit => ({ alternatives: [{ term, weight: 1 }], weight });
const LENGTH = 20;

/** Vietnamese paragraphs with "không gian", English ones with "space", and others of both. */
function indexOf(counts: { vi: number; en: number; otherVi: number; otherEn: number }): LexicalIndex {
  const builder = new LexicalIndexBuilder();
  const add = (count: number, terms: readonly string[], language: "vi" | "en") => {
    for (let at = 0; at < count; at += 1) {
      builder.add(new Map(terms.map((term) => [term, 1])), LENGTH, language);
    }
  };
  add(counts.vi, ["không", "gian"], "vi");
  add(counts.en, ["space"], "en");
  add(counts.otherVi, ["sông"], "vi");
  add(counts.otherEn, ["river"], "en");
  return new LexicalIndex(builder.build());
}

const some = fc.integer({ min: 1, max: 12 });
const counts = fc.record({ vi: some, en: some, otherVi: some, otherEn: some });
const weights = fc.tuple(fc.constantFrom(0.25, 0.5, 1), fc.constantFrom(0.25, 0.5, 1, 1.5));

describe("a translation that stands for units of the other language", () => {
  it("is worth in an English paragraph what they are in a Vietnamese one of the same length", () => {
    fc.assert(
      fc.property(counts, weights, (numbers, [first, second]) => {
        const index = indexOf(numbers);
        const originals = [unit("không", first), unit("gian", second)];
        const translation: QueryUnit = { ...unit("space"), language: "en", insteadOf: originals };
        const found = index.search([...originals, translation], 100);
        const scores = new Map(found.map(({ ordinal, score }) => [ordinal, score]));
        // Whichever language has more paragraphs, and however rare the English word is among them.
        expect(scores.size).toBe(numbers.vi + numbers.en);
        const [vietnamese = 0, english = 0] = [scores.get(0), scores.get(numbers.vi)];
        expect(english).toBeGreaterThan(0);
        expect(english).toBeCloseTo(vietnamese, 5);
      }),
    );
  });

  it("would else be worth what its own rarity is", () => {
    // One English article among many Vietnamese ones: its every word is rare.
    const index = indexOf({ vi: 12, en: 1, otherVi: 12, otherEn: 1 });
    const originals = [unit("không"), unit("gian")];
    const alone: QueryUnit = { ...unit("space"), language: "en" };
    const standing: QueryUnit = { ...alone, insteadOf: originals };
    const score = (units: readonly QueryUnit[]) =>
      index.search(units, 100).find(({ ordinal }) => ordinal === 12)?.score ?? 0;
    expect(score([standing])).not.toBeCloseTo(score([alone]), 2);
  });

  it("counts in its own language only, and scales with its weight", () => {
    const builder = new LexicalIndexBuilder();
    // "Life" of a name in a Vietnamese paragraph is no translation of "đời sống".
    builder.add(new Map([["life", 1]]), LENGTH, "vi");
    builder.add(new Map([["life", 1]]), LENGTH, "en");
    builder.add(new Map([["đời", 1]]), LENGTH, "vi");
    const index = new LexicalIndex(builder.build());
    const life = (weight: number): QueryUnit => ({
      ...unit("life", weight),
      language: "en",
      insteadOf: [unit("đời")],
    });
    const [whole] = index.search([life(1)], 10);
    const found = index.search([life(0.5)], 10);
    expect(found.map(({ ordinal }) => ordinal)).toEqual([1]);
    expect((found[0]?.score ?? 0) * 2).toBeCloseTo(whole?.score ?? 0, 5);
  });

  it("is worth nothing when it stands for nothing", () => {
    const index = indexOf({ vi: 1, en: 1, otherVi: 1, otherEn: 1 });
    expect(index.search([{ ...unit("space"), language: "en", insteadOf: [] }], 10)).toEqual([]);
  });
});
