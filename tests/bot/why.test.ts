import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createAnswerStore } from "../../bot/store/answer-store.js";
import { openDatabase } from "../../bot/store/open-database.js";
import { answerTo, citation } from "../helpers/fake-engine.js";
import { compiled } from "../helpers/run-program.js";
import { temporaryFolder } from "../helpers/temporary-folder.js";

const ID = "2020-05-22-khong-gian-mang";

let folder: string;
let remove: () => void;
let answerId: string;
beforeEach(() => {
  ({ folder, remove } = temporaryFolder());
  mkdirSync(path.join(folder, "articles"));
  writeArticle("Nguyên văn của đoạn đầu.");
  const database = openDatabase(folder);
  const quote = "Nguyên văn của đoạn đầu.";
  const answer = answerTo("Ai nói gì?", { citations: [citation({ articleId: ID, paragraph: 0, quote })] });
  answerId = createAnswerStore(database, () => new Date()).save({ chatId: 1, answer });
  database.close();
});
afterEach(() => remove());

function writeArticle(paragraph: string): void {
  const front = `---\nid: ${ID}\ntitle: Tin\nauthor: null\nsource: null\nurl: null\npublishedAt: null\nlanguage: vi\n---\n`;
  writeFileSync(path.join(folder, "articles", `${ID}.txt`), `${front}${paragraph}\n`);
}

function why(...words: string[]) {
  const where = ["--data", folder, "--corpus", path.join(folder, "articles")];
  return spawnSync(process.execPath, [compiled("scripts/why.ts"), ...words, ...where], {
    encoding: "utf8",
    env: { PATH: process.env["PATH"] },
    cwd: new URL("../..", import.meta.url).pathname,
  });
}

describe("npm run why", () => {
  test("prints JSON and nothing else, and sees that an article was corrected", () => {
    const before = JSON.parse(why(`#${answerId}`, "--json").stdout);
    expect(before).toMatchObject({ id: answerId, question: "Ai nói gì?", citations: [{ now: "unchanged" }] });
    writeArticle("Nguyên văn đã sửa.");
    expect(JSON.parse(why(answerId, "--json").stdout)).toMatchObject({ citations: [{ now: "changed" }] });
  });

  test("still tells of an answer whose reader asked to be forgotten", () => {
    const database = openDatabase(folder);
    createAnswerStore(database, () => new Date()).unlinkChat(1);
    database.close();
    expect(JSON.parse(why(answerId, "--json").stdout)).toMatchObject({
      ...{ chatId: null, messageIds: [], question: "Ai nói gì?", citations: [{ now: "unchanged" }] },
      ...{ writtenBy: "extractive", note: null, rejected: {} },
    });
    expect(why(answerId).stdout).toContain("\nchat        forgotten, as the reader asked\n");
  });

  test("an unknown id fails in one line, a missing one is wrong usage", () => {
    const unknown = why("00000000");
    expect([unknown.status, unknown.stdout]).toEqual([1, ""]);
    expect(unknown.stderr).toMatch(/^error: no answer 00000000 in .*: check the id at the answer's end\n$/);
    expect(why().status).toBe(2);
  });
});
