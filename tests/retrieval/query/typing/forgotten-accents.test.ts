import { describe, expect, it } from "vitest";
import { tokensOf } from "../../../../retrieval/analysis/tokenise.js";
import { lacksAccents, shareForgotten } from "../../../../retrieval/query/typing/forgotten-accents.js";
import { vietnameseUnits } from "../../../../retrieval/query/vietnamese-units.js";
import { smallLexicon } from "../../../helpers/small-lexicon.js";

const LEXICON = smallLexicon("international law | luật quốc tế | politics");
/** What a question asks for, each unit as its alternatives; "~" marks those found without accents. */
const asked = (question: string): string[] =>
  vietnameseUnits(tokensOf(question), "vi", LEXICON).map(({ alternatives }) =>
    alternatives.map(({ term, folded, weight }) => `${folded ? "~" : ""}${term} ${weight}`).join(", "),
  );

describe("accents left out of a question", () => {
  it("are missing where no spelling, or hardly any text, has the bare syllable", () => {
    for (const word of ["bieu", "quoc", "nuoc", "gi", "cua", "phat"])
      expect(lacksAccents(word), word).toBe(true);
    // Correct as they stand, accented, or of another language.
    for (const word of ["nam", "trong", "quan", "nước", "asean", "trump", ""]) {
      expect(lacksAccents(word), word).toBe(false);
    }
  });

  it("are told as a share of the syllables that must have some", () => {
    expect(shareForgotten(["việt", "nam", "phát", "biểu"])).toBe(0);
    // "nam" and "trung" are right both ways, and prove nothing.
    expect(shareForgotten(["viet", "nam", "phát", "trung"])).toBe(0.5);
    expect(shareForgotten(["quoc", "te"])).toBe(1);
    expect(shareForgotten([])).toBe(0);
  });

  it("make whatever is bare count as unaccented, alone and beside an accented syllable", () => {
    // "te" might stand so; beside "quoc", which cannot, it is taken for "tế".
    expect(asked("luật quoc te mới")).toEqual([
      ...["luật 1", "~quoc 1", "~te 1", "mới 1"],
      ...["~luat quoc 1", "~quoc te 1", "~te moi 1"],
    ]);
    // The compound is found though parts of it lack their accents: its syllables count as one word's.
    const weights = vietnameseUnits(tokensOf("luật quoc te"), "vi", LEXICON).map(({ weight }) => weight);
    expect(weights).toEqual([0.6, 0.6, 0.6, 0.5, 0.5]);
  });

  it("leave a bare syllable what it is where all accents stand", () => {
    expect(asked("Việt Nam gìn giữ")).toContain("nam 1, ~nam 0.3");
    expect(asked("Việt Nam gìn giữ")).toContain("việt nam 1");
  });
});
