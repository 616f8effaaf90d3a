import { describe, expect, it } from "vitest";
import type { Answer } from "../../../retrieval/answering/answer.js";
import { engineOver } from "../../helpers/engine-over.js";
import { TREATY } from "../../helpers/made-up-treaty.js";

async function ask(question: string): Promise<Answer> {
  const engine = await engineOver(TREATY);
  return await engine.ask(question, { readerLanguage: "vi" });
}

describe("someone who spoke, and whose words no article tells", () => {
  it.each([
    ["Thủ tướng Estonia nói gì tại hội nghị về chất độc?", "không tìm thấy lời nào của"],
    ["Thu tuong Estonia noi gi tai hoi nghi ve chat doc?", "không tìm thấy lời nào của"],
    ["What did the Estonian prime minister say at the conference on poison?", "found no words of"],
  ])("is said to have spoken: %s", async (question, note) => {
    const { refused, answer, statements, citations } = await ask(question);
    expect(refused).toBe(false);
    expect(answer).toContain(note);
    // The sentence is the reporter's: nobody is credited with a word.
    expect(citations.map(({ speaker }) => speaker)).toEqual([null]);
    expect(citations[0]?.quote).toContain("Thủ tướng Estonia phát biểu");
    expect(statements).toHaveLength(1);
  });

  it("is refused on a topic where they are not told to have been", async () => {
    const answer = await ask("Estonia nói gì về quan hệ Kenya và Ghana?");
    expect(answer.refused).toBe(true);
    expect(answer.answer).toContain("3 bài báo");
  });
});
