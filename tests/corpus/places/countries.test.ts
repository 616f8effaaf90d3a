import { describe, expect, it } from "vitest";
import {
  countryByName,
  countryName,
  findCountryMentions,
  isCountryCode,
} from "../../../corpus/places/countries.js";

const printed = (text: string) =>
  findCountryMentions(text, { accents: "as-typed" }).map((m) => `${m.country} ${m.form}`);
const asked = (text: string) =>
  findCountryMentions(text, { accents: "optional" }).map((m) => `${m.country} ${m.form}`);

describe("countries in running text", () => {
  it("finds names, nationality words and capitals with verbatim offsets", () => {
    const text = "Đại sứ Mỹ tại Hà Nội gặp phái đoàn CH Dominicana; Kenya’s minister met Estonian officials.";
    const mentions = findCountryMentions(text, { accents: "as-typed" });
    expect(mentions.map((m) => [m.country, m.kind])).toEqual([
      ["US", "name"],
      ["VN", "capital"],
      ["DO", "name"],
      ["KE", "name"],
      ["EE", "demonym"],
    ]);
    for (const mention of mentions) expect(text.slice(mention.start, mention.end)).toBe(mention.form);
  });

  it("takes the longest form", () => {
    expect(printed("CHDCND Triều Tiên, Hàn Quốc, Nam Phi, Đài Loan (Trung Quốc), South Sudan")).toEqual([
      "KP CHDCND Triều Tiên",
      "KR Hàn Quốc",
      "ZA Nam Phi",
      "TW Đài Loan (Trung Quốc)",
      "SS South Sudan",
    ]);
  });

  it("treats both placements of the tone mark as one spelling", () => {
    expect(printed("Cộng hòa Séc và Cộng hoà Séc")).toEqual(["CZ Cộng hòa Séc", "CZ Cộng hoà Séc"]);
  });

  it("reads a syllable that is also a person or a word as a country only where the context says so", () => {
    expect(printed("Đại diện Anh cho rằng thời hạn quá ngắn.")).toEqual(["GB Anh"]);
    expect(printed("Anh, Pháp và Đức ra tuyên bố.")).toEqual(["GB Anh", "FR Pháp", "DE Đức"]);
    // A pronoun, an honorific before a given name, an inner part of a full name, ordinary nouns.
    expect(printed("Anh cho biết sẽ về quê.")).toEqual([]);
    expect(printed("Ông Đức và bà Nga đã gặp Nguyễn Đức Anh.")).toEqual([]);
    expect(printed("Ý kiến của ông. Nam Mỹ và Mỹ Latinh. Bộ Lao động.")).toEqual([]);
  });

  it("does not take persons called Jordan or the pronoun us for states", () => {
    expect(printed("Michael Jordan told us about Jordan Peele.")).toEqual([]);
    expect(printed("Jordan and the U.S. signed.")).toEqual(["JO Jordan", "US U.S."]);
  });

  it("wants capitals in running text", () => {
    expect(printed("nga, pháp, mỹ, polish, turkey")).toEqual([]);
  });
});

describe("countries in questions", () => {
  it("finds names typed without accents or capitals", () => {
    expect(asked("viet nam noi gi ve khong gian mang")).toEqual(["VN viet nam"]);
    expect(asked("han quoc va trung quoc")).toEqual(["KR han quoc", "CN trung quoc"]);
    expect(asked("what did vietnam say about singaporean officials")).toEqual([
      "VN vietnam",
      "SG singaporean",
    ]);
  });

  it("wants a cue for an ambiguous syllable or pair", () => {
    for (const word of ["anh", "my", "y", "duc", "nga", "phap", "ao", "uc", "lao", "thuy dien", "us"])
      expect(asked(`${word} noi gi`), word).toEqual([]);
    expect(asked("nuoc anh noi gi, dai su duc noi gi")).toEqual(["GB anh", "DE duc"]);
    expect(asked("Mỹ nói gì")).toEqual(["US Mỹ"]);
  });

  it("does not fold a question that was typed with accents", () => {
    expect(asked("ông nhắc ba lần rằng năm phi vụ")).toEqual([]);
  });
});

describe("exact names and display names", () => {
  it("knows a whole name only", () => {
    expect(countryByName("Litva", { accents: "as-typed" })).toBe("LT");
    expect(countryByName("Lithuania", { accents: "as-typed" })).toBe("LT");
    expect(countryByName("viet nam", { accents: "optional" })).toBe("VN");
    expect(countryByName("EU", { accents: "as-typed" })).toBeNull();
    expect(countryByName("Bắc Kinh", { accents: "as-typed" })).toBeNull();
    expect(countryByName("", { accents: "optional" })).toBeNull();
  });

  it("names a country as readers call it", () => {
    expect(countryName("GB", "vi")).toBe("Anh");
    expect(countryName("VN", "en")).toBe("Vietnam");
    expect(countryName("??", "en")).toBe("??");
    expect(isCountryCode("XX")).toBe(false);
  });
});
