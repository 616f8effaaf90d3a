import { describe, expect, it } from "vitest";
import { tellingWords } from "../../../retrieval/analysis/telling-words.js";
import { tokensOf } from "../../../retrieval/analysis/tokenise.js";

const told = (text: string): string => {
  const tokens = tokensOf(text);
  return tellingWords(text, tokens)
    .flatMap((telling, at) => (telling === null ? [] : [`${telling} ${tokens[at]?.surface}`]))
    .join(", ");
};

describe("the words that decide what a statement says", () => {
  it.each([
    [
      "Kenya không ủng hộ, Bolivia phản đối",
      "name Kenya, denial không, name Bolivia, denial phản, denial đối",
    ],
    // "không gian" is space, and denies nothing.
    ["các nước bàn về không gian mạng", ""],
    ["They didn't agree and refused to sign", "denial didn't, denial refused"],
    ["trả 1.200 đồng cho ba người", "number 1.200, number ba"],
    ["bà ấy nói năm ngoái có một cuộc họp", ""],
    ["Ông nói với Khôi. Bà nghe. Speaking there, the man left.", "name Khôi"],
    ["Google sells. Microsoft buys. Nga mua.", "name Google, name Microsoft, name Nga"],
    ["", ""],
  ])("%s", (text, expected) => expect(told(text)).toBe(expected));
});
