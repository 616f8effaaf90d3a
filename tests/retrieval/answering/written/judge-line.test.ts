import { beforeAll, describe, expect, it } from "vitest";
import { attributeArticle } from "../../../../corpus/speakers/attribute-article.js";
import { judgeLine, type LineVerdict } from "../../../../retrieval/answering/written/judge-line.js";
import type { Lexicon } from "../../../../retrieval/lexicon/lexicon.js";
import type { Query } from "../../../../retrieval/query/query.js";
import { madeUpArticle } from "../../../helpers/made-up-articles.js";
import { projectLexicon } from "../../../helpers/project-lexicon.js";

const TWO_VOICES =
  "Bà Lim Hui Shan nói rằng tấn công mạng làm mất niềm tin, còn ông Trần Minh Khôi cho rằng các nước cần hợp tác chống tấn công mạng.";
const TWO_VOICES_EN =
  "Kenya's envoy Amina Wekesa said that the dam would be built in May, while Uganda's envoy Okello Barasa said that the talks had failed.";
const TWO_AMBASSADORS =
  "Đại sứ Nga Ivan Petrov cho biết Nga sẽ rút quân khỏi Karabor. Đại sứ Mỹ John Miller cho biết Mỹ ủng hộ lệnh ngừng bắn.";
const TWO_BODIES = "Quốc hội đã thông qua nghị quyết. Tổng thống bác bỏ nghị quyết của Thượng viện.";
const VISIT = "Đập sẽ được xây vào tháng 5, sau chuyến thăm của ông Trần Minh Khôi.";
const DENIED = "Đại sứ Nga Ivan Petrov bác bỏ khả năng rút quân khỏi Karabor.";
const RUMOUR =
  "Theo tin đồn trên mạng, Chính phủ Kenya đã cấm dầu cọ. Bộ Y tế nói chưa nhận được thông tin nào.";
const SPEECH = "“Chúng tôi sẽ ký hiệp ước. Nhưng không phải năm nay”, Đại sứ Trần Minh Khôi nói.";

let lexicon: Lexicon;
beforeAll(async () => {
  lexicon = await projectLexicon();
});

/** What becomes of a statement on a paragraph of which a model quotes some words. */
async function judged(text: string, paragraph: string, quote: string): Promise<LineVerdict> {
  const language = /^[\p{ASCII}’“”]*$/u.test(paragraph) ? "en" : "vi";
  const said = { title: "Tin", publishedAt: "2024-01-02", language, paragraphs: [paragraph] } as const;
  const [speakers = []] = attributeArticle(said);
  const article = madeUpArticle("one", [{ text: paragraph, speakers }], { language });
  const passage = { articleId: "one", paragraph: 0, text: paragraph, speakers, article } as never;
  return await judgeLine(
    { text, paragraph: 1, quote },
    {
      query: { speaker: null, language, topic: [] } as unknown as Query,
      shown: [{ passage, score: 1 }],
      support: { of: () => 1 } as never,
    },
    { lexicon, judge: null, asked: { reader: null } },
  );
}

describe("a quotation of more than one voice", () => {
  it.each([
    ["Bà Lim Hui Shan nói rằng các nước cần hợp tác chống tấn công mạng.", TWO_VOICES],
    ["Ông Trần Minh Khôi cho rằng tấn công mạng làm mất niềm tin.", TWO_VOICES],
    ["Uganda's envoy Okello Barasa said that the dam would be built in May.", TWO_VOICES_EN],
    ["Amina Wekesa said that the talks had failed.", TWO_VOICES_EN],
    ["Đại sứ Nga Ivan Petrov cho biết Nga ủng hộ lệnh ngừng bắn.", TWO_AMBASSADORS],
    ["Đại sứ Mỹ John Miller cho biết Mỹ sẽ rút quân khỏi Karabor.", TWO_AMBASSADORS],
    ["Quốc hội bác bỏ nghị quyết của Thượng viện.", TWO_BODIES],
    ["Tổng thống đã thông qua nghị quyết.", TWO_BODIES],
    ["Bộ Y tế nói Chính phủ Kenya đã cấm dầu cọ.", RUMOUR],
  ])("does not let one speak the other's words: %s", async (text, paragraph) => {
    expect((await judged(text, paragraph, paragraph)).kind).not.toBe("written");
  });

  it.each([
    ["Đại sứ Mỹ John Miller cho biết Mỹ ủng hộ lệnh ngừng bắn.", "John Miller"],
    ["Đại sứ Nga Ivan Petrov cho biết Nga sẽ rút quân khỏi Karabor.", "Ivan Petrov"],
  ])("bears out what one sentence of it says, and cites that one: %s", async (text, name) => {
    const verdict = await judged(text, TWO_AMBASSADORS, TWO_AMBASSADORS);
    expect(verdict).toMatchObject({ kind: "written", evidence: { speaker: { name } } });
    const { start, end } = verdict.kind === "written" ? verdict.evidence.quote : { start: 0, end: 0 };
    expect(TWO_AMBASSADORS.slice(start, end)).toBe(text);
  });
});

describe("a quotation of one voice", () => {
  it("is cited whole: what its speaker says next may take it back", async () => {
    const text = "Đại sứ Trần Minh Khôi nói sẽ ký hiệp ước.";
    for (const quote of [SPEECH, "Chúng tôi sẽ ký hiệp ước"]) {
      const verdict = await judged(text, SPEECH, quote);
      expect(verdict).toMatchObject({ kind: "written", evidence: { speaker: { name: "Trần Minh Khôi" } } });
      const { start, end } = verdict.kind === "written" ? verdict.evidence.quote : { start: 0, end: 0 };
      expect(SPEECH.slice(start, end)).toContain("Nhưng không phải năm nay");
    }
  });

  it.each([
    ["a reporter's account is nobody's words", "Ông Trần Minh Khôi cho biết đập sẽ được xây.", VISIT, VISIT],
    ["a bare phrase of what is denied", "Rút quân khỏi Karabor.", DENIED, "rút quân khỏi Karabor"],
    ["a rumour is no fact", "Chính phủ Kenya đã cấm dầu cọ.", RUMOUR, "Chính phủ Kenya đã cấm dầu cọ"],
  ])("is not more than it says: %s", async (_, text, paragraph, quote) => {
    expect((await judged(text, paragraph, quote)).kind).not.toBe("written");
  });
});
