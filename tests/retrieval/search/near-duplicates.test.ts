import { describe, expect, it } from "vitest";
import type { Passage } from "../../../retrieval/index/passage-store.js";
import { foldNearDuplicates, isNearDuplicate } from "../../../retrieval/search/near-duplicates.js";
import { paragraph } from "../../helpers/made-up-articles.js";

/** An agency's paragraph; the tests below are its fate in other papers. */
const AGENCY =
  "Sáng nay, đại diện các nước thành viên đã họp tại trụ sở để bàn về an toàn trên không gian mạng. Theo ban tổ chức, cuộc họp kéo dài 3 giờ và thông qua bản khuyến nghị chung về bảo vệ trẻ em, trong đó có việc lập đường dây nóng ở mỗi nước.";

const isCopy = (other: string, original = AGENCY): boolean => {
  const one = isNearDuplicate(paragraph(original), paragraph(other));
  // Which of the two ranks higher must not decide whether they are one text.
  expect(isNearDuplicate(paragraph(other), paragraph(original))).toBe(one);
  return one;
};

describe("one text as several papers print it", () => {
  it.each<[string, string]>([
    ["the same", AGENCY],
    ["with the mark of its agency", `(TTXVN) - ${AGENCY}`],
    ["with a dateline", `Hà Nội (TTXVN) – ${AGENCY}`],
    [
      "in the other spelling of a syllable",
      AGENCY.replace("bảo vệ", "bảo vệ").replace("kéo dài", "kéo  dài"),
    ],
    ["with another opening", AGENCY.replace("Sáng nay,", "Tại phiên toàn thể sáng nay,")],
    [
      "with another first sentence, where only the reporter speaks",
      AGENCY.replace(/^[^.]*\./u, "Phiên họp về an toàn mạng vừa kết thúc hôm nay sau nhiều trao đổi."),
    ],
    ["with a clause left out", AGENCY.replace(", trong đó có việc lập đường dây nóng ở mỗi nước", "")],
    ["with another punctuation", AGENCY.replace(". Theo ban tổ chức,", "; theo ban tổ chức:")],
  ])("%s", (_, other) => expect(isCopy(other)).toBe(true));

  it("with other quotation marks", () => {
    const said =
      'Bà Hoa nói: "Chúng tôi sẽ mở thêm trường học ở vùng cao và trả lương cho giáo viên đúng hạn".';
    expect(isCopy(said.replaceAll('"', "“"), said)).toBe(true);
    expect(isCopy(said.replace(/"(.*)"/u, "«$1»").replace("nói:", "cho biết:"), said)).toBe(true);
  });

  it("in English", () => {
    const text =
      "Speaking at the session, the ambassador said that the members should share what they know about attacks on hospitals and on water works.";
    expect(isCopy(text.replace("Speaking at the session,", "Addressing the meeting today,"), text)).toBe(
      true,
    );
    expect(isCopy(text.replace(" and on water works", ""), text)).toBe(true);
  });
});

describe("another statement in nearly the same words", () => {
  it.each<[string, string]>([
    ["another number", AGENCY.replace("3 giờ", "5 giờ")],
    ["a number more", AGENCY.replace("bản khuyến nghị", "2 bản khuyến nghị")],
    ["a denial", AGENCY.replace("và thông qua", "và không thông qua")],
    [
      "a denial that another one balances",
      AGENCY.replace("đã họp", "không họp").replace("kéo dài", "chưa kéo dài"),
    ],
    ["a name", AGENCY.replace("mỗi nước", "Kenya")],
    ["a name at its beginning", `Kenya cho biết: ${AGENCY}`],
    // "kéo dài" (lasted) and "rút ngắn" (was shortened): no list knows every pair of opposites.
    ["one word for another", AGENCY.replace("thông qua", "hoãn lại")],
    ["more left out than there is", AGENCY.replace(/^[^.]*\. /u, "").replace(/, trong đó.*$/u, ".")],
  ])("%s", (_, other) => expect(isCopy(other)).toBe(false));

  it("a denial moved to another clause", () => {
    const text =
      "Các đại biểu không ủng hộ việc thu phí qua cầu trong mùa lũ nhưng ủng hộ việc cấm xe tải nặng qua cầu trong mùa lũ";
    const swapped =
      "Các đại biểu ủng hộ việc thu phí qua cầu trong mùa lũ nhưng không ủng hộ việc cấm xe tải nặng qua cầu trong mùa lũ";
    expect(isCopy(swapped, text)).toBe(false);
  });

  it("two who changed their parts", () => {
    const text =
      "Trong cuộc điện đàm tối qua, Kenya hứa giúp Bolivia xây lại những trường học đã bị trận bão lớn phá hỏng";
    const swapped = text.replace("Kenya hứa giúp Bolivia", "Bolivia hứa giúp Kenya");
    expect(isCopy(swapped, text)).toBe(false);
  });

  it.each([
    ["Tăng", "Giảm"],
    ["Microsoft", "Google"],
    ["Nga", "Lào"],
  ])("that begins with %s or %s", (one, other) => {
    const rest = "mạnh lượng hàng bán ra ở các tỉnh miền núi trong mùa đông vừa qua nhờ đường sá thông suốt";
    expect(isCopy(`${other} ${rest}`, `${one} ${rest}`)).toBe(false);
  });

  it("of another speaker, though the words are the same", () => {
    const text = "Bà cho biết các trường học ở vùng cao sẽ mở cửa trở lại sau khi nước rút hết";
    const says = "các trường học ở vùng cao sẽ mở cửa trở lại sau khi nước rút hết";
    const [kenya, laos] = ["KE", "LA"].map((country) => paragraph(text, { says, country }));
    if (kenya === undefined || laos === undefined) throw new Error("two paragraphs were made");
    expect(isNearDuplicate(kenya, laos)).toBe(false);
    expect(isNearDuplicate(kenya, kenya)).toBe(true);
  });

  it("is not seen in formulas and in nothing", () => {
    expect(isCopy("Xin cảm ơn các vị.", "Xin cảm ơn các bạn.")).toBe(false);
    expect(isCopy("", "")).toBe(false);
  });
});

describe("the list after folding", () => {
  const passage = (ordinal: number, text: string): { passage: Passage; score: number } => ({
    passage: { ordinal, ...paragraph(text) } as unknown as Passage,
    score: 10 - ordinal,
  });

  it("has the best ranked copy, in its place, with the others", () => {
    const folded = foldNearDuplicates([
      passage(0, "Một đoạn văn khác hẳn, nói về mùa màng và thời tiết ở vùng cao."),
      passage(1, AGENCY.replace("Sáng nay,", "Hôm nay,")),
      passage(2, AGENCY.replace("3 giờ", "5 giờ")),
      passage(3, AGENCY),
      passage(4, `(TTXVN) - ${AGENCY}`),
    ]);
    const shown = folded.map(({ passage, alsoIn }) => [
      passage.ordinal,
      alsoIn.map(({ ordinal }) => ordinal),
    ]);
    expect(shown).toEqual([
      [0, []],
      [1, [3, 4]],
      [2, []],
    ]);
    expect(foldNearDuplicates([])).toEqual([]);
  });

  it("is quick for the hits of a question", () => {
    const hits = Array.from({ length: 60 }, (_, at) => passage(at, AGENCY.repeat(2) + " thêm".repeat(at)));
    const started = performance.now();
    foldNearDuplicates(hits);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
