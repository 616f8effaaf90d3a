import { describe, expect, it } from "vitest";
import { engineOver } from "../../helpers/engine-over.js";
import { madeUpArticle, paragraph } from "../../helpers/made-up-articles.js";

const khoi = { name: "Trần Minh Khôi", role: "Đại sứ", country: "VN" } as const;
const lim = { name: "Lim Hui Shan", role: "Bộ trưởng", country: "SG" } as const;
const wafula = { name: "Achieng Wafula", role: "đại diện", country: "KE" } as const;
const ours = "không gian mạng cần luật quốc tế";
const hers = "không gian mạng cần thêm chuyên gia";
const third = "không gian mạng là tài sản chung của Việt Nam và Singapore";

const ARTICLES = [
  madeUpArticle("hop-mang", [
    paragraph(
      `Đại sứ Trần Minh Khôi nói rằng ${ours}, còn bà Lim Hui Shan cho rằng ${hers}.`,
      { says: ours, ...khoi },
      { says: hers, ...lim },
    ),
    // A third one speaks on the topic, and names both sides.
    paragraph(`Bà Achieng Wafula nói ${third}.`, { says: third, ...wafula }),
    paragraph("Một nhà ngoại giao Việt Nam giấu tên nói không gian mạng đang bị bỏ quên.", {
      says: "không gian mạng đang bị bỏ quên",
      country: "VN",
      anonymous: true,
    }),
  ]),
  madeUpArticle("ca-phe", [
    paragraph("Bà Wafula cho biết Kenya sẽ bán thêm cà phê.", {
      says: "Kenya sẽ bán thêm cà phê",
      ...wafula,
    }),
    paragraph("Đại sứ Khôi nói giá cà phê sẽ tăng.", { says: "giá cà phê sẽ tăng", ...khoi }),
  ]),
];
const inVietnamese = { readerLanguage: "vi" } as const;

describe("a comparison", () => {
  it.each([
    ["Vietnam, Singapore on cyberspace", ["Vietnam", "Singapore"]],
    ["Việt Nam và Singapore về không gian mạng", ["Việt Nam", "Singapore"]],
    ["viet nam va singapore ve khong gian mang", ["Việt Nam", "Singapore"]],
  ])("has each side's own statements, and no third one's: %s", async (text, speakers) => {
    const compared = await (await engineOver(ARTICLES)).compare(text, inVietnamese);
    expect(compared.sides.map(({ speaker }) => speaker)).toEqual(speakers);
    const saidBy = compared.sides.map(({ statements }) =>
      statements.flatMap(({ citations }) => citations.map((n) => compared.citations[n - 1]?.speaker?.name)),
    );
    expect(saidBy).toEqual([[khoi.name], [lim.name]]);
    // Each quotation is the speaker's clause alone, as the sentence quotes both.
    expect(compared.citations.map(({ quote }) => quote)).toEqual([ours, hers]);
    expect(compared.answer).not.toContain("tài sản chung");
    expect(compared.answer).not.toContain("bỏ quên");
    expect(compared.refused).toBe(false);
    expect(JSON.parse(JSON.stringify(compared))).toEqual(compared);
  });

  it("says of an empty side that it is empty, and fills it with nothing", async () => {
    const { sides, answer, citations, refused } = await (await engineOver(ARTICLES)).compare(
      "Kenya, Singapore on coffee",
      inVietnamese,
    );
    expect(refused).toBe(false);
    expect(sides).toMatchObject([
      { speaker: "Kenya", refused: false, note: null },
      {
        speaker: "Singapore",
        refused: true,
        statements: [],
        note: "I found no statement by Singapore on that in the articles.",
      },
    ]);
    expect(citations.map(({ speaker }) => speaker?.country)).toEqual(["KE"]);
    expect(answer).toMatch(
      /^Kenya:\n- .* \[1\]\n\nSingapore:\nI found no statement by Singapore .*\n\nSearched 2 articles/u,
    );
  });

  it.each([
    ["Vietnam, Wakanda on cyberspace", "I found no one called “Wakanda” quoted in these articles."],
    ["Vietnam, Brazil on cyberspace", "I found no statement by Brazil in the articles."],
  ])("tells of a side that is not quoted at all: %s", async (text, note) => {
    const { sides, answer } = await (await engineOver(ARTICLES)).compare(text, inVietnamese);
    expect(sides.map(({ refused }) => refused)).toEqual([false, true]);
    expect(sides[1]).toMatchObject({ statements: [], note });
    expect(answer).toContain(note);
  });

  it("takes three sides, persons among them", async () => {
    const { sides } = await (await engineOver(ARTICLES)).compare(
      "ông Trần Minh Khôi, Singapore và Kenya về không gian mạng",
      inVietnamese,
    );
    expect(sides.map(({ speaker, statements }) => [speaker, statements.length])).toEqual([
      [khoi.name, 1],
      ["Singapore", 1],
      ["Kenya", 1],
    ]);
  });

  it.each(["Vietnam on cyberspace", "không gian mạng", "Vietnam, Singapore", ""])(
    "without two sides and a topic says how to ask: %s",
    async (text) => {
      const compared = await (await engineOver(ARTICLES)).compare(text, inVietnamese);
      expect(compared).toMatchObject({ refused: true, sides: [], citations: [] });
      expect(compared.answer).toMatch(
        /Vietnam, Singapore on cyberspace|Việt Nam, Singapore về không gian mạng/u,
      );
    },
  );
});
