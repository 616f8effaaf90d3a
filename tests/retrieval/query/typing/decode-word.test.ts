import { describe, expect, it } from "vitest";
import { decodeTelex } from "../../../../retrieval/query/typing/telex.js";
import {
  isAccentedSyllable,
  isVietnameseSyllable,
} from "../../../../retrieval/query/typing/vietnamese-syllable.js";
import { decodeVni } from "../../../../retrieval/query/typing/vni.js";

describe("decodeTelex", () => {
  it.each([
    ["khoong", "không"],
    ["mangj", "mạng"],
    ["Vieejt", "Việt"],
    ["VIEEJT", "VIỆT"],
    ["quys", "quý"],
    ["gif", "gì"],
    ["gieengs", "giếng"],
    ["thuowr", "thuở"],
    ["khuyur", "khuỷu"],
    ["hoaf", "hòa"],
    ["toanf", "toàn"],
    ["muaw", "mưa"],
    ["ruwowuj", "rượu"],
    ["ruouwj", "rượu"],
    ["nghieeng", "nghiêng"],
    ["vietej", "việt"],
    ["too", "tô"],
  ])("%s is %s", (typed, meant) => expect(decodeTelex(typed)).toBe(meant));

  it.each(["nuwowcs", "nuowcs", "nuwocs", "nuocws", "nuwowsc", "nuowsc"])("%s is nước", (typed) =>
    expect(decodeTelex(typed)).toBe("nước"),
  );

  it.each([
    ["off", "a tone typed twice is a letter"],
    ["news", "w marks no e"],
    ["need", "d ends no syllable"],
    ["bookf", "k ends none"],
    ["quoocf", "a stop takes no grave tone"],
    ["kangj", "k stands before e, ê, i only"],
    ["post", "p alone begins loans only"],
    ["nam", "nothing is marked"],
    ["Việt", "already accented"],
    ["", "nothing"],
    ["ddddddddddddddddddddd", "no word is so long"],
  ])("%s is none: %s", (typed) => expect(decodeTelex(typed)).toBeNull());
});

describe("decodeVni", () => {
  it.each([
    ["Vie65t", "Việt"],
    ["d9ai5", "đại"],
    ["su71", "sứ"],
    ["nuo7c1", "nước"],
    ["nu7o71c", "nước"],
    ["D9O6NG", "ĐÔNG"],
    ["o73", "ở"],
  ])("%s is %s", (typed, meant) => expect(decodeVni(typed)).toBe(meant));

  it.each(["G7", "COP26", "COP21", "H5N1", "MI6", "5G", "B52", "2020", "nam", "a0", "u23"])(
    "%s is none",
    (typed) => expect(decodeVni(typed)).toBeNull(),
  );
});

describe("isVietnameseSyllable", () => {
  it.each("không khong nước nuoc quốc quoc gì giếng quý hòa hoà ý yêu khuya buýt Đắk".split(" "))(
    "%s is one",
    (word) => expect(isVietnameseSyllable(word)).toBe(true),
  );

  it.each(["strength", "quôc", "nuơc", "cê", "ngia", "việtt", "ạạ", "x", "", "book", "12"])(
    "%s is none",
    (word) => expect(isVietnameseSyllable(word)).toBe(false),
  );

  it("asks for every mark where it has to", () => {
    expect(isAccentedSyllable("nam")).toBe(true);
    expect(isAccentedSyllable("viet")).toBe(false);
  });
});
