import { describe, expect, it, onTestFinished } from "vitest";
import type { Article } from "../../../corpus/article.js";
import { ExtractiveAnswerer } from "../../../retrieval/answering/extractive-answerer.js";
import { HashedEmbedding } from "../../../retrieval/embedding/hashed-embedding.js";
import { Engine } from "../../../retrieval/engine.js";
import { folderOfTest } from "../../helpers/folder-of-test.js";
import { madeUpArticle } from "../../helpers/made-up-articles.js";
import { smallLexicon } from "../../helpers/small-lexicon.js";
import { TemporaryIndex } from "../../helpers/temporary-index.js";

const CORPUS = [
  madeUpArticle("cu", ["Cuộc họp bàn về không gian mạng.", "Hết."], { publishedAt: "2019-01-02" }),
  madeUpArticle("moi", ["Không ai nói về gian hàng. Mạng lưới tốt."], {
    publishedAt: "2024-05-06",
    title: "Hội chợ",
  }),
  madeUpArticle("khong-ngay", ["Một.", "Hai.", "Ba."], { publishedAt: null, title: "Không gian mạng" }),
  madeUpArticle("letter", ["Cyber attacks hurt trust. The harbour is calm."], {
    publishedAt: "2024-05-06",
    language: "en",
    title: "A letter",
  }),
];

async function engineOf(articles: readonly Article[], withdrawn: ReadonlySet<string> = new Set()) {
  const lexicon = smallLexicon("cyberspace | không gian mạng | cyber");
  const index = new TemporaryIndex(folderOfTest(), new HashedEmbedding(lexicon), lexicon);
  await index.build(articles);
  const { store, model } = index;
  const engine = await Engine.open({
    store,
    model,
    lexicon,
    answerer: new ExtractiveAnswerer(),
    withdrawn: () => withdrawn,
  });
  onTestFinished(() => engine.close());
  return { engine, index };
}

describe("the list of articles", () => {
  it("is by day, the newest first, those without a day last", async () => {
    const { engine, index } = await engineOf(CORPUS);
    const all = await engine.articles({ offset: 0, limit: 10 });
    expect(all.articles.map(({ id }) => id)).toEqual(["letter", "moi", "cu", "khong-ngay"]);
    expect(all).toMatchObject({ total: 4, newest: "2024-05-06" });
    const page = await engine.articles({ offset: 1, limit: 2 });
    expect(page.articles.map(({ id }) => id)).toEqual(["moi", "cu"]);
    expect((await engine.articles({ offset: 9, limit: 2 })).articles).toEqual([]);
    expect(await engine.generation()).toBe(await index.store.live());
  });

  it.each([
    // Neighbours in the title or the text; "không … gian … mạng" apart is something else.
    ["không gian mạng", ["cu", "khong-ngay"]],
    ["khong gian mang", ["cu", "khong-ngay"]],
    ["KHÔNG GIAN", ["cu", "khong-ngay"]],
    ["mạng", ["moi", "cu", "khong-ngay"]],
    // With an accent it is another word.
    ["mảng", []],
    ["cyber attacks", ["letter"]],
    ["attack", ["letter"]],
    ["harbour", ["letter"]],
    ["cyberspace", []],
    ["%_", []],
    ["", []],
  ])("has the articles with %j", async (word, ids) => {
    const { engine } = await engineOf(CORPUS);
    const { articles, total, newest } = await engine.articles({ word, offset: 0, limit: 10 });
    expect(articles.map(({ id }) => id)).toEqual(ids);
    expect([total, newest]).toEqual([ids.length, "2024-05-06"]);
  });

  it("leaves out an article that is withdrawn, not one of which a paragraph is", async () => {
    const { engine } = await engineOf(CORPUS, new Set(["letter", "cu#1"]));
    const { articles, total } = await engine.articles({ offset: 0, limit: 10 });
    expect(articles.map(({ id }) => id)).toEqual(["moi", "cu", "khong-ngay"]);
    expect(total).toBe(3);
  });
});
