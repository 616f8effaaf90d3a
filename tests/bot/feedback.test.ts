import type { Message } from "grammy/types";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Place } from "../../bot/preview/bot-api/bot-api.js";
import { REASONS } from "../../bot/store/feedback-store.js";
import { openDatabase } from "../../bot/store/open-database.js";
import { type GivenFeedback, readFeedback } from "../../bot/store/read-feedback.js";
import { BotHarness, gate, member, reader, texts, until } from "../helpers/bot-harness.js";
import { answerTo, refusalTo } from "../helpers/fake-engine.js";
import { temporaryFolder } from "../helpers/temporary-folder.js";

const ANNA = reader(101);
const BINH = reader(102, "vi");
const GROUP = [member(-500, 101), member(-500, 103)] as const;

let folder: string;
let remove: () => void;
let bot: BotHarness;
let notices: string[];
beforeEach(async () => {
  ({ folder, remove } = temporaryFolder());
  bot = await BotHarness.start({ folder });
  notices = [];
  bot.api.chats.subscribe((event) => event.type === "notice" && notices.push(event.text));
});
afterEach(async () => {
  await bot.stop();
  remove();
});

function stored(): GivenFeedback[] {
  const database = openDatabase(folder);
  try {
    return readFeedback(database);
  } finally {
    database.close();
  }
}

/** The message as it stands in the chat now. */
const now = (message: Message.TextMessage) => bot.api.chats.find(message.chat.id, message.message_id)!;

const votesUnder = (message: Message.TextMessage) =>
  (now(message).reply_markup?.inline_keyboard ?? [])
    .flat()
    .flatMap((button) => ("callback_data" in button ? [button] : []))
    .filter((button) => button.callback_data.startsWith("fb:"));

/** Presses the button with this vote, and waits for the notice. */
async function press(place: Place, message: Message.TextMessage, vote: string): Promise<string> {
  const before = notices.length;
  const id = /#(\w{8})$/.exec(message.text)?.[1];
  bot.api.press(place, now(message), `fb:${id}:${vote}`);
  await until(() => notices.length > before);
  return notices.at(-1)!;
}

describe("votes", () => {
  test.each([
    ["answer", answerTo],
    ["refusal", refusalTo],
  ])("stand under every %s, within the limits of Telegram", async (_, make) => {
    bot.engine.answer = ({ question }) => make(question);
    const reply = await bot.ask(ANNA, "what?");
    expect(votesUnder(reply).map(({ text }) => text)).toEqual(["👍", "👎"]);
    for (const { callback_data } of votesUnder(reply))
      expect(Buffer.byteLength(callback_data)).toBeLessThanOrEqual(64);
  });

  test("👍 is thanked for and stored with answer, generation and model", async () => {
    const reply = await bot.ask(ANNA, "what?");
    expect(await press(ANNA, reply, "good")).toBe(texts.en.plain("feedback-thanks"));
    expect(stored()).toMatchObject([
      {
        verdict: "good",
        reason: null,
        answer: { question: "what?", generation: "20200522-000000", writtenBy: "extractive" },
      },
    ]);
    expect(stored()[0]?.answer.hits).not.toEqual([]);
  });

  test.each([
    [ANNA, "en"],
    [BINH, "vi"],
  ] as const)("👎 asks what is wrong, in the reader's language", async (place, language) => {
    const reply = await bot.ask(place, "what?");
    const others = (now(reply).reply_markup?.inline_keyboard ?? []).length - 1;
    expect(await press(place, reply, "bad")).toBe(texts[language].plain("feedback-why"));
    await until(() => votesUnder(reply).length === REASONS.length + 1);
    expect(votesUnder(reply).map(({ text }) => text)).toEqual(
      [...REASONS, "back" as const].map((one) => texts[language].plain(`feedback-${one}`)),
    );
    // The vote counts already, and the buttons of the other features stay.
    expect(stored()).toMatchObject([{ verdict: "bad", reason: null }]);
    expect(now(reply).reply_markup?.inline_keyboard).toHaveLength(others + Math.ceil(REASONS.length / 2));
    await press(place, reply, "speaker");
    await until(() => votesUnder(reply).length === 2);
    expect(stored()).toMatchObject([{ verdict: "bad", reason: "speaker" }]);
    expect(votesUnder(reply).map(({ text }) => text)).toEqual(["👍", "👎 ✓"]);
    expect(now(reply).text).toBe(reply.text);
  });

  test("the chosen one is marked, and the same press again takes it back", async () => {
    const reply = await bot.ask(ANNA, "what?");
    const shown = () => votesUnder(reply).map(({ text }) => text);
    await press(ANNA, reply, "good");
    await until(() => shown()[0] === "👍 ✓");
    expect(await press(ANNA, reply, "good")).toBe(texts.en.plain("feedback-taken-back"));
    await until(() => shown()[0] === "👍");
    expect(stored()).toEqual([]);
  });

  test("from the reasons there is a way back, and the vote stands", async () => {
    const reply = await bot.ask(ANNA, "what?");
    const shown = () => votesUnder(reply).map(({ text }) => text);
    await press(ANNA, reply, "bad");
    await until(() => shown().includes("◀ Back"));
    const data = votesUnder(reply).at(-1)!.callback_data;
    bot.api.press(ANNA, now(reply), data);
    await until(() => shown()[1] === "👎 ✓");
    expect(stored()).toMatchObject([{ verdict: "bad", reason: null }]);
    await press(ANNA, reply, "bad");
    await until(() => shown()[1] === "👎");
    expect(stored()).toEqual([]);
  });

  test("one a reader and answer: the last one counts", async () => {
    const reply = await bot.ask(ANNA, "what?");
    await press(ANNA, reply, "bad");
    await press(ANNA, reply, "quotation");
    await press(ANNA, reply, "good");
    expect(stored()).toMatchObject([{ verdict: "good", reason: null }]);
    const other = await bot.ask(ANNA, "and what?");
    await press(ANNA, other, "good");
    expect(stored()).toHaveLength(2);
  });

  test("in a group every member has one", async () => {
    const reply = await bot.ask(GROUP[0], `@${bot.api.me.username} what?`);
    await press(GROUP[0], reply, "good");
    // All see the same buttons: none of them is marked.
    expect(votesUnder(reply).map(({ text }) => text)).toEqual(["👍", "👎"]);
    await press(GROUP[1], reply, "bad");
    expect(
      stored()
        .map(({ verdict }) => verdict)
        .sort(),
    ).toEqual(["bad", "good"]);
  });

  test("a vote does not wait for a slow question", async () => {
    const reply = await bot.ask(ANNA, "what?");
    const slow = gate();
    bot.engine.answer = async ({ question }) => {
      await slow.opened;
      return answerTo(question);
    };
    bot.say(ANNA, "slow?");
    await until(() => bot.engine.asked.length === 2);
    await press(ANNA, reply, "good");
    slow.open();
    await bot.awaitReplies(ANNA, 2);
  });

  test("an answer that nobody knows, or of another chat, is voted on by nobody", async () => {
    const reply = await bot.ask(ANNA, "what?");
    const others = await bot.ask(BINH, "gì vậy?");
    const id = /#(\w{8})$/.exec(others.text)?.[1];
    for (const [at, data] of ["fb:00000000:good", `fb:${id}:bad`].entries()) {
      bot.api.press(ANNA, now(reply), data);
      await until(() => notices.length === at + 1);
    }
    expect(notices).toEqual([texts.en.plain("button-outdated"), texts.en.plain("button-outdated")]);
    expect(stored()).toEqual([]);
  });

  test("/forget takes the reader from the vote, which stays; another vote is another reader's", async () => {
    const reply = await bot.ask(ANNA, "what?");
    await press(ANNA, reply, "bad");
    await bot.ask(ANNA, "/forget");
    const database = openDatabase(folder);
    expect(database.prepare("SELECT reader, verdict FROM feedback").all()).toEqual([
      { reader: null, verdict: "bad" },
    ]);
    database.close();
    await press(ANNA, reply, "good");
    expect(
      stored()
        .map(({ verdict }) => verdict)
        .sort(),
    ).toEqual(["bad", "good"]);
  });
});

describe("something else", () => {
  async function askedWhatIsWrong(place: Place, question: string) {
    const reply = await bot.ask(place, question);
    const count = bot.replies(place).length;
    await press(place, reply, "bad");
    await press(place, reply, "other");
    return (await bot.awaitReplies(place, count + 1))[count]!;
  }

  test.each([
    [ANNA, "en"],
    [BINH, "vi"],
  ] as const)("is told in a reply to the bot's question", async (place, language) => {
    const prompt = await askedWhatIsWrong(place, "what?");
    // In private there is nobody else whom it could mean.
    expect(prompt.text).not.toContain(place.from.first_name);
    const before = bot.replies(place).length;
    bot.say(place, "  He was\u200B not there <b>&\nat all ", { reply_to_message: prompt as never });
    const replies = await bot.awaitReplies(place, before + 1);
    expect(replies.at(-1)?.text).toBe(texts[language].plain("feedback-thanks"));
    expect(stored()).toMatchObject([
      { verdict: "bad", reason: "other", comment: "He was not there <b>& at all" },
    ]);
    expect(bot.engine.asked).toHaveLength(1);
  });

  test("in a group only the one who was asked tells; what others reply is a question", async () => {
    const prompt = await askedWhatIsWrong(GROUP[0], `@${bot.api.me.username} what?`);
    expect(prompt.text).toContain(GROUP[0].from.first_name);
    bot.say(GROUP[1], "And Kenya?", { reply_to_message: prompt as never });
    await until(() => bot.engine.asked.length === 2);
    expect(stored()).toMatchObject([{ comment: null }]);
    bot.say(GROUP[0], "It is wrong", { reply_to_message: prompt as never });
    await until(() => stored()[0]?.comment === "It is wrong");
  });

  test("a novel is shortened", async () => {
    const prompt = await askedWhatIsWrong(ANNA, "what?");
    bot.say(ANNA, "sai ".repeat(1_000), { reply_to_message: prompt as never });
    await until(() => stored()[0]?.comment !== null);
    expect(stored()[0]?.comment?.length).toBeLessThanOrEqual(1_000);
  });

  test("a name with markup is shown as it is", async () => {
    const place = member(-500, 104);
    place.from.first_name = '<b>"&amp;';
    expect((await askedWhatIsWrong(place, `@${bot.api.me.username} what?`)).text).toContain('<b>"&amp;');
  });
});
