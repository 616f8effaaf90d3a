import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { foldAccents } from "../../corpus/text/fold.js";
import type { Answer } from "../../retrieval/answering/answer.js";
import { EVALUATION_NOW } from "../../retrieval/evaluation/questions.js";
import { evaluationFile, openSampleEngine } from "../helpers/sample-engine.js";

/** One line of `premises.jsonl`: what a question takes for granted, and what the articles tell of it. */
interface PremiseQuestion {
  readonly id: string;
  readonly question: string;
  readonly kind: "false-premise" | "true-premise" | "spoke-without-content" | "silent";
  /** True where the articles tell the contrary, in one of `paragraphs`. */
  readonly contrary: boolean;
  readonly paragraphs: readonly string[];
}

interface Asked {
  readonly question: PremiseQuestion;
  readonly answer: Answer;
  /** True when a paragraph that tells is cited. */
  readonly isRight: boolean;
}

const lines = readFileSync(evaluationFile("premises.jsonl"), "utf8").trim().split("\n");
const questions = lines.map((line): PremiseQuestion => JSON.parse(line));

const saysContrary = ({ answer }: Asked): boolean =>
  /trai lai: |on the contrary: /u.test(foldAccents(answer.answer));
const saysNoWords = ({ answer }: Asked): boolean =>
  /^(?:toi khong tim thay loi nao cua|i found no words of)/u.test(foldAccents(answer.answer));

describe("questions that take something for granted", () => {
  const cleanUp: (() => void)[] = [];
  let asked: Asked[] = [];

  beforeAll(async () => {
    const { engine, close } = await openSampleEngine();
    cleanUp.push(close);
    asked = [];
    for (const question of questions) {
      const answer = await engine.ask(question.question, { readerLanguage: "vi", now: EVALUATION_NOW });
      const cited = answer.citations.map(({ articleId, paragraph }) => `${articleId}#${paragraph}`);
      asked.push({ question, answer, isRight: question.paragraphs.some((one) => cited.includes(one)) });
    }
  }, 120_000);
  afterAll(() => {
    for (const clean of cleanUp.toReversed()) clean();
  });

  const ofKind = (kind: PremiseQuestion["kind"]): Asked[] =>
    asked.filter(({ question }) => question.kind === kind);
  const texts = (list: readonly Asked[]): string[] =>
    list.map(({ question }) => `${question.id} ${question.question}`);

  it("are told the contrary where the articles tell it", () => {
    const told = ofKind("false-premise").filter(({ question }) => question.contrary);
    expect(told.filter((one) => saysContrary(one) && one.isRight).length).toBeGreaterThanOrEqual(21);
    // A contrary that rests on something else is nearly as bad as an invented act.
    expect(texts(told.filter((one) => saysContrary(one) && !one.isRight)).length).toBeLessThanOrEqual(1);
  });

  it("are refused where nothing of the kind is told", () => {
    const untold = ofKind("false-premise").filter(({ question }) => !question.contrary);
    expect(texts(untold.filter(({ answer }) => !answer.refused))).toEqual([]);
  });

  it("are answered as any other where the premise is true", () => {
    const held = ofKind("true-premise");
    expect(texts(held.filter(saysContrary))).toEqual([]);
    expect(held.filter(({ isRight }) => isRight).length).toBeGreaterThanOrEqual(17);
  });

  it("are told that somebody spoke and not what, where no words are reported", () => {
    const spoke = ofKind("spoke-without-content");
    expect(spoke.filter((one) => saysNoWords(one) && one.isRight).length).toBeGreaterThanOrEqual(6);
  });

  it("bring no words of someone who is silent on the subject", () => {
    expect(texts(ofKind("silent").filter(({ answer }) => !answer.refused)).length).toBeLessThanOrEqual(1);
  });

  it("are refused with what was searched", () => {
    for (const { answer } of asked.filter((one) => one.answer.refused)) {
      expect(answer.answer).toMatch(/\d+ (?:bài báo|articles).*\d{4}/u);
    }
  });
});
