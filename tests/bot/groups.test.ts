import type { Message } from "grammy/types";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { GROUP_PACE_MS } from "../../bot/features/message-stream.js";
import type { MessageContent } from "../../bot/preview/bot-api/bot-api.js";
import { BotApiError } from "../../bot/preview/bot-api/bot-api-error.js";
import type { AnswerProgress } from "../../retrieval/answering/answer.js";
import {
  BotHarness,
  gate,
  inTopic,
  member,
  reader,
  texts,
  tooManyRequests,
  until,
} from "../helpers/bot-harness.js";
import { answerTo } from "../helpers/fake-engine.js";

const GROUP = member(-500, 101);
const ANNA = reader(101);

let bot: BotHarness;
let me: string;
beforeEach(async () => {
  bot = await BotHarness.start();
  me = bot.api.me.username;
});
afterEach(() => bot.stop());

const asked = () => bot.engine.asked.map((it) => it.question);

/** After what was said before, the bot has answered this; what it had not by then it never will. */
async function sayLast(): Promise<Message.TextMessage> {
  const last = bot.say(GROUP, `/ask@${me} the last one?`);
  await until(() => bot.replies(GROUP).some((it) => it.reply_to_message?.message_id === last.message_id));
  return last;
}

describe("whom a message is for", () => {
  test.each([
    ["a mention in the middle", (name: string) => `What did @${name} Kenya say?`],
    ["a mention at the end, in capitals", (name: string) => `What did Kenya say? @${name.toUpperCase()}`],
    ["two mentions", (name: string) => `@${name} What did Kenya say? @${name}`],
    ["the command with the bot's name", (name: string) => `/ask@${name} What did Kenya say?`],
    ["the command without", () => "/ask What did Kenya say?"],
  ])("%s is taken out of the question", async (_, write) => {
    const question = bot.say(GROUP, write(me));
    const [reply] = await bot.awaitReplies(GROUP, 1);
    expect(asked()).toEqual(["What did Kenya say?"]);
    expect(reply?.reply_to_message?.message_id).toBe(question.message_id);
  });

  test("a mention of the bot by a name that it has in somebody's contacts", async () => {
    const entity = { type: "text_mention" as const, offset: 0, length: 7, user: bot.api.me };
    bot.say(GROUP, "The bot what did Kenya say?", { entities: [entity] });
    await bot.awaitReplies(GROUP, 1);
    expect(asked()).toEqual(["what did Kenya say?"]);
  });

  test.each<[string, (name: string) => string, MessageContent?]>([
    ["talk", () => "What did Kenya say?"],
    ["a longer name that begins alike", (name) => `@${name}_2 what did Kenya say?`],
    ["another bot's command", () => "/ask@another_bot what did Kenya say?"],
    [
      "what another bot says",
      (name) => `@${name} hello?`,
      { from: { id: 7, is_bot: true, first_name: "B" } } as never,
    ],
    [
      "an answer that was shared through inline mode",
      (name) => `@${name} what did Kenya say?`,
      { via_bot: "me" } as never,
    ],
    ["what a channel posts into its group", (name) => `@${name} is a bot`, { is_automatic_forward: true }],
  ])("%s is not for the bot", async (_, write, content) => {
    const more = "via_bot" in (content ?? {}) ? { via_bot: bot.api.me } : content;
    bot.say(GROUP, write(me), more);
    await sayLast();
    expect(asked()).toEqual(["the last one?"]);
    expect(bot.replies(GROUP)).toHaveLength(1);
  });

  test("a shared answer is no question in private either", async () => {
    bot.say(ANNA, "Question: what did Kenya say? …", { via_bot: bot.api.me });
    await bot.ask(ANNA, "what did Estonia say?");
    expect(asked()).toEqual(["what did Estonia say?"]);
  });

  test("a channel's post is not answered at all", async () => {
    const post = {
      message_id: 1,
      date: 1,
      chat: { id: -9, type: "channel", title: "C" },
      text: `@${me} hello?`,
    };
    bot.api.updates.add({ channel_post: post } as never);
    await sayLast();
    expect(asked()).toEqual(["the last one?"]);
  });

  test("a reply to the bot is for it, unless it begins by naming somebody else", async () => {
    const help = await bot.ask(GROUP, `/help@${me}`);
    bot.say(GROUP, "@another_member look at this?", { reply_to_message: help as never });
    bot.say(GROUP, "And Belgium?", { reply_to_message: help as never });
    await bot.awaitReplies(GROUP, 2);
    expect(asked()).toEqual(["And Belgium?"]);
  });

  test("in a topic that the bot created, not every message is a reply to it", async () => {
    const created = { message_id: 9, date: 1, chat: GROUP.chat, from: bot.api.me, forum_topic_created: {} };
    bot.say(GROUP, "just talking", { ...inTopic(9), reply_to_message: created as never });
    await sayLast();
    expect(asked()).toEqual(["the last one?"]);
  });

  test("an admin who writes as the group is answered; what it costs is the group's", async () => {
    const anonymous = { id: 1_087_968_824, is_bot: true, first_name: "Group", username: "GroupAnonymousBot" };
    bot.say({ ...GROUP, from: anonymous }, `@${me} what did Kenya say?`, { sender_chat: GROUP.chat });
    await bot.awaitReplies(GROUP, 1);
    // One user stands for the anonymous admins of all groups there are.
    expect(bot.engine.asked[0]).toMatchObject({ question: "what did Kenya say?", reader: "-500" });
  });
});

test("each topic is answered in its place, and has its own conversation", async () => {
  const say = (topic: number, text: string) => bot.say(GROUP, `@${me} ${text}`, inTopic(topic));
  for (const [topic, text] of [
    [7, "first?"],
    [8, "elsewhere?"],
    [7, "and then?"],
  ] as const) {
    const question = say(topic, text);
    const count = bot.replies(GROUP).length + 1;
    const reply = (await bot.awaitReplies(GROUP, count))[count - 1];
    expect(reply).toMatchObject({ message_thread_id: topic, is_topic_message: true });
    expect(reply?.reply_to_message?.message_id).toBe(question.message_id);
  }
  expect(bot.engine.asked.map(({ turns }) => turns.map(({ read }) => read))).toEqual([[], [], ["first?"]]);
});

describe("an answer in the making", () => {
  const progressOf = (question: string, made: number): AnswerProgress =>
    answerTo(question, {
      statements: Array.from({ length: made }, (_, at) => ({
        text: `s${at + 1}`,
        wording: "written" as const,
        citations: [1],
      })),
    });
  const whole = (question: string, made: number) =>
    answerTo(question, { ...progressOf(question, made), writtenBy: "some-model" });
  const sent = () =>
    bot.calls
      .filter(({ method }) => /^(sendMessage|editMessageText|deleteMessage)/.test(method))
      .map(({ method, parameters }) => [
        method,
        String(parameters["text"] ?? "")
          .slice(0, 24)
          .replaceAll("\n\n", " "),
      ]);
  const ask = () => bot.say(GROUP, `@${me} what?`);
  const answered = () => until(() => bot.log.some(({ msg }) => msg === "answered"));

  test("is one message that grows at Telegram's pace, and becomes the answer", async () => {
    const times: number[] = [];
    bot.interrupt = ({ method }) => {
      if (/^(sendMessage|editMessageText)$/.test(method)) times.push(performance.now());
      return undefined;
    };
    bot.engine.answer = async ({ question, onProgress }) => {
      onProgress?.(progressOf(question, 1));
      await until(() => times.length === 1);
      // Two within the pace: the newer one is shown.
      onProgress?.(progressOf(question, 2));
      onProgress?.(progressOf(question, 3));
      await until(() => times.length === 2);
      return whole(question, 4);
    };
    const question = ask();
    await answered();
    expect(sent()).toEqual([
      ["sendMessage", "s1 [1]"],
      ["editMessageText", "s1 [1] s2 [1] s3 [1]"],
      ["editMessageText", expect.stringMatching(/^s1 \[1\] s2 \[1\] s3 /)],
    ]);
    expect(times[1]! - times[0]!).toBeGreaterThan(GROUP_PACE_MS - 50);
    const replies = bot.replies(GROUP);
    expect(replies).toHaveLength(1);
    expect(replies[0]?.text).toContain("s4 [1]");
    expect(replies[0]?.reply_to_message?.message_id).toBe(question.message_id);
    expect(replies[0]?.reply_markup?.inline_keyboard.length).toBeGreaterThan(0);
    const id = /#(\w{8})$/.exec(replies[0]?.text ?? "")?.[1] ?? "";
    expect(bot.answers.find(id)?.messageIds).toEqual([replies[0]?.message_id]);
  });

  test("without anything in the making there is one message and no edit", async () => {
    ask();
    await answered();
    expect(sent().map(([method]) => method)).toEqual(["sendMessage"]);
  });

  test("429: nothing more before the time that Telegram asks for, then the answer", async () => {
    let refusedAt = 0;
    let deliveredAt = 0;
    bot.interrupt = ({ method }) => {
      if (!/^(sendMessage|editMessageText)$/.test(method)) return undefined;
      if (refusedAt === 0) {
        refusedAt = performance.now();
        return tooManyRequests(1);
      }
      deliveredAt = performance.now();
      return undefined;
    };
    bot.engine.answer = async ({ question, onProgress }) => {
      onProgress?.(progressOf(question, 1));
      await until(() => refusedAt > 0);
      onProgress?.(progressOf(question, 2));
      return whole(question, 3);
    };
    ask();
    await answered();
    expect(sent().map(([method]) => method)).toEqual(["sendMessage", "sendMessage"]);
    expect(deliveredAt - refusedAt).toBeGreaterThan(950);
    expect(bot.replies(GROUP)[0]?.text).toContain("s3 [1]");
  });

  test("a member who deletes the message meanwhile gets the answer as a new one", async () => {
    bot.engine.answer = async ({ question, onProgress }) => {
      onProgress?.(progressOf(question, 1));
      await until(() => bot.replies(GROUP).length === 1);
      bot.api.chats.remove(-500, bot.replies(GROUP)[0]!.message_id);
      return whole(question, 2);
    };
    ask();
    await answered();
    expect(bot.replies(GROUP).map((it) => it.text)).toEqual([expect.stringContaining("s2 [1]")]);
    expect(bot.log.filter((line) => line.level >= 40)).toEqual([]);
  });

  test("an engine that fails in the middle leaves no half answer", async () => {
    bot.engine.answer = async ({ question, onProgress }) => {
      onProgress?.(progressOf(question, 1));
      await until(() => bot.replies(GROUP).length === 1);
      throw new Error("model is gone");
    };
    ask();
    await until(() => bot.replies(GROUP).some(({ text }) => text.includes("Something went wrong")));
    expect(bot.replies(GROUP)).toHaveLength(1);
  });

  test("a first message that hangs does not keep the answer, and goes when it comes", async () => {
    const never = gate();
    let first = true;
    bot.hold = ({ method }) => {
      if (method !== "sendMessage" || !first) return undefined;
      first = false;
      return never.opened;
    };
    bot.engine.answer = ({ question, onProgress }) => {
      onProgress?.(progressOf(question, 1));
      return whole(question, 2);
    };
    ask();
    await answered();
    expect(bot.replies(GROUP).map((it) => it.text)).toEqual([expect.stringContaining("s2 [1]")]);
    never.open();
    await until(() => bot.calls.some(({ method }) => method === "deleteMessage"));
    await until(() => bot.replies(GROUP).length === 1);
    expect(bot.replies(GROUP)[0]?.text).toContain("s2 [1]");
  });

  test("what Telegram will not take is told to the operator once, and the answer comes", async () => {
    bot.interrupt = ({ method }) =>
      method === "editMessageText" && sent().length === 2 ? new BotApiError(502, "Bad Gateway") : undefined;
    bot.engine.answer = async ({ question, onProgress }) => {
      onProgress?.(progressOf(question, 1));
      await until(() => sent().length === 1);
      onProgress?.(progressOf(question, 2));
      await until(() => bot.log.some(({ msg }) => msg.startsWith("no more of this answer")), 6_000);
      return whole(question, 3);
    };
    ask();
    await answered();
    expect(sent().map(([method]) => method)).toEqual(["sendMessage", "editMessageText", "editMessageText"]);
    expect(bot.replies(GROUP).map((it) => it.text)).toEqual([expect.stringContaining("s3 [1]")]);
  });

  test("frames are in the answer's language", async () => {
    bot.engine.answer = ({ question }) => ({ ...whole(question, 1), language: "vi" });
    ask();
    await answered();
    expect(bot.replies(GROUP)[0]?.text).toContain(texts.vi.plain("open-article"));
  });
});
