import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Article } from "../../../corpus/article.js";
import { PassageStore, PassageWriter } from "../../../retrieval/index/passage-store.js";
import { madeUpArticle } from "../../helpers/made-up-articles.js";
import { temporaryFolder } from "../../helpers/temporary-folder.js";

/** Asks a store of these articles, and takes it away again. */
function withStore<Found>(articles: readonly Article[], ask: (store: PassageStore) => Found): Found {
  const { folder, remove } = temporaryFolder();
  const file = path.join(folder, "passages.db");
  try {
    const writer = new PassageWriter(file);
    for (const article of articles) writer.add(article);
    writer.close();
    const store = new PassageStore(file);
    try {
      return ask(store);
    } finally {
      store.close();
    }
  } finally {
    remove();
  }
}

/** Few days, so that ranges begin and end on days of publication. */
const day = fc.constantFrom(
  "2019-12-31",
  "2020-01-01",
  "2020-02-29",
  "2020-05-22",
  "2020-05-23",
  "2021-01-01",
);
const end = fc.option(day, { nil: null });

describe("paragraphs by day of publication", () => {
  it("are those that looking at every article finds", () => {
    const published = fc.array(
      fc.record({ day: fc.option(day, { nil: null }), paragraphs: fc.integer({ min: 0, max: 3 }) }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(published, fc.array(fc.tuple(end, end), { minLength: 4, maxLength: 4 }), (all, ranges) => {
        const articles = all.map((one, at) =>
          madeUpArticle(`bai-${at}`, Array<string>(one.paragraphs).fill("Nước sông dâng."), {
            publishedAt: one.day,
          }),
        );
        const days = all.flatMap((one) => Array<string | null>(one.paragraphs).fill(one.day));
        withStore(articles, (store) => {
          for (const [from, to] of ranges) {
            const expected = days.flatMap((published, ordinal) => {
              if (published === null) return [];
              return (from ?? "") <= published && published <= (to ?? "9999") ? [ordinal] : [];
            });
            expect(store.publishedWithin(from, to).sort((a, b) => a - b)).toEqual(expected);
          }
        });
      }),
      { numRuns: 40 },
    );
  });

  it("are none in a range that ends before it begins", () => {
    const articles = [madeUpArticle("bai", ["Nước sông dâng."], { publishedAt: "2020-05-22" })];
    withStore(articles, (store) => {
      expect(store.publishedWithin("2020-05-22", "2020-05-22")).toEqual([0]);
      expect(store.publishedWithin("2020-05-23", "2020-05-21")).toEqual([]);
    });
  });
});
