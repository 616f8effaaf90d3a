import { Api } from "grammy";
import { pino } from "pino";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { MAX_TURN_AGE_MS, MAX_TURNS } from "../../bot/store/conversation-store.js";
import { openDatabase } from "../../bot/store/open-database.js";
import { announce } from "../../bot/telegram/announce.js";
import { BotHarness, inTopic, member, reader, texts, until } from "../helpers/bot-harness.js";
import { answerTo, citation, refusalTo } from "../helpers/fake-engine.js";
import { temporaryFolder } from "../helpers/temporary-folder.js";

const ANNA = reader(101);
const BINH = reader(102, "vi");
const NOON = new Date("2026-03-01T12:00:00Z");

let folder: string;
let remove: () => void;
let clock: Date;
let bot: BotHarness;
const startBot = () => BotHarness.start({ folder, now: () => clock });
beforeEach(async () => {
  ({ folder, remove } = temporaryFolder());
  clock = NOON;
  bot = await startBot();
});
afterEach(async () => {
  await bot.stop();
  remove();
});

/** The questions that the engine was given as earlier ones, with its last question. */
const earlier = () => (bot.engine.asked.at(-1)?.turns ?? []).map((turn) => turn.read);

/** A mention is what makes a group's message a question. */
const mention = (text: string) => `@${bot.api.me.username} ${text}`;

describe("earlier questions", () => {
  test("go with the next one, as they were read and with what they cited", async () => {
    bot.engine.answer = ({ question }) => answerTo(question, { read: `${question} (read)` });
    await bot.ask(ANNA, "first?");
    await bot.ask(ANNA, "and then?");
    const [asked, next] = bot.engine.asked;
    expect(asked).toMatchObject({ turns: [], reader: "101" });
    const { articleId, paragraph, publishedAt, speaker } = citation();
    expect(next?.turns).toEqual([
      {
        askedAt: NOON.toISOString(),
        read: "first? (read)",
        language: "en",
        refused: false,
        cited: [{ articleId, paragraph, publishedAt, speaker }],
      },
    ]);
  });

  test("a refusal is one of them; what is no question is not", async () => {
    bot.engine.answer = ({ question }) => refusalTo(question);
    await bot.ask(ANNA, "who won?");
    await bot.ask(ANNA, "?!");
    await bot.ask(ANNA, "/help");
    await bot.ask(ANNA, "and then?");
    expect(bot.engine.asked.at(-1)?.turns).toMatchObject([{ read: "who won?", refused: true, cited: [] }]);
  });

  test("an answer that did not come out is not", async () => {
    bot.engine.answer = ({ question }) => {
      if (question === "bad") throw new Error("once");
      return answerTo(question);
    };
    await bot.ask(ANNA, "bad");
    await bot.ask(ANNA, "good");
    expect(earlier()).toEqual([]);
  });

  test(`are ${MAX_TURNS} at most, the last ones in their order`, async () => {
    const questions = Array.from({ length: MAX_TURNS + 3 }, (_, index) => `question ${index}`);
    for (const question of questions) await bot.ask(ANNA, question);
    await bot.ask(ANNA, "last");
    expect(earlier()).toEqual(questions.slice(-MAX_TURNS));
  });

  test("are none after a day", async () => {
    await bot.ask(ANNA, "old");
    clock = new Date(NOON.getTime() + 1_000);
    await bot.ask(ANNA, "a second later");
    clock = new Date(NOON.getTime() + MAX_TURN_AGE_MS + 500);
    await bot.ask(ANNA, "a day later");
    expect(earlier()).toEqual(["a second later"]);
  });

  test("survive a restart", async () => {
    await bot.ask(ANNA, "before the restart");
    await until(() => bot.log.some((line) => line.msg === "answered"));
    await bot.stop();
    bot = await startBot();
    await bot.ask(ANNA, "after it");
    expect(earlier()).toEqual(["before the restart"]);
  });

  test("stay in their chat", async () => {
    await bot.ask(ANNA, "of Anna");
    await bot.ask(BINH, "của Bình");
    expect(earlier()).toEqual([]);
    await bot.ask(ANNA, "of Anna again");
    expect(earlier()).toEqual(["of Anna"]);
  });

  test("of a group belong to the topic, whoever asked", async () => {
    const [anna, binh] = [member(-500, 101), member(-500, 102)];
    const say = async (place: typeof anna, text: string, topic: number | null) => {
      const before = bot.replies(place).length;
      bot.say(place, mention(text), topic === null ? {} : inTopic(topic));
      await bot.awaitReplies(place, before + 1);
    };
    await say(anna, "in seven", 7);
    await say(binh, "in eight", 8);
    expect(earlier()).toEqual([]);
    await say(binh, "in general", null);
    expect(earlier()).toEqual([]);
    await say(binh, "in seven, too", 7);
    expect(earlier()).toEqual(["in seven"]);
    expect(bot.engine.asked.at(-1)?.reader).toBe("102");
  });

  test("a thread of replies is no topic", async () => {
    const group = member(-501, 101);
    bot.say(group, mention("one"));
    await bot.awaitReplies(group, 1);
    // What Telegram marks a reply with in a group that has no topics.
    bot.say(group, mention("two"), { message_thread_id: 1 });
    await bot.awaitReplies(group, 2);
    expect(earlier()).toEqual(["one"]);
  });

  test("a pressed button is a question of its reader, too", async () => {
    const welcome = await bot.ask(ANNA, "/start");
    bot.api.press(ANNA, welcome, "ask:en:0");
    await bot.awaitReplies(ANNA, 2);
    expect(bot.engine.asked[0]?.reader).toBe("101");
    await bot.ask(ANNA, "and then?");
    expect(earlier()).toEqual([texts.en.plain("example-1")]);
  });
});

describe("/forget", () => {
  const idIn = (text: string) => /#(\w{8})$/.exec(text)?.[1] ?? "";

  test("ends the conversation and cuts the stored answers off from the reader", async () => {
    const id = idIn((await bot.ask(ANNA, "first?")).text);
    const idOfBinh = idIn((await bot.ask(BINH, "câu đầu?")).text);
    await until(() => bot.answers.find(idOfBinh)?.messageIds.length === 1);
    const reply = await bot.ask(ANNA, "/forget");
    expect(reply.text).toContain("Forgotten.");
    expect(reply.text).toContain("1 stored answer is kept");
    // The answer itself can still be looked up, by whoever has its id.
    expect(bot.answers.find(id)).toMatchObject({ chatId: null, messageIds: [], question: "first?" });
    expect(bot.answers.find(idOfBinh)).toMatchObject({ chatId: 102, messageIds: [expect.any(Number)] });
    await bot.ask(ANNA, "second?");
    expect(earlier()).toEqual([]);
    await bot.ask(BINH, "câu sau?");
    expect(earlier()).toEqual(["câu đầu?"]);
  });

  test("answers in the reader's language, also when there is nothing to forget", async () => {
    const html = texts.vi.html("forgotten-private", { answers: 0 });
    expect((await bot.ask(BINH, "/forget")).text).toBe(html.replace(/<[^>]+>/g, ""));
  });

  test("after a question that is still being answered: that one is forgotten, too", async () => {
    bot.engine.answer = async ({ question }) => {
      await new Promise((resolve) => setTimeout(resolve, 100));
      return answerTo(question);
    };
    bot.say(ANNA, "slow?");
    bot.say(ANNA, "/forget");
    const [answer] = await bot.awaitReplies(ANNA, 2);
    expect(bot.answers.find(idIn(answer?.text ?? ""))?.chatId).toBeNull();
    await bot.ask(ANNA, "next?");
    expect(earlier()).toEqual([]);
  });

  test("in a group forgets the topic and leaves the answers with the group", async () => {
    const group = member(-500, 101);
    const say = async (text: string, topic: number) => {
      const before = bot.replies(group).length;
      bot.say(group, text, { ...inTopic(topic) });
      return (await bot.awaitReplies(group, before + 1))[before]!;
    };
    const id = idIn((await say(mention("in seven"), 7)).text);
    await say(mention("in eight"), 8);
    const reply = await say(`/forget@${bot.api.me.username}`, 7);
    expect(reply.text).toContain("The stored answers stay as they are.");
    expect(bot.answers.find(id)?.chatId).toBe(-500);
    await say(mention("in seven again"), 7);
    expect(earlier()).toEqual([]);
    await say(mention("in eight again"), 8);
    expect(earlier()).toEqual(["in eight"]);
  });

  test("forgets what the reader has set and what they think of answers, as /privacy says", async () => {
    const answer = await bot.ask(BINH, "câu đầu?");
    const id = idIn(answer.text);
    await bot.ask(BINH, "/language");
    bot.api.press(BINH, bot.replies(BINH)[1]!, "lang:en");
    await until(() => bot.replies(BINH)[1]!.text.includes("In which language"));
    const style = await bot.ask(BINH, "/style");
    bot.api.press(BINH, style, "style:rich");
    await until(() => JSON.stringify(bot.replies(BINH)[2]).includes("✓ Rich"));
    bot.api.press(BINH, answer, `fb:${id}:good`);
    await bot.ask(BINH, "/verify");
    const privacy = (await bot.ask(BINH, "/privacy")).text;
    for (const told of ["(/language, /style)", "👍 or 👎", "Quotations that you report", "for 30 days"]) {
      expect(privacy).toContain(told);
    }
    expect(privacy).toContain("deletes the conversation and the language and style that you chose");
    expect((await bot.ask(BINH, "/forget")).text).toContain("A language or style that you had chosen");
    await bot.stop();
    const database = openDatabase(folder);
    expect(database.prepare("SELECT * FROM readers").all()).toEqual([]);
    expect(database.prepare("SELECT * FROM awaited_sentences").all()).toEqual([]);
    expect(database.prepare("SELECT verdict, reader FROM feedback").all()).toEqual([
      { verdict: "good", reader: null },
    ]);
    // Nowhere is the reader or their chat told any more.
    const tables = database
      .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'")
      .pluck()
      .all();
    for (const table of tables) {
      expect(JSON.stringify(database.prepare(`SELECT * FROM ${table}`).all())).not.toMatch(/[:,]102[,}]/);
    }
    database.close();
    bot = await startBot();
    // In the language of their Telegram again, and in the plain style.
    expect((await bot.ask(BINH, "/privacy")).text).toContain("Những gì được lưu");
    expect((await bot.ask(BINH, "/style")).reply_markup?.inline_keyboard.flat()[0]?.text).toMatch(
      /^✓ Thường/,
    );
  });

  test("the log does not tie an answer to its reader", async () => {
    const id = idIn((await bot.ask(ANNA, "first?")).text);
    await until(() => bot.log.some((line) => line.msg === "answered"));
    const lines = bot.log.filter((line) => JSON.stringify(line).includes(id));
    expect(lines).toHaveLength(1);
    expect(Object.values(lines[0]!)).not.toContain(101);
  });

  test("stands in the command menus and in /help", async () => {
    await announce(
      new Api(bot.preview.token, { apiRoot: bot.preview.apiRoot }),
      texts,
      pino({ level: "silent" }),
    );
    for (const [menu, language] of [
      ["", "en"],
      ["vi", "vi"],
    ] as const) {
      const description = texts[language].plain("command-forget");
      expect(bot.api.commands.get(menu)).toContainEqual({ command: "forget", description });
      expect(texts[language].plain("help")).toContain("/forget");
    }
  });
});
