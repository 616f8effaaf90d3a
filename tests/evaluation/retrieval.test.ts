import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readAccepted, recordOf } from "../../retrieval/evaluation/accepted.js";
import { askQuestions, wayReports } from "../../retrieval/evaluation/evaluate-questions.js";
import { describeFall, differentQuestions, fallsBelow } from "../../retrieval/evaluation/gate.js";
import { type AskedQuestion, rankedQuery } from "../../retrieval/evaluation/judge-answer.js";
import { retrievalMetrics } from "../../retrieval/evaluation/metrics.js";
import { EVALUATION_NOW, readQuestions, WAYS } from "../../retrieval/evaluation/questions.js";
import { evaluationFile, openSampleEngine } from "../helpers/sample-engine.js";

/**
 * Citations of somebody else than the one whose words are wanted: none when the question is a sentence. In two
 * or three words ("Ấn Độ bỏ RCEP") nobody's words are asked for in so many words, and what others said of
 * India is shown as theirs.
 */
const MOST_FALSE_CREDITS = { sentences: 0, short: 2 };

/** The same question must bring the same evidence: at most so far apart in hit@5. */
const LARGEST_GAP = 0.08;

describe("the project's own questions", () => {
  const cleanUp: (() => void)[] = [];
  let asked: AskedQuestion[] = [];

  beforeAll(async () => {
    const { engine, close } = await openSampleEngine();
    cleanUp.push(close);
    asked = await askQuestions(await readQuestions(evaluationFile("questions.jsonl")), (question) =>
      engine.ask(question, { readerLanguage: "vi", now: EVALUATION_NOW }),
    );
  }, 180_000);
  afterAll(() => {
    for (const clean of cleanUp.toReversed()) clean();
  });

  it("are answered as well as when it was last accepted", async () => {
    const accepted = await readAccepted(evaluationFile("accepted.json"));
    const measured = recordOf(asked);
    const others = differentQuestions(accepted, measured);
    expect(others, "questions came or went: npm run evaluate -- --accept").toEqual([]);
    const questions = [...new Set(asked.map(({ question }) => question))];
    const falls = fallsBelow(accepted, measured, questions);
    // A loss that is worth its price is accepted with npm run evaluate -- --accept, and shows in the diff.
    expect(falls.map(describeFall).join("\n")).toBe("");
  });

  it.each(WAYS)("are not credited to another state, typed the way %s", (way) => {
    const creditsOf = (isShort: boolean): number =>
      wayReports(asked.filter(({ question }) => question.short === isShort))[way].falseCredits;
    expect(creditsOf(false)).toBeLessThanOrEqual(MOST_FALSE_CREDITS.sentences);
    expect(creditsOf(true)).toBeLessThanOrEqual(MOST_FALSE_CREDITS.short);
  });

  it("bring the same evidence in all three ways of typing", () => {
    const reports = wayReports(asked.filter(({ question }) => !question.short));
    const hits = WAYS.map((way) => reports[way]["hit@5"]);
    expect(Math.max(...hits) - Math.min(...hits)).toBeLessThanOrEqual(LARGEST_GAP);
  });

  it.each(WAYS)("are not hit by chance: with the answers of other questions, typed the way %s", (way) => {
    // Each question is judged by the paragraphs of one far from it in the list, where topics have changed.
    const judged = asked
      .filter((one) => one.way === way && one.question.answerable)
      .map((one) => rankedQuery(one));
    const shuffled = judged.map(({ ranked }, at) => ({
      ranked,
      relevant: judged[(at + Math.floor(judged.length / 2)) % judged.length]!.relevant,
    }));
    const [right, wrong] = [retrievalMetrics(judged), retrievalMetrics(shuffled)];
    expect(wrong["hit@1"]).toBeLessThan(right["hit@1"] / 4);
    expect(wrong["hit@5"]).toBeLessThan(right["hit@5"] / 2);
  });
});
