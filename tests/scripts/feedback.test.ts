import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createAnswerStore } from "../../bot/store/answer-store.js";
import { createFeedbackStore } from "../../bot/store/feedback-store.js";
import { openDatabase } from "../../bot/store/open-database.js";
import { readFeedback, readRefused } from "../../bot/store/read-feedback.js";
import { readQuestions } from "../../retrieval/evaluation/questions.js";
import { reviewCases } from "../../scripts/feedback/review-case.js";
import { answerTo, citation, refusalTo } from "../helpers/fake-engine.js";
import { jsonLines, runScript } from "../helpers/run-program.js";
import { temporaryFolder } from "../helpers/temporary-folder.js";

let folder: string;
let remove: () => void;
let clock: number;
beforeEach(() => {
  ({ folder, remove } = temporaryFolder());
  clock = Date.parse("2026-03-01T12:00:00Z");
});
afterEach(() => remove());

/** A bot's database with what the callback puts into it. */
function database() {
  const opened = openDatabase(path.join(folder, "data"));
  const now = () => {
    clock += 60_000;
    return new Date(clock);
  };
  const answers = createAnswerStore(opened, now);
  const feedback = createFeedbackStore(opened, now);
  return { opened, answers, feedback };
}

const run = (...args: string[]) => runScript("feedback", args, { cwd: folder });

function fill() {
  const { opened, answers, feedback } = database();
  const liked = answers.save({ chatId: 1, answer: answerTo("Ai nói gì?", { language: "vi" }) });
  const wrong = answers.save({ chatId: 1, answer: answerTo("Việt Nam nói gì?", { language: "vi" }) });
  const refused = answers.save({ chatId: 2, answer: refusalTo("What did Kenya say?") });
  answers.save({ chatId: 2, answer: refusalTo("what did Kenya say") });
  answers.save({ chatId: 2, answer: refusalTo("Who won the match?") });
  feedback.vote(liked, 1, "good");
  feedback.giveReason(wrong, 1, "speaker");
  feedback.giveReason(wrong, 2, "other");
  feedback.setPrompt(wrong, 2, { chatId: 2, messageId: 9 });
  expect(feedback.comment({ chatId: 2, messageId: 9 }, 2, "Không phải ông ấy")).toBe(true);
  feedback.vote(refused, 2, "bad");
  opened.close();
  return { liked, wrong, refused };
}

describe("feedback", () => {
  it("lists votes, the newest first", async () => {
    const { liked, wrong, refused } = fill();
    const { status, stdout } = await run();
    expect(status).toBe(0);
    const ids = [...stdout.matchAll(/#(\w{8})/g)].map(([, id]) => id);
    expect(ids).toEqual([refused, wrong, wrong, liked]);
    expect(stdout).toMatch(/👎 {2}#\w{8} {2}2026-03-01T[\d:.]+Z {2}other\n {4}Việt Nam nói gì\?\n/u);
    expect(stdout).toContain("“Không phải ông ấy”");
  });

  it("as JSON tells what the answer was made from", async () => {
    fill();
    const lines = jsonLines((await run("--json", "--limit", "2")).stdout);
    expect(lines).toMatchObject([
      { verdict: "bad", reason: null, comment: null, refused: true },
      {
        verdict: "bad",
        reason: "other",
        comment: "Không phải ông ấy",
        question: "Việt Nam nói gì?",
        generation: "20200522-000000",
        writtenBy: "extractive",
        hits: [{ articleId: citation().articleId, paragraph: 5 }],
      },
    ]);
    // A list of votes is no list of readers.
    expect(JSON.stringify(lines)).not.toMatch(/reader|chatId/);
  });

  it("tells what readers asked in vain, the most asked first", async () => {
    fill();
    const { stdout } = await run("--refused", "--json");
    expect(jsonLines(stdout)).toMatchObject([
      { question: "what did Kenya say", count: 2 },
      { question: "Who won the match?", count: 1 },
    ]);
  });

  it("exports complaints that the evaluation reads once they are reviewed, and not before", async () => {
    const { wrong, refused } = fill();
    const file = path.join(folder, "review.jsonl");
    const { stdout } = await run("--export", file, "--json");
    expect(jsonLines(stdout)).toEqual([{ file, cases: 2 }]);
    const lines = jsonLines(readFileSync(file, "utf8"));
    expect(lines).toMatchObject([
      {
        id: `feedback-${refused}`,
        vi: "",
        en: "What did Kenya say?",
        review: true,
        feedback: { refused: true },
      },
      {
        id: `feedback-${wrong}`,
        vi: "Việt Nam nói gì?",
        unaccented: "Viet Nam noi gi?",
        en: "",
        kind: "said",
        review: true,
        feedback: {
          reasons: ["other", "speaker"],
          comments: ["Không phải ông ấy"],
          cited: [`${citation().articleId}#5`],
        },
      },
    ]);
    await expect(readQuestions(file)).rejects.toThrow(/review\.jsonl:1 review says that nobody has reviewed/);
    const evaluated = await runScript("evaluate", ["--questions", file], { cwd: folder });
    expect(evaluated.status).toBe(1);
    expect(evaluated.stderr).toMatch(/nobody has reviewed the case yet; fill in/);
  });

  it.each([
    [["--limit", "0"]],
    [["--limit", "many"]],
    [["--refused", "--export", "x.jsonl"]],
    [["--nonsense"]],
  ])("%j is a wrong use", async (args) => {
    expect((await run(...args)).status).toBe(2);
  });

  it("without a database says where it looked", async () => {
    const { status, stderr } = await run();
    expect(status).toBe(1);
    expect(stderr).toMatch(/^error: no answers are stored in .*bot\.sqlite: set DATA_DIR/);
  });
});

it("a reviewed case is a question", async () => {
  fill();
  const { opened } = database();
  const [, made] = reviewCases(readFeedback(opened, { verdict: "bad" }));
  opened.close();
  const {
    review: _,
    feedback: __,
    ...reviewed
  } = { ...made, en: "What did Viet Nam say?", paragraphs: ["a#0"] };
  const file = path.join(folder, "reviewed.jsonl");
  writeFileSync(file, `${JSON.stringify(reviewed)}\n`);
  expect(await readQuestions(file)).toMatchObject([{ id: made?.id, paragraphs: ["a#0"] }]);
});

it("questions that differ in capitals and marks at the end are one", () => {
  const { opened, answers } = database();
  for (const question of ["Ai thắng?", "ai thắng", "AI THẮNG?!", "Ai thua?"]) {
    answers.save({ chatId: 1, answer: refusalTo(question) });
  }
  expect(readRefused(opened).map(({ question, count }) => [question, count])).toEqual([
    ["AI THẮNG?!", 3],
    ["Ai thua?", 1],
  ]);
  opened.close();
});
