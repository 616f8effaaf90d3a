import type { Message } from "grammy/types";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { parseHtml } from "../../bot/preview/bot-api/parse-html.js";
import { reportChoice } from "../../bot/rendering/report-choice.js";
import { shorten } from "../../bot/rendering/split-text.js";
import { openDatabase } from "../../bot/store/open-database.js";
import { createReportStore } from "../../bot/store/report-store.js";
import { BotHarness, blocked, reader, texts, until } from "../helpers/bot-harness.js";
import {
  buttons,
  index,
  labels,
  PARAGRAPHS,
  pressForEdit,
  pressForReply,
} from "../helpers/evidence-screen.js";
import { answerTo, citation } from "../helpers/fake-engine.js";
import { temporaryFolder } from "../helpers/temporary-folder.js";

const ANNA = reader(101);
const BINH = reader(102, "vi");
const OPERATOR = reader(900);
const NOON = new Date("2026-03-01T12:00:00Z");

let folder: string;
let remove: () => void;
let bot: BotHarness;
beforeEach(async () => {
  ({ folder, remove } = temporaryFolder());
  bot = await BotHarness.start({ folder, now: () => NOON, operatorChatId: OPERATOR.chat.id });
  // Whoever never wrote to a bot cannot be written to.
  await bot.ask(OPERATOR, "/help");
  index(bot, PARAGRAPHS);
});
afterEach(async () => {
  await bot.stop();
  remove();
});

const idOf = (text: string) => /#(\w{8})/.exec(text)?.[1] ?? "";
const warnings = () => bot.log.filter(({ level }) => level === 40);
function reports(answerId: string) {
  const database = openDatabase(folder);
  try {
    return createReportStore(database, () => NOON).ofAnswer(answerId);
  } finally {
    database.close();
  }
}

/** Reports the first quotation of an answer; the message that says thank you. */
async function reportFirst(place: typeof ANNA, answer: Message.TextMessage, label = "Report quotation") {
  return await pressForEdit(bot, place, await pressForReply(bot, place, answer, label), "[1]");
}

describe("reporting a quotation", () => {
  test("the one that is chosen is stored, logged, and sent to the operator", async () => {
    const answer = await bot.ask(ANNA, "what?");
    const which = await pressForReply(bot, ANNA, answer, "Report quotation");
    const answerId = idOf(answer.text);
    expect(which.reply_to_message?.message_id).toBe(answer.message_id);
    expect(reports(answerId)).toEqual([]);
    const thanks = await pressForEdit(bot, ANNA, which, "[1]");
    expect(thanks.text).toContain(`Quotation [1] of answer #${answerId} has been reported to the operator.`);
    expect(reports(answerId)).toEqual([
      { answerId, citation: 1, chatId: 101, createdAt: NOON.toISOString(), note: null },
    ]);
    expect(warnings()).toMatchObject([
      { answerId, citation: 1, articleId: citation().articleId, paragraph: 5 },
    ]);
    const told = (await bot.awaitReplies(OPERATOR, 2))[1]!;
    expect(told.text).toContain(`A reader reports quotation [1] of answer #${answerId}`);
    expect(told.text).toContain(`npm run why -- ${answerId}`);
    expect(told.text).toContain(citation().quote);
    // Neither the log nor the operator's message tells who reported.
    expect(JSON.stringify(warnings())).not.toContain("101");
    expect(told.text).not.toContain("Reader 101");
  });

  test("of several, the bot asks which, and the same message then says thank you", async () => {
    bot.engine.answer = ({ question }) =>
      answerTo(question, { citations: [citation(), citation({ number: 2 })] });
    const answer = await bot.ask(BINH, "gì?");
    const which = await pressForReply(bot, BINH, answer, "Báo trích dẫn sai");
    const [question, ...lines] = which.text.split("\n");
    expect(question).toMatch(/^Lời trích nào sai\?/);
    // Whoever chooses sees what stands behind the numbers.
    expect(lines).toEqual([1, 2].map((number) => `[${number}] “${shorten(citation().quote, 90)}”`));
    expect(labels(which)).toEqual([["[1]", "[2]"], ["◀ Quay lại"]]);
    expect(reports(idOf(answer.text))).toEqual([]);
    const thanks = await pressForEdit(bot, BINH, which, "[2]");
    expect(thanks.text).toContain("Lời trích [2]");
    expect(reports(idOf(answer.text))).toMatchObject([{ citation: 2, chatId: 102 }]);
    expect((await bot.awaitReplies(OPERATOR, 2))[1]!.text).toContain("reports quotation [2]");
  });

  test("the way back leaves nothing reported", async () => {
    const answer = await bot.ask(ANNA, "what?");
    const which = await pressForReply(bot, ANNA, answer, "Report quotation");
    const left = await pressForEdit(bot, ANNA, which, "◀ Back");
    expect(left.text).toBe("Nothing was reported.");
    expect(labels(left)).toEqual([]);
    expect(reports(idOf(answer.text))).toEqual([]);
    expect(bot.replies(OPERATOR)).toHaveLength(1);
  });

  test("of hundreds of quotations all are named in one message", () => {
    const quote = "<b>Cảng & biển</b> ".repeat(40);
    const citations = Array.from({ length: 200 }, (_, at) => citation({ number: at + 1, quote }));
    const { text } = parseHtml(reportChoice(citations, "k3v9m2xq", texts.en).html);
    expect(text.length).toBeLessThanOrEqual(4096);
    expect(text).toContain("[200] “");
  });

  test("a quotation that is open is reported from its own message", async () => {
    bot.engine.answer = ({ question }) =>
      answerTo(question, { citations: [citation(), citation({ number: 2 })] });
    const answer = await bot.ask(ANNA, "what?");
    const evidence = await pressForReply(bot, ANNA, answer, "[2]");
    const which = await pressForReply(bot, ANNA, evidence, "Report quotation");
    expect(labels(which)).toEqual([["[2]"], ["◀ Back"]]);
    await pressForEdit(bot, ANNA, which, "[2]");
    expect(reports(idOf(answer.text))).toMatchObject([{ citation: 2 }]);
    // The evidence stays as it was.
    expect(bot.api.chats.find(101, evidence.message_id)).toEqual(evidence);
  });

  test("the reader may add what is wrong, once", async () => {
    const answer = await bot.ask(ANNA, "what?");
    const thanks = await reportFirst(ANNA, answer);
    const reason = (buttons(thanks)[0] as { callback_data: string }).callback_data;
    const noted = await pressForEdit(bot, ANNA, thanks, "Somebody else said it");
    expect(noted.text).toContain("Somebody else said it");
    expect(labels(noted)).toEqual([]);
    expect(reports(idOf(answer.text))).toMatchObject([{ note: "speaker" }]);
    expect((await bot.awaitReplies(OPERATOR, 3))[2]!.text).toMatch(
      /quotation \[1\] of .*: Somebody else said it/,
    );
    expect(warnings()).toMatchObject([{}, { note: "speaker" }]);
    bot.api.press(ANNA, thanks, reason);
    await bot.ask(ANNA, "next?");
    expect(bot.replies(OPERATOR)).toHaveLength(3);
  });

  test("a chat reports a quotation once; another chat may, too", async () => {
    const answer = await bot.ask(ANNA, "what?");
    await reportFirst(ANNA, answer);
    const again = await reportFirst(ANNA, answer);
    expect(again.text).toContain("has been reported from here already");
    const opened = await bot.ask(BINH, `/start a_${idOf(answer.text)}`);
    await reportFirst(BINH, opened, "Báo trích dẫn sai");
    expect(reports(idOf(answer.text)).map(({ chatId }) => chatId)).toEqual([101, 102]);
    expect(await bot.awaitReplies(OPERATOR, 3)).toHaveLength(3);
  });

  test("an operator who cannot be reached is no failure for the reader", async () => {
    bot.interrupt = ({ method, parameters }) =>
      method.toLowerCase() === "sendmessage" && String(parameters["chat_id"]) === String(OPERATOR.chat.id)
        ? blocked
        : undefined;
    const answer = await bot.ask(ANNA, "what?");
    const thanks = await reportFirst(ANNA, answer);
    expect(thanks.text).toContain("Thank you.");
    await until(() => bot.log.some(({ msg }) => msg.includes("OPERATOR_CHAT_ID")));
    expect(reports(idOf(answer.text))).toHaveLength(1);
  });

  test("/forget cuts the reports of a chat off from it", async () => {
    const answer = await bot.ask(ANNA, "what?");
    await reportFirst(ANNA, answer);
    await bot.ask(ANNA, "/forget");
    expect(reports(idOf(answer.text))).toMatchObject([{ citation: 1, chatId: null }]);
  });
});
