import { describe, expect, it, onTestFinished } from "vitest";
import { ExtractiveAnswerer } from "../../retrieval/answering/extractive-answerer.js";
import { HashedEmbedding } from "../../retrieval/embedding/hashed-embedding.js";
import { Engine } from "../../retrieval/engine.js";
import { engineOver } from "../helpers/engine-over.js";
import { folderOfTest } from "../helpers/folder-of-test.js";
import { madeUpArticle } from "../helpers/made-up-articles.js";
import { SAID, SUMMIT } from "../helpers/made-up-summit.js";
import { projectLexicon } from "../helpers/project-lexicon.js";
import { TemporaryIndex } from "../helpers/temporary-index.js";

/** A Sunday, ten in the morning in Hà Nội; articles came out on 12/11/2026, a week before the last one ended. */
const SUNDAY = new Date("2026-11-22T03:00:00Z");

async function ask(question: string, now = SUNDAY) {
  const engine = await engineOver(SUMMIT);
  return await engine.ask(question, { readerLanguage: "en", now });
}
const articlesOf = ({ citations }: { citations: readonly { articleId: string }[] }): string[] =>
  [...new Set(citations.map(({ articleId }) => articleId))].sort();

describe("a question about a time", () => {
  it.each([
    ["Lũ lụt trên sông Nzoia tuần trước", SUNDAY, ["flood-2026"]],
    ["Floods on the Nzoia last week", SUNDAY, ["flood-2026"]],
    // The same words a week later mean another week.
    ["Floods on the Nzoia last week", new Date("2026-11-29T03:00:00Z"), []],
    ["Floods on the Nzoia two weeks ago", new Date("2026-11-29T03:00:00Z"), ["flood-2026"]],
    ["Lũ lụt trên sông Nzoia tháng này", SUNDAY, ["flood-2026"]],
    ["Lũ lụt trên sông Nzoia hôm qua", SUNDAY, []],
  ])("%s, asked on %s: %j", async (question, now, expected) => {
    const answer = await ask(question, now);
    expect(articlesOf(answer)).toEqual(expected);
    expect(answer.refused).toBe(expected.length === 0);
  });

  it("is not told that nobody quotes a speaker who spoke at another time", async () => {
    // France spoke of cyberspace in November; nothing is printed of June.
    const { refused, answer } = await ask("What did France say about cyberspace in June 2020?");
    expect(refused).toBe(true);
    expect(answer).toMatch(
      /statements by France, but I found none on that of the time asked about \(1 June 2020 – 30 June 2020\)/u,
    );
  });

  it("counts days in the time zone of the settings", async () => {
    const lexicon = await projectLexicon();
    const index = new TemporaryIndex(folderOfTest(), new HashedEmbedding(lexicon), lexicon);
    await index.build(SUMMIT);
    const { store, model } = index;
    // An hour before midnight in UTC the next day has come in Hà Nội.
    const now = new Date("2026-11-12T23:00:00Z");
    for (const [timeZone, isYesterday] of [
      ["UTC", false],
      ["Asia/Ho_Chi_Minh", true],
      [undefined, true],
    ] as const) {
      const engine = await Engine.open({
        store,
        model,
        lexicon,
        answerer: new ExtractiveAnswerer(),
        ...(timeZone && { timeZone }),
      });
      onTestFinished(() => engine.close());
      const answer = await engine.ask("Lũ lụt trên sông Nzoia hôm qua", { readerLanguage: "en", now });
      expect(!answer.refused, timeZone).toBe(isYesterday);
    }
  });

  it.each([
    // Published in July, and telling of a day in May of that year.
    ["Floods on the Nzoia in July 2020", ["flood-2020"]],
    ["Floods on the Nzoia in May 2020", ["flood-2020"]],
    ["Lũ lụt trên sông Nzoia năm 2026", ["flood-2026"]],
    ["Floods on the Nzoia since 2021", ["flood-2026"]],
    // Neither published nor told of: what happened at another time is no answer.
    ["Floods on the Nzoia in August 2020", []],
    ["Floods on the Nzoia in May 2019", []],
    ["Lũ lụt trên sông Nzoia từ 2021 đến 2025", []],
  ])("%s: %j", async (question, expected) => {
    const answer = await ask(question);
    expect(articlesOf(answer)).toEqual(expected);
    // What comes nearest is offered for reading all the same.
    if (expected.length === 0) {
      expect(answer.refused).toBe(true);
      expect(answer.nearest.length).toBeGreaterThan(0);
    }
  });

  it.each([
    ["Mỹ nói gì về không gian mạng trong tháng 5/2020?", true],
    ["What did the US say about cyberspace in May 2020?", true],
    ["Mỹ nói gì về không gian mạng trong tháng 6/2020?", false],
    ["What did the US say about cyberspace in June 2020?", false],
  ])("%s: the speaker's words of that time, or none", async (question, isTold) => {
    const { citations } = await ask(question);
    expect(citations.map(({ quote }) => quote)).toEqual(isTold ? [expect.stringContaining(SAID.US)] : []);
  });

  it("may leave the year open, and then nothing is ruled out", async () => {
    // No flood was in a December; but a reader who leaves out the year may have erred in the month too.
    const answer = await ask("Lũ lụt trên sông Nzoia vào tháng 12");
    expect(articlesOf(answer)).toEqual(["flood-2026", "flood-undated"]);
    // What is of the assumed year's month comes first.
    const ofMay = await ask("lũ lụt trên sông Nzoia tháng 11", SUNDAY);
    expect(ofMay.hits[0]).toMatchObject({ articleId: "flood-2026" });
  });

  it("does not answer an undated article's words for a time", async () => {
    for (const year of [2019, 2020, 2026]) {
      const answer = await ask(`Lũ lụt trên sông Nzoia năm ${year}`);
      expect(articlesOf(answer)).not.toContain("flood-undated");
    }
  });
});

describe("a question for the newest", () => {
  const camps = [2018, 2024, 2021, 2023].map((year) =>
    madeUpArticle(`camp-${year}`, [`Trại cứu trợ ở Kisumu đón ${year - 1700} người dân.`], {
      title: "Trại cứu trợ",
      publishedAt: `${year}-03-04`,
    }),
  );
  const undated = madeUpArticle("camp-undated", ["Trại cứu trợ ở Kisumu đón 900 người dân."], {
    title: "Trại cứu trợ",
    publishedAt: null,
  });
  const other = madeUpArticle("rice-2026", ["Giá gạo ở Kisumu giảm."], {
    title: "Giá gạo",
    publishedAt: "2026-03-04",
  });

  it.each([
    "trại cứu trợ ở Kisumu mới nhất",
    "trai cuu tro o Kisumu moi nhat",
    "latest relief camp in Kisumu",
    "most recent relief camps in Kisumu",
  ])("%s: only the latest article that is about it", async (question) => {
    const engine = await engineOver([...camps, undated, other]);
    const answer = await engine.ask(question, { readerLanguage: "en", now: SUNDAY });
    // Not the newer one about rice, and not the one whose day nobody knows.
    expect(articlesOf(answer)).toEqual(["camp-2024"]);
  });

  it("may still be about a time", async () => {
    const engine = await engineOver([...camps, undated, other]);
    const answer = await engine.ask("trại cứu trợ ở Kisumu mới nhất trước năm 2022", {
      readerLanguage: "en",
      now: SUNDAY,
    });
    expect(articlesOf(answer)).toEqual(["camp-2021"]);
  });
});

describe("dates and amounts in the notation of another language", () => {
  /** Paragraphs that differ in the figure alone; only its term can tell the first. */
  const english = (figures: readonly string[]) =>
    figures.map((figure, at) =>
      madeUpArticle(`en-${at}`, [`Water reached the market of Kisumu: ${figure}.`], {
        title: "Kisumu",
        language: "en",
        publishedAt: "2020-07-30",
      }),
    );
  const vietnamese = (figures: readonly string[]) =>
    figures.map((figure, at) =>
      madeUpArticle(`vi-${at}`, [`Nước tràn vào chợ Kisumu: ${figure}.`], {
        title: "Kisumu",
        publishedAt: "2020-07-30",
      }),
    );

  it.each([
    ["Kisumu 22/5", english(["May 21", "May 22", "June 22"]), "en-1"],
    ["Kisumu ngày 22 tháng 5", english(["21 May", "22 May", "22 June"]), "en-1"],
    ["Kisumu ngày 22/5/2020", english(["May 22, 2019", "June 5, 2020", "May 22, 2020"]), "en-2"],
    ["Kisumu on May 22", vietnamese(["21/5", "22 tháng 6", "22/5"]), "vi-2"],
    ["Kisumu on 22 May 2020", vietnamese(["22/6/2020", "ngày 22 tháng 5 năm 2020", "22/5/2019"]), "vi-1"],
    ["Kisumu 2,1 triệu", english(["1.2 million", "2.1 billion", "2.1 million"]), "en-2"],
    ["Kisumu 2.1 million", vietnamese(["2,1 tỷ", "2,1 triệu", "1,2 triệu"]), "vi-1"],
  ])("%s: the paragraph with that figure comes first", async (question, articles, id) => {
    const engine = await engineOver(articles);
    const { hits } = await engine.ask(question, { readerLanguage: "en", now: SUNDAY });
    expect(hits[0]).toMatchObject({ articleId: id });
    expect(hits[0]?.score).toBeGreaterThan(hits[1]?.score ?? 0);
  });
});
