import { describe, expect, test } from "vitest";
import { smallTalk } from "../../../retrieval/conversation/small-talk.js";

describe("a message that asks nothing of the articles", () => {
  test.each([
    ["Hello!", "greeting"],
    ["hi there", "greeting"],
    ["Xin chào bạn nhé", "greeting"],
    ["xin chao", "greeting"],
    ["Good evening everyone.", "greeting"],
    ["Cảm ơn bạn rất nhiều ạ!", "thanks"],
    ["cam on", "thanks"],
    ["Thank you so much", "thanks"],
    ["Bạn là ai vậy?", "who"],
    ["ban lam duoc gi", "who"],
    ["What can you do?", "who"],
    ["who are you", "who"],
    ["Hôm nay có tin gì mới không?", "news"],
    ["what's new?", "news"],
    ["What is new today?", "news"],
  ])("%s", (text, id) => {
    expect(smallTalk(text)).toBe(id);
  });

  test.each([
    "Hello Kitty trade mark",
    "Ai là Tổng thư ký?",
    "Who is the ambassador of Peru?",
    "Thanks to whom was the treaty signed?",
    "tin tức Anh",
    "news about floods",
    "Hi",
    "why?",
    "vì sao?",
    "",
    "bạn",
    "ok",
    "what is new in Kenya?",
    "cảm ơn ai?",
  ])("%s is a question, or a greeting that stands alone", (text) => {
    expect(smallTalk(text)).toBe(text === "Hi" ? "greeting" : null);
  });
});
