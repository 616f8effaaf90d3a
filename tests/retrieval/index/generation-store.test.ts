import { chmodSync, existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { IndexError } from "../../../retrieval/errors.js";
import { GenerationStore } from "../../../retrieval/index/generation-store.js";
import { folderOfTest } from "../../helpers/folder-of-test.js";

const NOW = new Date("2021-03-05T06:07:08.999Z");

async function publishOne(store: GenerationStore): Promise<string> {
  const { generation, dir } = await store.begin(NOW);
  writeFileSync(path.join(dir, "content"), generation);
  await store.publish(generation);
  return generation;
}

describe("generations", () => {
  it("are none before the first build", async () => {
    const store = new GenerationStore(path.join(folderOfTest(), "not", "there"));
    expect(await store.live()).toBeNull();
    await expect(store.rollBack()).rejects.toThrow(/no earlier generation [^\n]*npm run index/u);
  });

  it("are named by their time, and two of one second differ", async () => {
    const store = new GenerationStore(folderOfTest());
    const [one, other] = [await store.begin(NOW), await store.begin(NOW)];
    expect(one.generation).toMatch(/^20210305-060708-[0-9a-f]{4}$/u);
    expect(one.dir).not.toBe(other.dir);
    expect(readdirSync(one.dir)).toEqual([]);
  });

  it("change only when one is published", async () => {
    const store = new GenerationStore(folderOfTest());
    const first = await publishOne(store);
    const { generation, dir } = await store.begin(NOW);
    expect(await store.live()).toBe(first);
    await store.abandon(generation);
    expect(existsSync(dir)).toBe(false);
    expect(await store.live()).toBe(first);
  });

  it("go back and forth between the last two; older ones go away", async () => {
    const store = new GenerationStore(folderOfTest());
    const [oldest, before, last] = [
      await publishOne(store),
      await publishOne(store),
      await publishOne(store),
    ];
    expect(readdirSync(path.join(store.root, "generations")).sort()).toEqual([before, last].sort());
    expect(existsSync(store.folderOf(oldest))).toBe(false);
    expect(await store.rollBack()).toBe(before);
    expect(await store.live()).toBe(before);
    expect(await store.rollBack()).toBe(last);
  });

  it("keep the one rolled back to when the next is published", async () => {
    const store = new GenerationStore(folderOfTest());
    const good = await publishOne(store);
    await publishOne(store);
    await store.rollBack();
    await publishOne(store);
    expect(await store.rollBack()).toBe(good);
  });

  it.each(["", "{", "null", "[]", '"x"', '{"live":7}'])(
    "are refused when `current` holds %j, and another publication mends it",
    async (content) => {
      const store = new GenerationStore(folderOfTest());
      await publishOne(store);
      writeFileSync(path.join(store.root, "current"), content);
      await expect(store.live()).rejects.toThrow(IndexError);
      await expect(store.live()).rejects.toThrow(/current is damaged: run npm run index -- --full$/u);
      // What the message tells the operator to do must work.
      const mended = await publishOne(store);
      expect(await store.live()).toBe(mended);
    },
  );

  it("say so when their folder cannot be made", async () => {
    const file = path.join(folderOfTest(), "index");
    writeFileSync(file, "a file where the folder should be");
    await expect(new GenerationStore(file).begin(NOW)).rejects.toThrow(/cannot be written: check its owner/u);
  });

  // Root writes everywhere, so the modes of a folder tell it nothing.
  it.skipIf(process.getuid?.() === 0)("say so when their folder may not be written", async () => {
    const root = path.join(folderOfTest(), "index");
    mkdirSync(root);
    chmodSync(root, 0o500);
    await expect(new GenerationStore(root).begin(NOW)).rejects.toThrow(/cannot be written: check its owner/u);
  });
});
