import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Article } from "../../../corpus/article.js";
import { countryName } from "../../../corpus/places/countries.js";
import type { Answer } from "../../../retrieval/answering/answer.js";
import { ExtractiveAnswerer } from "../../../retrieval/answering/extractive-answerer.js";
import { HashedEmbedding } from "../../../retrieval/embedding/hashed-embedding.js";
import { Engine } from "../../../retrieval/engine.js";
import { paragraphHash } from "../../../retrieval/index/paragraph-hash.js";
import { madeUpArticle, paragraph } from "../../helpers/made-up-articles.js";
import { HOSTILE, MADE_UP_CORPUS } from "../../helpers/made-up-corpus.js";
import { projectLexicon } from "../../helpers/project-lexicon.js";
import { temporaryFolder } from "../../helpers/temporary-folder.js";
import { TemporaryIndex } from "../../helpers/temporary-index.js";

const closers: (() => void)[] = [];
afterAll(() => {
  for (const close of closers.toReversed()) close();
});

async function engineOver(articles: readonly Article[]): Promise<Engine> {
  const { folder, remove } = temporaryFolder();
  closers.push(remove);
  const lexicon = await projectLexicon();
  const index = new TemporaryIndex(folder, new HashedEmbedding(lexicon), lexicon);
  await index.build(articles);
  const engine = await Engine.open({ ...index, store: index.store, answerer: new ExtractiveAnswerer() });
  closers.push(() => engine.close());
  return engine;
}

let engine: Engine;
beforeAll(async () => {
  engine = await engineOver(MADE_UP_CORPUS);
});
const ask = (question: string): Promise<Answer> => engine.ask(question, { readerLanguage: "en" });

/** The three ways of typing one question. */
const vietnamOnCyberspace = [
  "What did Vietnam say about cyberspace?",
  "Việt Nam nói gì về không gian mạng?",
  "Viet Nam noi gi ve khong gian mang?",
];

describe("an answer about someone's words", () => {
  it.each(vietnamOnCyberspace)(
    "has statements of the one asked about, and no one else's: %s",
    async (question) => {
      const answer = await ask(question);
      expect(answer.refused).toBe(false);
      expect(answer.citations.length).toBeGreaterThan(0);
      // Not the unnamed source, not the undecided "he", though both speak of cyberspace too.
      for (const { speaker } of answer.citations) expect(speaker?.name).toBe("Trần Minh Khôi");
      expect(answer.answer).toContain("Việt Nam ủng hộ luật quốc tế trên không gian mạng");
      expect(answer.answer).not.toContain("ngân sách");
    },
  );

  it("finds the words of a person by name", async () => {
    const { citations } = await ask("Bà Lim Hui Shan nói gì về tấn công mạng?");
    expect(citations.map(({ speaker }) => speaker?.name)).toEqual(["Lim Hui Shan"]);
  });

  it("cites a sentence whole only where nobody else speaks in it", async () => {
    const alone = await ask("Việt Nam nói gì về luật quốc tế trên không gian mạng?");
    expect(alone.citations[0]?.quote).toBe(
      "Đại sứ Trần Minh Khôi cho biết Việt Nam ủng hộ luật quốc tế trên không gian mạng.",
    );
    // Here the sentence goes on with another's words, so that the clause stands alone.
    const { citations } = await ask("Singapore nói gì về tấn công mạng?");
    expect(citations.map(({ quote }) => quote)).toEqual(["tấn công mạng làm mất niềm tin"]);
  });

  it.each(["What did Kenya say about cyberspace?", "Kenya nói gì về ngân sách không gian mạng?"])(
    "never counts an unnamed or undecided source for a country: %s",
    async (question) => {
      const answer = await ask(question);
      expect(answer.refused).toBe(true);
      expect(answer.statements).toEqual([]);
    },
  );

  it("puts direct speech in quotation marks as the speaker's own", async () => {
    const { statements } = await ask("What did Kenya say about flood relief?");
    expect(statements[0]?.text).toMatch(
      /^Achieng Wafula, .*, quoted by Báo Bình Minh: “Chúng tôi sẽ mở trung tâm cứu trợ lũ lụt ở Kisumu\. .*nước sạch”$/u,
    );
  });

  it("gives indirect speech as reported, without quotation marks of its own", async () => {
    const [statement] = (await ask(vietnamOnCyberspace[0]!)).statements;
    expect(statement?.text).toMatch(/Trần Minh Khôi.*, as reported by Báo Bình Minh: Việt Nam ủng hộ/u);
    expect(statement?.text).not.toMatch(/[“”"]/u);
    const [vietnamese] = (await ask(vietnamOnCyberspace[1]!)).statements;
    expect(vietnamese?.text).toMatch(/Trần Minh Khôi.*, theo Báo Bình Minh: Việt Nam ủng hộ/u);
  });
});

describe("an answer about a fact", () => {
  it("is the sentence that tells it, in the reporter's words", async () => {
    const { statements, citations } = await ask("Nước sông Nzoia dâng bao nhiêu mét?");
    expect(citations[0]).toMatchObject({ speaker: null, articleId: "cuu-tro-lu", paragraph: 1 });
    expect(statements[0]?.text).toBe(
      "3 mét – Báo Bình Minh đưa tin: Nước sông Nzoia dâng 3 mét vào ngày 1/6/2022.",
    );
  });

  it("does not put the reporter's words into a speaker's mouth", async () => {
    // The last sentence of the speech goes on with "bà Achieng Wafula … nói", which nobody said.
    const { statements } = await ask("Gia đình nào sẽ có nước sạch?");
    expect(statements[0]?.text).toMatch(/: “Mọi gia đình sẽ có nước sạch”$/u);
  });
});

describe("every citation", () => {
  it.each([
    ...vietnamOnCyberspace,
    "What did Kenya say about flood relief?",
    "Nước sông dâng khi nào?",
    "What did the Harbour Union say about piracy?",
    "Thời tiết ở Reykjavik thế nào?",
  ])("is a verbatim slice of its paragraph: %s", async (question) => {
    const answer = await ask(question);
    for (const { articleId, paragraph, quote, start, end, paragraphHash: hash } of [
      ...answer.citations,
      ...answer.nearest,
    ]) {
      const text = MADE_UP_CORPUS.find(({ id }) => id === articleId)!.paragraphs[paragraph]!.text;
      expect(text.slice(start, end)).toBe(quote);
      expect(quote).not.toBe("");
      expect(hash).toBe(paragraphHash(text));
    }
    // No citation, no claim: statements use the citations, each one there is, in order.
    const used = answer.statements.flatMap(({ citations }) => citations);
    expect(used).toEqual(answer.citations.map(({ number }) => number));
    for (const { citations } of answer.statements) expect(citations).not.toEqual([]);
    expect(answer.refused).toBe(answer.statements.length === 0);
  });

  it("holds hostile text as it is printed", async () => {
    const { statements, citations } = await ask("What did the Harbour Union say about piracy?");
    expect(citations[0]?.quote).toContain(HOSTILE);
    // A source that is not known is called the article; nothing in the words is filled in.
    expect(statements[0]?.text).toBe(`Mallory Quill, Harbour Union, as reported by the article: ${HOSTILE}`);
    expect(citations).toHaveLength(1);
  });
});

describe("a refusal", () => {
  it.each([
    ["What did Iceland say about cyberspace?", "I found no statement by Iceland in the articles."],
    ["Iceland nói gì về không gian mạng?", "Tôi không tìm thấy phát biểu nào của Iceland trong các bài báo."],
    [
      "What did Vietnam say about volcanoes?",
      `The articles report statements by ${countryName("VN", "en")}, but I found none on that.`,
    ],
    [
      "Việt Nam nói gì về núi lửa?",
      "Các bài báo có dẫn phát biểu của Việt Nam, nhưng tôi không tìm thấy phát biểu nào về điều này.",
    ],
    ["How do I bake sourdough bread?", "I found nothing on that in the articles."],
    ["Cách nướng bánh mì tại nhà?", "Tôi không tìm thấy thông tin về điều này trong các bài báo."],
  ])("says what is not told, and what was searched: %s", async (question, reason) => {
    const answer = await ask(question);
    expect(answer).toMatchObject({ refused: true, statements: [], citations: [] });
    const scope =
      answer.language === "en"
        ? "Searched 3 articles from 4 March 2021 to 2 June 2022."
        : "Đã tìm trong 3 bài báo, từ 4/3/2021 đến 2/6/2022.";
    expect(answer.answer).toBe(`${reason} ${scope}`);
    expect(answer.nearest.length).toBeLessThanOrEqual(3);
  });

  it("offers the nearest passages for reading, each as the words of the one whom it quotes", async () => {
    const { nearest } = await ask("What did Iceland say about cyberspace?");
    expect(nearest[0]?.articleId).toBe("hop-mang");
    for (const { articleId, paragraph: at, start, end, speaker } of nearest) {
      const spans = MADE_UP_CORPUS.find(({ id }) => id === articleId)?.paragraphs[at]?.speakers ?? [];
      const heard = spans.filter((span) => span.start < end && start < span.end);
      if (speaker !== null) expect(heard.map(({ name }) => name)).toEqual([speaker.name]);
    }
    expect(nearest.some(({ speaker }) => speaker !== null)).toBe(true);
  });

  it("calls a nearest sentence the article's that has only a few words of somebody", async () => {
    const engine = await engineOver([
      madeUpArticle("cau-cang", [
        paragraph("Cầu cảng mới dài hai cây số được xây ở vịnh Hạ Thu trong ba năm, và Kenya khen là đẹp.", {
          says: "khen là đẹp",
          country: "KE",
        }),
      ]),
    ]);
    const { nearest } = await engine.ask("Iceland nói gì về cầu cảng?", { readerLanguage: "vi" });
    expect(nearest.map(({ speaker }) => speaker)).toEqual([null]);
  });

  it.each(["", "?!", "😀", "nói gì?"])("asks for a question when %j is none", async (question) => {
    const answer = await ask(question);
    expect(answer.refused).toBe(true);
    expect(answer.answer).toMatch(/could not find a question|chưa thấy câu hỏi/u);
    expect(answer.nearest).toEqual([]);
  });

  it("meets questions that name no topic and no one", async () => {
    // Every sentence has all of nothing: without care, any two would be the answer.
    for (const question of ["How often?", "What percentage?"])
      expect((await ask(question)).refused, question).toBe(true);
  });

  it("says that there are no articles, in both languages", async () => {
    const empty = await engineOver([]);
    const english = await empty.ask("What did Vietnam say?", { readerLanguage: "en" });
    const vietnamese = await empty.ask("Việt Nam nói gì?", { readerLanguage: "en" });
    expect(english).toMatchObject({ refused: true, answer: "There are no articles in the index yet." });
    expect(vietnamese).toMatchObject({ refused: true, answer: "Chỉ mục chưa có bài báo nào." });
  });

  it("tells no dates when no article has one, and counts one article as one", async () => {
    const undated = await engineOver(MADE_UP_CORPUS.slice(2));
    const { answer } = await undated.ask("What did Iceland say?", { readerLanguage: "en" });
    expect(answer).toBe("I found no statement by Iceland in the articles. Searched 1 article.");
  });
});
