import type { InlineQuery } from "grammy/types";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { PAGE_SIZE } from "../../bot/features/inline-query.js";
import type { InlineAnswer } from "../../bot/preview/bot-api/inline-queries.js";
import { createOfferedAnswers, MAX_OFFER_AGE_MS, MOST_OFFERED } from "../../bot/store/offered-answers.js";
import { openDatabase } from "../../bot/store/open-database.js";
import { loadTexts } from "../../bot/texts.js";
import type { Passage } from "../../retrieval/index/passage-store.js";
import { BotHarness, gate, type HarnessOptions, reader, until } from "../helpers/bot-harness.js";
import { index, PARAGRAPHS, pressForReply } from "../helpers/evidence-screen.js";
import { answerTo, citation, refusalTo } from "../helpers/fake-engine.js";
import { sha256 } from "../helpers/sha256.js";
import { temporaryFolder } from "../helpers/temporary-folder.js";

const texts = loadTexts();
const ANNA = reader(101);
const BINH = reader(102, "vi");
const QUESTION = "What did Kenya say?";

let bot: BotHarness;
beforeEach(async () => {
  bot = await BotHarness.start();
});
afterEach(() => bot.stop());

async function answerOf(query: InlineQuery): Promise<InlineAnswer> {
  await until(() => bot.api.inline.answers.has(query.id));
  return bot.api.inline.answers.get(query.id)!;
}

const type = (text: string, offset = "", { from } = ANNA) => answerOf(bot.api.typeInline(from, text, offset));

/** Paragraphs of an article that the index has, each with words of its own. */
function indexed(count: number): { articleId: string; paragraph: number; score: number }[] {
  return Array.from({ length: count }, (_, paragraph) => {
    const text = `Đoạn ${paragraph} kể chuyện ${"abcdefghijklmnopqrstuvwxyz"[paragraph % 26]?.repeat(9)}${paragraph} khác hẳn <b>&.`;
    const passage: Passage = {
      ordinal: paragraph,
      articleId: "tin",
      paragraph,
      text,
      hash: sha256(text),
      speakers: [],
      article: {
        id: "tin",
        title: `Tin <số> ${paragraph}`,
        author: null,
        source: "Báo & Tin",
        url: "https://example.org/tin",
        publishedAt: "2021-03-04",
        publishedAtInferred: false,
        language: "vi",
        sample: false,
      } as Passage["article"],
    };
    bot.engine.passages.set(`tin#${paragraph}`, passage);
    return { articleId: "tin", paragraph, score: 1 - paragraph / 100 };
  });
}

describe("results", () => {
  test("the whole answer first, then what it cites, to share as they are", async () => {
    const { results, isPersonal, cacheSeconds, nextOffset } = await type(QUESTION);
    const [whole, cited, ...more] = results;
    expect(whole).toMatchObject({
      title: texts.en.plain("inline-answer"),
      description: `Answer to: ${QUESTION}`,
    });
    expect(whole?.message.text).toMatch(
      /^Question: What did Kenya say\?\n\nAnswer to: What did Kenya say\? \[1\]/,
    );
    const quoted = whole?.message.entities.filter((it) => it.type === "expandable_blockquote") ?? [];
    expect(quoted.map((it) => whole?.message.text.slice(it.offset, it.offset + it.length))).toEqual([
      citation().quote,
    ]);
    const id = /#(\w{8})$/.exec(whole?.message.text ?? "")?.[1];
    expect(whole?.message.reply_markup?.inline_keyboard).toEqual([
      [{ text: "See evidence", url: `https://t.me/${bot.api.me.username}?start=a_${id}` }],
    ]);
    // A quotation by itself leads to the answer, too.
    expect(cited?.message.reply_markup).toEqual(whole?.message.reply_markup);
    expect(cited?.title).toBe(citation().title);
    expect(cited?.description).toBe(`Báo Mẫu, 22 May 2020 · ${citation().quote}`);
    expect(cited?.message.text).toContain("Đặng Đình Quý");
    expect(cited?.message.text).toContain(citation().quote);
    expect(more).toEqual([]);
    expect({ isPersonal, nextOffset }).toEqual({ isPersonal: false, nextOffset: "" });
    expect(cacheSeconds).toBeGreaterThan(0);
  });

  test("no language model is asked, and no reader charged", async () => {
    await type(QUESTION);
    expect(bot.engine.asked[0]).toMatchObject({ question: QUESTION, plainly: true, turns: [] });
    expect(bot.engine.asked[0]).not.toHaveProperty("reader");
    expect(bot.engine.asked[0]).not.toHaveProperty("onProgress");
  });

  test("further passages come in pages, each once, without a word on who speaks", async () => {
    const hits = indexed(30);
    bot.engine.answer = ({ question }) =>
      answerTo(question, { hits, citations: [citation({ articleId: "tin", paragraph: 3 })] });
    const pages = [await type(QUESTION)];
    while (pages.at(-1)?.nextOffset) pages.push(await type(QUESTION, pages.at(-1)?.nextOffset));
    expect(pages.map(({ results }) => results.length)).toEqual([1 + PAGE_SIZE, PAGE_SIZE, PAGE_SIZE]);
    const results = pages.flatMap((page) => page.results);
    expect(new Set(results.map(({ id }) => id)).size).toBe(31);
    expect(results.filter(({ title }) => title === "Tin <số> 3")).toEqual([]);
    const second = results[2];
    expect(second?.title).toBe("Tin <số> 0");
    expect(second?.message.text).toContain("khác hẳn <b>&.");
    expect(second?.message.text).not.toContain(texts.en.plain("own-account"));
    // What the answer does not rest on says so, and leads to no evidence.
    expect(second?.description).toBe(
      `${texts.en.plain("inline-further")} · Báo & Tin, 4 March 2021 · ${second?.message.entities
        .filter((it) => it.type === "expandable_blockquote")
        .map((it) => second.message.text.slice(it.offset, it.offset + it.length))}`,
    );
    expect(second?.message.text.startsWith(texts.en.plain("inline-further"))).toBe(true);
    expect(second?.message.reply_markup).toBeUndefined();
  });

  test("a paragraph that is not indexed any more is left out", async () => {
    const hits = indexed(4);
    bot.engine.passages.delete("tin#1");
    bot.engine.answer = ({ question }) => answerTo(question, { hits });
    expect((await type(QUESTION)).results.map(({ title }) => title)).not.toContain("Tin <số> 1");
  });

  test("a refusal says so, and its passages are no evidence", async () => {
    const hits = indexed(20);
    bot.engine.answer = ({ question }) => refusalTo(question, { hits });
    const { results } = await type(QUESTION);
    expect(results).toHaveLength(2);
    const label = texts.en.plain("inline-nearest");
    expect(results[1]?.message.text.startsWith(`${label}\n${citation().quote}`)).toBe(true);
    expect(results[1]?.description.startsWith(label)).toBe(true);
    expect(results[1]?.message.reply_markup).toBeUndefined();
    expect(results[0]?.title).toBe(texts.en.plain("inline-refused"));
    expect(results[0]?.message.text).toContain("they do not answer the question");
    expect(results[1]?.message.text).not.toContain("[1]");
  });

  test("a sample article is told to be one", async () => {
    bot.engine.answer = ({ question }) => answerTo(question, { citations: [citation({ sample: true })] });
    const { results } = await type(QUESTION);
    expect(results[1]?.description).toBe(`Báo Mẫu, 22 May 2020 · sample article · ${citation().quote}`);
  });

  test("the frames are in the answer's language", async () => {
    bot.engine.answer = ({ question }) => answerTo(question, { language: "vi" });
    const { results } = await type("Kenya nói gì vậy?");
    expect(results[0]?.title).toBe(texts.vi.plain("inline-answer"));
    expect(results[1]?.description).toContain("22/5/2020");
  });

  test("more than a message holds: the first statements, each with its quotation, and a word that there is more", async () => {
    const quote = "Câu này dài vừa phải và được lặp lại. ".repeat(40).trim();
    const count = 5;
    bot.engine.answer = ({ question }) =>
      answerTo(question, {
        statements: Array.from({ length: count }, (_, at) => ({
          text: `Statement ${at + 1}.`,
          wording: "printed" as const,
          citations: [at + 1],
        })),
        citations: Array.from({ length: count }, (_, at) =>
          citation({ number: at + 1, quote, paragraph: at }),
        ),
      });
    const [whole] = (await type(QUESTION)).results;
    expect(whole?.message.text).toContain("Statement 2. [2]");
    expect(whole?.message.text).not.toContain("Statement 3.");
    expect(whole?.message.entities.filter((it) => it.type === "expandable_blockquote")).toHaveLength(2);
    expect(whole?.message.text).toContain(texts.en.plain("inline-shortened"));
  });

  test.each(["<b>&amp;</b> \" ' _*[x](y)`", "\u202Eesrever\u202C and \u200B more", "👨‍👩‍👧 ăâđêôơư ký tự"])(
    "%j stands in question, statement, quotation, title and source as it is",
    async (text) => {
      bot.engine.answer = ({ question }) =>
        answerTo(question, {
          statements: [{ text: `Statement ${text}.`, wording: "printed", citations: [1] }],
          citations: [
            citation({ quote: `Quote ${text}.`, title: `Title ${text}`, source: `Source ${text}` }),
          ],
        });
      const { results } = await type(`Question about ${text}`);
      for (const part of ["Statement", "Quote", "Title", "Source"]) {
        expect(results[0]?.message.text).toContain(`${part} ${text}`);
      }
      expect(results[1]?.title).toBe(`Title ${text}`);
    },
  );
});

describe("a shared answer", () => {
  const offer = async (place = ANNA, question = QUESTION) => {
    const whole = (await type(question, "", place)).results[0];
    return /#(\w{8})$/.exec(whole?.message.text ?? "")![1]!;
  };
  const folders: (() => void)[] = [];
  afterEach(() => {
    for (const remove of folders.splice(0)) remove();
  });
  async function restart(options: HarnessOptions): Promise<void> {
    await bot.stop();
    bot = await BotHarness.start(options);
    index(bot, PARAGRAPHS);
  }
  const DAY_MS = 24 * 60 * 60_000;

  test("opens in private with its evidence, for anybody, also after a restart", async () => {
    const { folder, remove } = temporaryFolder();
    folders.push(remove);
    await restart({ folder });
    const id = await offer();
    await restart({ folder });
    const opened = await bot.ask(BINH, `/start a_${id}`);
    expect(opened.text).toContain(`Answer to: ${QUESTION} [1]`);
    expect(opened.text).toContain(`#${id}`);
    const evidence = await pressForReply(bot, BINH, opened, "[1]");
    expect(evidence.text).toContain("Passage 6 of the article");
    await pressForReply(bot, BINH, opened, texts.vi.plain("button-report"));
    // It belongs to nobody's chat.
    expect(bot.answers.find(id)).toMatchObject({ chatId: null, isShared: true, messageIds: [] });
  });

  test("is the same while the same is typed again, and another for another question", async () => {
    let totalMs = 0;
    bot.engine.answer = ({ question }) => {
      const timings = { analyseMs: 0, embedMs: 0, searchMs: 0, answerMs: 0, totalMs: totalMs++ };
      return answerTo(question, { timings });
    };
    const id = await offer();
    expect(await offer(BINH)).toBe(id);
    expect(await offer(ANNA, "What did Estonia say?")).not.toBe(id);
  });

  test("that nobody opens is forgotten after a while; one that was opened is kept", async () => {
    let clock = new Date("2026-03-01T12:00:00Z");
    await restart({ now: () => clock });
    const [unopened, opened] = [await offer(), await offer(ANNA, "What did Estonia say?")];
    await bot.ask(BINH, `/start a_${opened}`);
    clock = new Date(clock.getTime() + MAX_OFFER_AGE_MS - DAY_MS);
    await offer(ANNA, "What did Singapore say?");
    clock = new Date(clock.getTime() + 2 * DAY_MS);
    await offer(ANNA, "What did Cuba say then?");
    expect((await bot.ask(BINH, `/start a_${unopened}`)).text).toContain("Tôi không biết câu trả lời");
    expect((await bot.ask(BINH, `/start a_${opened}`)).text).toContain(`#${opened}`);
  });

  test("is one of a bounded number", () => {
    const { folder, remove } = temporaryFolder();
    folders.push(remove);
    const database = openDatabase(folder);
    const offered = createOfferedAnswers(database, 8, () => new Date());
    const add = database.transaction((count: number) => {
      for (let at = 0; at < count; at++) {
        database
          .prepare("INSERT INTO offered_answers VALUES (?, ?, 'q', '{}', ?)")
          .run(`old${at}`, `hash${at}`, new Date(Date.now() - DAY_MS + at).toISOString());
      }
    });
    add(MOST_OFFERED);
    const id = offered.offer(answerTo("newest"));
    const kept = database.prepare<[], string>("SELECT id FROM offered_answers").pluck().all();
    expect(kept).toHaveLength(MOST_OFFERED);
    expect(kept).toContain(id);
    expect(kept).not.toContain("old0");
    database.close();
  });

  test("of a refusal has no link, and nothing is kept of it or of further pages", async () => {
    bot.engine.answer = ({ question }) => refusalTo(question);
    const { results } = await type(QUESTION);
    expect(results[0]?.message.reply_markup).toBeUndefined();
    expect(results[0]?.message.text).not.toMatch(/#\w{8}$/);
  });
});

describe("what is asked", () => {
  test.each(["biển đông", "Kenya cyberspace", "Hà Nội"])("%j is a question", async (query) => {
    expect((await type(query)).results).not.toEqual([]);
    expect(bot.engine.asked[0]?.question).toBe(query);
  });

  test.each(["", "Kenya", "Liechtenstein", "a b c"])(
    "%j is too short: a hint in the reader's language, and nothing is searched",
    async (query) => {
      for (const [place, language] of [
        [ANNA, "en"],
        [BINH, "vi"],
      ] as const) {
        const { results, button, isPersonal } = await type(query, "", place);
        expect(results).toEqual([]);
        expect(button).toEqual({ text: texts[language].plain("inline-too-short"), startParameter: "inline" });
        expect(isPersonal).toBe(true);
      }
      expect(bot.engine.asked).toEqual([]);
    },
  );

  test("what a reader has typed on is not answered any more; other readers are", async () => {
    const slow = gate();
    bot.engine.answer = async ({ question }) => {
      if (question.startsWith("slow")) await slow.opened;
      return answerTo(question);
    };
    const first = bot.api.typeInline(ANNA.from, "slow question here");
    const other = bot.api.typeInline(BINH.from, "slow question there");
    await until(() => bot.engine.asked.length === 2);
    await type("quick question here");
    slow.open();
    await answerOf(other);
    expect(bot.api.inline.answers.has(first.id)).toBe(false);
    expect(bot.engine.asked[0]?.signal.aborted).toBe(true);
    expect(bot.log.filter((line) => line.level >= 40)).toEqual([]);
  });

  test("it waits for no chat, and no chat for it", async () => {
    const slow = gate();
    bot.engine.answer = async ({ question }) => {
      if (question === "slow?") await slow.opened;
      return answerTo(question);
    };
    bot.say(ANNA, "slow?");
    await until(() => bot.engine.asked.length === 1);
    expect((await type(QUESTION)).results).not.toEqual([]);
    slow.open();
    await bot.awaitReplies(ANNA, 1);
  });

  test("an engine that fails is told to the operator", async () => {
    bot.engine.answer = () => {
      throw new Error("index is gone");
    };
    bot.api.typeInline(ANNA.from, QUESTION);
    await until(() => bot.log.some((line) => line.level >= 50));
    expect(bot.log.find((line) => line.level >= 50)).toMatchObject({ msg: "update failed", told: false });
  });
});

test("the server keeps to the documented limits of answerInlineQuery", async () => {
  const call = async (parameters: object) => {
    const { apiRoot, token } = bot.preview;
    const response = await fetch(`${apiRoot}/bot${token}/answerInlineQuery`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(parameters),
    });
    return ((await response.json()) as { description?: string }).description;
  };
  const article = (id: string, text = "x") => ({
    type: "article",
    id,
    title: "T",
    input_message_content: { message_text: text },
  });
  const never = gate();
  bot.engine.answer = async ({ question }) => {
    await never.opened;
    return answerTo(question);
  };
  const { id } = bot.api.typeInline(ANNA.from, QUESTION);
  const answer = (results: object[], more: object = {}) => call({ inline_query_id: id, results, ...more });
  expect(await call({ inline_query_id: "999", results: [] })).toMatch(/query is too old/);
  expect(await answer(Array.from({ length: 51 }, (_, at) => article(`${at}`)))).toMatch(/RESULTS_TOO_MUCH/);
  expect(await answer([article("a"), article("a")])).toMatch(/RESULT_ID_DUPLICATE/);
  expect(await answer([article("ă".repeat(33))])).toMatch(/RESULT_ID_INVALID/);
  expect(await answer([article("")])).toMatch(/RESULT_ID_INVALID/);
  expect(await answer([article("a", "")])).toMatch(/message text is empty/);
  expect(await answer([article("a", "x".repeat(4097))])).toMatch(/message is too long/);
  expect(await answer([], { next_offset: "x".repeat(65) })).toMatch(/NEXT_OFFSET_INVALID/);
  expect(await answer([], { button: { text: "T", start_parameter: "a b" } })).toMatch(/BUTTON_INVALID/);
  expect(await answer([article("a")])).toBeUndefined();
  // Once answered it is over.
  expect(await answer([article("a")])).toMatch(/query is too old/);
  never.open();
});
