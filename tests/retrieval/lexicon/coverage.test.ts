import { describe, expect, it } from "vitest";
import { coverageOf } from "../../../retrieval/lexicon/coverage.js";
import { smallLexicon } from "../../helpers/small-lexicon.js";

const lexicon = smallLexicon(
  "country | nước | general",
  "fishing boat | tàu cá | transport",
  "sink | chìm | general",
  "strange; colour | lạ | general",
);
const unknownOf = (...texts: readonly string[]) => coverageOf(texts, lexicon).unknown.map(({ word }) => word);

describe("coverage of English text", () => {
  it("knows forms, lemmas, parts of phrases, adverbs and the other spelling", () => {
    const coverage = coverageOf(["Fishing boats sank strangely near countries of color."], lexicon);
    expect(coverage).toEqual({
      tokens: 7,
      knownTokens: 6,
      words: 7,
      knownWords: 6,
      unknown: [{ word: "near", count: 1 }],
    });
  });

  it("counts neither stop words nor contractions, numbers and single letters", () => {
    const text = "They don't, we’ll and I'm not the 19th of 1990s: 5km x, 12.";
    expect(coverageOf([text], lexicon).tokens).toBe(0);
  });

  it("leaves out names, inside a sentence and at its beginning", () => {
    expect(unknownOf("The boat of Quixote sank. Quixote sank. Zebras sank.")).toEqual(["boat", "zebras"]);
  });

  it("takes no word for a name that the text has in small letters too", () => {
    expect(unknownOf("Zebra Street has a zebra. Zebra!")).toEqual(["zebra"]);
  });

  it("adds up texts and sorts what it does not know by frequency", () => {
    const { unknown, tokens, words } = coverageOf(["a yak, a yak", "a gnu and a yak"], lexicon);
    expect(unknown).toEqual([
      { word: "yak", count: 3 },
      { word: "gnu", count: 1 },
    ]);
    expect([tokens, words]).toEqual([4, 2]);
  });

  it("counts nothing in empty text", () => {
    expect(coverageOf(["", " \n"], lexicon)).toEqual({
      tokens: 0,
      knownTokens: 0,
      words: 0,
      knownWords: 0,
      unknown: [],
    });
  });
});
