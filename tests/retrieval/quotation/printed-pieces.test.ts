import { describe, expect, it } from "vitest";
import {
  AS_PRINTED,
  keyOf,
  piecesOf,
  typingOf,
  withoutEdges,
} from "../../../retrieval/quotation/printed-pieces.js";
import { printedStretches } from "../../../retrieval/quotation/printed-stretches.js";

const keys = (text: string) => piecesOf(text).map((piece) => keyOf(piece, AS_PRINTED));
const found = (quoted: string, paragraph: string, typing = AS_PRINTED) =>
  printedStretches(withoutEdges(piecesOf(quoted)), piecesOf(paragraph), typing);

describe("the pieces of a text", () => {
  it("are equal whatever marks a program writes", () => {
    expect(keys("“A” – b…")).toEqual(keys('"A" - b...'));
    expect(keys("a [...] b")).toEqual(keys("a […] b"));
  });

  it("are equal in both spellings of a syllable, with its capital", () => {
    expect(keys("Hoà bình, thuý, KỸ")).toEqual(keys("Hòa bình, thúy, KĨ"));
    expect(keys("Hòa")).not.toEqual(keys("hòa"));
  });

  it("tell one number from another, and one way of writing it", () => {
    expect(keys("1.200")).not.toEqual(keys("1,200"));
    expect(piecesOf("1.200")[0]!.lower).toBe(piecesOf("1,200")[0]!.lower);
  });

  it("lose the marks around a sentence, but not those within", () => {
    expect(withoutEdges(piecesOf("“… Không, đó là 12%!”")).map(({ lower }) => lower)).toEqual(
      "không , đó là 12 %".split(" "),
    );
    expect(withoutEdges(piecesOf("“…”"))).toEqual([]);
  });
});

describe("the places where a sentence is printed", () => {
  it("are found at its first letter's other case, and nowhere else", () => {
    expect(found("việt Nam ủng hộ", "Ông nói Việt Nam ủng hộ.")).toEqual([[{ from: 2, to: 6 }]]);
    expect(found("Việt nam ủng hộ", "Ông nói Việt Nam ủng hộ.")).toEqual([]);
  });

  it("are found without accents and capitals when it was typed so", () => {
    const [plain, given] = ["viet nam ung ho", "Ông nói Việt Nam ủng hộ."];
    expect(found(plain, given)).toEqual([]);
    expect(found(plain, given, typingOf(plain))).toEqual([[{ from: 2, to: 6 }]]);
    // One accent was typed, so the others are missing by mistake.
    expect(found("viet nam ủng ho", given, typingOf("viet nam ủng ho"))).toEqual([]);
  });

  it("may lie apart where an ellipsis is, in their order", () => {
    expect(found("a b … e", "a b c d e")).toEqual([
      [
        { from: 0, to: 2 },
        { from: 4, to: 5 },
      ],
    ]);
    expect(found("e … a b", "a b c d e")).toEqual([]);
    // As near to each other as they are printed.
    expect(found("a […] e", "a b a d e")).toEqual([
      [
        { from: 2, to: 3 },
        { from: 4, to: 5 },
      ],
    ]);
  });
});
