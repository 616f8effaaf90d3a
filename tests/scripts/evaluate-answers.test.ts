import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { AnswersReport } from "../../retrieval/evaluation/answers/answers-report.js";
import { chatScript } from "../helpers/chat-script.js";
import { folderOfTest } from "../helpers/folder-of-test.js";
import { shareLexicon } from "../helpers/project-lexicon.js";
import { jsonLines, runScript } from "../helpers/run-program.js";
import { startScriptedChat } from "../helpers/scripted-chat-server.js";

const CLAUSE = "Hơn 1.500 người dự hội thảo về lúa gạo tại Cần Thơ ngày 5/3/2021.";
const ARTICLE = `---
id: hoi-thao
title: "Hội thảo lúa gạo"
author: null
source: "Báo Đồng Bằng"
url: null
publishedAt: "2021-03-05"
language: vi
---
${CLAUSE}

Ban tổ chức dành ba ngày cho các buổi thảo luận.
`;

const lines = (rows: readonly object[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join("");
const typed = {
  unaccented: "Bao nhieu nguoi du hoi thao lua gao?",
  en: "How many people attended the rice workshop?",
};
const asked = { id: "q1", vi: "Bao nhiêu người dự hội thảo lúa gạo?", ...typed, article: "hoi-thao" };

/** A folder with one article and questions about it, and the index's place. */
async function world() {
  const folder = folderOfTest();
  const corpus = path.join(folder, "articles");
  mkdirSync(corpus);
  writeFileSync(path.join(corpus, "hoi-thao.txt"), ARTICLE);
  const questions = path.join(folder, "questions.jsonl");
  const answered = { kind: "how-many", answerable: true, paragraphs: ["hoi-thao#0"], expectedSpeaker: null };
  writeFileSync(questions, lines([{ ...asked, ...answered }]));
  const short = { ...asked, id: "s1", asks: "how-many", answers: ["1500 người"], paragraphs: ["hoi-thao#0"] };
  writeFileSync(path.join(folder, "short-answers.jsonl"), lines([short]));
  await shareLexicon(path.join(folder, "data"));
  const run = (args: readonly string[], env: Record<string, string> = {}) =>
    runScript("evaluate", ["--answers", "--questions", questions, "--corpus", corpus, ...args], {
      cwd: folder,
      env: { CHAT_MODEL: "", ...env },
    });
  return { run };
}

describe("npm run evaluate -- --answers", () => {
  it("measures the extractive answerer alone where there is no model", async () => {
    const { run } = await world();
    const { status, stdout } = await run(["--way", "vi"]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^extractive: a question/u);
    expect(stdout).toMatch(/^citation precision +1\.000 +at least 0\.950$/mu);
    expect(stdout).toMatch(/^answer in the first statement +1\.000$/mu);
    // There is no file of premises beside the questions.
    expect(stdout).not.toContain("taken for granted");
  });

  it("measures the model that is set beside it, and tells what it took", async () => {
    const { run } = await world();
    const usage = { promptTokens: 90, completionTokens: 10 };
    const server = await startScriptedChat(chatScript("I have nothing to say.", { usage }));
    const { status, stdout, stderr } = await run(["--json", "--verbose"], {
      ...{ CHAT_MODEL: "tiny", OPENAI_BASE_URL: server.baseUrl, EMBEDDING_MODEL: "built-in" },
    });
    expect({ status, stderr }).toMatchObject({ status: 0 });
    const [report, ...others] = jsonLines(stdout) as AnswersReport[];
    expect(others).toEqual([]);
    const [extractive, model] = report?.answerers ?? [];
    expect(extractive).toMatchObject({ answerer: "extractive", tokens: null, premises: null });
    // What is no line of the model's form is no statement: the articles' own words stand in for it.
    expect(model?.answerer).toContain("tiny");
    expect(model?.all).toMatchObject({ notVerbatim: 0, rejected: { malformed: expect.any(Number) } });
    expect(model?.all.notes).toEqual({ "nothing-verified": expect.any(Number) });
    expect(model?.tokens).toMatchObject({ total: server.requests.length * 100 });
    expect(server.requests.length).toBeGreaterThan(0);
  });

  it("verifies a model's statements once more", async () => {
    const { run } = await world();
    const server = await startScriptedChat(({ body }) => {
      const told = body.messages.map(({ content }) => content).join("\n");
      const passage = told.split("\n").find((line) => line.startsWith("{") && line.includes(CLAUSE));
      const { paragraph } = JSON.parse(passage ?? "{}");
      const line = (text: string) => `${JSON.stringify({ text, paragraph, quote: CLAUSE })}\n`;
      return chatScript(line(CLAUSE) + line(CLAUSE.replace("1.500", "1.600")));
    });
    const { status, stdout } = await run(["--json", "--way", "vi"], {
      ...{ CHAT_MODEL: "tiny", OPENAI_BASE_URL: server.baseUrl, EMBEDDING_MODEL: "built-in" },
    });
    expect(status).toBe(0);
    const [report] = jsonLines(stdout) as AnswersReport[];
    const model = report?.answerers[1];
    expect(model?.ways.vi).toMatchObject({ citationPrecision: 1, citationRecall: 1 });
    expect(model?.shortAnswers?.vi).toMatchObject({ inFirst: 1 });
    // The question of both sets is the same: its answer is written once.
    expect(server.requests).toHaveLength(1);
    expect(model?.all).toMatchObject({
      statements: { printed: 0, written: 2, translated: 0 },
      verified: 2,
      unverified: {},
      rejected: { number: 2 },
    });
  });

  it.each([[["--accept"]], [["--dataset", "x"]], [["--distractors", "x"]]])(
    "is not to be had together with %j",
    async (more) => {
      const { run } = await world();
      const { status, stdout, stderr } = await run(more);
      expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
      expect(stderr).toMatch(/^error: [^\n]+\n$/u);
    },
  );
});
