import { writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Language } from "../../../corpus/article.js";
import { foldAccents } from "../../../corpus/text/fold.js";
import { IndexError } from "../../../retrieval/errors.js";
import { DEFAULT_BM25 } from "../../../retrieval/index/bm25.js";
import { LexicalIndexBuilder } from "../../../retrieval/index/build-lexical-index.js";
import { LexicalIndex, type QueryUnit } from "../../../retrieval/index/lexical-index.js";
import { readLexicalIndex, writeLexicalIndex } from "../../../retrieval/index/lexical-index-file.js";
import { topOf } from "../../../retrieval/index/top-k.js";
import { SortedStrings } from "../../../retrieval/storage/sorted-strings.js";
import { folderOfTest } from "../../helpers/folder-of-test.js";

interface Paragraph {
  readonly terms: ReadonlyMap<string, number>;
  readonly length: number;
  readonly language?: Language;
}

/** Weights and counts are eighths, which floats of any width add without error: ties stay ties. */
const eighths = (most: number) => fc.integer({ min: 1, max: most * 8 }).map((count) => count / 8);
const term = fc.constantFrom("ma", "má", "mạ", "đa", "da", "dã", "ma da", "mạ đa", "😀", "2020");
const languages = fc.constantFrom("vi", "en") satisfies fc.Arbitrary<Language>;
const paragraphs = fc.array(
  fc.record({
    terms: fc.array(fc.tuple(term, eighths(4)), { maxLength: 6 }).map((pairs) => new Map(pairs)),
    length: fc.integer({ min: 1, max: 40 }),
    language: languages,
  }),
  { maxLength: 25 },
);
const alternative = fc.record({ term, isFolded: fc.boolean(), weight: eighths(1) }).map((one) => ({
  term: one.isFolded ? foldAccents(one.term) : one.term,
  weight: one.weight,
  ...(one.isFolded && { folded: true as const }),
}));
const units: fc.Arbitrary<QueryUnit[]> = fc.array(
  fc.record(
    { alternatives: fc.array(alternative, { maxLength: 4 }), weight: eighths(2), language: languages },
    { requiredKeys: ["alternatives", "weight"] },
  ),
  { maxLength: 4 },
);

function indexOf(all: readonly Paragraph[]): LexicalIndex {
  const builder = new LexicalIndexBuilder();
  for (const { terms, length, language } of all) builder.add(new Map(terms), length, language);
  return new LexicalIndex(builder.build());
}

/** Numbers from 0 to 1 that look like chance and are the same in every run (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * BM25 as the literature writes it, paragraph by paragraph, without any index. Sums in floating point depend
 * on their order: units are added as the index adds them, the most telling first.
 */
function bruteForce(all: readonly Paragraph[], asked: readonly QueryUnit[], only?: Uint8Array) {
  const { k1, b } = DEFAULT_BM25;
  const meanLength = Math.max(1, all.reduce((sum, { length }) => sum + length, 0) / Math.max(1, all.length));
  const vocabulary = new Set(all.flatMap(({ terms }) => [...terms.keys()]));
  const telling = asked
    .map(({ alternatives, weight, language }) => {
      // A term that several alternatives name counts once, as the surest of them.
      const sureness = new Map<string, number>();
      for (const word of vocabulary) {
        const naming = alternatives.filter((one) => one.term === (one.folded ? foldAccents(word) : word));
        if (naming.length > 0) sureness.set(word, Math.max(...naming.map((one) => one.weight)));
      }
      let withUnit = 0;
      for (const [word, sure] of sureness)
        withUnit += sure * all.filter(({ terms }) => terms.has(word)).length;
      const n = Math.min(withUnit, all.length);
      const idf = Math.log(1 + (all.length - n + 0.5) / (n + 0.5));
      return { sureness, language, most: weight * idf * (k1 + 1) };
    })
    .filter(({ sureness }) => sureness.size > 0)
    .sort((a, b) => b.most - a.most);
  return all
    .map((paragraph, ordinal) => {
      let score = 0;
      for (const { sureness, language, most } of telling) {
        if (language !== undefined && language !== (paragraph.language ?? "vi")) continue;
        let tf = 0;
        for (const [word, sure] of sureness) tf += sure * (paragraph.terms.get(word) ?? 0);
        if (tf > 0) score += (most * tf) / (tf + k1 * (1 - b + (b * paragraph.length) / meanLength));
      }
      return { ordinal, score };
    })
    .filter(({ ordinal, score }) => score > 0 && (only === undefined || only[ordinal] === 1))
    .sort((a, b) => b.score - a.score || a.ordinal - b.ordinal);
}

describe("the lexical index", () => {
  it("finds exactly what scoring every paragraph finds", () => {
    const limits = fc.integer({ min: 0, max: 30 });
    const masks = fc.option(fc.uint8Array({ minLength: 25, maxLength: 25, max: 1 }), { nil: undefined });
    fc.assert(
      fc.property(paragraphs, units, limits, masks, (all, asked, limit, only) => {
        const index = indexOf(all);
        const expected = bruteForce(all, asked, only).slice(0, limit);
        expect(index.search(asked, limit, only)).toEqual(expected);
        // Nothing of the first question is left in the scratch arrays.
        expect(index.search(asked, limit, only)).toEqual(expected);
      }),
      { numRuns: 400 },
    );
  });

  it("finds the same when common words are looked up for the best paragraphs alone", () => {
    // Thousands of paragraphs share the common words; only rare ones tell which can be among the best.
    const words = [..."abcdefghijklmnopqrstuvwxyz"].map((letter, at) => ({
      letter,
      share: 0.9 / (at + 1) ** 1.5,
    }));
    const chance = numbersFrom(7);
    const all = Array.from({ length: 6000 }, (): Paragraph => {
      const terms = new Map(
        words
          .filter(({ share }) => chance() < share)
          .map(({ letter }) => [letter, 1 + Math.floor(chance() * 3)] as const),
      );
      return { terms, length: 5 + Math.floor(chance() * 30) };
    });
    const index = indexOf(all);
    const unit = (terms: string, weight: number): QueryUnit => ({
      alternatives: [...terms].map((term, at) => ({ term, weight: 1 / (at + 1) })),
      weight,
    });
    for (const asked of [
      [unit("a", 0.5), unit("b", 1), unit("z", 1), unit("y", 1)],
      [unit("ab", 0.5), unit("xw", 1), unit("vu", 2)],
      [unit("a", 1), unit("a", 1)],
    ]) {
      for (const limit of [1, 10, 200])
        expect(index.search(asked, limit)).toEqual(bruteForce(all, asked).slice(0, limit));
    }
  });

  it("puts equal paragraphs in the order of the corpus", () => {
    const same = { terms: new Map([["mạng", 1]]), length: 5 };
    const hits = indexOf(Array.from({ length: 50 }, () => same)).search(
      [{ alternatives: [{ term: "mạng", weight: 1 }], weight: 1 }],
      3,
    );
    expect(hits.map(({ ordinal }) => ordinal)).toEqual([0, 1, 2]);
  });

  it("knows what the articles do not have", () => {
    const index = indexOf([{ terms: new Map([["mạng", 1]]), length: 5 }]);
    const unit = (word: string) => ({ alternatives: [{ term: word, weight: 1 }], weight: 1 });
    expect(index.search([unit("mạng")], 1)).toHaveLength(1);
    expect(index.search([unit("mang")], 1)).toEqual([]); // accents count unless they are folded
    expect(index.idf(unit("mang"))).toBeGreaterThan(index.idf(unit("mạng")));
  });

  it("is empty without paragraphs", () => {
    expect(indexOf([]).search([{ alternatives: [{ term: "a", weight: 1 }], weight: 1 }], 10)).toEqual([]);
  });
});

describe("the file of a lexical index", () => {
  const file = () => path.join(folderOfTest(), "lexical.bin");
  const sample = () => {
    const builder = new LexicalIndexBuilder();
    builder.add(new Map(Object.entries({ "không gian": 1.125, mạng: 2, "😀": 1 })), 7);
    builder.add(new Map([["mang", 0.01]]), 3);
    return builder.build();
  };

  it("gives back what was written", async () => {
    const at = file();
    await fc.assert(
      fc.asyncProperty(paragraphs, async (all) => {
        const { data } = indexOf(all);
        await writeLexicalIndex(at, data);
        const read = await readLexicalIndex(at);
        expect(read.postings).toEqual(data.postings);
        expect(read.frequencies).toEqual(data.frequencies);
        expect(read.lengths).toEqual(data.lengths);
        expect(Array.from({ length: read.terms.size }, (_, n) => read.terms.at(n))).toEqual(
          Array.from({ length: data.terms.size }, (_, n) => data.terms.at(n)),
        );
      }),
      { numRuns: 20 },
    );
  });

  it("is refused when it is cut off anywhere", async () => {
    const at = file();
    await writeLexicalIndex(at, sample());
    const whole = await readFile(at);
    // The last bytes may be padding; everything before them is needed.
    for (let length = 0; length < whole.length - 8; length += 5) {
      writeFileSync(at, whole.subarray(0, length));
      await expect(readLexicalIndex(at), `${length} bytes`).rejects.toThrow(IndexError);
    }
    await expect(readLexicalIndex(at)).rejects.toThrow(/lexical\.bin [^\n]*npm run index$/u);
  });

  it("is refused when it is something else, or lies about its lengths", async () => {
    const at = file();
    await writeLexicalIndex(at, sample());
    const lying = await readFile(at);
    lying.writeBigUInt64LE(2n ** 60n, 16);
    for (const bytes of [Buffer.from("SQLite format 3\0".repeat(20)), lying]) {
      writeFileSync(at, bytes);
      await expect(readLexicalIndex(at)).rejects.toThrow(IndexError);
    }
  });
});

describe("sorted strings", () => {
  it("find what a Map finds", () => {
    // Well-formed text of any plane: UTF-8 order and UTF-16 order differ beyond the first.
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 4 }),
      fc.constantFrom("má", "ma", "mạ", "đa", "\u{1F600}", "\uFFFD", "￿", "\u{10000}", ""),
    );
    fc.assert(
      fc.property(fc.uniqueArray(text, { maxLength: 40 }), fc.array(text), (strings, others) => {
        const { sorted, order } = SortedStrings.pack(strings);
        const places = new Map(strings.map((one) => [one, sorted.find(one)]));
        expect(sorted.size).toBe(strings.length);
        for (const [one, ordinal] of places) {
          expect(sorted.at(ordinal)).toBe(one);
          expect(strings[order[ordinal]!]).toBe(one);
        }
        for (const other of others) {
          expect(sorted.find(other)).toBe(places.get(other) ?? -1);
          expect(sorted.hasPrefix(other)).toBe(strings.some((one) => one.startsWith(other)));
        }
      }),
    );
  });
});

describe("the best of a list", () => {
  it("are those that sorting puts first", () => {
    const scores = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 300 });
    fc.assert(
      fc.property(scores, fc.integer({ min: -1, max: 20 }), (all, limit) => {
        const scored = all.map((score, ordinal) => ({ ordinal, score }));
        const shuffled = scored.toReversed();
        const sorted = scored.toSorted((a, b) => b.score - a.score || a.ordinal - b.ordinal);
        expect(topOf(shuffled, limit)).toEqual(sorted.slice(0, Math.max(0, limit)));
      }),
    );
  });
});
