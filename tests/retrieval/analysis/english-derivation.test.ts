import { describe, expect, it } from "vitest";
import { formsIn } from "../../../retrieval/analysis/concept-readings.js";
import { relatedWords } from "../../../retrieval/analysis/english-derivation.js";
import { isStopWord } from "../../../retrieval/analysis/stop-words.js";
import { tokensOf } from "../../../retrieval/analysis/tokenise.js";
import { smallLexicon } from "../../helpers/small-lexicon.js";

describe("words related to an English word", () => {
  it.each([
    ["strangely", "strange"],
    ["happily", "happy"],
    ["possibly", "possible"],
    ["basically", "basic"],
    ["historically", "historical"],
    ["fully", "full"],
    ["kindness", "kind"],
    ["laziness", "lazy"],
    ["organisation", "organization"],
    ["realized", "realised"],
    ["analyse", "analyze"],
    ["colourful", "colorful"],
    ["neighbor", "neighbour"],
    ["centre", "center"],
    ["liter", "litre"],
    ["travelling", "traveling"],
    ["traveled", "travelled"],
    ["catalogue", "catalog"],
  ])("%s → %s", (word, related) => {
    expect(relatedWords(word)).toContain(related);
  });

  it.each(["fly", "only", "ally", "rely", "our", "tree", "war"])("%s has none", (word) => {
    expect(relatedWords(word)).toEqual([]);
  });
});

describe("looking up English words", () => {
  const lexicon = smallLexicon(
    "kind | tử tế | general",
    "kindly | nhân hậu | general",
    "strange | lạ | general",
    "United Nations; U.N. | Liên hợp quốc | diplomacy",
    "John F. Kennedy | Kennedy | persons",
  );
  const keysIn = (text: string) =>
    formsIn(tokensOf(text), "en", lexicon).map(({ readings }) => readings[0]?.concept.vietnamese[0]?.key);

  it("takes a related word only where the word itself has no entry", () => {
    expect(keysIn("kindly")).toEqual(["nhân hậu"]);
    expect(keysIn("kindness")).toEqual(["tử tế"]);
    expect(keysIn("strangeness strangely")).toEqual(["lạ", "lạ"]);
  });

  it("finds abbreviations and initials with their full stops, but nothing across a sentence", () => {
    expect(keysIn("The U.N. met. John F. Kennedy spoke.")).toEqual(["liên hợp quốc", "kennedy"]);
    expect(keysIn("They are united. Nations fell.")).toEqual([]);
  });
});

describe("contractions", () => {
  it.each(["don't", "can’t", "they're", "I'll", "we've", "she'd", "I'm"])("%s is a stop word", (word) => {
    expect(isStopWord(tokensOf(word)[0]?.form ?? "", "en")).toBe(true);
    expect(isStopWord(tokensOf(word)[0]?.form ?? "", "vi")).toBe(false);
  });

  it("leaves possessives of names alone", () => {
    expect(isStopWord(tokensOf("Vietnam's")[0]?.form ?? "", "en")).toBe(false);
  });
});
