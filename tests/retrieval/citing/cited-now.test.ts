import { describe, expect, it } from "vitest";
import { type CitedPlace, citedNow } from "../../../retrieval/citing/cited-now.js";
import { paragraphHash } from "../../../retrieval/index/paragraph-hash.js";
import type { Passage } from "../../../retrieval/index/passage-store.js";

const TEXT = "Đại sứ nói: “Biển là của chung.” Cuộc họp kết thúc lúc chín giờ.";
const QUOTE = "Biển là của chung.";

const CITED: CitedPlace = {
  articleId: "hop",
  paragraph: 1,
  paragraphHash: paragraphHash(TEXT),
  quote: QUOTE,
  start: TEXT.indexOf(QUOTE),
  end: TEXT.indexOf(QUOTE) + QUOTE.length,
};

const article = (...texts: string[]): Passage[] =>
  texts.map(
    (text, paragraph) => ({ articleId: "hop", paragraph, text, hash: paragraphHash(text) }) as Passage,
  );
const nothing = () => false;
const withdrawn = (id: string) => (place: { articleId: string; paragraph: number }) =>
  id === place.articleId || id === `${place.articleId}#${place.paragraph}`;

describe("a cited paragraph", () => {
  it("is shown as it stands in its article", () => {
    const [, second] = article("Mở đầu.", TEXT);
    expect(citedNow(CITED, article("Mở đầu.", TEXT), nothing)).toEqual({ kind: "current", passage: second });
  });

  it("is found where a correction has moved it to", () => {
    expect(citedNow(CITED, article("Mở đầu.", "Đính chính.", TEXT), nothing)).toMatchObject({
      kind: "current",
      passage: { paragraph: 2 },
    });
  });

  it("printed twice is the one that was cited", () => {
    expect(citedNow(CITED, article(TEXT, TEXT, TEXT), nothing)).toMatchObject({ passage: { paragraph: 1 } });
  });

  it("is changed when its article prints other words, or none, there", () => {
    const corrected = TEXT.replace("chín", "mười");
    expect(citedNow(CITED, article("Mở đầu.", corrected), nothing)).toEqual({ kind: "changed" });
    expect(citedNow(CITED, article("Mở đầu."), nothing)).toEqual({ kind: "changed" });
  });

  it("is withdrawn with its article, whether the index still has it or not", () => {
    expect(citedNow(CITED, [], nothing)).toEqual({ kind: "withdrawn" });
    expect(citedNow(CITED, article("Mở đầu.", TEXT), withdrawn("hop"))).toEqual({ kind: "withdrawn" });
  });

  it("that is withdrawn by itself is not shown by its old words either", () => {
    const hidden = withdrawn("hop#1");
    expect(citedNow(CITED, article("Mở đầu.", TEXT), hidden)).toEqual({ kind: "withdrawn" });
    expect(citedNow(CITED, article("Mở đầu.", "Khác hẳn."), hidden)).toEqual({ kind: "withdrawn" });
    expect(citedNow(CITED, article("Mở đầu."), hidden)).toEqual({ kind: "withdrawn" });
  });

  it("that was moved to where a paragraph is withdrawn is withdrawn too", () => {
    expect(citedNow(CITED, article("Mở đầu.", "Đính chính.", TEXT), withdrawn("hop#2"))).toEqual({
      kind: "withdrawn",
    });
  });

  it("stays when another one is withdrawn", () => {
    expect(citedNow(CITED, article("Mở đầu.", TEXT), withdrawn("hop#0"))).toMatchObject({ kind: "current" });
  });
});
