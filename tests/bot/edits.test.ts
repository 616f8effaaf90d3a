import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { BotApiError } from "../../bot/preview/bot-api/bot-api-error.js";
import { BotHarness, member, reader, texts, until } from "../helpers/bot-harness.js";
import { answerTo, citation } from "../helpers/fake-engine.js";

const ANNA = reader(101);
const GROUP = member(-500, 101);

/** So many of these make an answer of three messages. */
const LONG = "Câu này dài vừa phải và được lặp lại nhiều lần. ".repeat(200).trim();

let bot: BotHarness;
beforeEach(async () => {
  bot = await BotHarness.start();
  bot.engine.answer = ({ question }) =>
    answerTo(question, question.includes("long") ? { citations: [citation({ quote: LONG })] } : {});
});
afterEach(() => bot.stop());

const answered = (count: number) =>
  until(() => bot.log.filter(({ msg }) => msg === "answered").length === count);
const idOf = (text: string | undefined) => /#(\w{8})$/.exec(text ?? "")?.[1] ?? "";

describe("an edited question", () => {
  test("gets its answer edited, with an id of its own", async () => {
    const question = bot.say(ANNA, "What did Kenia say?");
    const [before] = await bot.awaitReplies(ANNA, 1);
    bot.api.correct(question, "What did Kenya say?");
    await answered(2);
    const [after, ...more] = bot.replies(ANNA);
    expect(more).toEqual([]);
    expect(after?.message_id).toBe(before?.message_id);
    expect(after?.text).toContain("Answer to: What did Kenya say?");
    expect(after?.reply_markup).toBeDefined();
    // Both are kept: what stood there before was seen, too.
    for (const [text, asked] of [
      [before?.text, "Kenia"],
      [after?.text, "Kenya"],
    ] as const) {
      const stored = bot.answers.find(idOf(text));
      expect(stored?.question).toContain(asked);
      expect(stored?.messageIds).toEqual([after?.message_id]);
    }
  });

  test("edited again and again, the answer follows", async () => {
    const question = bot.say(ANNA, "one?");
    await answered(1);
    for (const [at, text] of ["two?", "three?"].entries()) {
      bot.api.correct(question, text);
      await answered(at + 2);
    }
    expect(bot.replies(ANNA).map((it) => /Answer to: (\w+)/.exec(it.text)?.[1])).toEqual(["three"]);
  });

  test("a shorter answer leaves no message over; a longer one gets more", async () => {
    const question = bot.say(ANNA, "long?");
    await answered(1);
    const first = bot.replies(ANNA).map((it) => it.message_id);
    expect(first.length).toBeGreaterThan(2);
    bot.api.correct(question, "short?");
    await answered(2);
    expect(bot.replies(ANNA).map((it) => it.message_id)).toEqual(first.slice(0, 1));
    bot.api.correct(question, "long again?");
    await answered(3);
    const replies = bot.replies(ANNA);
    expect(replies.length).toBe(first.length);
    expect(replies[0]?.message_id).toBe(first[0]);
    expect(bot.answers.find(idOf(replies.at(-1)?.text))?.messageIds).toEqual(
      replies.map((it) => it.message_id),
    );
    // Buttons stand under the last message alone.
    expect(replies.filter((it) => it.reply_markup !== undefined)).toEqual([replies.at(-1)]);
  });

  test("an answer that cannot be edited any more is sent anew, and nothing of the old one is left", async () => {
    const question = bot.say(ANNA, "long?");
    await answered(1);
    const old = bot.replies(ANNA).map((it) => it.message_id);
    bot.api.chats.remove(101, old[0]!);
    bot.api.correct(question, "short?");
    await answered(2);
    const replies = bot.replies(ANNA);
    expect(replies).toHaveLength(1);
    expect(old).not.toContain(replies[0]?.message_id);
    expect(replies[0]?.reply_to_message?.message_id).toBe(question.message_id);
  });

  test("messages that cannot be deleted are left, and the answer stands", async () => {
    const question = bot.say(ANNA, "long?");
    await answered(1);
    bot.interrupt = ({ method }) =>
      method === "deleteMessage"
        ? new BotApiError(400, "Bad Request: message can't be deleted for everyone")
        : undefined;
    bot.api.correct(question, "short?");
    await answered(2);
    expect(bot.replies(ANNA)[0]?.text).toContain("Answer to: short?");
    expect(bot.log.filter((line) => line.level >= 40)).toEqual([]);
  });

  test("the same words again bring nothing: a link's preview came or went", async () => {
    const question = bot.say(ANNA, "What did Kenya say?");
    await answered(1);
    bot.api.correct(question, "What did  Kenya say?\u200B");
    await bot.ask(ANNA, "next?");
    expect(bot.engine.asked.map((it) => it.question)).toEqual(["What did Kenya say?", "next?"]);
  });

  test("takes the place of what it was in the conversation", async () => {
    const question = bot.say(ANNA, "What did Kenia say?");
    await answered(1);
    bot.api.correct(question, "What did Kenya say?");
    await answered(2);
    expect(bot.engine.asked[1]?.turns).toEqual([]);
    await bot.ask(ANNA, "And Estonia?");
    expect(bot.engine.asked[2]?.turns.map(({ read }) => read)).toEqual(["What did Kenya say?"]);
  });

  test("while its answer is being made, it waits for its turn", async () => {
    const question = bot.say(ANNA, "one?");
    bot.engine.answer = (request) => {
      if (request.question === "one?") bot.api.correct(question, "two?");
      return answerTo(request.question);
    };
    await answered(2);
    const replies = bot.replies(ANNA);
    expect(replies).toHaveLength(1);
    expect(replies[0]?.text).toContain("Answer to: two?");
  });
});

describe("in groups", () => {
  test.each([
    ["a mention", (name: string, text: string) => `@${name} ${text}`],
    ["the command", (name: string, text: string) => `/ask@${name} ${text}`],
    ["the mention edited out", (name: string, text: string) => (text === "old?" ? `@${name} ${text}` : text)],
  ])("%s", async (_, write) => {
    const name = bot.api.me.username;
    const question = bot.say(GROUP, write(name, "old?"));
    await answered(1);
    bot.api.correct(question, write(name, "new?"));
    await answered(2);
    expect(bot.engine.asked.map((it) => it.question)).toEqual(["old?", "new?"]);
    expect(bot.replies(GROUP)).toHaveLength(1);
  });

  test("what was not for the bot stays so; another command is no question", async () => {
    const name = bot.api.me.username;
    const talk = bot.say(GROUP, "just talking");
    const question = bot.say(GROUP, `@${name} old?`);
    await answered(1);
    bot.api.correct(talk, "still talking");
    bot.api.correct(question, `/help@${name}`);
    bot.say(GROUP, `@${name} last?`);
    await answered(2);
    expect(bot.engine.asked.map((it) => it.question)).toEqual(["old?", "last?"]);
  });
});

test("after /forget an edit is a question that nobody knows", async () => {
  const question = bot.say(ANNA, "old?");
  await answered(1);
  await bot.ask(ANNA, "/forget");
  bot.api.correct(question, "new?");
  await bot.ask(ANNA, "last?");
  expect(bot.engine.asked.map((it) => it.question)).toEqual(["old?", "last?"]);
});

test("a question edited into nothing is told so, and its answer stands", async () => {
  const question = bot.say(ANNA, "old?");
  await answered(1);
  bot.api.correct(question, "?!");
  const replies = await bot.awaitReplies(ANNA, 2);
  expect(replies[0]?.text).toContain("Answer to: old?");
  expect(replies[1]?.text.slice(0, 20)).toBe(texts.en.plain("question-empty", { example: "" }).slice(0, 20));
});
