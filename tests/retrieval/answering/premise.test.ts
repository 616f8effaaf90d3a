import { describe, expect, it } from "vitest";
import type { Answer } from "../../../retrieval/answering/answer.js";
import { engineOver } from "../../helpers/engine-over.js";
import { TREATY } from "../../helpers/made-up-treaty.js";

async function ask(question: string): Promise<Answer> {
  const engine = await engineOver(TREATY);
  return await engine.ask(question, { readerLanguage: "vi" });
}

const CONTRARY =
  /^(?:Tôi không thấy điều đó trong các bài báo; trái lại:|I do not find that in the articles; on the contrary:)/u;

describe("a question that takes for granted what did not happen", () => {
  it.each([
    ["Vì sao Kenya phản đối Công ước Sa Hoa?", "cong-uoc#1"],
    ["Why did Kenya refuse to sign the Sa Hoa convention?", "cong-uoc#1"],
    ["Vi sao Kenya tu choi ky Cong uoc Sa Hoa?", "cong-uoc#1"],
    ["Vì sao Brazil ủng hộ Công ước Sa Hoa?", "cong-uoc#2"],
    // "Ký, phê chuẩn hay tham gia" are all denied by the one "không" before them.
    ["Khi nào Brazil phê chuẩn Công ước Sa Hoa?", "cong-uoc#2"],
    // Who voted how is told of two states in one sentence.
    ["Vì sao Na Uy bỏ phiếu chống Công ước Sa Hoa?", "cong-uoc#3"],
    ["Why did Chile support the Sa Hoa convention?", "cong-uoc#3"],
    ["Khi nào Kenya và Ghana cắt đứt quan hệ?", "bang-giao#0"],
  ])("is told the contrary, with its citation: %s", async (question, told) => {
    const answer = await ask(question);
    expect(answer.answer).toMatch(CONTRARY);
    expect(answer.citations.map(({ articleId, paragraph }) => `${articleId}#${paragraph}`)).toContain(told);
    for (const { articleId, paragraph, quote } of answer.citations) {
      expect(TREATY.find(({ id }) => id === articleId)?.paragraphs[paragraph]?.text).toContain(quote);
    }
  });

  it("says the contrary of what is only asked too", async () => {
    expect((await ask("Did Kenya oppose the Sa Hoa convention?")).answer).toMatch(CONTRARY);
    expect((await ask("Brazil có ký Công ước Sa Hoa không?")).answer).toMatch(CONTRARY);
  });
});

describe("a question whose act the articles do tell", () => {
  it.each([
    "Vì sao Kenya ký Công ước Sa Hoa?",
    "Vì sao Brazil không ký Công ước Sa Hoa?",
    "Why did Chile vote against the Sa Hoa convention?",
    "Vi sao Brazil tu choi ky Cong uoc Sa Hoa?",
    "Why did Norway vote for the Sa Hoa convention?",
    "Khi nào Kenya và Ghana nâng cấp quan hệ?",
  ])("is answered as any other: %s", async (question) => {
    const answer = await ask(question);
    expect(answer.refused).toBe(false);
    expect(answer.answer).not.toMatch(CONTRARY);
  });
});

describe("a question whose act no article tells", () => {
  it.each([
    // Ghana calls on Togo to sign: that Togo signed, or Ghana, is not told.
    "Vì sao Togo rút khỏi Công ước Sa Hoa?",
    "Why did Cuba withdraw from the Sa Hoa convention?",
    "Vi sao Cuba phan doi Cong uoc Sa Hoa?",
    // To have joined is not the contrary of leaving later.
    "When did Kenya leave the Sa Hoa convention?",
  ])("is refused, with what was searched: %s", async (question) => {
    const answer = await ask(question);
    expect(answer.refused).toBe(true);
    expect(answer.answer).toMatch(/không tìm thấy bài báo nào|found no article/u);
    expect(answer.answer).toMatch(/3 (?:bài báo|articles)/u);
  });
});
