import { describe, expect, it } from "vitest";
import type { Article } from "../../../corpus/article.js";
import type { Timeline } from "../../../retrieval/answering/timeline.js";
import { engineOver } from "../../helpers/engine-over.js";
import { madeUpArticle, paragraph } from "../../helpers/made-up-articles.js";

const khoi = { name: "Trần Minh Khôi", role: "Đại sứ", country: "VN" } as const;
const lim = { name: "Lim Hui Shan", role: "Bộ trưởng", country: "SG" } as const;

/** An article in which Khôi says something of cyberspace, and Lim something else of it. */
const meeting = (id: string, says: string, overrides: Partial<Article> = {}) =>
  madeUpArticle(
    id,
    [
      paragraph(`Đại sứ Trần Minh Khôi cho biết ${says}.`, { says, ...khoi }),
      paragraph(`Bà Lim Hui Shan nói rằng không gian mạng của ${id} thuộc về trẻ em.`, {
        says: `không gian mạng của ${id} thuộc về trẻ em`,
        ...lim,
      }),
    ],
    { title: "Họp", ...overrides },
  );

const ARTICLES = [
  meeting("hai", "không gian mạng cần thêm chuyên gia trẻ", { publishedAt: "2022-01-02" }),
  meeting("khong-ngay", "không gian mạng là tài sản chung", { publishedAt: null }),
  meeting("suy-ra", "không gian mạng phải có đường dây nóng", {
    publishedAt: "2021-05-06",
    publishedAtInferred: true,
  }),
  meeting("neu-ro", "không gian mạng không được thành chiến trường", { publishedAt: "2021-05-06" }),
  meeting("mot", "luật quốc tế áp dụng cho không gian mạng", { publishedAt: "2020-03-04" }),
];
const inVietnamese = { readerLanguage: "vi" } as const;
const articleIds = ({ entries, citations }: Timeline) =>
  entries.map(({ statement }) => citations[(statement.citations[0] ?? 0) - 1]?.articleId);

describe("a timeline", () => {
  it.each(["Vietnam on cyberspace", "Việt Nam về không gian mạng", "viet nam ve khong gian mang"])(
    "has the speaker's statements by date, each cited, and no one else's: %s",
    async (text) => {
      const timeline = await (await engineOver(ARTICLES)).timeline(text, inVietnamese);
      expect(timeline).toMatchObject({ question: text, refused: false });
      // On one day the date that the page states comes before the one inferred; the unknown date is last.
      expect(articleIds(timeline)).toEqual(["mot", "neu-ro", "suy-ra", "hai", "khong-ngay"]);
      expect(timeline.entries.map(({ date, dateInferred }) => [date, dateInferred])).toEqual([
        ["2020-03-04", false],
        ["2021-05-06", false],
        ["2021-05-06", true],
        ["2022-01-02", false],
        [null, false],
      ]);
      expect(timeline.citations.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
      for (const { speaker, quote, start, end } of timeline.citations) {
        expect(speaker).toMatchObject({ country: "VN" });
        expect(quote).toHaveLength(end - start);
      }
      expect(timeline.answer).not.toContain("Lim");
      expect(JSON.parse(JSON.stringify(timeline))).toEqual(timeline);
    },
  );

  it("reads well in either language", async () => {
    const engine = await engineOver(ARTICLES);
    const english = (await engine.timeline("Vietnam on cyberspace", inVietnamese)).answer.split("\n");
    expect(english[0]).toBe("Vietnam on cyberspace, by date:");
    expect(english[1]).toMatch(
      /^4 March 2020: Trần Minh Khôi, Đại sứ \(Vietnam\), as reported by .* \[1\]$/u,
    );
    expect(english[3]).toMatch(/^6 May 2021 \(date inferred\): /u);
    expect(english[5]).toMatch(/^date unknown: /u);
    const { answer } = await engine.timeline("ông Trần Minh Khôi về không gian mạng", inVietnamese);
    expect(answer).toMatch(/^Trần Minh Khôi về không gian mạng, theo thời gian:\n4\/3\/2020: /u);
  });

  it("is of everyone when a topic alone is named", async () => {
    const timeline = await (await engineOver(ARTICLES)).timeline("không gian mạng", inVietnamese);
    expect(timeline).toMatchObject({ speaker: null, topic: "không gian mạng" });
    const names = new Set(timeline.citations.map(({ speaker }) => speaker?.name));
    expect(names).toEqual(new Set([khoi.name, lim.name]));
    expect(timeline.entries).toHaveLength(10);
  });

  it("has all that a speaker said when no topic is named", async () => {
    const timeline = await (await engineOver(ARTICLES)).timeline("Vietnam", inVietnamese);
    expect(timeline).toMatchObject({ speaker: "Việt Nam", topic: null });
    expect(timeline.entries).toHaveLength(5);
  });

  it.each([
    ["Singapore on coffee", "statements by Singapore, but I found none on that. Searched 5 articles"],
    ["Kenya on cyberspace", "no statement by Kenya in the articles. Searched 5 articles"],
    [
      "Wakanda on cyberspace",
      "I found no one called “Wakanda” quoted in these articles. Searched 5 articles",
    ],
    ["cà phê", "không tìm thấy phát biểu nào về điều này trong các bài báo. Đã tìm trong 5 bài báo"],
    ["", "Hãy cho biết ai nói"],
  ])("that is empty says why, and what was searched: %s", async (text, told) => {
    const timeline = await (await engineOver(ARTICLES)).timeline(text, inVietnamese);
    expect(timeline).toMatchObject({ refused: true, entries: [], citations: [] });
    expect(timeline.answer).toContain(told);
    expect(timeline.answer).not.toContain("\n");
  });

  it("names the one of two whom nobody knows beside the other's statements", async () => {
    const { answer, entries } = await (await engineOver(ARTICLES)).timeline(
      "Vietnam, Wakanda on cyberspace",
      inVietnamese,
    );
    expect(entries).toHaveLength(5);
    expect(answer.split("\n").at(-1)).toBe("I found no one called “Wakanda” quoted in these articles.");
  });
});

describe("a statement printed several times", () => {
  const says = "không gian mạng cần một bộ quy tắc ứng xử do các nước cùng soạn thảo";
  const text = (opening: string) =>
    `${opening}, Đại sứ Trần Minh Khôi cho biết ${says}. Cuộc họp diễn ra trong bốn giờ tại trụ sở mới.`;
  const copy = (id: string, publishedAt: string | null, opening: string) =>
    madeUpArticle(id, [paragraph(text(opening), { says, ...khoi })], { publishedAt, source: `Báo ${id}` });

  it("is one entry, at its first date, with where else it stands", async () => {
    const engine = await engineOver([
      copy("moi", "2021-06-09", "Sáng nay"),
      copy("cu", "2021-06-08", "Phát biểu tại phiên họp"),
      copy("khong-ro", null, "Hôm nay"),
    ]);
    const timeline = await engine.timeline("Việt Nam về không gian mạng", inVietnamese);
    expect(timeline.entries).toMatchObject([{ date: "2021-06-08" }]);
    const [citation] = timeline.citations;
    expect(citation?.articleId).toBe("cu");
    expect(citation?.alsoIn).toEqual([
      {
        articleId: "moi",
        paragraph: 0,
        title: "Tin trong ngày",
        source: "Báo moi",
        url: null,
        publishedAt: "2021-06-09",
      },
      expect.objectContaining({ articleId: "khong-ro", publishedAt: null }),
    ]);
  });

  it("is an entry again when it is said again", async () => {
    const again = madeUpArticle(
      "hoi-nghi",
      [paragraph(`Ông Khôi nhắc lại rằng ${says}.`, { says, ...khoi })],
      {
        publishedAt: "2023-02-03",
      },
    );
    const engine = await engineOver([copy("cu", "2021-06-08", "Sáng nay"), again]);
    const { entries } = await engine.timeline("Việt Nam về không gian mạng", inVietnamese);
    expect(entries.map(({ date }) => date)).toEqual(["2021-06-08", "2023-02-03"]);
  });

  it("is not folded into its denial, nor into another's words", async () => {
    const denial = says.replace("cần", "không cần");
    const engine = await engineOver([
      copy("cu", "2021-06-08", "Sáng nay"),
      madeUpArticle("khac", [paragraph(`Ông Khôi nói ${denial}.`, { says: denial, ...khoi })]),
      madeUpArticle("lim", [paragraph(`Bà Lim nói ${says}.`, { says, ...lim })]),
    ]);
    expect((await engine.timeline("Việt Nam về không gian mạng", inVietnamese)).entries).toHaveLength(2);
    expect((await engine.timeline("không gian mạng", inVietnamese)).entries).toHaveLength(3);
  });
});

describe("statements that were made at another time than their article", () => {
  const says = (words: string, when?: string) =>
    paragraph(`Bà Lim Hui Shan nói ${words}.`, {
      says: words,
      ...lim,
      ...(when === undefined ? {} : { when }),
    });
  const ARTICLE = madeUpArticle(
    "nhin-lai",
    [
      says("cảng biển sẽ mở rộng thêm"),
      says("cảng biển cần thêm một cầu tàu", "2020-07"),
      says("cảng biển phải sạch", "2017-07-07"),
      says("cảng biển là của chung", "2002"),
    ],
    { title: "Nhìn lại", publishedAt: "2021-03-04" },
  );

  it("stand by when they were made, and are told apart from what is dated by its article", async () => {
    const timeline = await (await engineOver([ARTICLE])).timeline("Singapore về cảng biển", inVietnamese);
    expect(timeline.entries.map(({ date, isWhenSaid }) => [date, isWhenSaid ?? false])).toEqual([
      ["2002", true],
      ["2017-07-07", true],
      ["2020-07", true],
      ["2021-03-04", false],
    ]);
    expect(timeline.answer.split("\n").slice(1, 5)).toEqual([
      expect.stringMatching(/^năm 2002 \(lúc phát biểu\): .*, vào năm 2002, /u),
      expect.stringMatching(/^7\/7\/2017 \(lúc phát biểu\): .*, vào ngày 7\/7\/2017, /u),
      expect.stringMatching(/^tháng 7\/2020 \(lúc phát biểu\): .*, vào tháng 7\/2020, /u),
      expect.stringMatching(/^4\/3\/2021 \(lúc đăng bài\): /u),
    ]);
  });

  it("are dated in English, too, as people write dates", async () => {
    const engine = await engineOver([ARTICLE]);
    const { answer } = await engine.timeline("Singapore on seaports", { readerLanguage: "en" });
    expect(answer).toContain("on 7 July 2017");
    expect(answer).toContain("in July 2020");
    expect(answer).not.toMatch(/\d{4}-\d{2}/u);
  });
});
