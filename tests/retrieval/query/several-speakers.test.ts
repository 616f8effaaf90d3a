import { beforeAll, describe, expect, it } from "vitest";
import type { KnownSpeaker } from "../../../retrieval/index/passage-store.js";
import type { Lexicon } from "../../../retrieval/lexicon/lexicon.js";
import { type OneSpeaker, speaksFor } from "../../../retrieval/query/asked-speaker.js";
import { KnownNames } from "../../../retrieval/query/known-names.js";
import type { Query } from "../../../retrieval/query/query.js";
import { understandQuestion } from "../../../retrieval/query/understand-question.js";
import { projectLexicon } from "../../helpers/project-lexicon.js";

const person = (name: string, country: string | null): KnownSpeaker => ({
  name,
  country,
  organisation: null,
  role: null,
});
const marsh = person("Oliver Marsh", "GB");
const moreau = person("Claire Moreau", "FR");
const brook = person("Hannah Brook", "US");
const names = new KnownNames([marsh, moreau, brook]);

let lexicon: Lexicon;
beforeAll(async () => {
  lexicon = await projectLexicon();
});
const clock = { now: new Date("2026-11-22T03:00:00Z"), timeZone: "Asia/Ho_Chi_Minh" };
const understand = (question: string): Query =>
  understandQuestion(question, { lexicon, names, clock, readerLanguage: "vi" });

const labelOf = (one: OneSpeaker): string => (one.kind === "country" ? one.country : one.label);
/** "US+GB" for several, "US" for one, null for no one. */
const asked = (question: string): string | null => {
  const { speaker } = understand(question);
  if (speaker === null) return null;
  return speaker.kind === "several" ? speaker.of.map(labelOf).join("+") : labelOf(speaker);
};

describe("several who are asked for together", () => {
  it.each([
    ["Mỹ, Anh và Pháp nói gì về không gian mạng?", "US+GB+FR"],
    ["Mỹ hay Pháp nói gì về không gian mạng?", "US+FR"],
    ["Hoa Kỳ cùng với Singapore nói gì về không gian mạng?", "US+SG"],
    ["Quan điểm của Mỹ và Anh về không gian mạng", "US+GB"],
    ["Theo Mỹ và Pháp, không gian mạng cần gì?", "US+FR"],
    ["Cả Mỹ và Pháp nói gì về không gian mạng?", "US+FR"],
    ["Đại sứ Mỹ và đại diện Anh nói gì về không gian mạng?", "US+GB"],
    ["ông Marsh và bà Moreau nói gì về không gian mạng?", "Oliver Marsh+Claire Moreau"],
    ["Hoa Ky va Singapore noi gi ve khong gian mang", "US+SG"],
    // Of one syllable, they need "nuoc" to be states when typed without accents.
    ["nuoc My va nuoc Phap noi gi ve khong gian mang", "US+FR"],
    ["What did France and Britain say about cyberspace?", "FR+GB"],
    // English puts "the" before some of a list.
    ["What did the US, the UK and France say about cyberspace?", "US+GB+FR"],
    ["What did both Singapore and the United States say about cyberspace?", "SG+US"],
    ["What did Singapore, together with France, say about cyberspace?", "SG+FR"],
    ["the position of Singapore and France on cyberspace", "SG+FR"],
    ["According to Mr. Marsh and Ms Moreau, what does cyberspace need?", "Oliver Marsh+Claire Moreau"],
    // A person and a state.
    ["What did Oliver Marsh and France say about cyberspace?", "Oliver Marsh+FR"],
  ])("%s: %s, and none of them is topic", (question, speakers) => {
    expect(asked(question)).toBe(speakers);
    // Neither their names nor what joins them is left to be looked for: the topic is cyberspace alone.
    const { topic } = understand(question);
    const own = topic.map(({ whole }) => whole.alternatives[0]?.term);
    expect(own.filter((term) => !["cần", "need"].includes(term ?? ""))).toEqual([
      expect.stringMatching(/^(?:cyberspace|không gian mạng|khong gian mang)$/u),
    ]);
  });

  it.each([
    ["Mỹ và Pháp nói gì về Anh?", "US+FR", "anh"],
    ["What did France say about Singapore and the US?", "FR", "singapore"],
    ["What did Singapore and France say about the UK?", "SG+FR", "united kingdom"],
  ])(
    "%s: who is talked about is topic, and nobody's words are asked for there",
    (question, speakers, term) => {
      expect(asked(question)).toBe(speakers);
      const terms = understand(question).topic.flatMap(({ whole }) =>
        whole.alternatives.map((one) => one.term),
      );
      expect(terms).toContain(term);
    },
  );

  it("are one when an office and a name say the same one twice", () => {
    // Else every French statement would count as hers.
    expect(asked("đại diện Pháp, bà Moreau, nói gì về không gian mạng?")).toBe("Claire Moreau");
    expect(asked("Theo bà Moreau, đại diện Pháp, không gian mạng cần gì?")).toBe("Claire Moreau");
  });

  it("are spoken for by any of them, by nobody else, and by no source that is unsure", () => {
    const { speaker } = understand("What did Oliver Marsh and France say?");
    expect(speaker?.kind).toBe("several");
    for (const one of [marsh, moreau]) expect(speaksFor(one, speaker!)).toBe(true);
    expect(speaksFor(brook, speaker!)).toBe(false);
    // Another Briton is not Oliver Marsh.
    expect(speaksFor(person("Edith Vale", "GB"), speaker!)).toBe(false);
    expect(speaksFor({ ...moreau, anonymous: true }, speaker!)).toBe(false);
    expect(speaksFor({ ...moreau, ambiguous: ["Claire Moreau", "Edith Vale"] }, speaker!)).toBe(false);
  });

  it("may be many", () => {
    const all = Array.from({ length: 60 }, () => "Mỹ, Anh, Pháp").join(", ");
    expect(asked(`${all} nói gì về không gian mạng?`)?.split("+")).toHaveLength(180);
  });
});

describe("someone with a title", () => {
  it.each([
    "What did Mr Marsh say about cyberspace?",
    "What did Mr. Marsh say about cyberspace?",
    "According to Mr Marsh, what about cyberspace?",
    "Ông Marsh nói gì về không gian mạng?",
  ])("%s: the title is no topic", (question) => {
    expect(asked(question)).toBe("Oliver Marsh");
    expect(understand(question).topic).toHaveLength(1);
  });
});
