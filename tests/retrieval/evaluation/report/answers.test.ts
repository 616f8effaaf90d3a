import { beforeAll, describe, expect, it } from "vitest";
import type { AnswersReport } from "../../../../retrieval/evaluation/answers/answers-report.js";
import { evaluateAnswers } from "../../../../retrieval/evaluation/answers/evaluate-answers.js";
import { answerFailureText, answersText } from "../../../../retrieval/evaluation/report/answers-text.js";
import type { ReportData } from "../../../../retrieval/evaluation/report/report-data.js";
import { answersSection } from "../../../../retrieval/evaluation/report/sections/answers-section.js";
import { smallLexicon } from "../../../helpers/small-lexicon.js";
import { answer, answerFrom, citation, find, question } from "../answers/made-up-answers.js";

/** What a server calls its model is a stranger's text. */
const MODEL = "server:<b>model</b>";

describe("figures of answers", () => {
  let answers: AnswersReport;

  beforeAll(async () => {
    const measure = (name: string, cited: ReturnType<typeof answer>, spent: boolean) =>
      evaluateAnswers(
        { name, ask: async () => cited, find, spent: spent ? () => ({ tokens: 0, cost: 0 }) : null },
        { questions: [question("q1")], premises: [], shortAnswers: [] },
        { lexicon: smallLexicon("people | người | society") },
      );
    const written = answer({
      statements: [{ text: "Hơn 1.600 người dự.", wording: "written", citations: [1] }],
      citations: [citation(1, { quote: "Hơn 1.600 người dự." })],
      rejected: { number: 3 },
    });
    answers = {
      half: "both",
      answerers: [await measure("extractive", answerFrom(0), false), await measure(MODEL, written, true)],
    };
  });

  it("stand in a table, with a mark where the target is missed", () => {
    const [extractive = "", model = ""] = answersText(answers).split("\nserver:");
    expect(extractive).toMatch(/^citation precision +1\.000 +1\.000 +1\.000 +at least 0\.950$/mu);
    expect(extractive).not.toContain("written");
    expect(extractive).not.toContain("!");
    expect(model).toMatch(/^citation precision +!0\.000/mu);
    expect(model).toMatch(/^not verbatim +!1 +!1 +!1 +at most 0$/mu);
    expect(model).toMatch(/^statements written +1 +1 +1$/mu);
    expect(model).toContain("lines of the model not shown: number 9");
    expect(model).toContain("not verified again: not-verbatim");
  });

  it("stand on the page beside their targets, an answerer at a time", () => {
    const { text } = answersSection({ answers } as ReportData);
    expect(text.match(/<h3>/gu)).toHaveLength(2);
    expect(text).not.toContain("<b>");
    expect(text).toContain("server:&lt;b&gt;model");
    expect(text).toContain('<span class="good">✓ 1.000</span>');
    expect(text).toContain('<span class="bad">✗ 1</span>');
    expect(text).toContain("at most 0");
  });

  it("are missing from the page where they were not measured", () => {
    expect(answersSection({ answers: null } as ReportData).text).toContain("not measured");
  });
});

describe("a failure", () => {
  it("is told with what was expected and what came", () => {
    const text = answerFailureText("extractive", {
      ...{ id: "q1", way: "vi", kind: "said", question: "Ai?", expected: "bai#0", got: "bai#1\nHơn …" },
      problems: ["not verbatim: bai#1"],
    });
    expect(text).toBe(
      "extractive: q1 vi said: Ai?\n   expected bai#0\n   got bai#1\n   Hơn …\n   not verbatim: bai#1\n",
    );
  });
});
