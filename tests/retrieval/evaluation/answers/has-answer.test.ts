import { describe, expect, it } from "vitest";
import { hasAnswer } from "../../../../retrieval/evaluation/answers/has-answer.js";

describe("hasAnswer", () => {
  it.each([
    ["case", "Người khai mạc là THỦ TƯỚNG Estonia.", "thủ tướng Estonia"],
    ["the place of the tone mark", "họp ở Thanh Hoá", "Thanh Hóa"],
    ["the order of accents", "họp ở Hà Nội".normalize("NFD"), "Hà Nội"],
    ["the separator of thousands", "hơn 1.500.000 người", "1500000"],
    ["the other language's separators", "1,500 people and 3,5 %", "1.500"],
    ["a decimal comma", "tăng 3,5 %", "3.5"],
    ["a date between marks", "(22/5/2020)", "22/5/2020"],
  ])("does not mind %s", (_, text, wanted) => {
    expect(hasAnswer(text, ["something else", wanted])).toBe(true);
  });

  it.each([
    ["15 người", "5"],
    // A year is no number of thousands.
    ["năm 2020, 500 người", "2020500"],
    ["tăng 1.5 %", "15"],
    ["khối G20", "20"],
    ["họp ở Hà Nam", "Hà Nội"],
    ["bất cứ điều gì", " … "],
  ])("does not find in “%s” the answer “%s”", (text, wanted) => {
    expect(hasAnswer(text, [wanted])).toBe(false);
  });
});
