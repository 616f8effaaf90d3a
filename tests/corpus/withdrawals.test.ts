import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { StorageError } from "../../corpus/errors.js";
import {
  isWithdrawn,
  readWithdrawals,
  WITHDRAWALS_NAME,
  watchWithdrawals,
  writeWithdrawals,
} from "../../corpus/withdrawals.js";
import { folderOfTest } from "../helpers/folder-of-test.js";

const LIST = new Set(["tin-b#3", "tin-a"]);

describe("the list of what is withdrawn", () => {
  it("is empty where there is no file, nor folder", () => {
    expect(readWithdrawals(folderOfTest())).toEqual(new Set());
    expect(readWithdrawals(join(folderOfTest(), "missing"))).toEqual(new Set());
  });

  it("is read as it was written, into a folder that it makes, and nothing else lies there", async () => {
    const folder = join(folderOfTest(), "data");
    await writeWithdrawals(folder, LIST);
    expect(readWithdrawals(folder)).toEqual(LIST);
    expect(readdirSync(folder)).toEqual([WITHDRAWALS_NAME]);
  });

  it("tells articles from paragraphs", () => {
    const is = (articleId: string, paragraph: number) => isWithdrawn(LIST, { articleId, paragraph });
    expect([is("tin-a", 0), is("tin-a", 9), is("tin-b", 3)]).toEqual([true, true, true]);
    expect([is("tin-b", 0), is("tin-b", 33), is("tin-aa", 0)]).toEqual([false, false, false]);
  });

  // A list that cannot be read must not bring back what was hidden.
  it.each(["", "{", "[]", '{"format":2,"withdrawn":[]}', '{"format":1,"withdrawn":[1]}', '{"format":1}'])(
    "%j is an error that names the file",
    (content) => {
      const folder = folderOfTest();
      writeFileSync(join(folder, WITHDRAWALS_NAME), content);
      expect(() => readWithdrawals(folder)).toThrow(StorageError);
      expect(() => readWithdrawals(folder)).toThrow(join(folder, WITHDRAWALS_NAME));
    },
  );

  it("that is a folder is an error, too", () => {
    const folder = folderOfTest();
    mkdirSync(join(folder, WITHDRAWALS_NAME));
    expect(() => readWithdrawals(folder)).toThrow(StorageError);
  });
});

describe("a list that is watched", () => {
  it("is the file's at every call, however often it changes", async () => {
    const folder = folderOfTest();
    const watched = watchWithdrawals(folder);
    expect(watched()).toEqual(new Set());
    for (const id of ["tin-a", "tin-b", "tin-a"]) {
      await writeWithdrawals(folder, new Set([id]));
      expect(watched()).toEqual(new Set([id]));
    }
    rmSync(join(folder, WITHDRAWALS_NAME));
    expect(watched()).toEqual(new Set());
  });

  it("is read once for each change", async () => {
    const folder = folderOfTest();
    await writeWithdrawals(folder, LIST);
    const watched = watchWithdrawals(folder);
    expect(watched()).toBe(watched());
  });

  it("that breaks is an error until it is mended", async () => {
    const folder = folderOfTest();
    const watched = watchWithdrawals(folder);
    watched();
    writeFileSync(join(folder, WITHDRAWALS_NAME), "broken");
    expect(watched).toThrow(StorageError);
    expect(watched).toThrow(StorageError);
    await writeWithdrawals(folder, LIST);
    expect(watched()).toEqual(LIST);
  });
});
