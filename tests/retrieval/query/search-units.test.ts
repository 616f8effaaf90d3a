import { beforeAll, describe, expect, it } from "vitest";
import type { QueryUnit } from "../../../retrieval/index/lexical-index.js";
import type { Lexicon } from "../../../retrieval/lexicon/lexicon.js";
import { figureUnits } from "../../../retrieval/query/figure-units.js";
import { KnownNames } from "../../../retrieval/query/known-names.js";
import type { Query } from "../../../retrieval/query/query.js";
import { understandQuestion } from "../../../retrieval/query/understand-question.js";
import { projectLexicon } from "../../helpers/project-lexicon.js";

let lexicon: Lexicon;
beforeAll(async () => {
  lexicon = await projectLexicon();
});
const clock = { now: new Date("2026-11-22T03:00:00Z"), timeZone: "Asia/Ho_Chi_Minh" };
const names = new KnownNames([]);
const understand = (question: string): Query =>
  understandQuestion(question, { lexicon, names, clock, readerLanguage: "vi" });
const unitsOf = (question: string): readonly QueryUnit[] => understand(question).units;
const termsOf = (units: readonly QueryUnit[]): string[] =>
  units.flatMap(({ alternatives }) => alternatives.map(({ term }) => term));

describe("the words that are searched for", () => {
  it.each([
    ["Lũ lụt xảy ra ở đâu?", ["đâu"]],
    ["Khi nào nước sông dâng?", ["khi", "nào"]],
    ["Có bao nhiêu người mất nhà?", ["bao", "nhiêu"]],
    ["bao nhieu nguoi mat nha", ["bao", "nhieu"]],
    ["When did the river rise?", ["when"]],
    ["How many people lost their homes?", ["how", "many"]],
  ])("%s: not those that ask, %j", (question, asking) => {
    const terms = termsOf(unitsOf(question));
    expect(terms.length).toBeGreaterThan(0);
    for (const word of asking) expect(terms).not.toContain(word);
  });

  it("make no pair across what was taken out", () => {
    // "sông … dâng" only stand together because "khi nào" is gone.
    const terms = termsOf(unitsOf("nước sông khi nào dâng cao"));
    expect(terms).toContain("nước sông");
    expect(terms).toContain("dâng cao");
    expect(terms).not.toContain("sông dâng");
  });

  it.each(["nó là của ai và ở đâu?", "la gi o dau", "what is it and who was there?", "là gì"])(
    "%s: none, when no word tells anything",
    (question) => {
      expect(unitsOf(question)).toEqual([]);
    },
  );

  it.each([
    // Stop words of one language are not those of the other.
    ["Ngân hàng", "ngân"],
    ["the bank of the river", "bank"],
  ])("%s: has something to search for", (question, term) => {
    expect(termsOf(unitsOf(question))).toContain(term);
  });

  it("are a time's figures, but not its words", () => {
    const figures = unitsOf("Lũ lụt ngày 22/5/2020");
    expect(termsOf(figures)).toContain("@22/5/2020");
    // No article prints "last week" of the week that the question means.
    for (const question of ["lũ lụt tuần trước", "floods last week"]) {
      const terms = termsOf(unitsOf(question));
      for (const word of ["tuần", "trước", "tuần trước", "week", "last week"]) {
        expect(terms, question).not.toContain(word);
      }
    }
  });
});

describe("the English side of a Vietnamese question", () => {
  const translated = (question: string) => unitsOf(question).filter(({ kind }) => kind === "translation");

  it.each(["đời sống của người chăn nuôi", "doi song cua nguoi chan nuoi", "Việt Nam và không gian mạng"])(
    "%s: counts in English paragraphs only, for what it stands for",
    (question) => {
      const units = translated(question);
      expect(units.length).toBeGreaterThan(0);
      for (const { language, insteadOf = [] } of units) {
        expect(language).toBe("en");
        expect(insteadOf.length).toBeGreaterThan(0);
        // It stands for units of the question itself, so that both sides are worth the same.
        const own = termsOf(unitsOf(question));
        for (const term of termsOf(insteadOf)) expect(own).toContain(term);
      }
    },
  );

  it("is no word as it was typed: that one is searched for already", () => {
    for (const question of ["ASEAN và không gian mạng", "Singapore và lũ lụt"]) {
      const typed = new Set(["asean", "singapore"]);
      for (const { alternatives } of translated(question)) {
        expect(alternatives.length).toBeGreaterThan(0);
        for (const { term } of alternatives) expect(typed.has(term)).toBe(false);
      }
    }
  });

  it("is missing when the question is in English", () => {
    expect(translated("the life of herders in Viet Nam")).toEqual([]);
  });
});

describe("dates and amounts", () => {
  const terms = (question: string) => termsOf(figureUnits(question));

  it.each([
    ["22/5", "May 22"],
    ["ngày 22 tháng 5", "22 May"],
    ["ngày 22/5/2020", "May 22, 2020"],
    ["tháng 5/2020", "May 2020"],
    ["quý II/2020", "the second quarter of 2020"],
    ["2,1 triệu người", "2.1 million people"],
    ["3 tỷ đồng", "3 billion dong"],
    ["22-5-2020", "22/5/2020"],
  ])("%s and %s are one term", (vietnamese, english) => {
    expect(terms(vietnamese).length).toBeGreaterThan(0);
    expect(terms(english)).toEqual(terms(vietnamese));
  });

  it("weigh the fullest form of a date most", () => {
    const [unit] = figureUnits("ngày 22/5/2020");
    const [finest, ...coarser] = unit?.alternatives ?? [];
    expect(finest).toEqual({ term: "@22/5/2020", weight: 1 });
    expect(coarser.length).toBeGreaterThan(0);
    for (const { weight } of coarser) expect(weight).toBeLessThan(1);
  });

  it.each(["", "năm 2020", "không gian mạng", "tháng 5", "in May"])("%j: none", (question) => {
    expect(figureUnits(question)).toEqual([]);
  });
});
