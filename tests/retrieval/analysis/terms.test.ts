import { describe, expect, it } from "vitest";
import { conceptReadings, formsIn } from "../../../retrieval/analysis/concept-readings.js";
import { englishLemma } from "../../../retrieval/analysis/english-lemma.js";
import { isStopWord } from "../../../retrieval/analysis/stop-words.js";
import { termFrequencies } from "../../../retrieval/analysis/terms.js";
import { tokensOf } from "../../../retrieval/analysis/tokenise.js";
import { smallLexicon } from "../../helpers/small-lexicon.js";

const lexicon = smallLexicon(
  "cyberspace | không gian mạng | cyber",
  "space | không gian | science",
  "armed force | lực lượng vũ trang | defence",
  "without | về không; không | general",
  "bank; shore^0.25 | bờ; ngân hàng | economy",
  "bank^0.5 | bờ sông | geography",
);
const terms = (text: string, language: "vi" | "en") =>
  Object.fromEntries(termFrequencies(text, language, lexicon));

describe("terms of a paragraph", () => {
  it("are syllables, pairs, and forms of three and more", () => {
    expect(terms("Không gian mạng", "vi")).toEqual({
      không: 1,
      gian: 1,
      mạng: 1,
      "không gian": 1,
      "gian mạng": 1,
      "không gian mạng": 1,
    });
  });

  it("do not reach across punctuation", () => {
    const found = terms("không gian, mạng không. Gian", "vi");
    expect(found).toMatchObject({ "không gian": 1, "mạng không": 1, không: 2 });
    expect(found).not.toHaveProperty("gian mạng");
    expect(found).not.toHaveProperty("không gian mạng");
    expect(Object.keys(found).filter((term) => term.includes(" "))).toHaveLength(2);
  });

  it("count English words by lemma and by surface", () => {
    // So "Panthers" the team is found as printed and the animal by its base form.
    expect(terms("Panthers met panther", "en")).toMatchObject({ panther: 2, panthers: 1, meet: 1, met: 1 });
  });

  it("are none for a text without words", () => {
    expect(terms("—", "vi")).toEqual({});
  });
});

describe("forms of the lexicon in a text", () => {
  const printed = (text: string, language: "vi" | "vi-unaccented" | "en") => {
    const tokens = tokensOf(text);
    return formsIn(tokens, language, lexicon).map(({ from, to }) =>
      text.slice(tokens[from]!.start, tokens[to - 1]!.end),
    );
  };

  it("are divided so that the longest stand, not the first", () => {
    // Read from the left it would be "về không", and "gian mạng" left over.
    expect(printed("nói về không gian mạng", "vi")).toEqual(["không gian mạng"]);
    expect(printed("noi ve khong gian mang", "vi-unaccented")).toEqual(["khong gian mang"]);
  });

  it("do not reach across punctuation", () => {
    expect(printed("không gian, mạng", "vi")).toEqual(["không gian"]);
  });

  it("are found in English by surface, by lemma, and by the lemma of the last word", () => {
    expect(printed("the armed forces left cyberspace", "en")).toEqual(["armed forces", "cyberspace"]);
    expect(printed("Banks", "en")).toEqual(["Banks"]);
  });

  it("share their meaning out by weight", () => {
    const readings = conceptReadings(tokensOf("bank"), "en", lexicon);
    expect(readings.map(({ weight }) => weight)).toEqual([1 / 1.5, 0.5 / 1.5]);
  });
});

describe("English words", () => {
  it.each([
    ["countries", "country"],
    ["said", "say"],
    ["attacks", "attack"],
    ["better", "good"],
    ["asean", "asean"],
    ["un", "un"],
    ["xyzzy", "xyzzy"],
  ])("%s has the base form %s", (word, lemma) => {
    expect(englishLemma(word)).toBe(lemma);
  });

  it("keep the words of the language's own object names as words", () => {
    // A table kept in a plain object would find something here.
    for (const word of ["constructor", "prototype", "hasownproperty"]) expect(englishLemma(word)).toBe(word);
  });
});

it("knows stop words in the spelling of tokens", () => {
  // "my" is the token "mi", which is also "Mỹ" without its accent: the United States.
  const [my] = tokensOf("my");
  expect(isStopWord(my!.form, "en")).toBe(true);
  expect(isStopWord("vietnam", "en")).toBe(false);
  expect(isStopWord("mạng", "vi")).toBe(false);
});
