import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { foldAccents } from "../../../corpus/text/fold.js";
import { TYPING_KINDS, type TypingKind, typeAs } from "../../../retrieval/evaluation/typing-noise.js";
import { readTyping } from "../../../retrieval/query/typing/read-typing.js";

const QUESTION = "Việt Nam nói gì về những nước không được trừng phạt trong Hội đồng Bảo an?";
const SEEDS = Array.from({ length: 40 }, (_, seed) => seed);
const all = (kind: TypingKind, text = QUESTION): string[] => SEEDS.map((seed) => typeAs(kind, text, seed));
const knowsNothing = () => false;

describe("a question typed on a broken keyboard", () => {
  it.each(TYPING_KINDS)("%s: is the same for the same seed, and differs with it", (kind) => {
    expect(all(kind)).toEqual(all(kind));
    expect(new Set(all(kind)).size).toBeGreaterThan(1);
  });

  it.each(TYPING_KINDS)("%s: leaves what it has no hold on", (kind) => {
    for (const text of ["", "?!", "2020", "😀 G7"]) expect(all(kind, text)).toEqual(SEEDS.map(() => text));
  });

  it.each(["telex", "vni"] as const)(
    "%s: strikes every tone behind its syllable, or behind its vowel",
    (kind) => {
      const [end, vowel] =
        kind === "telex" ? ["Quoocs hooij", "Quoosc hoojij"] : ["Quo6c1 ho6i5", "Quo61c ho65i"];
      const typed = new Set(all(kind, "Quốc hội"));
      expect(typed).toEqual(new Set([end, vowel.replace("oojij", "ooji")]));
    },
  );

  it.each(["telex", "vni"] as const)("%s: is read back as it was meant", (kind) => {
    const questions = readFileSync("tests/evaluation/questions.jsonl", "utf8")
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => (JSON.parse(line) as { vi: string }).vi.normalize("NFC"));
    const readBack = questions.filter(
      (text) => readTyping(typeAs(kind, text, 1), knowsNothing).text === text,
    );
    // Beside foreign names a few words may be keystrokes or may not, and stay.
    expect(readBack.length / questions.length).toBeGreaterThan(0.95);
    expect(readTyping(typeAs(kind, QUESTION, 1), knowsNothing).text).toBe(QUESTION);
  });

  it("reads decomposed text like composed", () => {
    expect(typeAs("telex", "Quốc".normalize("NFD"), 1)).toMatch(/^Quoo(?:cs|sc)$/u);
  });

  it("writes frequent words for short, with accents or without any", () => {
    const typed = all("shorthand");
    for (const text of typed) {
      expect(text).toMatch(/^(?:VN|vn) ns (?:j|gj) v[ềe] nhg nc (?:ko|k|hok|kg) (?:đc|đk|dc|dk) /u);
      expect(text).toMatch(/ tr[ừu]ng ph[ạa]t trog (?:HĐBA|HDBA)\?$/u);
    }
    expect(typed.some((text) => text.includes("trừng"))).toBe(true);
    expect(typed.some((text) => text === foldAccents(text).replace("vn", "VN").replace("hdba", "HDBA"))).toBe(
      true,
    );
  });

  it("forgets the accents of about half of the syllables, and nothing else", () => {
    const syllables = all("mixed").flatMap((text) => text.split(" "));
    const meant = SEEDS.flatMap(() => QUESTION.split(" "));
    expect(syllables.map(foldAccents)).toEqual(meant.map(foldAccents));
    const accented = meant.filter((word) => foldAccents(word) !== word.toLowerCase()).length;
    const kept = syllables.filter((word) => foldAccents(word) !== word.toLowerCase()).length;
    expect(kept / accented).toBeGreaterThan(0.4);
    expect(kept / accented).toBeLessThan(0.6);
  });

  it("makes one slip in one word of four letters or more that tells something", () => {
    const meant = QUESTION.split(" ");
    for (const text of all("typo")) {
      const typed = text.split(" ");
      const changed = meant.filter((word, at) => word !== typed[at]);
      expect(changed).toHaveLength(1);
      expect(Array.from(changed[0]!.replace("?", "")).length).toBeGreaterThanOrEqual(4);
      expect(["những", "được", "trong"]).not.toContain(changed[0]);
      expect(Math.abs(text.length - QUESTION.length)).toBeLessThanOrEqual(1);
    }
  });
});
