import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SoughtTerms, TextWords } from "../../../retrieval/analysis/text-words.js";

const seek = (terms: readonly (string | [string, number])[], folded = false) =>
  new SoughtTerms(
    terms.map((one) =>
      typeof one === "string" ? { term: one, folded, weight: 1 } : { term: one[0], folded, weight: one[1] },
    ),
  );

describe("the terms that a text has", () => {
  const text = new TextWords("Phòng, chống dịch bệnh trên không gian mạng.", "vi");

  it("are found whole and in their order, whatever punctuation stands between", () => {
    expect(text.heaviest(seek(["không gian mạng"]))).toBe(1);
    expect(text.heaviest(seek(["phòng chống dịch bệnh"]))).toBe(1);
    expect(text.heaviest(seek(["mạng không gian"]))).toBe(0);
    expect(text.heaviest(seek(["gian mạng lưới"])), "the text ends before the term does").toBe(0);
  });

  it("are compared with their accents, unless they were typed without", () => {
    expect(text.heaviest(seek(["khong gian mang"]))).toBe(0);
    expect(text.heaviest(seek(["khong gian mang"], true))).toBe(1);
  });

  it("count by the heaviest of them", () => {
    expect(
      text.heaviest(
        seek([
          ["bệnh", 0.2],
          ["mạng", 0.7],
          ["tàu", 0.9],
        ]),
      ),
    ).toBe(0.7);
    expect(text.heaviest(seek([]))).toBe(0);
  });

  it("are found by their base form in English texts alone", () => {
    const english = new TextWords("Both countries were voting.", "en");
    expect(english.heaviest(seek(["country"]))).toBe(1);
    expect(new TextWords("countries", "vi").heaviest(seek(["country"]))).toBe(0);
  });

  it("are those that a search word by word finds", () => {
    const word = fc.constantFrom("an", "án", "ân", "ba", "bà", "ca");
    const phrase = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(" "));
    const term = fc.record({ term: phrase, folded: fc.boolean(), weight: fc.constantFrom(0.2, 0.5, 1) });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), fc.array(term, { maxLength: 12 }), (words, terms) => {
        const fold = (one: string) => one.replaceAll(/[áâ]/gu, "a").replaceAll("à", "a");
        const has = ({ term: sought, folded }: { term: string; folded: boolean }) =>
          folded
            ? ` ${words.map(fold).join(" ")} `.includes(` ${sought} `)
            : ` ${words.join(" ")} `.includes(` ${sought} `);
        const expected = Math.max(0, ...terms.filter(has).map(({ weight }) => weight));
        expect(new TextWords(words.join(" "), "vi").heaviest(new SoughtTerms(terms))).toBe(expected);
      }),
    );
  });
});
