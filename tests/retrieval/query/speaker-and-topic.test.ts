import { beforeAll, describe, expect, it } from "vitest";
import type { Lexicon } from "../../../retrieval/lexicon/lexicon.js";
import { KnownNames } from "../../../retrieval/query/known-names.js";
import { speakerName } from "../../../retrieval/query/resolve-side.js";
import {
  readComparisonRequest,
  readTimelineRequest,
  type SpeakersAndTopic,
} from "../../../retrieval/query/speaker-and-topic.js";
import { projectLexicon } from "../../helpers/project-lexicon.js";

const QUOTED = [
  { name: "David Koh", role: null, organisation: null, country: "SG" },
  { name: "Nguyễn Thị Lành", role: null, organisation: null, country: "VN" },
  { name: null, role: null, organisation: "Bộ Thông tin và Truyền thông", country: "VN" },
  { name: null, role: null, organisation: "Liên hợp quốc", country: null },
];
let lexicon: Lexicon;
beforeAll(async () => {
  lexicon = await projectLexicon();
});
const clock = { now: new Date("2025-06-01T00:00:00Z"), timeZone: "Asia/Ho_Chi_Minh" };
const options = () => ({ lexicon, names: new KnownNames(QUOTED), readerLanguage: "vi" as const, clock });

/** "VN, David Koh | topic": whom it asks, `?` before a name that nobody known has. */
const brief = ({ sides, topic }: SpeakersAndTopic): string => {
  const names = sides.map(({ speaker, text }) =>
    speaker === null ? `?${text}` : speaker.kind === "country" ? speaker.country : speakerName(speaker, "vi"),
  );
  return `${names.join(", ")} | ${topic}`;
};
const timeline = (text: string) => brief(readTimelineRequest(text, options()));
const comparison = (text: string) => brief(readComparisonRequest(text, options()));

describe("what a timeline is asked of", () => {
  it.each([
    ["Vietnam on cyberspace", "VN | cyberspace"],
    ["Việt Nam về không gian mạng", "VN | không gian mạng"],
    ["viet nam ve khong gian mang", "VN | khong gian mang"],
    ["my ve khong gian mang", "US | khong gian mang"],
    ["Nga về năng lượng", "RU | năng lượng"],
    ["ông David Koh về tấn công mạng", "David Koh | tấn công mạng"],
    ["Singapore's ambassador to the UN on cyber attacks", "SG | cyber attacks"],
    ["Bộ Thông tin và Truyền thông về trẻ em", "Bộ Thông tin và Truyền thông | trẻ em"],
    ["Vietnam and Singapore about trade", "VN, SG | trade"],
    ["what did Vietnam say about cyberspace?", "VN | cyberspace"],
    ["Việt Nam nói gì về không gian mạng?", "VN | không gian mạng"],
    ["Vietnam", "VN | null"],
  ])("of a speaker: %s", (text, expected) => expect(timeline(text)).toBe(expected));

  it.each([
    ["không gian mạng", " | không gian mạng"],
    ["cyberspace", " | cyberspace"],
    // What stands before "về" and "on" is no speaker here.
    ["luật về biển", " | luật về biển"],
    ["Convention on the law of the sea", " | Convention on the law of the sea"],
    ["luật Việt Nam về an ninh mạng", " | luật Việt Nam về an ninh mạng"],
    ["", " | null"],
  ])("of everyone: %s", (text, expected) => expect(timeline(text)).toBe(expected));

  it.each([
    ["Wakanda on cyberspace", "?Wakanda | cyberspace"],
    ["ông Trần Văn Nào Đó về giáo dục", "?ông Trần Văn Nào Đó | giáo dục"],
    ["Lê Hoàng Vũ Kha về giáo dục", "?Lê Hoàng Vũ Kha | giáo dục"],
  ])("of nobody known: %s", (text, expected) => expect(timeline(text)).toBe(expected));
});

describe("what is compared", () => {
  it.each([
    ["Vietnam, Singapore on cyberspace", "VN, SG | cyberspace"],
    ["Việt Nam và Singapore về không gian mạng", "VN, SG | không gian mạng"],
    ["viet nam va singapore ve khong gian mang", "VN, SG | khong gian mang"],
    ["Mỹ với Trung Quốc về thương mại", "US, CN | thương mại"],
    ["my va trung quoc ve thuong mai", "US, CN | thuong mai"],
    ["Vietnam, Singapore and Kenya on trade and investment", "VN, SG, KE | trade and investment"],
    ["so sánh Việt Nam và Singapore về luật biển", "VN, SG | luật biển"],
    ["between Vietnam and Singapore on trade", "VN, SG | trade"],
    // An "and" that belongs to a name parts nothing.
    ["Trinidad and Tobago, Bosnia and Herzegovina on trade", "TT, BA | trade"],
    [
      "Bộ Thông tin và Truyền thông và David Koh về trẻ em",
      "Bộ Thông tin và Truyền thông, David Koh | trẻ em",
    ],
    ["Vietnam, Wakanda on trade", "VN, ?Wakanda | trade"],
    ["Wakanda vs Narnia on trade", "?Wakanda, ?Narnia | trade"],
    ["Vietnam vs Việt Nam vs Singapore on trade", "VN, SG | trade"],
  ])("%s", (text, expected) => expect(comparison(text)).toBe(expected));

  it.each(["Vietnam on cyberspace", "cyberspace", "Vietnam, Việt Nam on trade", ""])(
    "needs two sides: %s",
    (text) => {
      expect(readComparisonRequest(text, options()).sides.length).toBeLessThan(2);
    },
  );

  it("searches each side with the topic alone, without the other side", () => {
    const { sides } = readComparisonRequest("Vietnam, Singapore on cyberspace", options());
    expect(sides.map(({ query }) => query.question)).toEqual([
      "Vietnam on cyberspace",
      "Singapore on cyberspace",
    ]);
    for (const { query } of sides) {
      expect(query.language).toBe("en");
      expect(query.topic).toHaveLength(1);
    }
  });

  it("survives what nobody would ask", () => {
    for (const text of [
      ",,,",
      "về về về",
      "on",
      "a ".repeat(5000),
      "và on ve",
      "\u202e, on x",
      "Vietnam,".repeat(300),
    ]) {
      expect(() => readComparisonRequest(text, options())).not.toThrow();
      expect(() => readTimelineRequest(text, options())).not.toThrow();
    }
  });
});

describe("a text that no word parts", () => {
  it.each([
    ["Biển Đông", " | Biển Đông"],
    ["Hồng Hà", " | Hồng Hà"],
    ["bien doi khi hau", " | bien doi khi hau"],
    ["Singapore cảng biển", "SG | cảng biển"],
    ["viet nam cang bien", "VN | cang bien"],
    ["Singapore's seaports", "SG | seaports"],
    ["ông David Koh tấn công mạng", "David Koh | tấn công mạng"],
    // Not "ông Nguyễn", whom the articles may quote, on "Văn Tèo".
    ["ong nguyen van teo", "?ong nguyen van teo | null"],
    ["david koh cang bien", "David Koh | cang bien"],
    ["ông Nguyễn Văn Tèo", "?ông Nguyễn Văn Tèo | null"],
  ])("%s is a known speaker and a topic, or a topic", (text, expected) =>
    expect(timeline(text)).toBe(expected),
  );

  it.each([
    ["Việt Nam, Singapore cảng biển", "VN, SG | cảng biển"],
    ["Kenya and Peru fishing", "KE, PE | fishing"],
    ["Việt Nam cảng biển", " | Việt Nam cảng biển"],
  ])("%s is compared", (text, expected) => expect(comparison(text)).toBe(expected));
});
