import { expect, it } from "vitest";
import { estimatePromptTokens, estimateTokens } from "../../../retrieval/chat/estimate-tokens.js";

// Counts of OpenAI's o200k, Gemma 3 and Qwen 3 for the same text.
// The estimate is to be above them; without accents and full of figures it is about as they are.
it.each([
  ["Việt Nam kêu gọi các bên kiềm chế và tuân thủ luật pháp quốc tế.", 20, 19, 20],
  ["Hoi dong Bao an hop ngay 22/5/2020 ve khong gian mang.", 19, 23, 26],
  ["Vietnam called on all parties to exercise restraint.", 9, 9, 10],
  ["Năm 2020, kim ngạch đạt 543.900.000.000 USD, tăng 5,1%.", 26, 36, 36],
  ["联合国安理会", 5, 4, 3],
  ["", 0, 0, 0],
])("is not far below what models make of, nor far above: %j", (text, ...counts) => {
  expect(estimateTokens(text)).toBeGreaterThanOrEqual(0.9 * Math.max(...counts));
  expect(estimateTokens(text)).toBeLessThanOrEqual(3 * Math.min(...counts) + 1);
});

it("counts the frame of each message", () => {
  const messages = [{ role: "user", content: "" }] as const;
  expect(estimateTokens("")).toBe(0);
  expect(estimatePromptTokens({ messages })).toBe(4);
  expect(estimatePromptTokens({ messages: [...messages, ...messages] })).toBe(8);
  expect(
    estimatePromptTokens({ messages, schema: { name: "a", schema: { type: "object" } } }),
  ).toBeGreaterThan(8);
});
