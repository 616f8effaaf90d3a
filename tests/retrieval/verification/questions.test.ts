import { beforeAll, describe, expect, it } from "vitest";
import type { Lexicon } from "../../../retrieval/lexicon/lexicon.js";
import { loadLexicon } from "../../../retrieval/lexicon/load-lexicon.js";
import { verifyStatement } from "../../../retrieval/verification/verification.js";

let lexicon: Lexicon;
beforeAll(async () => {
  lexicon = await loadLexicon(null);
});

const ASKED = "Phóng viên hỏi liệu Việt Nam có ký hiệp ước hay không; ông Khôi từ chối trả lời.";

describe("what is asked is not asserted", () => {
  it.each([
    ["Ông Khôi ký hiệp ước.", ASKED],
    ["Việt Nam ký hiệp ước.", ASKED],
    ["Việt Nam không ký hiệp ước.", ASKED],
    ["Laos will sign the treaty.", "Asked whether Laos will sign the treaty, Mr Khoi declined to answer."],
    [
      "Laos signed the treaty.",
      "Reporters asked if Laos signed the treaty or not; Mr Khoi declined to answer.",
    ],
    ["Malta will join the alliance.", "Chưa rõ liệu Malta có tham gia liên minh hay không."],
  ])("%s", (statement, quote) => {
    expect(verifyStatement({ statement, quote }, { lexicon }).verdict).not.toBe("supported");
  });
});

describe("what is told beside a question, and the question itself, may be said", () => {
  it.each([
    ["Ông Khôi từ chối trả lời.", ASKED],
    ["Phóng viên hỏi liệu Việt Nam có ký hiệp ước hay không.", ASKED],
    [
      "A reporter asked whether Malta would join the alliance.",
      "Phóng viên hỏi liệu Malta có tham gia liên minh hay không.",
    ],
    [
      "It is not yet clear whether Malta will join the alliance.",
      "Chưa rõ liệu Malta có tham gia liên minh hay không.",
    ],
  ])("%s", (statement, quote) => {
    expect(verifyStatement({ statement, quote }, { lexicon }).verdict).toBe("supported");
  });
});
