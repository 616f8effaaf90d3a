import { describe, expect, it } from "vitest";
import { writingOf } from "../../../retrieval/analysis/writing.js";

describe("how a question is written", () => {
  it.each([
    ["Việt Nam nói gì về không gian mạng?", "vi"],
    ["VIỆT NAM NÓI GÌ VỀ KHÔNG GIAN MẠNG?", "vi"],
    ["Nói về climate change", "vi"],
    ["Trump nói gì", "vi"],
    ["lãi suất Fed", "vi"],
    ["mạng", "vi"],
    ["khí hậu 😀", "vi"],
    ["viet nam noi gi ve khong gian mang", "vi-unaccented"],
    ["VIET NAM NOI GI VE KHONG GIAN MANG", "vi-unaccented"],
    ["quan diem cua Singapore", "vi-unaccented"],
    ["ai noi vay", "vi-unaccented"],
    ["what did Vietnam say about cyberspace?", "en"],
    ["WHAT DID VIETNAM SAY", "en"],
    // A Vietnamese name does not make an English sentence Vietnamese.
    ["What did Đặng Đình Quý say about cyberspace?", "en"],
    ["Who supported Vietnam?", "en"],
    // One word that both languages print, or no word at all, tells nothing.
    ["Singapore", "unknown"],
    ["ASEAN", "unknown"],
    ["2020", "unknown"],
    ["😀", "unknown"],
    ["?!", "unknown"],
    ["", "unknown"],
  ])("%s is %s", (text, writing) => {
    expect(writingOf(text)).toBe(writing);
  });
});
