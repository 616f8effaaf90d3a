import { beforeAll, describe, expect, it } from "vitest";
import type { KnownSpeaker } from "../../../retrieval/index/passage-store.js";
import type { Lexicon } from "../../../retrieval/lexicon/lexicon.js";
import type { OneSpeaker } from "../../../retrieval/query/asked-speaker.js";
import { speaksFor } from "../../../retrieval/query/asked-speaker.js";
import { KnownNames } from "../../../retrieval/query/known-names.js";
import type { Query } from "../../../retrieval/query/query.js";
import { understandQuestion } from "../../../retrieval/query/understand-question.js";
import { projectLexicon } from "../../helpers/project-lexicon.js";

const person = (name: string, country: string | null, organisation: string | null = null): KnownSpeaker => ({
  name,
  country,
  organisation,
  role: null,
});
const body = (organisation: string): KnownSpeaker => ({
  name: null,
  country: null,
  organisation,
  role: null,
});

/** Whom the articles quote: questions know nobody else by name. */
const names = new KnownNames([
  person("David Koh", "SG", "Cơ quan an ninh mạng Singapore"),
  person("Đặng Đình Quý", "VN"),
  person("Nakamitsu Izumi", null, "LHQ"),
  person("Izumi Nakamitsu", null, "United Nations"),
  person("Trần Văn Nam", "VN"),
  person("Lê Văn Nam", "VN"),
  body("Liên hợp quốc"),
  body("EU"),
  body("Tổ chức Y tế Thế giới"),
]);

let lexicon: Lexicon;
beforeAll(async () => {
  lexicon = await projectLexicon();
});
const clock = { now: new Date("2025-06-01T00:00:00Z"), timeZone: "Asia/Ho_Chi_Minh" };
const understand = (question: string): Query =>
  understandQuestion(question, { lexicon, names, clock, readerLanguage: "vi" });

/** The country's code, or the label of a person or organisation; null for no one. */
const asked = (question: string) => {
  const { speaker } = understand(question);
  const codeOf = (one: OneSpeaker) => (one.kind === "country" ? one.country : one.label);
  if (speaker === null) return null;
  return speaker.kind === "several" ? speaker.of.map(codeOf).join("+") : codeOf(speaker);
};
const topicOf = ({ topic }: Query) =>
  topic.flatMap(({ whole }) => whole.alternatives.map(({ term }) => term));

describe("whose words are asked for", () => {
  it.each([
    ["what did Vietnam say about cyberspace?", "VN"],
    ["WHAT DID VIETNAM SAY ABOUT CYBERSPACE?", "VN"],
    ["What is Viet Nam's position on cyberspace?", "VN"],
    ["Vietnam's position on cyberspace", "VN"],
    ["what does the U.S. think of tariffs?", "US"],
    ["Việt Nam nói gì về không gian mạng?", "VN"],
    ["viet nam noi gi ve khong gian mang", "VN"],
    ["quan điểm của Singapore về tấn công mạng", "SG"],
    ["quan diem cua Singapore ve tan cong mang", "SG"],
    ["Theo Singapore, tấn công mạng gây hại gì?", "SG"],
    // The speaker is who says it, not whom it is said about.
    ["What did Singapore say about Vietnam?", "SG"],
    ["Singapore nói gì về Việt Nam?", "SG"],
    // An embassy speaks for the state that sent it, wherever it stands.
    ["Đại sứ quán Việt Nam tại Israel khuyến cáo gì", "VN"],
  ])("%s: the state %s", (question, country) => {
    expect(asked(question)).toBe(country);
  });

  it.each([
    ["according to David Koh, what is at risk?", "David Koh"],
    ["Theo ông David Koh, thiệt hại là gì?", "David Koh"],
    ["ông Koh nói gì về thiệt hại?", "David Koh"],
    ["What did Mr Koh say?", "David Koh"],
    ["Đại sứ Đặng Đình Quý nói gì về ASEAN?", "Đặng Đình Quý"],
    ["Dai su Dang Dinh Quy noi gi ve ASEAN?", "Đặng Đình Quý"],
    ["What did Ambassador Dang Dinh Quy say about ASEAN?", "Đặng Đình Quý"],
  ])("%s: the person %s", (question, label) => {
    expect(asked(question)).toBe(label);
  });

  it.each([
    ["Izumi Nakamitsu nói gì?"],
    ["Nakamitsu Izumi nói gì?"],
    ["What did Nakamitsu say about attacks?"],
  ])("%s: one person, in both orders of her name", (question) => {
    const { speaker } = understand(question);
    expect(speaker).not.toBeNull();
    for (const name of ["Nakamitsu Izumi", "Izumi Nakamitsu"]) {
      expect(speaksFor(person(name, null), speaker!), name).toBe(true);
    }
    expect(speaksFor(person("Izumi Tanaka", null), speaker!)).toBe(false);
  });

  it.each([
    ["What did the UN say about cyber attacks?", "Liên hợp quốc"],
    ["LHQ nói gì về tấn công mạng?", "Liên hợp quốc"],
    ["Liên Hiệp Quốc nói gì?", "Liên hợp quốc"],
    ["What did the European Union say?", "EU"],
    ["Liên minh châu Âu nói gì?", "EU"],
    ["WHO nói gì về sốt xuất huyết?", "Tổ chức Y tế Thế giới"],
    ["What did the World Health Organization say about dengue?", "Tổ chức Y tế Thế giới"],
  ])("%s: the organisation printed as %s", (question, printed) => {
    const { speaker } = understand(question);
    expect(speaker).not.toBeNull();
    expect(speaksFor(body(printed), speaker!)).toBe(true);
    expect(speaksFor(body("Liên đoàn Bóng đá"), speaker!)).toBe(false);
  });

  it.each([
    // Talked about is not talking.
    ["Who supported Vietnam?"],
    ["Ai đã ủng hộ Việt Nam?"],
    ["What happened in Singapore?"],
    ["Chuyện gì xảy ra ở Singapore?"],
    // "anh" is he, and no state; "who" asks, and is no organisation.
    ["anh ấy nói gì"],
    ["anh ay noi gi"],
    ["who said that cyberspace is dangerous?"],
    ["Who said what?"],
    // Two persons of the articles have that name.
    ["Ông Nam nói gì?"],
    ["Ngày mai trời mưa không?"],
    ["cyberspace"],
  ])("%s: no one's", (question) => {
    expect(asked(question)).toBeNull();
  });

  it("never takes an unnamed or undecided source for anyone", () => {
    const { speaker } = understand("What did Vietnam say?");
    expect(speaksFor(person("Đặng Đình Quý", "VN"), speaker!)).toBe(true);
    expect(speaksFor({ ...person("Đặng Đình Quý", "VN"), anonymous: true }, speaker!)).toBe(false);
    expect(speaksFor({ ...person("Đặng Đình Quý", "VN"), ambiguous: ["A", "B"] }, speaker!)).toBe(false);
  });

  it("does not take part of a word for a name", () => {
    const { speaker } = understand("EU nói gì?");
    expect(speaksFor(body("Eurasia"), speaker!)).toBe(false);
  });
});

describe("what it is about", () => {
  it.each([
    ["what did Vietnam say about cyberspace?", "en", "en"],
    ["Việt Nam nói gì về không gian mạng?", "vi", "vi"],
    ["viet nam noi gi ve khong gian mang?", "vi-unaccented", "vi"],
  ])("%s: cyberspace, in both languages", (question, writing, language) => {
    const query = understand(question);
    expect(query).toMatchObject({ writing, language });
    // One unit: neither the speaker nor the words that ask are part of it.
    expect(query.topic).toHaveLength(1);
    expect(topicOf(query)).toEqual(expect.arrayContaining(["cyberspace", "không gian mạng"]));
  });

  it("keeps a state that is talked about in the topic, without the one who talks", () => {
    const terms = topicOf(understand("What did Singapore say about Vietnam?"));
    expect(terms).toContain("việt nam");
    expect(terms).not.toContain("singapore");
  });

  it("is nothing when a question only asks", () => {
    expect(understand("Việt Nam nói gì?").topic).toEqual([]);
    expect(understand("what did Vietnam say?").topic).toEqual([]);
  });

  it("does not take 'my' for the United States", () => {
    // Without its accent "Mỹ" is "my"; the stop words must win.
    const query = understand("What did my country say?");
    expect(query.units.flatMap(({ alternatives }) => alternatives.map(({ term }) => term))).not.toContain(
      "mi",
    );
  });

  it.each([
    ["When did the river rise?", "date"],
    ["Khi nào nước sông dâng?", "date"],
    ["How many people were there?", "number"],
    ["Có bao nhiêu người?", "number"],
    ["Why did the river rise?", null],
  ])("%s wants %s", (question, expects) => {
    expect(understand(question).expects).toBe(expects);
  });
});

describe("questions that are none", () => {
  it.each(["", "   ", "?!…", "😀🇻🇳", "\u200B", "nói gì?", "là gì"])(
    "%j has nothing to search for",
    (text) => {
      const query = understand(text);
      expect(query.units).toEqual([]);
      expect(query.speaker).toBeNull();
    },
  );

  it("are answered in the reader's language where they do not tell theirs", () => {
    const options = { lexicon, names, clock };
    expect(understandQuestion("ASEAN", { ...options, readerLanguage: "en" }).language).toBe("en");
    expect(understandQuestion("ASEAN", { ...options, readerLanguage: "vi" }).language).toBe("vi");
    // Where they do, the reader's setting does not matter.
    expect(understandQuestion("Việt Nam nói gì?", { ...options, readerLanguage: "en" }).language).toBe("vi");
  });
});

describe("questions of any size and form", () => {
  it("are the same typed in decomposed letters, over several lines, with invisible characters", () => {
    const plain = understand("Việt Nam nói gì về không gian mạng?");
    expect(understand("Việt Nam nói gì về không gian mạng?".normalize("NFD"))).toEqual(plain);
    expect(understand("  Việt Nam nói gì\n về\u200B không  gian mạng? ")).toEqual(plain);
  });

  it("may have emoji in them", () => {
    expect(understand("Việt Nam nói gì về không gian mạng? 😀").topic).toEqual(
      understand("Việt Nam nói gì về không gian mạng?").topic,
    );
  });

  it.each([
    ["Việt Nam nói gì về ", "không gian mạng và ", " và Singapore, Kenya"],
    ["viet nam noi gi ve ", "khong gian mang va ", " va Singapore, Kenya"],
    ["What did Vietnam say about ", "cyberspace and ", " and Singapore, Kenya"],
  ])("are cut when they have 2,000 words: %s…", (head, words, tail) => {
    const started = performance.now();
    const query = understand(head + words.repeat(700) + tail);
    expect(performance.now() - started).toBeLessThan(10_000);
    expect(query.speaker).toMatchObject({ country: "VN" });
    // What was cut off is not searched for either, and nothing is searched for with no weight.
    for (const { weight } of query.units) expect(weight).toBeGreaterThan(0);
  });
});
