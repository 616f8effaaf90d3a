import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readModelLine } from "../../../../retrieval/answering/written/model-line.js";

const LINE = { text: "Kenya asked for a forum.", paragraph: 2, quote: "Kenya đề nghị lập một diễn đàn" };

describe("a line of a model", () => {
  it("is read as it was asked for, other fields passed over", () => {
    expect(readModelLine(JSON.stringify({ ...LINE, url: "https://evil.example", speaker: "me" }))).toEqual(
      LINE,
    );
  });

  it("loses invisible and bidirectional characters and line breaks", () => {
    // The last three: a tag character, a variation selector, and half of a character.
    const text = "Kenya\u202E asked\u200B\nfor a\u{E0041} for\uFE0Fum\uD800.";
    expect(readModelLine(JSON.stringify({ ...LINE, text }))).toEqual(LINE);
  });

  it("says that the passages do not tell", () => {
    expect(readModelLine('{"none": true}')).toBe("none");
  });

  it.each(["", "   ", "```", "```json"])("says nothing in %j", (line) => {
    expect(readModelLine(line)).toBe("nothing");
  });

  it.each([
    ["prose", "Here is the answer:"],
    ["a list", "[1]"],
    ["null", "null"],
    ["half of an object", '{"text": "Kenya'],
    ["a number as a string", JSON.stringify({ ...LINE, paragraph: "2" })],
    ["no passage", JSON.stringify({ ...LINE, paragraph: 0 })],
    ["half a passage", JSON.stringify({ ...LINE, paragraph: 1.5 })],
    ["an empty statement", JSON.stringify({ ...LINE, text: " \u200B " })],
    ["an empty quote", JSON.stringify({ ...LINE, quote: "" })],
    ["no quote", JSON.stringify({ text: LINE.text, paragraph: 2 })],
    ["a statement as long as an article", JSON.stringify({ ...LINE, text: "a ".repeat(600) })],
    ["none and more", '{"none": true, "text": "but"}'],
  ])("is malformed: %s", (_, line) => {
    expect(readModelLine(line)).toBe("malformed");
  });

  it("never makes the reader fail", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (line) => {
        readModelLine(line);
      }),
    );
  });
});
