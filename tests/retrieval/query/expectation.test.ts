import { describe, expect, it } from "vitest";
import { states } from "../../../retrieval/query/expectation.js";

describe("what a question wants to be told", () => {
  it.each([
    ["Nước dâng ngày 22/5.", true],
    ["Nước dâng vào tháng 5.", true],
    ["Nước dâng năm 2020.", true],
    ["The river rose on 3 June.", true],
    ["The river rose on May 22.", true],
    // No date, though its words are those of one.
    ["The river may rise again.", false],
    ["Nước dâng 3 mét.", false],
    ["Năm người mất tích.", false],
  ])("a date: %s: %s", (text, expected) => {
    expect(states(text, "date")).toBe(expected);
  });

  it.each([
    ["Nước dâng 3 mét.", true],
    ["Nước dâng ba mét.", true],
    ["Hàng trăm người mất nhà.", true],
    ["Two bridges fell.".toLowerCase(), true],
    ["Half of the town is under water.".toLowerCase(), true],
    ["Nước sông dâng.", false],
    // Part of a word is no number.
    ["The tenants left the hundredweight.", false],
  ])("a number: %s: %s", (text, expected) => {
    expect(states(text, "number")).toBe(expected);
  });
});
