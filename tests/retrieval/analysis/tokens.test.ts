import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldedWords } from "../../../retrieval/analysis/folded-words.js";
import { canonicalSyllable } from "../../../retrieval/analysis/syllable.js";
import { tokensOf } from "../../../retrieval/analysis/tokenise.js";

const forms = (text: string) => tokensOf(text).map(({ form }) => form);

describe("one spelling a syllable", () => {
  it.each([
    ["hòa", "hoà"],
    ["khỏe", "khoẻ"],
    ["thúy", "thuý"],
    ["thủy", "thuỷ"],
    ["kỹ", "kĩ"],
    ["tỷ", "tỉ"],
    ["lý", "lí"],
    // After q the u is part of the consonant, so that only i and y differ.
    ["quý", "quí"],
  ])("takes %s and %s for one", (one, other) => {
    expect(canonicalSyllable(one)).toBe(canonicalSyllable(other));
  });

  it.each(["toán", "hoàn", "tuý quyền", "hay", "may", "ý", "nguy", "covid", "sky", "2020"])(
    "leaves %s alone",
    (text) => {
      expect(canonicalSyllable(text)).toBe(text);
    },
  );

  it("keeps tones and vowels apart", () => {
    expect(new Set(["hòa", "hóa", "hoa", "hỏa", "họa"].map(canonicalSyllable)).size).toBe(5);
    expect(canonicalSyllable("tai")).not.toBe(canonicalSyllable("tay"));
  });
});

describe("tokens", () => {
  it("are words in lower case with the offsets of what is printed", () => {
    const text = "Đại sứ Quý: “Hoà bình!” (Vietnam’s envoy, 22/5/2020)";
    for (const { surface, start, end } of tokensOf(text)) expect(text.slice(start, end)).toBe(surface);
    expect(forms(text)).toEqual(
      "đại sứ quí hòa bình vietnam envoy 22 5 2020".split(" "), // the possessive belongs to no form
    );
  });

  it("have true offsets in any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (text) => {
        let last = 0;
        for (const { surface, start, end, form } of tokensOf(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(text.slice(start, end)).toBe(surface);
          expect(form).not.toBe("");
          last = end;
        }
      }),
    );
  });

  it("give numbers one form in both styles of print", () => {
    expect(forms("1.200 1,200 1200")).toEqual(["1200", "1200", "1200"]);
    expect(forms("2,1 2.1")).toEqual(["2.1", "2.1"]);
    // A full stop that ends the sentence is no part of the number.
    expect(forms("Năm 2020.")).toEqual(["năm", "2020"]);
    // Dates are their numbers, so that "22/5" finds "22/5/2020".
    expect(forms("22/5/2020")).toEqual(["22", "5", "2020"]);
  });

  it("take possessives off, whatever the apostrophe", () => {
    expect(forms("Vietnam's Vietnam’s states' states’")).toEqual(["vietnam", "vietnam", "states", "states"]);
  });

  it("mark where punctuation parts neighbours, hyphens and slashes excepted", () => {
    const breaks = (text: string) => tokensOf(text).map(({ afterBreak }) => afterBreak);
    expect(breaks("không gian, mạng")).toEqual([true, false, true]);
    expect(breaks("an ninh – quốc phòng")).toEqual([true, false, false, false]);
    expect(breaks("COVID-19")).toEqual([true, false]);
    expect(breaks("một\nhai")).toEqual([true, true]);
  });

  it("bring decomposed letters to one form, at the offsets of the text as given", () => {
    // NFC is the caller's to make; a text that was not made so still gives the same words.
    const decomposed = "Bệnh viện".normalize("NFD");
    expect(forms(decomposed)).toEqual(forms("Bệnh viện"));
    expect(tokensOf(decomposed).at(-1)?.end).toBe(decomposed.length);
  });

  it("find nothing in emoji, punctuation and nothing", () => {
    for (const text of ["", "  ", "😀🇻🇳", "?!…", "—"]) expect(tokensOf(text)).toEqual([]);
  });
});

describe("folded words", () => {
  it("make one of a name's ways of writing", () => {
    const ways = ["Đặng Đình Quý", "ĐẶNG ĐÌNH QUÝ", "Dang  Dinh Quy", "Đặng-Đình-Quí"];
    expect(new Set(ways.map(foldedWords))).toEqual(new Set(["dang dinh qui"]));
  });
});
