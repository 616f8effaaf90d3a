import { mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { StorageError } from "../../../corpus/errors.js";
import { mapBounded } from "../../../corpus/storage/map-bounded.js";
import { writeWholeFile } from "../../../corpus/storage/whole-file.js";

describe("writeWholeFile", () => {
  it("creates folders, replaces the old file and leaves nothing beside it", async () => {
    const dir = await mkdtemp(join(tmpdir(), "whole-"));
    const path = join(dir, "new", "a.txt");
    await writeWholeFile(path, "một");
    await writeWholeFile(path, "hai");
    expect(await readFile(path, "utf8")).toBe("hai");
    expect(await readdir(join(dir, "new"))).toEqual(["a.txt"]);
  });

  it("says what to do when the folder cannot be there", async () => {
    const dir = await mkdtemp(join(tmpdir(), "whole-"));
    await writeFile(join(dir, "file"), "");
    const write = writeWholeFile(join(dir, "file", "a.txt"), "x");
    await expect(write).rejects.toBeInstanceOf(StorageError);
    await expect(write).rejects.toThrow(/^cannot create the folder [^\n]*file[^\n]*; check the path$/u);
  });

  it("leaves the old state when the target is a folder", async () => {
    const dir = await mkdtemp(join(tmpdir(), "whole-"));
    await writeWholeFile(join(dir, "a.txt", "inner"), "x");
    await expect(writeWholeFile(join(dir, "a.txt"), "y")).rejects.toBeInstanceOf(StorageError);
    expect(await readdir(dir)).toEqual(["a.txt"]);
  });
});

describe("mapBounded", () => {
  it("keeps the order and the limit", async () => {
    let running = 0;
    let most = 0;
    const doubled = await mapBounded([5, 1, 4, 2, 3], 2, async (number) => {
      most = Math.max(most, ++running);
      await new Promise((resolve) => setTimeout(resolve, number));
      running--;
      return number * 2;
    });
    expect(doubled).toEqual([10, 2, 8, 4, 6]);
    expect(most).toBe(2);
  });

  it("starts nothing more after a failure", async () => {
    const started: number[] = [];
    const run = mapBounded([0, 1, 2, 3, 4, 5], 2, async (number) => {
      started.push(number);
      if (number === 1) throw new Error("one");
    });
    await expect(run).rejects.toThrow("one");
    expect(started.length).toBeLessThan(6);
  });
});
