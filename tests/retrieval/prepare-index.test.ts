import { cpSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { ExtractiveAnswerer } from "../../retrieval/answering/extractive-answerer.js";
import { Engine } from "../../retrieval/engine.js";
import { EmbeddingError } from "../../retrieval/errors.js";
import { GenerationStore } from "../../retrieval/index/generation-store.js";
import { type PrepareOptions, prepareIndex } from "../../retrieval/prepare-index.js";
import type { Toolkit } from "../../retrieval/toolkit.js";
import { folderOfTest } from "../helpers/folder-of-test.js";
import { projectLexicon } from "../helpers/project-lexicon.js";
import { RecordingEmbedding } from "../helpers/recording-embedding.js";
import { ROOT } from "../helpers/run-program.js";

let toolkit: Toolkit & { readonly model: RecordingEmbedding };
let corpusDir: string;
let told: string[];
let options: PrepareOptions;
beforeEach(async () => {
  const folder = folderOfTest();
  corpusDir = path.join(folder, "articles");
  mkdirSync(corpusDir);
  for (const name of readdirSync(`${ROOT}corpus/articles`)) {
    if (name.startsWith("2020-05-22")) cpSync(`${ROOT}corpus/articles/${name}`, path.join(corpusDir, name));
  }
  toolkit = {
    store: new GenerationStore(path.join(folder, "index")),
    model: new RecordingEmbedding(),
    lexicon: await projectLexicon(),
  };
  told = [];
  const onFallback = (message: string) => told.push(message);
  options = { corpusDir, includeSamples: false, now: new Date("2021-03-05T06:07:08Z"), onFallback };
});

const away = () => {
  throw new EmbeddingError("embedding model is away: try again later");
};

async function answer(acceptOtherModel: boolean): Promise<boolean> {
  const engine = await Engine.open({ ...toolkit, acceptOtherModel, answerer: new ExtractiveAnswerer() });
  try {
    const { refused } = await engine.ask("what did Vietnam say about cyberspace?", { readerLanguage: "en" });
    return !refused;
  } finally {
    engine.close();
  }
}

describe("preparing the index while the embedding model is away", () => {
  it("makes a first index without it, which answers", async () => {
    toolkit.model.beforeAnswer = away;
    const { articles, acceptOtherModel } = await prepareIndex(toolkit, options);
    expect(articles).toBe(readdirSync(corpusDir).length);
    expect(told).toEqual(["embedding model is away: try again later; words alone are searched"]);
    expect(await answer(acceptOtherModel)).toBe(true);
    // Unasked, an index of another model is refused.
    await expect(answer(false)).rejects.toThrow("was made with the embedding model built-in:");
  });

  it("leaves an index that is out of date as it is, and answers from it", async () => {
    const { generation } = await prepareIndex(toolkit, options);
    writeFileSync(path.join(corpusDir, "new.txt"), "---\nid: new\ntitle: New\nlanguage: en\n---\nNews.\n");
    toolkit.model.beforeAnswer = away;
    const prepared = await prepareIndex(toolkit, options);
    expect(prepared).toMatchObject({ generation, acceptOtherModel: true });
    expect(told).toEqual([
      "embedding model is away: try again later; the words of the index of 2021-03-05T06:07:08.000Z are searched",
    ]);
    expect(await answer(true)).toBe(true);
    // As soon as the model is back, the new article is indexed.
    toolkit.model.beforeAnswer = () => {};
    expect((await prepareIndex(toolkit, options)).acceptOtherModel).toBe(false);
    expect(await toolkit.store.live()).not.toBe(generation);
  });

  it("falls back for no other failure", async () => {
    const missing = { ...options, corpusDir: path.join(corpusDir, "none") };
    await expect(prepareIndex(toolkit, missing)).rejects.toThrow("cannot read the articles in");
    toolkit.model.beforeAnswer = () => {
      throw new TypeError("a mistake of ours");
    };
    await expect(prepareIndex(toolkit, options)).rejects.toThrow("a mistake of ours");
    expect(told).toEqual([]);
  });
});
