import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { QueryUnit } from "../../../retrieval/index/lexical-index.js";
import { fuse } from "../../../retrieval/search/fuse.js";
import { Searcher } from "../../../retrieval/search/searcher.js";
import { folderOfTest } from "../../helpers/folder-of-test.js";
import { madeUpArticle } from "../../helpers/made-up-articles.js";
import { RecordingEmbedding } from "../../helpers/recording-embedding.js";
import { smallLexicon } from "../../helpers/small-lexicon.js";
import { TemporaryIndex } from "../../helpers/temporary-index.js";

describe("fusion", () => {
  const candidates = [
    { ordinal: 0, lexical: 9, cosine: 0.1 },
    { ordinal: 1, lexical: 5, cosine: 0.2 },
    { ordinal: 2, lexical: 0, cosine: 0.9 },
  ];
  const order = (weight: number) => fuse(candidates, weight).map(({ ordinal }) => ordinal);

  it("follows the words alone at weight 0, the vectors alone at weight 1", () => {
    expect(order(0)).toEqual([0, 1, 2]);
    expect(order(1)).toEqual([2, 1, 0]);
  });

  it("keeps the one side's order where the other cannot tell", () => {
    const constant = candidates.map((one) => ({ ...one, cosine: 0.5 }));
    expect(fuse(constant, 0.9).map(({ ordinal }) => ordinal)).toEqual([0, 1, 2]);
    const same = constant.map((one) => ({ ...one, lexical: 3 }));
    // Nothing to tell them apart: the order of the corpus, and numbers all the same.
    expect(fuse(same.toReversed(), 0.5).map(({ ordinal, score }) => [ordinal, score])).toEqual([
      [0, 0],
      [1, 0],
      [2, 0],
    ]);
  });

  it("does not depend on the scale of either score", () => {
    fc.assert(
      fc.property(fc.constantFrom(2, 8, 1024), fc.constantFrom(0.25, 0.5, 0.75), (scale, weight) => {
        const scaled = candidates.map((one) => ({ ...one, lexical: one.lexical * scale }));
        expect(fuse(scaled, weight).map(({ ordinal }) => ordinal)).toEqual(order(weight));
      }),
    );
  });

  it("takes one candidate or none", () => {
    expect(fuse([], 0.5)).toEqual([]);
    expect(fuse([candidates[0]!], 0.5)).toEqual([{ ...candidates[0]!, score: 0 }]);
  });
});

describe("search", () => {
  const texts = ["Nước sông dâng cao.", "Giá gạo giảm.", "Cầu qua sông sập.", "Chợ đóng cửa."];
  const unit = (term: string): QueryUnit => ({ alternatives: [{ term, weight: 1 }], weight: 1 });

  async function setUp() {
    const model = new RecordingEmbedding();
    const index = new TemporaryIndex(folderOfTest(), model, smallLexicon("river | sông | geography"));
    // An article each, so that no paragraph is found by its neighbour's words.
    await index.build(texts.map((text, at) => madeUpArticle(`bai-${at}`, [text], { title: "—" })));
    const open = await index.open();
    return { model, open };
  }

  it("ranks what both sides find, and asks the model for a question", async () => {
    const { model, open } = await setUp();
    model.calls.length = 0;
    const found = await new Searcher(open, model).search("sông", [unit("sông")], { limit: 4 });
    // The vectors know every paragraph, so that all come, each once.
    expect(found.hits.map(({ ordinal }) => ordinal).sort()).toEqual([0, 1, 2, 3]);
    expect(found.withoutVectors).toBe(false);
    expect(model.calls).toMatchObject([{ texts: ["sông"], options: { purpose: "question" } }]);
    open.close();
  });

  it("ranks a preferred paragraph before others that match as well, and loses none", async () => {
    const { model, open } = await setUp();
    const searcher = new Searcher(open, model, { vectorWeight: 0 });
    const order = async (preferred?: Uint8Array) =>
      (
        await searcher.search("sông", [unit("sông")], {
          limit: 4,
          ...(preferred && { preferred: [{ paragraphs: preferred, worth: 2 }] }),
        })
      ).hits.map(({ ordinal }) => ordinal);
    const plain = await order();
    for (const ordinal of [0, 2]) {
      const preferred = new Uint8Array(4);
      preferred[ordinal] = 1;
      expect((await order(preferred))[0]).toBe(ordinal);
      expect((await order(preferred)).sort()).toEqual(plain.toSorted());
    }
    // To be preferred is no match.
    expect(await order(Uint8Array.from([0, 1, 0, 0]))).toEqual(plain);
    open.close();
  });

  it("adds up what preferences are worth, and tells what it ranked below the hits", async () => {
    const { model, open } = await setUp();
    const searcher = new Searcher(open, model, { vectorWeight: 0 });
    const only = (...ordinals: number[]) =>
      Uint8Array.from({ length: 4 }, (_, at) => (ordinals.includes(at) ? 1 : 0));
    const { hits, ranked } = await searcher.search("sông", [unit("sông")], {
      limit: 1,
      preferred: [
        { paragraphs: only(0, 2), worth: 2 },
        { paragraphs: only(2), worth: 1 },
      ],
    });
    // Both have the word; the one that is preferred twice comes first.
    expect(ranked.map(({ ordinal }) => ordinal)).toEqual([2, 0]);
    expect(hits).toEqual(ranked.slice(0, 1));
    open.close();
  });

  it("goes on with the words alone when the model fails, and says so", async () => {
    const { model, open } = await setUp();
    const failures: unknown[] = [];
    const away = new Error("away");
    model.beforeAnswer = () => {
      throw away;
    };
    const searcher = new Searcher(open, model, { onModelFailure: (error) => failures.push(error) });
    const found = await searcher.search("sông", [unit("sông")], { limit: 4 });
    expect(found.withoutVectors).toBe(true);
    expect(found.hits.map(({ ordinal }) => ordinal).sort()).toEqual([0, 2]);
    expect(failures).toEqual([away]);
    open.close();
  });

  it("stops when the reader has gone, which is no failure of the model", async () => {
    const { model, open } = await setUp();
    const failures: unknown[] = [];
    const stop = new AbortController();
    model.beforeAnswer = () => {
      stop.abort(new Error("gone"));
      throw new Error("aborted request");
    };
    const searcher = new Searcher(open, model, { onModelFailure: (error) => failures.push(error) });
    const searching = searcher.search("sông", [unit("sông")], { limit: 4, signal: stop.signal });
    await expect(searching).rejects.toThrow("gone");
    expect(failures).toEqual([]);
    open.close();
  });

  it("asks for no vector when it counts for nothing", async () => {
    const { model, open } = await setUp();
    model.calls.length = 0;
    const searcher = new Searcher(open, model, { vectorWeight: 0 });
    const { hits } = await searcher.search("sông", [unit("sông")], { limit: 1 });
    expect(hits).toHaveLength(1);
    expect(model.calls).toEqual([]);
    open.close();
  });
});
