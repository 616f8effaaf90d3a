import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linesOf } from "../../../../retrieval/answering/written/lines-of.js";

async function* pieces(...texts: readonly (string | Error)[]): AsyncGenerator<string> {
  for (const text of texts) {
    if (text instanceof Error) throw text;
    yield text;
  }
}

async function all(lines: AsyncIterable<string>): Promise<string[]> {
  const found: string[] = [];
  for await (const line of lines) found.push(line);
  return found;
}

describe("the lines of a text in pieces", () => {
  it("are the same however the text is cut", async () => {
    const cut = fc.tuple(
      fc.array(fc.constantFrom("a", "b", "\n", "ậ"), { maxLength: 30 }),
      fc.infiniteStream(fc.nat(4)),
    );
    await fc.assert(
      fc.asyncProperty(cut, async ([characters, sizes]) => {
        const text = characters.join("");
        const parts: string[] = [];
        for (let at = 0; at < text.length; ) {
          const { value } = sizes.next();
          parts.push(text.slice(at, at + (value ?? 1)));
          at += value ?? 1;
        }
        const whole = text.split("\n");
        // Nothing after the last line's end is no line.
        if (whole.at(-1) === "") whole.pop();
        expect(await all(linesOf(pieces(...parts)))).toEqual(whole);
      }),
    );
  });

  it("are given as soon as they are complete", async () => {
    const seen: string[] = [];
    const stopped = new Error("stopped");
    await expect(async () => {
      for await (const line of linesOf(pieces("one\ntw", "o\nthr", stopped))) seen.push(line);
    }).rejects.toBe(stopped);
    // "thr" was never finished.
    expect(seen).toEqual(["one", "two"]);
  });

  it("are cut when they do not end", async () => {
    const lines = await all(linesOf(pieces("x".repeat(9_000), "y".repeat(9_000), "zz\nnext")));
    expect(lines.map(({ length }) => length)).toEqual([10_000, 4]);
  });
});
