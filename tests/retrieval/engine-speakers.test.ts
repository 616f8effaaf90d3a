import { describe, expect, it } from "vitest";
import { engineOver } from "../helpers/engine-over.js";
import { SAID, SUMMIT } from "../helpers/made-up-summit.js";

const options = { readerLanguage: "en", now: new Date("2026-11-22T03:00:00Z") } as const;

/** The states that an answer quotes and the words it gives them. */
async function quoted(question: string): Promise<Record<string, string>> {
  const engine = await engineOver(SUMMIT);
  const { citations } = await engine.ask(question, options);
  return Object.fromEntries(citations.map(({ speaker, quote }) => [speaker?.country ?? "nobody", quote]));
}

describe("a question for several speakers", () => {
  it.each([
    ["Mỹ, Anh và Pháp nói gì về không gian mạng?"],
    ["What did the US, the UK and France say about cyberspace?"],
    ["Hoa Ky, Vuong quoc Anh va nuoc Phap noi gi ve khong gian mang?"],
    // Telex.
    ["Myx, Anh vaf Phaps nois gif veef khoong gian majng?"],
  ])("%s: each of them is quoted, and nobody else", async (question) => {
    const found = await quoted(question);
    // Not the Singaporean who speaks of the three, though her words have the most of the question; not the
    // French source that stays unnamed, nor him who is one of two.
    expect(Object.keys(found).sort()).toEqual(["FR", "GB", "US"]);
    for (const country of ["FR", "GB", "US"] as const) expect(found[country]).toContain(SAID[country]);
  });

  it("is answered by the one of them who is quoted, without words for the other", async () => {
    const found = await quoted("Mỹ và Kenya nói gì về không gian mạng?");
    expect(Object.keys(found)).toEqual(["US"]);
  });

  it.each([
    // Only the Singaporean spoke of weapons, and she spoke about them.
    ["Mỹ, Anh và Pháp nói gì về chạy đua vũ khí?"],
    ["What did the US, the UK and France say about an arms race?"],
  ])("%s: is refused when only somebody else spoke of it", async (question) => {
    expect(await quoted(question)).toEqual({});
  });

  it("names all of them in a refusal", async () => {
    const engine = await engineOver(SUMMIT);
    const { refused, answer } = await engine.ask("Mỹ, Anh và Pháp nói gì về giá gạo?", options);
    expect(refused).toBe(true);
    for (const name of ["Mỹ", "Anh", "Pháp"]) expect(answer).toContain(name);
  });
});
