import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createAnswerStore } from "../../bot/store/answer-store.js";
import { openDatabase } from "../../bot/store/open-database.js";
import { readCiting } from "../../bot/store/read-feedback.js";
import { readWithdrawals } from "../../corpus/withdrawals.js";
import { answerTo, citation, refusalTo } from "../helpers/fake-engine.js";
import { jsonLines, runScript } from "../helpers/run-program.js";
import { temporaryFolder } from "../helpers/temporary-folder.js";

let folder: string;
let data: string;
let remove: () => void;
beforeEach(() => {
  ({ folder, remove } = temporaryFolder());
  data = path.join(folder, "data");
  mkdirSync(path.join(folder, "articles"));
  for (const id of ["2020-05-22-tin", "2020-05-22-tin-khac"]) {
    const front = `---\nid: ${id}\ntitle: Tin\nauthor: null\nsource: null\nurl: null\npublishedAt: null\nlanguage: vi\n---\n`;
    writeFileSync(path.join(folder, "articles", `${id}.txt`), `${front}Đoạn đầu.\n\nĐoạn sau.\n`);
  }
});
afterEach(() => remove());

const run = (...args: string[]) =>
  runScript("withdraw", args, { cwd: folder, env: { CORPUS_DIR: path.join(folder, "articles") } });

/** An answer that cites paragraph 1 of the first article, and a refusal that offers its paragraph 0. */
function send(): { citing: string; offering: string } {
  const database = openDatabase(data);
  const answers = createAnswerStore(database, () => new Date("2026-03-01T12:00:00Z"));
  const of = (paragraph: number) => [citation({ articleId: "2020-05-22-tin", paragraph })];
  const citing = answers.save({ chatId: 1, answer: answerTo("Ai nói?", { citations: of(1) }) });
  const offering = answers.save({ chatId: 1, answer: refusalTo("Ai thắng?", { nearest: of(0) }) });
  answers.save({
    chatId: 1,
    answer: answerTo("Khác?", { citations: [citation({ articleId: "2020-05-22-tin-khac" })] }),
  });
  database.close();
  return { citing, offering };
}

describe("withdraw", () => {
  it("hides an article, and tells which answers show it", async () => {
    const { citing, offering } = send();
    const { status, stdout, stderr } = await run("--json", "2020-05-22-tin");
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(readWithdrawals(data)).toEqual(new Set(["2020-05-22-tin"]));
    expect(jsonLines(stdout)).toMatchObject([
      {
        id: "2020-05-22-tin",
        status: "withdrawn",
        answers: [
          { answerId: offering, paragraphs: [0] },
          { answerId: citing, paragraphs: [1] },
        ],
      },
    ]);
  });

  it("hides a paragraph, beside what is hidden already; restores what it is told to", async () => {
    const { citing } = send();
    await run("2020-05-22-tin-khac");
    const { stdout } = await run("2020-05-22-tin#01");
    expect(stdout).toContain("2020-05-22-tin#1 is withdrawn");
    expect([...stdout.matchAll(/#(\w{8})\b/g)].map(([, id]) => id)).toEqual([citing]);
    expect((await run("--list")).stdout).toBe("2020-05-22-tin#1\n2020-05-22-tin-khac\n");
    const restored = await run("--restore", "2020-05-22-tin-khac", "2020-05-22-tin");
    expect(restored.stdout).toBe("2020-05-22-tin-khac is shown again\n2020-05-22-tin was not withdrawn\n");
    expect(readWithdrawals(data)).toEqual(new Set(["2020-05-22-tin#1"]));
  });

  it("an id that is in no article is a slip: nothing is withdrawn", async () => {
    const { status, stdout, stderr } = await run("2020-05-22-tin", "2020-05-22-tim", "2020-05-22-tin#2");
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toMatch(/^error: nothing is withdrawn, .* has no 2020-05-22-tim, 2020-05-22-tin#2: .*\n$/);
    expect(stderr).toMatch(/"ls .*" shows the ids; --unlisted/);
    expect(readWithdrawals(data).size).toBe(0);
  });

  it("--unlisted withdraws what only an index may hold, also without a bot's database", async () => {
    const { status, stderr } = await run("--unlisted", "2020-05-22-tim");
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(readWithdrawals(data)).toEqual(new Set(["2020-05-22-tim"]));
  });

  it.each([[[]], [["a b"]], [["tin#x"]], [["--list", "tin"]], [["--list", "--restore"]]])(
    "%j is a wrong use and changes nothing",
    async (args) => {
      expect((await run(...args)).status).toBe(2);
      expect(readWithdrawals(data).size).toBe(0);
    },
  );

  it("a database that cannot be read keeps nothing from being withdrawn", async () => {
    mkdirSync(data);
    writeFileSync(path.join(data, "bot.sqlite"), "no database");
    const { status, stdout, stderr } = await run("2020-05-22-tin", "--json");
    expect(status).toBe(0);
    expect(stderr).toMatch(/^warning: answers that were sent cannot be listed: cannot open /);
    expect(jsonLines(stdout)).toEqual([{ id: "2020-05-22-tin", status: "withdrawn", answers: null }]);
    expect(readWithdrawals(data).size).toBe(1);
  });

  it("a list that is broken is not written over", async () => {
    mkdirSync(data);
    writeFileSync(path.join(data, "withdrawn.json"), "broken");
    const { status, stderr } = await run("2020-05-22-tin");
    expect(status).toBe(1);
    expect(stderr).toMatch(/^error: .*withdrawn\.json is no list of withdrawn articles/);
  });
});

it("an id that begins like another's is another article", () => {
  send();
  const database = openDatabase(data);
  expect(readCiting(database, "2020-05-22", null)).toEqual([]);
  expect(readCiting(database, "2020-05-22-tin", 5)).toEqual([]);
  expect(readCiting(database, "2020-05-22-tin-khac", 5)).toHaveLength(1);
  database.close();
});
