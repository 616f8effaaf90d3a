import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createAnswerStore } from "../../bot/store/answer-store.js";
import { createFeedbackStore } from "../../bot/store/feedback-store.js";
import { openDatabase } from "../../bot/store/open-database.js";
import { recordOfTimeline } from "../../bot/store/overview.js";
import { createReportStore } from "../../bot/store/report-store.js";
import { answerTo, citation, timelineOf } from "../helpers/fake-engine.js";
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

  test("lists the reports on its quotations and what readers think of it, without who they are", () => {
    expect(JSON.parse(why(answerId, "--json").stdout)).toMatchObject({ reports: [], feedback: [] });
    expect(why(answerId).stdout).not.toMatch(/reported quotations|feedback/);
    const database = openDatabase(folder);
    const now = () => new Date("2026-03-01T08:00:00Z");
    const reports = createReportStore(database, now);
    reports.add({ answerId, citation: 1, chatId: 777001 });
    reports.addNote({ answerId, citation: 1, chatId: 777001 }, "context");
    reports.add({ answerId, citation: 1, chatId: 777002 });
    const feedback = createFeedbackStore(database, now);
    feedback.vote(answerId, 777003, "good");
    feedback.giveReason(answerId, 777004, "other");
    feedback.setPrompt(answerId, 777004, { chatId: 777004, messageId: 5 });
    feedback.comment({ chatId: 777004, messageId: 5 }, 777004, "Ông ấy <b>không</b> nói vậy.");
    const other = createAnswerStore(database, now).save({ chatId: 1, answer: answerTo("Khác?") });
    feedback.vote(other, 777003, "bad");
    database.close();
    const createdAt = now().toISOString();
    const explained = JSON.parse(why(answerId, "--json").stdout);
    expect(explained.reports).toEqual([
      { citation: 1, note: "context", createdAt },
      { citation: 1, note: null, createdAt },
    ]);
    const comment = "Ông ấy <b>không</b> nói vậy.";
    expect(explained.feedback).toEqual([
      { verdict: "bad", reason: "other", comment, createdAt },
      { verdict: "good", reason: null, comment: null, createdAt },
    ]);
    const printed = why(answerId).stdout;
    expect(printed).toContain(`\nreported quotations\n  ${createdAt}  [1]  context\n  ${createdAt}  [1]\n`);
    expect(printed).toContain(
      `\nfeedback\n  ${createdAt}  bad, other\n      ${comment}\n  ${createdAt}  good\n`,
    );
    expect(printed).not.toContain("77700");
  });

  test("tells of a timeline what it is, and of a shared answer that nobody knows where it went", () => {
    const database = openDatabase(folder);
    const store = createAnswerStore(database, () => new Date());
    const timeline = store.save({
      chatId: 1,
      ...recordOfTimeline(timelineOf("Việt Nam về không gian mạng")),
    });
    const shared = store.offer(answerTo("Ai nói?"));
    database.close();
    expect(JSON.parse(why(timeline, "--json").stdout)).toMatchObject({ kind: "timeline" });
    expect(why(timeline).stdout).toContain(`answer      #${timeline} (timeline)\n`);
    // Also before anybody has opened it, and looking is not opening.
    for (let time = 0; time < 2; time++) {
      expect(JSON.parse(why(shared, "--json").stdout)).toMatchObject({ kind: "shared", chatId: null });
      expect(why(shared).stdout).toContain("\nchat        none: offered for sharing in any chat\n");
    }
  });

  test("an unknown id fails in one line, a missing one is wrong usage", () => {
    const unknown = why("00000000");
    expect([unknown.status, unknown.stdout]).toEqual([1, ""]);
    expect(unknown.stderr).toMatch(/^error: no answer 00000000 in .*: check the id at the answer's end\n$/);
    expect(why().status).toBe(2);
  });
});
