import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { countryName } from "../../../corpus/places/countries.js";
import { framesFor } from "../../../retrieval/answering/frames.js";
import { isSameWording } from "../../../retrieval/answering/same-wording.js";
import { speakerLabel } from "../../../retrieval/answering/speaker-label.js";
import { paragraph } from "../../helpers/made-up-articles.js";

/** Message ids with the variables they use. */
function messagesOf(language: "vi" | "en"): Record<string, string[]> {
  const file = new URL(`../../../retrieval/answering/locales/${language}.ftl`, import.meta.url);
  const messages: Record<string, string[]> = {};
  let id = "";
  for (const line of readFileSync(file, "utf8").split("\n")) {
    id = /^([a-z][a-z-]*) =/u.exec(line)?.[1] ?? id;
    if (line.startsWith("#") || id === "") continue;
    const variables = [...line.matchAll(/\$([a-z]+)/gu)].map(([, name]) => name!);
    messages[id] = [...new Set([...(messages[id] ?? []), ...variables])].sort();
  }
  return messages;
}

describe("the texts around an answer", () => {
  it("are the same messages with the same variables in both languages", () => {
    expect(messagesOf("vi")).toEqual(messagesOf("en"));
    expect(Object.keys(messagesOf("en")).length).toBeGreaterThan(10);
  });

  it.each(["vi", "en"] as const)("can all be filled in, in %s", (language) => {
    const frames = framesFor(language);
    for (const [id, variables] of Object.entries(messagesOf(language))) {
      const text = frames.format(id, Object.fromEntries(variables.map((name) => [name, `‹${name}›`])));
      for (const name of variables.filter((name) => name !== "articles")) expect(text).toContain(`‹${name}›`);
      // Isolation marks would be invisible characters inside quotations.
      expect(text).not.toMatch(/[\u2066-\u2069]/u);
    }
  });

  it("are missed loudly", () => {
    expect(() => framesFor("en").format("no-such-message")).toThrow("no-such-message");
    expect(() => framesFor("en").format("scope", {})).toThrow();
  });
});

describe("who said it", () => {
  const frames = framesFor("en");
  const label = (credit: object) => {
    const [speaker] = paragraph("lời", { says: "lời", ...credit }).speakers;
    return speakerLabel(speaker!, frames);
  };

  it.each([
    [
      { name: "Trần Minh Khôi", role: "Đại sứ", country: "VN" },
      `Trần Minh Khôi, Đại sứ (${countryName("VN", "en")})`,
    ],
    // The country is not said twice.
    [{ name: "Lim Hui Shan", role: "Đại sứ Singapore", country: "SG" }, "Lim Hui Shan, Đại sứ Singapore"],
    [{ country: "KE" }, "Kenya"],
    [{ country: "VN", metonym: "Hà Nội" }, "Hà Nội"],
    [{ organisation: "Harbour Union" }, "Harbour Union"],
    [{ role: "Tổng thư ký Hội Đường biển", organisation: "Hội Đường biển" }, "Tổng thư ký Hội Đường biển"],
    [{ name: "Lim", via: "Radio Một", when: "2019" }, "Lim, through Radio Một, in 2019"],
    [{ name: "Lim", onBehalfOf: "ASEAN" }, "Lim, on behalf of ASEAN"],
    [{ country: "KE", joint: true }, "Kenya, jointly with others"],
    [{ ambiguous: ["A", "B"] }, "a speaker whom the article does not name clearly"],
    [{}, "an unnamed source"],
  ])("%j is %s", (credit, expected) => {
    expect(label(credit)).toBe(expected);
  });

  it("does not give an unnamed source a country", () => {
    expect(label({ role: "một quan chức", country: "KE", anonymous: true })).toBe("một quan chức");
  });
});

describe("one statement printed twice", () => {
  it("is noticed whatever the accents and the punctuation", () => {
    expect(isSameWording("Việt Nam ủng hộ luật quốc tế.", "viet nam ung ho luat quoc te")).toBe(true);
    expect(isSameWording("Việt Nam ủng hộ", "Kenya phản đối")).toBe(false);
    expect(isSameWording("", "")).toBe(false);
  });
});
