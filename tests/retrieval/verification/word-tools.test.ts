import { describe, expect, it } from "vitest";
import { englishBases } from "../../../retrieval/verification/english-bases.js";
import { spellingKey } from "../../../retrieval/verification/spelling.js";
import { classesOf, verbLemma } from "../../../retrieval/verification/word-classes.js";

describe("spellingKey", () => {
  it.each([
    ["sergei", "sergey"],
    ["zelensky", "zelenskyy"],
    ["alexander", "aleksander"],
  ])("joins %s and %s", (one, other) => {
    expect(spellingKey(one)).toBe(spellingKey(other));
  });

  it.each([
    ["slovakia", "slovenia"],
    ["binh", "bao"],
    ["petrov", "petrova"],
  ])("keeps %s and %s apart", (one, other) => {
    expect(spellingKey(one)).not.toBe(spellingKey(other));
  });
});

describe("englishBases", () => {
  it.each([
    ["announcement", "announce"],
    ["reduction", "reduce"],
    ["investor", "invest"],
    ["rose", "rise"],
  ])("%s is also %s", (form, base) => {
    expect(englishBases(form)).toContain(base);
  });

  it("does not take the denial from a word", () => {
    expect(englishBases("homeless")).not.toContain("home");
  });
});

describe("classesOf", () => {
  it("tells verbs from nouns", () => {
    expect(classesOf("oppose")).toEqual({ isVerb: true, isNoun: false });
    expect(classesOf("journalist")).toEqual({ isVerb: false, isNoun: true });
    expect(classesOf("attack")).toEqual({ isVerb: true, isNoun: true });
    expect(verbLemma("brought")).toBe("bring");
  });
});
