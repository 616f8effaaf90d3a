import type { InlineKeyboardButton, Message } from "grammy/types";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { SOURCES_A_PAGE } from "../../bot/rendering/source-rows.js";
import { MOST_TIMELINE_ENTRIES } from "../../bot/store/overview.js";
import type { Comparison } from "../../retrieval/answering/comparison.js";
import { BotHarness, member, reader, texts, until } from "../helpers/bot-harness.js";
import {
  buttons,
  index,
  labels,
  marked,
  PARAGRAPHS,
  press,
  pressForEdit,
  pressForReply,
} from "../helpers/evidence-screen.js";
import { answerTo, citation, timelineOf } from "../helpers/fake-engine.js";
import { temporaryFolder } from "../helpers/temporary-folder.js";

const ANNA = reader(101);
const BINH = reader(102, "vi");
/** What an overview may hold: it stands as typed. */
const NASTY = "<b>&amp;</b> \u202e\u200b مرحبا";

let folder: string;
let remove: () => void;
let bot: BotHarness;
const start = () => BotHarness.start({ folder });
beforeEach(async () => {
  ({ folder, remove } = temporaryFolder());
  bot = await start();
  index(bot, PARAGRAPHS);
});
afterEach(async () => {
  await bot.stop();
  remove();
});

const two = () => [citation(), citation({ number: 2, articleId: "other", title: NASTY })];
const said = (text: string, number: number) => ({ text, wording: "printed" as const, citations: [number] });

function comparisonOf(question: string, overrides: Partial<Comparison> = {}): Comparison {
  return {
    ...timelineOf(question),
    sides: [
      { speaker: "Vietnam", refused: false, statements: [said("The first.", 1)], note: null },
      { speaker: NASTY, refused: false, statements: [said("The second.", 2)], note: null },
      { speaker: "Kenya", refused: true, statements: [], note: "Kenya said nothing on that." },
    ],
    citations: two(),
    ...overrides,
  };
}

/** A timeline of so many entries, each with its quotation. */
function long(count: number): void {
  const numbers = Array.from({ length: count }, (_, at) => at + 1);
  bot.engine.makeTimeline = ({ text }) =>
    timelineOf(text, {
      entries: numbers.map((number) => ({
        ...{ date: "2020-05-22", dateInferred: false, statement: said(`Statement ${number}.`, number) },
      })),
      citations: numbers.map((number) => citation({ number })),
    });
}

const idIn = (text: string) => /#(\w{8})$/.exec(text)?.[1] ?? "";
const lastOf = (place: typeof ANNA) => bot.replies(place).at(-1)!;

/** The message of a long overview that has the buttons. */
async function withButtons(place: typeof ANNA, command: string): Promise<Message.TextMessage> {
  bot.say(place, command);
  await until(() => (lastOf(place)?.reply_markup?.inline_keyboard.length ?? 0) > 0);
  return lastOf(place);
}

/** Presses a button that puts others in the place of those that stand there. */
async function turn(place: typeof ANNA, message: Message.TextMessage, label: string) {
  const now = () => bot.api.chats.find(place.chat.id, message.message_id)!;
  const before = JSON.stringify(labels(now()));
  press(bot, place, message, label);
  await until(() => JSON.stringify(labels(now())) !== before);
  return now();
}

describe("a timeline", () => {
  test("has the buttons of an answer but the one that leads to itself, in the reader's language", async () => {
    const timeline = await bot.ask(ANNA, "/timeline Vietnam on cyberspace");
    expect(labels(timeline)).toEqual([["[1]"], ["📋 Copy citation"], ["👍", "👎"], ["Report quotation"]]);
    const id = idIn(timeline.text);
    expect(timeline.entities?.at(-1)).toMatchObject({
      type: "text_link",
      url: `https://t.me/${bot.api.me.username}?start=a_${id}`,
    });
    const evidence = await pressForReply(bot, ANNA, timeline, "[1]");
    expect(marked(evidence, "underline")).toEqual([citation().quote]);
    expect(evidence.reply_to_message?.message_id).toBe(timeline.message_id);
    expect(labels(await bot.ask(BINH, "/timeline Việt Nam")).at(-1)).toEqual(["Báo trích dẫn sai"]);
    expect(bot.answers.find(id)).toMatchObject({ chatId: 101, messageIds: [timeline.message_id] });
  });

  test("of an answer, behind its button, has them as well", async () => {
    const answer = await bot.ask(ANNA, "what did Vietnam say?");
    const timeline = await pressForReply(bot, ANNA, answer, "Timeline");
    expect(labels(timeline).flat()).toContain("[1]");
    expect(labels(timeline).flat()).not.toContain("Timeline");
  });

  test("keeps its evidence over a restart and on another index", async () => {
    const timeline = await bot.ask(ANNA, "/timeline Vietnam on cyberspace");
    const id = idIn(timeline.text);
    const data = (buttons(timeline)[0] as { callback_data: string }).callback_data;
    await bot.stop();
    bot = await start();
    index(bot, ["New lead.", ...PARAGRAPHS]);
    const elsewhere = await bot.ask(ANNA, "hello?");
    bot.api.press(ANNA, elsewhere, data);
    const evidence = (await bot.awaitReplies(ANNA, 2))[1]!;
    expect(evidence.text).toContain("Passage 7 of the article");
    // Opened by somebody else it is the same again.
    const again = await bot.ask(BINH, `/start a_${id}`);
    expect(again.text).toBe(timeline.text);
    expect(labels(again)).toEqual([["[1]"], ["📋 Chép trích dẫn"], ["Báo trích dẫn sai"]]);
  });

  test("can be copied, reported and voted on", async () => {
    const timeline = await bot.ask(ANNA, "/timeline Vietnam on cyberspace");
    const which = await pressForReply(bot, ANNA, timeline, "Report quotation");
    expect((await pressForEdit(bot, ANNA, which, "[1]")).text).toContain(
      `Quotation [1] of answer #${idIn(timeline.text)}`,
    );
    press(bot, ANNA, timeline, "👎");
    await until(() => labels(bot.replies(ANNA)[0]!).flat().includes("Wrong person"));
    // What the votes changed stands beside the sources.
    expect(labels(bot.replies(ANNA)[0]!)[0]).toEqual(["[1]"]);
  });

  test("that is a refusal has no buttons and is not stored", async () => {
    bot.engine.makeTimeline = ({ text }) =>
      timelineOf(text, { refused: true, entries: [], citations: [], answer: `Nothing on ${NASTY}.` });
    const refusal = await bot.ask(ANNA, "/timeline Atlantis");
    expect(refusal.text).toBe(`Nothing on ${NASTY}.`);
    expect(labels(refusal)).toEqual([]);
  });

  test("in a group is a reply, and any member may open its evidence", async () => {
    const timeline = await bot.ask(member(-5, 101), `/timeline@${bot.api.me.username} Vietnam`);
    expect(timeline.reply_to_message).toBeDefined();
    const evidence = await pressForReply(bot, member(-5, 102), timeline, "[1]");
    expect(evidence.text).toContain("Passage 6 of the article");
  });

  test("is no question: editing it asks nothing, and no follow-up leans on it", async () => {
    const asked = bot.say(ANNA, "/timeline Vietnam on cyberspace");
    await bot.awaitReplies(ANNA, 1);
    bot.api.correct(asked, "/timeline Singapore");
    await bot.ask(ANNA, "and then?");
    expect(bot.engine.asked).toHaveLength(1);
    expect(bot.engine.asked[0]?.turns).toEqual([]);
  });
});

describe("a long timeline", () => {
  const data = (it: InlineKeyboardButton) => ("callback_data" in it ? it.callback_data : "");

  test("shows a page of sources, and the next ones a press away, in the same message", async () => {
    long(MOST_TIMELINE_ENTRIES);
    const message = await withButtons(ANNA, "/timeline Vietnam");
    expect(
      labels(message)
        .slice(0, 3)
        .map((row) => row.length),
    ).toEqual([6, 6, 6]);
    expect(labels(message)[3]).toEqual(["[19]–[24] ▶"]);
    const others = labels(message).slice(4);
    const next = await turn(ANNA, message, "[19]–[24] ▶");
    expect(labels(next)).toEqual([
      ["[19]", "[20]", "[21]", "[22]", "[23]", "[24]"],
      ["◀ [1]–[18]"],
      ...others,
    ]);
    expect(next.text).toBe(message.text);
    const evidence = await pressForReply(bot, ANNA, next, "[24]");
    expect(evidence.text).toContain("[24] Đặng Đình Quý");
    const back = await turn(ANNA, message, "◀ [1]–[18]");
    expect(labels(back)).toEqual(labels(message));
    for (const one of [message, next]) {
      expect(buttons(one).length).toBeLessThanOrEqual(100);
      for (const button of buttons(one))
        expect(Buffer.byteLength(data(button) ?? "")).toBeLessThanOrEqual(64);
    }
  });

  test("a page that is there already, or is no more, is no failure", async () => {
    long(MOST_TIMELINE_ENTRIES);
    const message = await withButtons(ANNA, "/timeline Vietnam");
    const id = bot.answers.find(idIn(message.text))!.id;
    bot.api.press(ANNA, message, `ep:${id}:ev:0`);
    bot.api.press(ANNA, message, `ep:${id}:ev:99`);
    await until(() => labels(lastOf(ANNA))[0]?.[0] === "[19]");
    bot.api.chats.remove(ANNA.chat.id, message.message_id);
    bot.api.press(ANNA, message, `ep:${id}:ev:1`);
    bot.api.press(ANNA, message, "ep:zzzzzzzz:ev:1");
    await until(() => lastOf(ANNA).text?.includes("#zzzzzzzz") ?? false);
    expect(bot.log.filter(({ level }) => level >= 50)).toEqual([]);
  });

  test("its newest entries are shown, and theirs are the sources, opened again as well", async () => {
    long(60);
    const message = await withButtons(BINH, "/timeline Việt Nam");
    expect(labels(message)[0]?.[0]).toBe("[37]");
    expect(bot.replies(BINH)[0]?.text).toContain("36 earlier statements");
    const { answer } = bot.answers.find(idIn(message.text))!;
    expect(answer.citations).toHaveLength(MOST_TIMELINE_ENTRIES);
    const before = bot.replies(ANNA).length;
    const again = await withButtons(ANNA, `/start a_${idIn(message.text)}`);
    expect(again.text).toBe(message.text);
    expect(bot.replies(ANNA)[before]?.text).toBe(bot.replies(BINH)[0]?.text);
  });

  test("which of many quotations is wrong is asked in pages, too", async () => {
    long(MOST_TIMELINE_ENTRIES);
    const message = await withButtons(BINH, "/timeline Việt Nam");
    const which = await pressForReply(bot, BINH, message, "Báo trích dẫn sai");
    expect(labels(which).flat()).toHaveLength(SOURCES_A_PAGE + 2);
    const next = await turn(BINH, which, "[19]–[24] ▶");
    press(bot, BINH, next, "[20]");
    await until(() => lastOf(BINH).text.includes("Lời trích [20]"));
  });

  test("an answer with many sources is paged alike", async () => {
    const citations = Array.from({ length: 200 }, (_, at) => citation({ number: at + 1, quote: "Có." }));
    bot.engine.answer = ({ question }) => answerTo(question, { citations });
    const message = await withButtons(ANNA, "what?");
    expect(labels(message)[3]).toEqual(["[19]–[36] ▶"]);
    const next = await turn(ANNA, message, "[19]–[36] ▶");
    expect(labels(next)[3]).toEqual(["◀ [1]–[18]", "[37]–[54] ▶"]);
  });
});

describe("a comparison", () => {
  beforeEach(() => {
    bot.engine.makeComparison = ({ text }) => comparisonOf(text);
  });

  test("has the buttons of an answer; each source opens its paragraph", async () => {
    const comparison = await bot.ask(ANNA, "/compare Vietnam, Singapore on cyberspace");
    expect(labels(comparison)).toEqual([
      ["[1]", "[2]"],
      ["Citation to copy", "Timeline"],
      ["👍", "👎"],
      ["Report quotation"],
    ]);
    expect(comparison.text).toContain(NASTY);
    const evidence = await pressForReply(bot, ANNA, comparison, "[1]");
    expect(marked(evidence, "underline")).toEqual([citation().quote]);
  });

  test("opened again, what rested on a withdrawn article is left out", async () => {
    const comparison = await bot.ask(ANNA, "/compare Vietnam, Singapore on cyberspace");
    // The other article is not indexed.
    const again = await bot.ask(BINH, `/start a_${idIn(comparison.text)}`);
    expect(again.text).toContain(texts.en.plain("answer-cut").replace(/<[^>]+>/g, ""));
    expect(again.text).toContain("The first.");
    expect(again.text).toContain("Kenya said nothing on that.");
    expect(again.text).not.toContain("The second.");
    expect(again.text).not.toContain(NASTY);
    expect(labels(again)[0]).toEqual(["[1]"]);
  });

  test("of a timeline, too, and nothing of it shows through from the plain text", async () => {
    bot.engine.makeTimeline = ({ text }) =>
      timelineOf(text, {
        entries: [
          { date: "2020-05-22", dateInferred: false, statement: said("The first.", 1) },
          { date: "2020-05-23", dateInferred: false, statement: said("The second.", 2) },
        ],
        citations: two(),
        answer: "heading\n2020: The first. [1]\n2020: The second. [2]\nNo one called “Wakanda” is quoted.",
      });
    const timeline = await bot.ask(ANNA, "/timeline Vietnam");
    expect(timeline.text).toContain("Wakanda");
    const again = await bot.ask(BINH, `/start a_${idIn(timeline.text)}`);
    expect(again.text).toContain("The first.");
    expect(again.text).not.toContain("The second.");
    index(bot, []);
    expect((await bot.ask(ANNA, `/start a_${idIn(timeline.text)}`)).text).toBe(
      texts.en.plain("answer-withdrawn"),
    );
  });
});
