import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { MAX_WORD_BYTES } from "../../bot/features/article-lists.js";
import { PAGE_LENGTH, pageButtons, renderArticles } from "../../bot/rendering/render-articles.js";
import { renderComparison, renderTimeline } from "../../bot/rendering/render-overview.js";
import type { Comparison } from "../../retrieval/answering/comparison.js";
import type { PassageArticle } from "../../retrieval/index/passage-store.js";
import { BotHarness, reader, texts, until } from "../helpers/bot-harness.js";
import { citation, timelineOf } from "../helpers/fake-engine.js";
import { temporaryFolder } from "../helpers/temporary-folder.js";

const ANNA = reader(101);
const BINH = reader(102, "vi");

let folder: string;
let remove: () => void;
let bot: BotHarness;
beforeEach(async () => {
  ({ folder, remove } = temporaryFolder());
  bot = await BotHarness.start({ folder });
});
afterEach(async () => {
  await bot.stop();
  remove();
});

const buttons = (message: { reply_markup?: { inline_keyboard: { text: string }[][] } } | undefined) =>
  (message?.reply_markup?.inline_keyboard ?? []).flat() as { text: string; callback_data: string }[];

function article(number: number, overrides: Partial<PassageArticle> = {}): PassageArticle {
  return {
    id: `article-${number}`,
    title: `Title ${number}`,
    author: null,
    source: "Báo Mẫu",
    url: `https://example.org/${number}`,
    publishedAt: "2020-05-22",
    publishedAtInferred: false,
    language: "vi",
    sample: false,
    ...overrides,
  };
}

function comparisonOf(question: string, overrides: Partial<Comparison> = {}): Comparison {
  return {
    question,
    language: "en",
    topic: "cyberspace",
    sides: [
      {
        speaker: "Vietnam",
        refused: false,
        statements: [{ text: "Quý, as reported: luật quốc tế", wording: "printed", citations: [1] }],
        note: null,
      },
      { speaker: "Kenya", refused: true, statements: [], note: "Kenya said nothing on that." },
    ],
    citations: [citation()],
    refused: false,
    answer: "…",
    scope: { articles: 24, from: "2018-10-02", to: "2025-10-25" },
    generation: "20200522-000000",
    ...overrides,
  };
}

describe("/timeline and /compare", () => {
  test("show statements with their quotations", async () => {
    const line = await bot.ask(ANNA, "/timeline Vietnam on cyberspace");
    expect(bot.engine.timelines).toMatchObject([{ text: "Vietnam on cyberspace", readerLanguage: "en" }]);
    expect(line.text).toContain("By date: Vietnam on cyberspace");
    bot.engine.makeComparison = ({ text }) => comparisonOf(text);
    const { text } = await bot.ask(ANNA, "/compare Vietnam, Kenya on cyberspace");
    expect(text).toContain("Side by side: Vietnam, Kenya on cyberspace");
    expect(text).toContain("Vietnam\nQuý, as reported: luật quốc tế [1]");
    expect(text).toContain("Kenya\nKenya said nothing on that.");
    for (const one of [line.text, text]) {
      expect(one).toContain("Quoted word for word from the articles");
      expect(one).toContain(citation().quote);
      expect(one).toMatch(/Searched .* articles/);
    }
  });

  test("alone they take the reader's next message for what they lack", async () => {
    bot.engine.makeComparison = ({ text }) => comparisonOf(text);
    await bot.ask(ANNA, "/timeline");
    expect((await bot.ask(ANNA, "Kenya on ports")).text).toContain("By date: Kenya on ports");
    const prompt = await bot.ask(ANNA, "/compare");
    bot.say(ANNA, "Kenya, Singapore on ports", { reply_to_message: prompt as never });
    expect((await bot.awaitReplies(ANNA, 4))[3]?.text).toContain("Side by side: Kenya, Singapore on ports");
    // The last one that asked is meant, and another command ends the waiting.
    await bot.ask(ANNA, "/timeline");
    await bot.ask(ANNA, "/compare");
    expect((await bot.ask(ANNA, "Kenya, Vietnam on ports")).text).toContain("Side by side");
    await bot.ask(ANNA, "/timeline");
    await bot.ask(ANNA, "/latest");
    await bot.ask(ANNA, "a question?");
    expect(bot.engine.asked.map(({ question }) => question)).toEqual(["a question?"]);
  });

  test.each(["/timeline", "/compare", "/timeline ?"])("%s alone tells how to ask", async (command) => {
    const [name = ""] = command.slice(1).split(" ");
    expect((await bot.ask(BINH, command)).text).toContain(`/${name} Việt Nam`);
    expect(bot.engine.timelines).toEqual([]);
  });

  test("a refusal says why, and nothing else", () => {
    expect(renderTimeline(timelineOf("x", { refused: true, answer: "1 < 2" }), texts.en)).toEqual([
      "1 &lt; 2",
    ]);
    expect(renderComparison(comparisonOf("x", { refused: true, answer: "no" }), texts.en)).toEqual(["no"]);
  });

  test("a long timeline shows its newest statements, with their citations only", () => {
    const numbers = Array.from({ length: 60 }, (_, at) => at + 1);
    const timeline = timelineOf("<b>Vietnam</b> on x", {
      refused: false,
      entries: numbers.map((number) => ({
        date: `2020-${number > 30 ? "06" : "05"}-22`,
        dateInferred: false,
        statement: { text: `statement ${number}`, wording: "printed", citations: [number] },
      })),
      citations: numbers.map((number) => citation({ number, quote: `quote ${number}.` })),
      answer: "heading\n2020: statement 60 [60]\nNo one called “Wakanda” is quoted in these articles.",
    });
    const all = renderTimeline(timeline, texts.en).join("\n");
    expect(all).toContain("&lt;b&gt;Vietnam&lt;/b&gt; on x");
    expect(all).toContain("36 earlier statements are not shown");
    expect(all).not.toContain("statement 36 ");
    expect(all).not.toContain("quote 36.");
    expect(all).toContain("statement 37 [37]");
    expect(all).toContain("quote 37.");
    // Each day once, and of whom nothing was found.
    expect(all.match(/<b>22 June 2020<\/b>/g)).toHaveLength(1);
    expect(all).toContain("No one called “Wakanda” is quoted");
  });
});

describe("/latest and /articles", () => {
  const many = Array.from({ length: 20 }, (_, at) => article(at + 1));
  beforeEach(() => {
    bot.engine.makeList = ({ offset, limit }) => ({
      articles: many.slice(offset, offset + limit),
      total: many.length,
      newest: "2020-05-22",
    });
  });

  test("turn pages in place, and say how new the newest is", async () => {
    const first = await bot.ask(BINH, "/latest");
    expect(first.text).toContain("20 bài báo, bài mới nhất ngày 22/5/2020");
    expect(first.text).toContain("1. Title 1\nBáo Mẫu, 22/5/2020\n");
    expect(first.text).toContain("Trang 1/3");
    const [next] = buttons(first);
    bot.api.press(BINH, first, next!.callback_data);
    const shown = () => bot.replies(BINH)[0]!;
    await until(() => shown().text.includes("9. Title 9"));
    expect(buttons(shown()).map(({ text }) => text)).toEqual(["◀", "▶"]);
    expect(bot.replies(BINH)).toHaveLength(1);
  });

  test("a page that is no more is the last one; a second press changes nothing", async () => {
    const first = await bot.ask(ANNA, "/latest");
    bot.api.press(ANNA, first, "latest:999");
    bot.api.press(ANNA, first, "latest:999");
    await until(() => bot.engine.listed.length === 5);
    expect(bot.engine.listed.at(-1)).toEqual({ offset: 16, limit: PAGE_LENGTH });
    await bot.ask(ANNA, "/latest");
    expect(bot.replies(ANNA)[0]!.text).toContain("Page 3 of 3");
    expect(bot.replies(ANNA)).toHaveLength(2);
  });

  test("a word travels with its buttons", async () => {
    const word = "không gian mạng";
    const first = await bot.ask(ANNA, `/articles ${word}`);
    expect(first.text).toContain(`20 articles have “${word}”`);
    const [next] = buttons(first);
    bot.api.press(ANNA, first, next!.callback_data);
    await until(() => bot.replies(ANNA)[0]!.text.includes("Title 9"));
    expect(bot.engine.listed).toEqual([
      { word, offset: 0, limit: PAGE_LENGTH },
      { word, offset: PAGE_LENGTH, limit: PAGE_LENGTH },
    ]);
  });

  test("a word may be as long as a button can carry", async () => {
    const word = "ệ".repeat(MAX_WORD_BYTES / 3);
    expect(buttons(await bot.ask(ANNA, `/articles ${word}`))).toHaveLength(1);
    expect((await bot.ask(ANNA, `/articles ${word}ệ`)).text).toContain("too long to look up");
    expect((await bot.ask(ANNA, "/articles")).text).toContain("/articles ASEAN");
    for (const page of [1, 999_998]) {
      const made = pageButtons({ articles: [], total: 8_000_000, newest: null }, { word, page });
      for (const { callback_data } of buttons({ reply_markup: made as never })) {
        expect(Buffer.byteLength(callback_data)).toBeLessThanOrEqual(64);
      }
    }
  });

  test("say when there is nothing", async () => {
    bot.engine.makeList = () => ({ articles: [], total: 0, newest: null });
    expect((await bot.ask(ANNA, "/articles <xyz>")).text).toContain("No article has “<xyz>”");
    expect((await bot.ask(ANNA, "/latest")).text).toBe("There are no articles yet.");
  });

  test("the longest titles fit into one message", () => {
    const articles = Array.from({ length: PAGE_LENGTH }, (_, at) =>
      article(at, { title: "&<b> ".repeat(900), source: "S".repeat(900), sample: true }),
    );
    const html = renderArticles({ articles, total: 99, newest: null }, { word: null, page: 3 }, texts.vi);
    expect(html.match(/bài mẫu/g)).toHaveLength(PAGE_LENGTH);
    expect(html).toContain("25.");
    expect(html).not.toContain("<b> &");
  });
});

describe("/language", () => {
  test("is kept for the reader over a restart, and can be given back", async () => {
    const asked = await bot.ask(ANNA, "/language");
    expect(buttons(asked).map(({ text }) => text)).toEqual(["Tiếng Việt", "English", "✓ As my Telegram"]);
    bot.api.press(ANNA, asked, "lang:vi");
    await until(() => bot.replies(ANNA)[0]!.text.includes("ngôn ngữ nào"));
    expect(buttons(bot.replies(ANNA)[0]).map(({ text }) => text)).toContain("✓ Tiếng Việt");
    expect((await bot.ask(ANNA, "/latest")).text).toContain("Chưa có bài báo");
    // Nobody else's.
    expect((await bot.ask(reader(103), "/latest")).text).toContain("no articles");
    await bot.stop();
    bot = await BotHarness.start({ folder });
    const again = await bot.ask(ANNA, "/language");
    expect(again.text).toContain("ngôn ngữ nào");
    bot.api.press(ANNA, again, "lang:auto");
    await until(() => bot.replies(ANNA)[0]!.text.includes("In which language"));
  });
});

describe("a choice behind the command", () => {
  test.each([
    ["/language vi", "Đã chọn: Tiếng Việt"],
    ["/language Tiếng Anh", "Set: English"],
    ["/language auto", "Set: As my Telegram"],
    ["/style rich", "Set: Rich"],
    ["/style HTML", "Set: Plain"],
    ["/style Phong phú", "Set: Rich"],
  ])("%s is set at once", async (command, said) => {
    const reply = await bot.ask(ANNA, command);
    expect(reply.text).toBe(said);
    expect(buttons(reply).filter(({ text }) => text.startsWith("✓ "))).toHaveLength(1);
    expect(`✓ ${said.split(": ")[1]}`).toBe(buttons(reply).find(({ text }) => text.startsWith("✓ "))?.text);
  });

  test("one that is none asks which", async () => {
    expect((await bot.ask(ANNA, "/style pink")).text).toContain("How should answers look?");
    expect((await bot.ask(ANNA, "/language fr")).text).toContain("In which language");
  });
});

describe("/privacy and /help", () => {
  test("tell which remote models see a question", async () => {
    expect((await bot.ask(ANNA, "/privacy")).text).toContain("no remote model is in use");
    bot.engine.remote.chat = "api.example.org:words-1";
    bot.engine.remote.embedding = "api.example.org:vectors-1@64";
    const { text } = await bot.ask(BINH, "/privacy");
    expect(text).toContain("mô hình ngôn ngữ api.example.org:words-1");
    expect(text).toContain("api.example.org:vectors-1@64");
    expect(text).not.toContain("không dùng mô hình từ xa");
  });

  test("help tells how to ask in groups, and in any chat where inline mode is on", async () => {
    const name = `@${bot.api.me.username}`;
    const english = (await bot.ask(ANNA, "/help")).text;
    expect(english).toContain(`In groups\nI answer those who mention me (${name})`);
    expect(english).toContain(`In any other chat\nWrite ${name} and your question`);
    expect((await bot.ask(BINH, "/help")).text).toContain(`hãy gõ ${name} rồi tới câu hỏi`);
    await bot.stop();
    bot = await BotHarness.start({ folder });
    (bot.api.me as { supports_inline_queries: boolean }).supports_inline_queries = false;
    const without = (await bot.ask(ANNA, "/help")).text;
    expect(without).not.toContain("In any other chat");
    expect(without).toContain("In groups");
    expect(without).toContain("#k3v9m2xq");
  });

  test("help names every command of the menu", async () => {
    for (const place of [ANNA, BINH]) {
      const { text } = await bot.ask(place, "/help");
      for (const name of "ask verify timeline compare latest articles language style privacy forget".split(
        " ",
      )) {
        expect(text).toContain(`/${name}`);
      }
    }
  });
});
