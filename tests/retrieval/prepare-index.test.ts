import { appendFileSync, cpSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { ExtractiveAnswerer } from "../../retrieval/answering/extractive-answerer.js";
import { readRetrievalSettings } from "../../retrieval/config.js";
import { openEmbeddingModel } from "../../retrieval/embedding/open-embedding-model.js";
import { Engine } from "../../retrieval/engine.js";
import { EmbeddingError } from "../../retrieval/errors.js";
import { GenerationStore } from "../../retrieval/index/generation-store.js";
import { GENERATION_FILES } from "../../retrieval/index/manifest.js";
import { openLiveIndex } from "../../retrieval/index/open-index.js";
import { type PrepareOptions, prepareIndex } from "../../retrieval/prepare-index.js";
import { refreshIndex } from "../../retrieval/refresh-index.js";
import type { Toolkit } from "../../retrieval/toolkit.js";
import { folderOfTest } from "../helpers/folder-of-test.js";
import { projectLexicon } from "../helpers/project-lexicon.js";
import { RecordingEmbedding } from "../helpers/recording-embedding.js";
import { ROOT } from "../helpers/run-program.js";
import { startSilentServer } from "../helpers/scripted-openai-server.js";

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

  it("does not wait for one that is silent", async () => {
    const { baseUrl } = await startSilentServer();
    const settings = readRetrievalSettings({ EMBEDDING_MODEL: "silent", OPENAI_BASE_URL: baseUrl });
    const dataDir = folderOfTest();
    const model = await openEmbeddingModel(settings.embedding, { lexicon: toolkit.lexicon, dataDir });
    await prepareIndex(toolkit, options);
    const started = performance.now();
    const { acceptOtherModel } = await prepareIndex({ ...toolkit, model }, options);
    expect(performance.now() - started).toBeLessThan(4000);
    expect(acceptOtherModel).toBe(true);
    expect(told).toEqual([expect.stringMatching(/silent at .* cannot be reached: .* are searched$/u)]);
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

describe("the files of the index", () => {
  /** As answering goes, so does a file with a byte more; only a check against the manifest finds it. */
  const harm = (generation: string) =>
    appendFileSync(path.join(toolkit.store.folderOf(generation), GENERATION_FILES.passages), "x");
  const refused = /passages\.sqlite has \d+ bytes instead of \d+: run npm run index/u;

  it("are checked once by a start, and again before a later opening", async () => {
    const { generation } = await prepareIndex(toolkit, options);
    const { checked } = await prepareIndex(toolkit, options);
    harm(generation);
    const onSwitchFailure = vi.fn();
    const engine = await Engine.open({
      ...toolkit,
      checked,
      answerer: new ExtractiveAnswerer(),
      onSwitchFailure,
    });
    const generationNow = async () => (await engine.ask("cyberspace", { readerLanguage: "en" })).generation;
    try {
      expect(await generationNow()).toBe(generation);
      const { generation: next } = await refreshIndex(toolkit, { ...options, full: true });
      expect(await generationNow()).toBe(next);
      await toolkit.store.rollBack();
      expect(await generationNow()).toBe(next);
      expect(onSwitchFailure).toHaveBeenCalledExactlyOnceWith(
        expect.objectContaining({ message: expect.stringMatching(refused) }),
      );
    } finally {
      engine.close();
    }
  });

  it("are checked by who opens them when they were not", async () => {
    const { generation, checked } = await prepareIndex(toolkit, options);
    // Built just now: there was nothing to check.
    expect(checked).toBeNull();
    harm(generation);
    await expect(Engine.open({ ...toolkit, checked, answerer: new ExtractiveAnswerer() })).rejects.toThrow(
      refused,
    );
  });

  it("of one generation say nothing of another", async () => {
    await prepareIndex(toolkit, options);
    const { checked } = await prepareIndex(toolkit, options);
    const { generation } = await refreshIndex(toolkit, { ...options, full: true });
    harm(generation);
    await expect(openLiveIndex(toolkit.store, { ...toolkit, checked })).rejects.toThrow(refused);
  });
});
