import { describe, expect, it } from "vitest";
import type { Answer } from "../../retrieval/answering/answer.js";
import type { Turn } from "../../retrieval/conversation/turn.js";
import { turnOf } from "../../retrieval/conversation/turn-of.js";
import { engineOver } from "../helpers/engine-over.js";
import { madeUpArticle, paragraph } from "../helpers/made-up-articles.js";

const wafula = { name: "Achieng Wafula", role: "Đại sứ", country: "KE" } as const;
const quispe = { name: "Rosa Quispe", role: "Bộ trưởng", country: "PE" } as const;
const ARTICLES = [
  madeUpArticle("lu-lut", [
    paragraph("Đại sứ Achieng Wafula cho biết lũ lụt đã cuốn trôi nhiều cây cầu.", {
      says: "lũ lụt đã cuốn trôi nhiều cây cầu",
      ...wafula,
    }),
  ]),
  madeUpArticle("danh-ca", [
    paragraph("Bộ trưởng Rosa Quispe nói rằng mùa đánh cá sẽ mở muộn.", {
      says: "mùa đánh cá sẽ mở muộn",
      ...quispe,
    }),
  ]),
];
const now = new Date("2026-11-22T03:00:00Z");

async function converse(...questions: readonly string[]): Promise<Answer> {
  const engine = await engineOver(ARTICLES);
  const turns: Turn[] = [];
  let last: Answer | undefined;
  for (const question of questions) {
    last = await engine.ask(question, { readerLanguage: "vi", now, turns });
    turns.push(turnOf(last, now));
  }
  return last!;
}

describe("a question that may be of the topic before, and of anything", () => {
  it.each([
    ["Kenya nói gì về lũ lụt?", "Rosa Quispe nói gì?", "mùa đánh cá"],
    ["Kenya noi gi ve lu lut?", "Rosa Quispe noi gi", "mùa đánh cá"],
    ["What did Kenya say about floods?", "What did Peru say?", "mùa đánh cá"],
  ])("%s %s is answered as it was typed when nothing of the topic is found", async (before, asked, says) => {
    const { refused, read, citations } = await converse(before, asked);
    expect({ refused, read }).toEqual({ refused: false, read: asked });
    expect(citations[0]?.quote).toContain(says);
  });

  it("is of the topic before when something of it is found", async () => {
    const { read, refused } = await converse("Peru nói gì về mùa đánh cá?", "Rosa Quispe nói gì?");
    expect({ read, refused }).toEqual({ read: "Rosa Quispe nói gì về mùa đánh cá?", refused: false });
  });

  it.each(["còn Peru thì sao?", "còn Rosa Quispe nói gì?", "thế Peru?"])(
    "%s asks on, and is refused when nothing of the topic is found",
    async (asked) => {
      const { refused, read } = await converse("Kenya nói gì về lũ lụt?", asked);
      expect(refused).toBe(true);
      expect(read).toContain("lũ lụt");
    },
  );
});

describe("why?", () => {
  it("after words without a reason says that none is found", async () => {
    const { note, refused } = await converse("Kenya nói gì về lũ lụt?", "vì sao?");
    expect({ refused, kind: note?.kind }).toEqual({ refused: false, kind: "no-reason" });
    expect(note?.text).toContain("không thấy");
  });

  it("says nothing of the kind beside a sentence that gives one", async () => {
    const engine = await engineOver([
      madeUpArticle("ly-do", [
        paragraph("Đại sứ Achieng Wafula cho biết lũ lụt nặng hơn vì rừng bị chặt.", {
          says: "lũ lụt nặng hơn vì rừng bị chặt",
          ...wafula,
        }),
      ]),
    ]);
    const { note, refused } = await engine.ask("Vì sao Kenya nói về lũ lụt?", { readerLanguage: "vi", now });
    expect({ note, refused }).toEqual({ note: null, refused: false });
  });
});

describe("a question with accents here and there", () => {
  it.each([
    "Kenya nói gì về lu lut?",
    "Kenya nói gi ve lũ lut",
    "Kenya nói gì về nhieu cay cau bi cuon troi?",
  ])("%s is read as one with all of them", async (question) => {
    const engine = await engineOver(ARTICLES);
    const { citations } = await engine.ask(question, { readerLanguage: "vi", now });
    expect(citations[0]?.quote).toContain("lũ lụt");
  });
});

describe("a refusal", () => {
  it("shows no passage that has nothing of the topic", async () => {
    const engine = await engineOver(ARTICLES);
    const far = await engine.ask("Giá vàng Hà Nội hôm qua bao nhiêu?", { readerLanguage: "vi", now });
    expect({ refused: far.refused, nearest: far.nearest }).toEqual({ refused: true, nearest: [] });
    const near = await engine.ask("Chile nói gì về lũ lụt?", { readerLanguage: "vi", now });
    expect(near.refused).toBe(true);
    expect(near.nearest.map(({ articleId }) => articleId)).toContain("lu-lut");
  });
});
