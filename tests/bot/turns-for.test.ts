import type { Message } from "grammy/types";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { BotHarness, member, reader } from "../helpers/bot-harness.js";
import { answerTo, citation } from "../helpers/fake-engine.js";

const ANNA = reader(401);
const GROUP = member(-700, 401);

let bot: BotHarness;
let today: Date;
beforeEach(async () => {
  today = new Date("2020-05-22T02:00:00Z");
  bot = await BotHarness.start({ now: () => new Date(today.setSeconds(today.getSeconds() + 1)) });
  const speaker = { ...citation().speaker!, name: "Amina Wafula" };
  bot.engine.answer = ({ question }) => answerTo(question, { citations: [citation({ speaker })] });
});
afterEach(() => bot.stop());

const turns = () => (bot.engine.asked.at(-1)?.turns ?? []).map(({ read }) => read);
const to = (message: Message) => ({ reply_to_message: message }) as never;

async function replyTo(message: Message, text: string, place = ANNA): Promise<void> {
  const before = bot.replies(place).length;
  bot.say(place, text, to(message));
  await bot.awaitReplies(place, before + 1);
}

describe("a question that replies to an earlier message", () => {
  test("goes on from the answer in it, not from the last one", async () => {
    const floods = await bot.ask(ANNA, "What did Kenya say about floods?");
    await bot.ask(ANNA, "What did Peru say about fishing?");
    await replyTo(floods, "and Uganda?");
    expect(turns()).toEqual(["What did Kenya say about floods?"]);
    expect(bot.engine.asked.at(-1)?.turns.at(-1)?.cited[0]?.speaker?.name).toBe("Amina Wafula");
  });

  test("goes on from what was asked in it", async () => {
    await bot.ask(ANNA, "What did Kenya say about floods?");
    await bot.ask(ANNA, "What did Peru say about fishing?");
    await bot.ask(ANNA, "What did Chile say about copper?");
    const peru = bot.api.chats
      .messages(ANNA.chat.id)
      .find((it) => "text" in it && /Peru/.test(it.text ?? ""));
    await replyTo(peru!, "and Norway?");
    expect(turns()).toEqual(["What did Kenya say about floods?", "What did Peru say about fishing?"]);
  });

  test("goes on from an answer that is no turn any more, its time settled by when it was given", async () => {
    const floods = await bot.ask(ANNA, "What did Kenya say about floods?");
    today = new Date("2020-07-01T02:00:00Z");
    await bot.ask(ANNA, "What did Peru say about fishing?");
    await replyTo(floods, "and Uganda?");
    expect(bot.engine.asked.at(-1)?.turns).toMatchObject([
      { read: "What did Kenya say about floods?", askedAt: expect.stringMatching(/^2020-05-22/) },
    ]);
  });

  test("does so in a group, where another member may have asked", async () => {
    const me = bot.api.me.username;
    const floods = await bot.ask(GROUP, `@${me} What did Kenya say about floods?`);
    await bot.ask(GROUP, `@${me} What did Peru say about fishing?`);
    await replyTo(floods, "and Uganda?", member(-700, 402));
    expect(turns()).toEqual(["What did Kenya say about floods?"]);
  });

  test("leans on the last turns when the message is no answer, or of a reader who asked to be forgotten", async () => {
    const floods = await bot.ask(ANNA, "What did Kenya say about floods?");
    const forgotten = await bot.ask(ANNA, "/forget");
    await bot.ask(ANNA, "What did Peru say about fishing?");
    for (const message of [forgotten, floods]) {
      await replyTo(message, "and Uganda?");
      expect(turns()[0]).toBe("What did Peru say about fishing?");
      expect(turns()).not.toContain("What did Kenya say about floods?");
    }
  });
});

test("an answer is found by each of its messages, and the newest by one that two answers had", () => {
  const first = bot.answers.save({ chatId: 5, answer: answerTo("one?") });
  bot.answers.addMessage(first, 7);
  bot.answers.addMessage(first, 8);
  const second = bot.answers.save({ chatId: 5, answer: answerTo("two?") });
  bot.answers.addMessage(second, 7);
  expect([7, 8, 9].map((id) => bot.answers.ofMessage(5, id)?.id)).toEqual([second, first, undefined]);
  expect(bot.answers.ofMessage(6, 7)).toBeUndefined();
});
