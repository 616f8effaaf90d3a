import { writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { Answer } from "../../../retrieval/answering/answer.js";
import { DatasetError } from "../../../retrieval/errors.js";
import {
  type Accepted,
  formatAccepted,
  readAccepted,
  recordOf,
  writeAccepted,
} from "../../../retrieval/evaluation/accepted.js";
import { describeFall, differentQuestions, fallsBelow } from "../../../retrieval/evaluation/gate.js";
import { type EvaluationQuestion, halfOf, WAYS } from "../../../retrieval/evaluation/questions.js";
import { folderOfTest } from "../../helpers/folder-of-test.js";

/** A hundred answerable questions, each about an article of its own. */
const questions = Array.from(
  { length: 100 },
  (_, at): EvaluationQuestion => ({
    id: `q${String(at).padStart(3, "0")}`,
    ...{ vi: `câu ${at}`, unaccented: `cau ${at}`, en: `question ${at}` },
    ...{ kind: "fact", answerable: true, expectedSpeaker: null, short: false },
    article: `article-${at}`,
    paragraphs: [`article-${at}#0`],
  }),
);
const tuning = questions.filter((question) => halfOf(question) === "tuning");

/** Answers that find each question's paragraph on a rank, by default the first; 0 finds and answers nothing. */
function measured(rankOf: (id: string, way: string) => number = () => 1): Accepted {
  const asked = WAYS.flatMap((way) =>
    questions.map((question) => {
      const rank = rankOf(question.id, way);
      const hits = Array.from({ length: rank }, (_, at) => ({
        articleId: at === rank - 1 ? (question.article ?? "") : "other",
        paragraph: 0,
        score: 1,
      }));
      const citations = hits.slice(-1);
      return { question, way, answer: { refused: rank === 0, hits, citations } as unknown as Answer };
    }),
  );
  return recordOf(asked);
}

describe("the record of accepted figures", () => {
  it("comes back as it was written, and is the same bytes for the same figures", async () => {
    const file = path.join(folderOfTest(), "accepted.json");
    await writeAccepted(file, measured());
    expect(await readAccepted(file)).toEqual(measured());
    expect(formatAccepted(await readAccepted(file))).toBe(formatAccepted(measured()));
  });

  it("differs by the lines that changed", () => {
    const [before, after] = [measured(), measured((id, way) => (id === "q007" && way === "vi" ? 31 : 1))];
    const lines = (record: Accepted) => formatAccepted(record).split("\n");
    const changed = lines(after).filter((line) => !lines(before).includes(line));
    expect(changed).toContain(
      '    "q007": { "vi": [31, "answered"], "unaccented": [1, "answered"], "en": [1, "answered"] },',
    );
    // The other lines are means of its way and half.
    expect(changed.length).toBeLessThanOrEqual(10);
  });

  it.each(["", "{}", '{"metrics":{},"questions":{}}'])("is refused by name when it is %j", async (text) => {
    const file = path.join(folderOfTest(), "accepted.json");
    writeFileSync(file, text);
    await expect(readAccepted(file)).rejects.toThrow(DatasetError);
    await expect(readAccepted(file)).rejects.toThrow(/accepted\.json .*--accept/u);
  });
});

describe("the gate", () => {
  it("is open when nothing changed, or something got better", () => {
    const worse = measured((id) => (id < "q010" ? 6 : 1));
    expect(fallsBelow(worse, worse, questions)).toEqual([]);
    expect(fallsBelow(worse, measured(), questions)).toEqual([]);
  });

  it("lets one question in fifty go down a rank", () => {
    const one = tuning[0]!.id;
    const fallen = fallsBelow(
      measured(),
      measured((id) => (id === one ? 2 : 1)),
      questions,
    );
    // 1 ÷ 50 of hit@1 is 2 points: not more.
    expect(tuning.length).toBeGreaterThanOrEqual(50);
    expect(fallen).toEqual([]);
  });

  it("names the way, the half, the metric and the questions when a mean falls", () => {
    const lost = tuning.slice(0, 5).map(({ id }) => id);
    const after = measured((id, way) => (way === "en" && lost.includes(id) ? 0 : 1));
    const fallen = fallsBelow(measured(), after, questions);
    expect(new Set(fallen.map(({ way, half }) => `${way} ${half}`))).toEqual(new Set(["en tuning"]));
    const first = fallen.find(({ metric }) => metric === "hit@1")!;
    expect(first.worse).toHaveLength(5);
    const text = describeFall(first);
    expect(text).toContain("own questions, en, tuning half: hit@1 fell from 1.000 to ");
    expect(text).toContain(`   ${lost[0]} en: rank 1, answered → not found, refused`);
  });

  it("is shut by a small loss that is sure, where every change is a loss", () => {
    // Rank 1 → rank 1 keeps hit@1; the reciprocal rank of many falls a little: from 1/7 to 1/8.
    const after = measured(() => 8);
    const fallen = fallsBelow(
      measured(() => 7),
      after,
      questions,
    );
    expect(fallen.map(({ metric }) => metric)).toContain("mrr@10");
    const { before, after: now } = fallen.find(({ metric }) => metric === "mrr@10")!;
    expect(before - now).toBeLessThan(0.02);
  });

  it("sees that the questions are others", () => {
    const before = measured();
    const { q000: _, ...rest } = before.questions;
    expect(differentQuestions(before, { ...before, questions: rest })).toEqual(["q000"]);
    expect(differentQuestions({ ...before, questions: rest }, before)).toEqual(["q000"]);
    expect(differentQuestions(before, before)).toEqual([]);
  });
});
