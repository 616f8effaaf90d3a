import { describe, expect, it } from "vitest";
import { checkLexicon } from "../../../retrieval/lexicon/check-lexicon.js";
import { readLexiconSources } from "../../../retrieval/lexicon/load-lexicon.js";

const problemsOf = (...lines: readonly string[]) =>
  checkLexicon([{ name: "a.txt", text: lines.join("\n") }]).faults.map(
    ({ file, line, problem }) => `${file}:${line} ${problem}`,
  );

describe("checking a lexicon", () => {
  it("finds nothing wrong with the lexicon of this project", async () => {
    const { faults, counts } = checkLexicon(await readLexiconSources());
    expect(faults).toEqual([]);
    const ofDomains = Object.values(counts.domains).reduce((sum, count) => sum + count, 0);
    expect(ofDomains).toBe(counts.concepts);
  });

  it.each([
    ["a field too few", "war | chiến tranh", /^a\.txt:3 is not of the form/u],
    ["an unknown domain", "war | chiến tranh | astrology", /^a\.txt:3 has an unknown domain "astrology"/u],
    ["a form without letters", "war; — | chiến tranh | defence", /^a\.txt:3 has an empty form/u],
    ["a weight above 1", "war^2 | chiến tranh | defence", /^a\.txt:3 has a weight/u],
    ["a comma inside", "war | đánh, phá | defence", /^a\.txt:3 has a form with punctuation .*"đánh, phá"$/u],
    ["a full stop inside", "war. Peace | chiến tranh | defence", /^a\.txt:3 has a form with punctuation/u],
    ["ten tokens", "a b c d e f g h i j | chữ | culture", /^a\.txt:3 has a form of 10 tokens/u],
    ["a form twice", "war; war | chiến tranh | defence", /^a\.txt:3 has "war" twice$/u],
    ["another spelling", "peace | hoà bình; hòa bình | general", /^a\.txt:3 has "hoà bình" and "hòa bình"/u],
    ["another weight", "war; War^0.2 | chiến tranh | defence", /^a\.txt:3 has "war" and "War"/u],
    ["i for y", "term | kỳ hạn; kì hạn | economy", /^a\.txt:3 has "kỳ hạn" and "kì hạn"/u],
    ["a concept told before", "Wars; war | chiến tranh | defence", null],
  ])("names the line that has %s", (_what, line, problem) => {
    const problems = problemsOf("# comment", "peace | yên bình | general", line);
    expect(problems).toEqual(problem === null ? [] : [expect.stringMatching(problem)]);
  });

  it("names both lines that tell one concept, in whatever spelling and file", () => {
    const { faults } = checkLexicon([
      { name: "a.txt", text: "peace; calm | hoà bình | general" },
      { name: "b.txt", text: "\nPeace | hòa bình; yên ổn | society\npeace | bình yên | general" },
    ]);
    expect(faults).toEqual([
      { file: "b.txt", line: 2, problem: "repeats the concept of a.txt:1: merge the two lines" },
    ]);
  });

  it("reports every fault of a line, and goes on after a broken one", () => {
    const problems = problemsOf(
      "broken",
      "war; war; a, b | chiến tranh | defence",
      "peace | hòa bình | general",
    );
    expect(problems.map((problem) => problem.slice(0, 7))).toEqual(["a.txt:1", "a.txt:2", "a.txt:2"]);
  });

  it("lets abbreviations keep their full stops, since running text has them", () => {
    expect(problemsOf("U.N.; St. Petersburg; John F. Kennedy | TP.HCM; bụi PM2.5 | general")).toEqual([]);
  });

  it("counts a form once, however many concepts share it", () => {
    const text = "bank | bờ | geography\nbank; Bank house | ngân hàng; bờ | economy";
    expect(checkLexicon([{ name: "a.txt", text }]).counts).toEqual({
      concepts: 2,
      english: 2,
      vietnamese: 2,
      domains: { geography: 1, economy: 1 },
    });
  });
});
