import { describe, expect, test } from "vitest";
import { nameBeside, nameIn, readVerifyText } from "../../bot/features/verify-text.js";

describe("a quotation to check", () => {
  test.each([
    ["“luật quốc tế có hiệu lực” — Đặng Đình Quý", "“luật quốc tế có hiệu lực”", "Đặng Đình Quý"],
    ['"luật quốc tế có hiệu lực" - ông Quý.', '"luật quốc tế có hiệu lực"', "ông Quý"],
    ["«luật quốc tế» (Singapore)", "«luật quốc tế»", "Singapore"],
    ['"trust suffers", said David Koh', '"trust suffers"', "David Koh"],
    ["“trust suffers” by david koh", "“trust suffers”", "david koh"],
    ["ông Quý: “luật quốc tế có hiệu lực”", "“luật quốc tế có hiệu lực”", "ông Quý"],
    ["luật quốc tế có hiệu lực — Đặng Đình Quý", "luật quốc tế có hiệu lực", "Đặng Đình Quý"],
    ["Lim Hui Shan said: 'ports grow'", "'ports grow'", "Lim Hui Shan"],
    ["Lim Hui Shan argued that ports grow", "ports grow", "Lim Hui Shan"],
    ["ông Khôi nói: luật biển có hiệu lực", "luật biển có hiệu lực", "ông Khôi"],
    ["Kenya cho rằng cảng phải mở", "cảng phải mở", "Kenya"],
    ["ong khoi noi rang luat bien co hieu luc", "luat bien co hieu luc", "ong khoi"],
    ["Bà Lim, Bộ trưởng Cảng biển, khẳng định rằng cảng mở", "cảng mở", "Bà Lim, Bộ trưởng Cảng biển"],
    ["Theo ông Khôi, cảng phải mở", "cảng phải mở", "ông Khôi"],
    ["According to Kenya, ports must open", "ports must open", "Kenya"],
    ["luat quoc te co hieu luc -- dang dinh quy", "luat quoc te co hieu luc", "dang dinh quy"],
    // A dash inside the sentence: the last one counts.
    ["hợp tác – và tin cậy – là chìa khóa — Singapore", "hợp tác – và tin cậy – là chìa khóa", "Singapore"],
  ])("%s", (typed, sentence, by) => {
    expect(readVerifyText(typed)).toMatchObject({ sentence, by });
  });

  test.each([
    "luật quốc tế có hiệu lực trên không gian mạng",
    "“luật quốc tế có hiệu lực”",
    // A law says nothing.
    "theo luật quốc tế, các nước phải kiềm chế",
    "Người ta nói nhiều về biển",
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
    expect(readVerifyText(typed)).toEqual({ sentence: typed, by: null, whole: null });
  });

  test("what leads to the words may be printed, too", () => {
    const typed = "Theo Kenya, cảng phải mở";
    expect(readVerifyText(typed).whole).toBe(typed);
    expect(readVerifyText("“cảng phải mở” — Kenya").whole).toBeNull();
    // Whom "he" means was told elsewhere.
    expect(readVerifyText("Ông nói: “cảng phải mở”")).toMatchObject({ sentence: "“cảng phải mở”", by: null });
  });

  test("is one line, without invisible characters", () => {
    const typed = "\u202E“luật\n  quốc tế\u200B”\t— <b>Quý</b>";
    expect(readVerifyText(typed)).toMatchObject({ sentence: "“luật quốc tế”", by: "<b>Quý</b>" });
  });

  test("hostile input takes no time", () => {
    for (const piece of [" - ", "“", " — a", "a ", ": “", "said ", "nói rằng ", "theo A, "]) {
      const started = performance.now();
      readVerifyText(piece.repeat(1_300));
      expect(performance.now() - started).toBeLessThan(200);
    }
  });

  test("a name behind the command of a reply", () => {
    expect(nameIn(" — ông Quý ")).toBe("ông Quý");
    expect(nameIn("  ")).toBe("");
    expect(nameBeside("bộ trưởng Ngoại giao Kenya")).toBe("bộ trưởng Ngoại giao Kenya");
    expect(nameBeside("— kenya")).toBe("kenya");
    expect(nameBeside("cảng phải mở")).toBeNull();
    expect(nameBeside("Cảng phải mở cửa")).toBeNull();
    expect(nameBeside("“cảng phải mở” — Kenya")).toBeNull();
  });
});
