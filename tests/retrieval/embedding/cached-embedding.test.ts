import path from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { CachedEmbedding } from "../../../retrieval/embedding/cached-embedding.js";
import { folderOfTest } from "../../helpers/folder-of-test.js";
import { RecordingEmbedding } from "../../helpers/recording-embedding.js";

const passage = { purpose: "passage" } as const;

function opened(file: string, model = new RecordingEmbedding()) {
  const cache = new CachedEmbedding(model, file);
  onTestFinished(() => cache.close());
  return { cache, model };
}
const newFile = () => path.join(folderOfTest(), "state", "embeddings.sqlite");

describe("remembered embeddings", () => {
  it("are those of the model, under its name", async () => {
    const { cache, model } = opened(newFile());
    expect(cache).toMatchObject({ id: model.id, dimensions: 8, batchSize: model.batchSize });
    const expected = await new RecordingEmbedding().embed(["một", "hai"], passage);
    expect(await cache.embed(["một", "hai"], passage)).toEqual(expected);
    expect(await cache.embed(["hai", "một"], passage)).toEqual(expected.toReversed());
  });

  it("are paid for once: not twice in a batch, not in the next, not after a restart", async () => {
    const file = newFile();
    const first = opened(file);
    const vectors = await first.cache.embed(["một", "hai", "một"], passage);
    expect(vectors[2]).toEqual(vectors[0]);
    expect(first.model.texts).toEqual(["một", "hai"]);
    first.cache.close();
    const second = opened(file);
    expect(await second.cache.embed(["một", "hai", "một"], passage)).toEqual(vectors);
    expect(second.model.calls).toEqual([]);
  });

  it("leave only the missing texts of a batch to the model, and keep the order", async () => {
    const { cache, model } = opened(newFile());
    await cache.embed(["hai"], passage);
    const vectors = await cache.embed(["một", "hai", "ba"], passage);
    expect(model.calls.at(-1)?.texts).toEqual(["một", "ba"]);
    expect(vectors).toEqual(await new RecordingEmbedding().embed(["một", "hai", "ba"], passage));
  });

  it("are not mixed between purposes and models", async () => {
    const file = newFile();
    const { cache, model } = opened(file);
    await cache.embed(["một"], passage);
    await cache.embed(["một"], { purpose: "question" });
    expect(model.calls).toHaveLength(2);
    const other = opened(file, new RecordingEmbedding({ id: "other@8" }));
    await other.cache.embed(["một"], passage);
    expect(other.model.calls).toHaveLength(1);
  });

  it("do not remember a failure, and lose nothing by it", async () => {
    const { cache, model } = opened(newFile());
    await cache.embed(["một"], passage);
    model.beforeAnswer = () => {
      throw new Error("away");
    };
    await expect(cache.embed(["một", "hai"], passage)).rejects.toThrow("away");
    expect(await cache.embed(["một"], passage)).toHaveLength(1);
    model.beforeAnswer = () => {};
    await cache.embed(["hai"], passage);
    expect(model.calls.at(-1)?.texts).toEqual(["hai"]);
  });

  it("ask the model nothing for nothing", async () => {
    const { cache, model } = opened(newFile());
    expect(await cache.embed([], passage)).toEqual([]);
    expect(model.calls).toEqual([]);
  });

  it("pass the signal on", async () => {
    const { cache, model } = opened(newFile());
    const { signal } = new AbortController();
    await cache.embed(["một"], { ...passage, signal });
    expect(model.calls[0]?.options.signal).toBe(signal);
  });
});
