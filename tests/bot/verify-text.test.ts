import { describe, expect, test } from "vitest";
import { nameIn, readVerifyText } from "../../bot/features/verify-text.js";

describe("a quotation to check", () => {
  test.each([
    ["“luật quốc tế có hiệu lực” — Đặng Đình Quý", "“luật quốc tế có hiệu lực”", "Đặng Đình Quý"],
    ['"luật quốc tế có hiệu lực" - ông Quý.', '"luật quốc tế có hiệu lực"', "ông Quý"],
    ["«luật quốc tế» (Singapore)", "«luật quốc tế»", "Singapore"],
    ['"trust suffers", said David Koh', '"trust suffers"', "David Koh"],
    ["“trust suffers” by david koh", "“trust suffers”", "david koh"],
    ["ông Quý: “luật quốc tế có hiệu lực”", "“luật quốc tế có hiệu lực”", "ông Quý"],
    ["luật quốc tế có hiệu lực — Đặng Đình Quý", "luật quốc tế có hiệu lực", "Đặng Đình Quý"],
    ["luat quoc te co hieu luc -- dang dinh quy", "luat quoc te co hieu luc", "dang dinh quy"],
    // A dash inside the sentence: the last one counts.
    ["hợp tác – và tin cậy – là chìa khóa — Singapore", "hợp tác – và tin cậy – là chìa khóa", "Singapore"],
  ])("%s", (typed, sentence, by) => {
    expect(readVerifyText(typed)).toEqual({ sentence, by });
  });

  test.each([
    "luật quốc tế có hiệu lực trên không gian mạng",
    "“luật quốc tế có hiệu lực”",
    // What is behind the dash goes on with the sentence.
    "Việt Nam ủng hộ luật quốc tế – không ủng hộ việc dùng vũ lực ở bất cứ đâu",
    "luật quốc tế — ở đâu?",
    "non-proliferation treaty",
    // Quoted words inside a sentence of one's own.
    "“luật quốc tế” là điều mà mọi nước phải tôn trọng khi hành động trên mạng",
    "",
    "—",
    '"',
  ])("names nobody: %s", (typed) => {
    expect(readVerifyText(typed)).toEqual({ sentence: typed, by: null });
  });

  test("is one line, without invisible characters", () => {
    const typed = "\u202E“luật\n  quốc tế\u200B”\t— <b>Quý</b>";
    expect(readVerifyText(typed)).toEqual({ sentence: "“luật quốc tế”", by: "<b>Quý</b>" });
  });

  test("hostile input takes no time", () => {
    for (const piece of [" - ", "“", " — a", "a ", ": “"]) {
      const started = performance.now();
      readVerifyText(piece.repeat(1_300));
      expect(performance.now() - started).toBeLessThan(200);
    }
  });

  test("a name behind the command of a reply", () => {
    expect(nameIn(" — ông Quý ")).toBe("ông Quý");
    expect(nameIn("  ")).toBe("");
  });
});
