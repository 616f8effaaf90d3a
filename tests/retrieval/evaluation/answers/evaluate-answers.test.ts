import { describe, expect, it } from "vitest";
import type { Answer } from "../../../../retrieval/answering/answer.js";
import type { AnswerFailure } from "../../../../retrieval/evaluation/answers/answer-failure.js";
import { CountingLedger } from "../../../../retrieval/evaluation/answers/counting-ledger.js";
import {
  type AnswerSets,
  type EvaluateAnswersOptions,
  evaluateAnswers,
} from "../../../../retrieval/evaluation/answers/evaluate-answers.js";
import type { ShortAnswer } from "../../../../retrieval/evaluation/answers/short-answers.js";
import { smallLexicon } from "../../../helpers/small-lexicon.js";
import { answer, answerFrom, citation, find, question } from "./made-up-answers.js";

const lexicon = smallLexicon("people | người | society");

const both: Answer = answer({
  statements: [
    { text: "Báo reports: Hơn 1.500 người dự.", wording: "printed", citations: [1] },
    { ...answerFrom(0).statements[0]!, citations: [2] },
  ],
  citations: [citation(1), citation(0, { number: 2 })],
});
const shortAnswer = (id: string, answers: string[]): ShortAnswer => ({
  ...{ id, vi: `${id} vi`, unaccented: `${id} unaccented`, en: `${id} en`, asks: "how-many" },
  ...{ answers, answersEn: [], article: "bai", paragraphs: answers.length === 0 ? [] : ["bai#1"] },
});

const SETS: AnswerSets = {
  questions: [
    question("right"),
    question("halfRight"),
    question("refused"),
    question("otherState", { expectedSpeaker: { country: "SG" } }),
    question("unanswerable", { answerable: false, paragraphs: [], kind: "off-topic" }),
    question("wronglyAnswered", { answerable: false, paragraphs: [], kind: "off-topic" }),
    question("words", { short: true }),
  ],
  premises: [
    {
      ...{ id: "p1", question: "premise", language: "en", kind: "true-premise", article: "bai" },
      ...{ paragraphs: ["bai#1"], speakerCountry: null, contrary: false },
    },
  ],
  shortAnswers: [shortAnswer("first", ["1500"]), shortAnswer("later", ["39"]), shortAnswer("none", [])],
};
const ANSWERS: Readonly<Record<string, Answer>> = {
  right: answerFrom(0),
  halfRight: both,
  otherState: answerFrom(0),
  wronglyAnswered: answerFrom(1),
  words: answerFrom(0),
  premise: answerFrom(1),
  first: answerFrom(1),
  later: both,
};

async function evaluate(more: Partial<EvaluateAnswersOptions> = {}) {
  const asked: string[] = [];
  const failures: AnswerFailure[] = [];
  const ledger = new CountingLedger();
  const tested = {
    name: "made up",
    find,
    ask: async (text: string) => {
      asked.push(text);
      // One question before midnight, the next one after it.
      ledger.record(`day ${asked.length}`, null, { tokens: 100, cost: 0.5 });
      return ANSWERS[text.split(" ")[0]!] ?? answer();
    },
    spent: () => ledger.total,
  };
  const onFailure = (failure: AnswerFailure) => failures.push(failure);
  const report = await evaluateAnswers(tested, SETS, { lexicon, onFailure, ...more });
  return { report, asked, failures };
}

describe("evaluateAnswers", () => {
  it("measures citations as the questions' own evaluation does, and in part", async () => {
    const { report } = await evaluate();
    expect(Object.keys(report.ways)).toEqual(["vi", "unaccented", "en"]);
    expect(report.ways.vi).toMatchObject({
      questions: 6,
      answered: 3 / 4,
      refused: 1 / 2,
      refusedByKind: { "off-topic": { questions: 2, right: 1 } },
      // Cited: 1 right; 2, of which 1 right; 1 right; 1 for a question without an answer.
      citationPrecision: 3 / 5,
      citationPrecisionOfAnswerable: 3 / 4,
      citationPrecisionOfAnswered: (1 + 1 / 2 + 1 + 0) / 4,
      citationRecall: 3 / 4,
      citationRecallOfAnswered: 1,
      falseCredits: 1,
      latencyMs: { p50: 10, p95: 10, p99: 10 },
    });
    expect(report.ways.vi?.checks).toMatchObject({
      answers: 4,
      quotations: 5,
      notVerbatim: 0,
      misprinted: 0,
    });
    expect(report.short).toMatchObject({ questions: 1, ways: { en: { questions: 1, answered: 1 } } });
  });

  it("looks for short answers in the first statement and in any", async () => {
    const { report } = await evaluate();
    expect(report.shortAnswers?.vi).toEqual({
      questions: 2,
      refused: 0,
      inFirst: 1 / 2,
      inAny: 1,
      cited: 1,
      byAsked: { "how-many": { questions: 2, right: 2 } },
      withoutAnswer: { questions: 1, right: 1 },
    });
    expect(report.premises).toEqual({ "true-premise": { questions: 1, refused: 0, right: 1 } });
  });

  it("sums up what the model took, and every answer that was looked at", async () => {
    const { report, asked } = await evaluate();
    const questions = 7 * 3 + 3 * 3 + 1;
    expect(asked).toHaveLength(questions);
    expect(report.tokens).toEqual({ total: questions * 100, aQuestion: 100, cost: questions / 2 });
    expect(report.all).toMatchObject({
      answers: 5 * 3 + 2 * 3 + 1,
      statements: { printed: 6 * 3 + 3 * 3 + 1 },
    });
  });

  it("tells what was wanted and what came of each failure", async () => {
    const { failures } = await evaluate({ way: "vi" });
    expect(failures.map(({ id }) => id)).toEqual(["halfRight", "refused", "wronglyAnswered", "later"]);
    expect(failures[0]).toMatchObject({ expected: "bai#0", got: expect.stringContaining("bai#1 bai#0\n") });
    expect(failures[1]).toMatchObject({ expected: "bai#0", got: "a refusal" });
    expect(failures[2]).toMatchObject({ expected: "a refusal", got: expect.stringContaining("bai#1") });
    expect(failures[3]).toMatchObject({ expected: "“39” of bai#1", kind: "how-many" });
  });

  it("asks in one way of typing only, and premises that are typed so", async () => {
    const { report, asked } = await evaluate({ way: "unaccented" });
    expect(asked.every((text) => text.endsWith(" unaccented"))).toBe(true);
    expect(Object.keys(report.ways)).toEqual(["unaccented"]);
    expect(report.premises).toBeNull();
  });

  it("ends when it is told to", async () => {
    const stop = new Error("stopped");
    await expect(evaluate({ signal: AbortSignal.abort(stop) })).rejects.toBe(stop);
  });
});
