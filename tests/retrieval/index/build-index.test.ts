import { readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { EmbeddingError } from "../../../retrieval/errors.js";
import { folderOfTest } from "../../helpers/folder-of-test.js";
import { madeUpArticle, paragraph } from "../../helpers/made-up-articles.js";
import { RecordingEmbedding } from "../../helpers/recording-embedding.js";
import { smallLexicon } from "../../helpers/small-lexicon.js";
import { TemporaryIndex } from "../../helpers/temporary-index.js";

const lexicon = smallLexicon("cyberspace | không gian mạng | cyber");
const flood = madeUpArticle("lu-lut", ["Nước sông dâng.", "Cầu đã sập.", "Chợ đóng cửa."]);
const harvest = madeUpArticle("mua-vu", ["Lúa được mùa.", "Giá gạo giảm."], { title: "Mùa vụ" });

function setUp(model = new RecordingEmbedding()) {
  return { model, index: new TemporaryIndex(folderOfTest(), model, lexicon) };
}

describe("building an index", () => {
  it("stores every paragraph as it is, in order", async () => {
    const { index } = setUp();
    const text = 'Bà Lim nói: “Nước <b>sông</b> dâng” — 😀 "…"';
    const credited = madeUpArticle("ghi-loi", [
      paragraph(text, { says: "Nước <b>sông</b> dâng", name: "Lim" }),
    ]);
    expect(await index.build([flood, credited])).toMatchObject({ articles: 2, paragraphs: 4, embedded: 4 });
    const { passages, lexical, vectors, manifest, close } = await index.open();
    expect([lexical.size, vectors.size, manifest.paragraphs]).toEqual([4, 4, 4]);
    expect(passages.get(3)).toMatchObject({ articleId: "ghi-loi", paragraph: 0, text, ordinal: 3 });
    expect(passages.get(3).speakers).toEqual(credited.paragraphs[0]?.speakers);
    expect(passages.ofArticle("lu-lut").map((found) => found.text)).toEqual(
      flood.paragraphs.map((one) => one.text),
    );
    expect(passages.ofArticle("khong-co")).toEqual([]);
    expect(() => passages.get(4)).toThrow(RangeError);
    close();
  });

  it("works without any article", async () => {
    const { index } = setUp();
    expect(await index.build([])).toMatchObject({ articles: 0, paragraphs: 0 });
    const { passages, close } = await index.open();
    expect(passages.scope()).toEqual({ articles: 0, from: null, to: null });
    close();
  });

  it("asks the model in batches of the size it takes, for passages", async () => {
    const { index, model } = setUp(new RecordingEmbedding({ batchSize: 2 }));
    await index.build([flood, harvest]);
    expect(model.calls.map(({ texts }) => texts.length)).toEqual([2, 2, 1]);
    expect(new Set(model.calls.map(({ options }) => options.purpose))).toEqual(new Set(["passage"]));
    // The title goes with the paragraph: it tells what "the river" is about.
    expect(model.texts).toContain("Mùa vụ\nGiá gạo giảm.");
  });

  it("embeds only what is new, and takes the right vectors over", async () => {
    const { index, model } = setUp();
    await index.build([flood, harvest]);
    const grown = madeUpArticle("lu-lut", ["Mưa to.", ...flood.paragraphs]);
    model.calls.length = 0;
    // One paragraph came in front, so that all ordinals shift; another article went.
    expect(await index.build([grown])).toMatchObject({ paragraphs: 4, embedded: 1, removed: 2 });
    expect(model.texts).toEqual(["Tin trong ngày\nMưa to."]);
    const { vectors, close } = await index.open();
    const [expected] = await model.embed(["Tin trong ngày\nCầu đã sập."], { purpose: "passage" });
    expect(vectors.cosine(expected!, 2)).toBeCloseTo(1, 5);
    close();
  });

  it("embeds everything when it is told to, or when the model is another", async () => {
    const folder = folderOfTest();
    const first = new TemporaryIndex(folder, new RecordingEmbedding(), lexicon);
    await first.build([flood]);
    expect(await first.build([flood], { reuse: false })).toMatchObject({ embedded: 3 });
    const other = new TemporaryIndex(folder, new RecordingEmbedding({ id: "other@8" }), lexicon);
    expect(await other.build([flood])).toMatchObject({ embedded: 3 });
  });

  it("embeds a title's paragraphs anew when the title changes", async () => {
    const { index } = setUp();
    await index.build([flood]);
    expect(await index.build([{ ...flood, title: "Lũ lụt" }])).toMatchObject({ embedded: 3, removed: 3 });
  });
});

describe("a build that does not finish", () => {
  const building = (index: TemporaryIndex) => readdirSync(path.join(index.store.root, "building"));

  it.each([1, 2])("leaves the live generation as it was when the model fails in call %i", async (failing) => {
    const { index, model } = setUp(new RecordingEmbedding({ batchSize: 1 }));
    await index.build([flood]);
    const live = await index.store.live();
    model.calls.length = 0;
    model.beforeAnswer = (call) => {
      if (call === failing) throw new EmbeddingError("embedding model is away: try again later");
    };
    await expect(index.build([flood, harvest])).rejects.toThrow("is away");
    expect(await index.store.live()).toBe(live);
    expect(building(index)).toEqual([]);
    const { passages, close } = await index.open();
    expect(passages.scope().articles).toBe(1);
    close();
    // The next build succeeds as if nothing had been.
    model.beforeAnswer = () => {};
    expect(await index.build([flood, harvest])).toMatchObject({ embedded: 2 });
  });

  it("stops when it is told to, and its signal reaches the model", async () => {
    const { index, model } = setUp(new RecordingEmbedding({ batchSize: 1 }));
    await index.build([flood]);
    const live = await index.store.live();
    const stop = new AbortController();
    model.beforeAnswer = () => stop.abort(new Error("stopped by the operator"));
    await expect(index.build([flood, harvest], { signal: stop.signal })).rejects.toThrow("stopped by");
    expect(model.calls.at(-1)?.options.signal).toBe(stop.signal);
    expect(await index.store.live()).toBe(live);
    expect(building(index)).toEqual([]);
  });

  it("is no hindrance when its process was killed", async () => {
    const { index } = setUp();
    await index.build([flood]);
    // What a killed process leaves: a folder in `building` with half of the files.
    await index.store.begin(new Date(0));
    expect(await index.build([harvest])).toMatchObject({ paragraphs: 2 });
    const { passages, close } = await index.open();
    expect(passages.ofArticle("mua-vu")).toHaveLength(2);
    close();
  });
});
