import { describe, expect, it } from "vitest";
import { engineOver } from "../helpers/engine-over.js";
import { MADE_UP_CORPUS } from "../helpers/made-up-corpus.js";
import { SUMMIT } from "../helpers/made-up-summit.js";

const options = { readerLanguage: "en", now: new Date("2026-11-22T03:00:00Z") } as const;

describe("a question typed with the input method off", () => {
  it.each([
    ["Phaps nois gif veef khoong gian majng?", "Pháp nói gì về không gian mạng?"],
    ["Pha1p no1i gi2 ve62 kho6ng gian ma5ng?", "Pháp nói gì về không gian mạng?"],
    ["Mỹ ns j về không gian mạng?", null],
    ["Lux lujt treen soong Nzoia tuaafn truwowcs", "Lũ lụt trên sông Nzoia tuần trước"],
  ])("%s: the answer and the hits of what was meant", async (typed, meant) => {
    const engine = await engineOver(SUMMIT);
    const answer = await engine.ask(typed, options);
    expect(answer.question).toBe(typed);
    // Shorthand may be spelled out in more than one right way; what it is read as must be told all the same.
    if (meant !== null) expect(answer.read).toBe(meant);
    const { answer: text, hits, citations, refused, language } = await engine.ask(answer.read, options);
    expect(refused).toBe(false);
    expect(answer).toMatchObject({ answer: text, hits, citations, refused, language });
  });

  it("answers in Vietnamese, whatever the reader's setting", async () => {
    const engine = await engineOver(SUMMIT);
    expect((await engine.ask("Phaps nois gif veef khoong gian majng?", options)).language).toBe("vi");
  });
});

describe("a question with a slip", () => {
  it.each([
    ["What did Wafual say about floods?", "wafula"],
    ["Bà Wafulaa nói gì về lũ lụt?", "wafula"],
    ["Lũ lụt ở Kisuum", "kisumu"],
  ])("%s: is answered for %s, and says so", async (typed, meant) => {
    const engine = await engineOver(MADE_UP_CORPUS);
    const { read, refused, citations } = await engine.ask(typed, options);
    expect(read.toLowerCase().split(/[ ?]/u)).toContain(meant);
    expect(read).not.toBe(typed);
    expect(refused).toBe(false);
    expect(citations[0]?.articleId).toBe("cuu-tro-lu");
  });

  it.each([
    "What did Achieng Wafula say about floods?",
    "Bà Achieng Wafula nói gì về lũ lụt?",
    "ba achieng wafula noi gi ve lu lut",
    "Nước sông Nzoia dâng mấy mét từ tháng 6/2022?",
    "How much has the Nzoia risen since June 2022?",
  ])("%s: without any, is read as it stands", async (typed) => {
    const engine = await engineOver(MADE_UP_CORPUS);
    expect((await engine.ask(typed, options)).read).toBe(typed);
  });

  it.each(["What did Zachary say about floods?", "Bà Oyelaran nói gì về lũ lụt?"])(
    "%s: a name that is no slip of another stays, and nobody else answers for it",
    async (typed) => {
      const engine = await engineOver(MADE_UP_CORPUS);
      const { read, citations } = await engine.ask(typed, options);
      expect(read).toBe(typed);
      expect(citations.filter(({ speaker }) => speaker !== null)).toEqual([]);
    },
  );

  it("does not take one person for another whose name is close", async () => {
    const engine = await engineOver(MADE_UP_CORPUS);
    // "Limm" is one slip from "Lim"; "Lima" is a city.
    const { read } = await engine.ask("What did Lima say about trust?", options);
    expect(read).toBe("What did Lima say about trust?");
  });
});
