import { describe, expect, it } from "vitest";
import type { Answer } from "../../../../retrieval/answering/answer.js";
import {
  checkAnswer,
  NO_CHECKS,
  sumOfChecks,
} from "../../../../retrieval/evaluation/answers/check-answer.js";
import { smallLexicon } from "../../../helpers/small-lexicon.js";
import { answer, answerFrom, citation, find } from "./made-up-answers.js";

const lexicon = smallLexicon("people | người | society");
const check = (checked: Answer) => checkAnswer(checked, find, lexicon);

describe("checkAnswer", () => {
  it.each([0, 1] as const)("finds nothing wrong with what paragraph %i says", async (paragraph) => {
    expect(await check(answerFrom(paragraph))).toEqual({
      checks: {
        ...NO_CHECKS,
        answers: 1,
        quotations: 1,
        statements: { printed: 1, written: 0, translated: 0 },
      },
      problems: [],
    });
  });

  it.each([
    ["another word", { quote: "Hơn 1.600 người dự." }],
    ["offsets of another place", { start: 0, end: 19 }],
    ["no words at all", { quote: "", start: 3, end: 3 }],
    ["a paragraph that was corrected meanwhile", { paragraphHash: "older" }],
    ["a paragraph that is not there", { articleId: "khac" }],
  ])("counts a quotation of %s as not verbatim", async (_, more) => {
    const { checks, problems } = await check(answer({ nearest: [citation(1, more)] }));
    expect(checks).toMatchObject({ answers: 0, quotations: 1, notVerbatim: 1 });
    expect(problems.join("\n")).toContain("not verbatim");
  });

  it("counts a credit to somebody whom the cited stretch does not quote", async () => {
    const { speaker } = citation(0);
    const { checks } = await check(answer({ nearest: [citation(1, { speaker })] }));
    expect(checks).toMatchObject({ notVerbatim: 0, creditsOutside: 1 });
    const other = { ...citation(0).speaker!, country: "SG" };
    expect((await check(answer({ nearest: [citation(0, { speaker: other })] }))).checks.creditsOutside).toBe(
      1,
    );
  });

  it.each([
    ["has words that its quotation lacks", "Báo reports: Hơn 1.500 người dự tiệc."],
    ["names another source", "Đài reports: Hơn 1.500 người dự."],
    ["credits somebody with the reporter's words", "Bà Lan, as reported by Báo: Hơn 1.500 người dự."],
    ["says nothing", "Báo reports: "],
  ])("counts a printed statement that %s", async (_, text) => {
    const said = answer({
      statements: [{ text, wording: "printed", citations: [1] }],
      citations: [citation(1)],
    });
    expect((await check(said)).checks.misprinted).toBe(1);
  });

  it.each([
    "I do not find that in the articles; on the contrary: Báo reports: Hơn 1.500 người dự.",
    "I found no words of Bà Mai on that; Báo reports: Hơn 1.500 người dự.",
  ])("takes a statement that answers a premise as printed: %s", async (text) => {
    const said = answer({
      statements: [{ text, wording: "printed", citations: [1] }],
      citations: [citation(1)],
    });
    expect((await check(said)).checks.misprinted).toBe(0);
  });

  it("verifies statements in a model's words once more", async () => {
    const said = answer({
      statements: [
        { text: "Hơn 1.500 người dự.", wording: "written", citations: [1] },
        { text: "Hơn 1.600 người dự.", wording: "written", citations: [1] },
        { text: "Hơn 1.500 người dự.", wording: "translated", citations: [7] },
      ],
      citations: [citation(1)],
      rejected: { number: 2, malformed: 1 },
      note: { kind: "cut-short", text: "…" },
    });
    const { checks } = await check(said);
    expect(checks).toMatchObject({
      statements: { printed: 0, written: 2, translated: 1 },
      verified: 1,
      unverified: { number: 1, "no-citation": 1 },
      rejected: { number: 2, malformed: 1 },
      notes: { "cut-short": 1 },
    });
    expect(sumOfChecks([checks, checks])).toMatchObject({
      answers: 2,
      quotations: 2,
      verified: 2,
      unverified: { number: 2, "no-citation": 2 },
      rejected: { number: 4, malformed: 2 },
      notes: { "cut-short": 2 },
    });
  });
});
