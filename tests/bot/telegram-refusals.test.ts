import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { BotApiError } from "../../bot/preview/bot-api/bot-api-error.js";
import type { BotApiCall } from "../../bot/preview/bot-api/routes.js";
import { openDatabase } from "../../bot/store/open-database.js";
import { BotHarness, blocked, inTopic, member, reader, texts, until } from "../helpers/bot-harness.js";
import { answerTo, citation } from "../helpers/fake-engine.js";
import { temporaryFolder } from "../helpers/temporary-folder.js";

const ANNA = reader(101);
const BINH = reader(102);
const GROUP = -555;
const SUPERGROUP = -1_000_000_000_555;
const OPERATOR = 900;
const IN_GROUP = { ...member(GROUP, 101), chat: { id: GROUP, type: "group", title: "Group" } as const };
const IN_SUPERGROUP = member(SUPERGROUP, 101);
const SECRET = "my secret question";

const kicked = new BotApiError(403, "Forbidden: bot was kicked from the group chat");
const gone = new BotApiError(400, "Bad Request: message to edit not found");
const tooOld = new BotApiError(
  400,
  "Bad Request: query is too old and response timeout expired or query ID is invalid",
);
const upgraded = new BotApiError(400, "Bad Request: group chat was upgraded to a supergroup chat", {
  migrate_to_chat_id: SUPERGROUP,
});

let bot: BotHarness;
let folder: string;
let remove: () => void;
beforeEach(async () => {
  ({ folder, remove } = temporaryFolder());
  bot = await BotHarness.start({ folder, operatorChatId: OPERATOR });
  bot.api.chats.enter({ id: OPERATOR, type: "private", first_name: "Operator" });
});
afterEach(async () => {
  await bot.stop();
  remove();
});

/** What is asked of Telegram in a chat, typing aside. */
const callsTo = (chatId: number) =>
  bot.calls
    .filter(({ method, parameters }) => parameters["chat_id"] === chatId && method !== "sendChatAction")
    .map(({ method }) => method);

/** The lines of the log that an operator sees, without those of answers that went well. */
const lines = () => bot.log.filter(({ level, msg }) => level >= 30 && msg !== "answered");

function refuse(chatId: number, failure: BotApiError, methods = /^(?:send|edit|delete)/): void {
  bot.interrupt = ({ method, parameters }: BotApiCall) =>
    parameters["chat_id"] === chatId && methods.test(method) ? failure : undefined;
}

/** A question that comes after all else was dealt with. */
async function isServed(): Promise<void> {
  await bot.ask(BINH, "another reader");
}

/** The bot's answer in a chat, with its buttons. */
async function answered(place = ANNA) {
  bot.say(place, `@${bot.api.me.username} ${SECRET}`);
  const [message] = await bot.awaitReplies(place, 1);
  await until(() => bot.log.some(({ msg }) => msg === "answered"));
  const [{ answerId }] = bot.log.filter(({ msg }) => msg === "answered") as unknown as [{ answerId: string }];
  bot.calls.length = 0;
  bot.log.length = 0;
  return { message: message!, answerId };
}

/** Lets an answer be seen before it is whole, and have four messages. */
function answerSlowly(): void {
  bot.engine.answer = async ({ question, onProgress }) => {
    const statements = Array.from({ length: 12 }, (_, at) => ({
      text: `${at} ${"đ".repeat(900)}`,
      wording: "printed" as const,
      citations: [1],
    }));
    const answer = answerTo(question, { statements });
    onProgress?.({
      language: "en",
      statements: statements.slice(0, 1),
      citations: answer.citations,
    } as never);
    await new Promise((resolve) => setTimeout(resolve, 100));
    return answer;
  };
}

/** One line that tells where and what, and nothing of what was asked. */
function expectOneLine(expected: object): void {
  expect(lines()).toHaveLength(1);
  expect(lines()[0]).toMatchObject(expected);
  expect(JSON.stringify(bot.log)).not.toContain("secret");
}

describe("a reader who has blocked the bot", () => {
  test("is written to once, though the answer has many messages and a draft", async () => {
    answerSlowly();
    refuse(101, blocked);
    bot.say(ANNA, SECRET);
    await until(() => lines().length > 0);
    await isServed();
    expect(callsTo(101)).toHaveLength(1);
    expectOneLine({ level: 30, chat: 101, reason: blocked.description, msg: "reader cannot be reached" });
  });

  test("is written to again once they write", async () => {
    refuse(101, blocked);
    bot.say(ANNA, SECRET);
    await until(() => lines().length > 0);
    bot.interrupt = () => undefined;
    expect((await bot.ask(ANNA, "I am back")).text).toContain("Answer to: I am back");
  });

  test("gets no evidence", async () => {
    const { message, answerId } = await answered();
    refuse(101, blocked);
    bot.api.press(ANNA, message, `ev:${answerId}:1`);
    await until(() => lines().length > 0);
    await isServed();
    expect(callsTo(101)).toEqual(["sendMessage"]);
    expectOneLine({ level: 30, chat: 101 });
  });

  test("is not asked why they did not like an answer", async () => {
    const { message, answerId } = await answered();
    refuse(101, blocked);
    bot.api.press(ANNA, message, `fb:${answerId}:other`);
    await until(() => lines().length > 0);
    await isServed();
    expect(callsTo(101)).toHaveLength(1);
    expectOneLine({ level: 30, chat: 101 });
  });

  test("who is the operator does not get reports: one line each, one call for all", async () => {
    bot.engine.answer = ({ question }) =>
      answerTo(question, { citations: [citation(), citation({ number: 2 })] });
    const { message, answerId } = await answered();
    refuse(OPERATOR, blocked);
    for (const number of [1, 2]) {
      bot.api.press(ANNA, message, `es:${answerId}:${number}`);
      await until(() => lines().length === 2 * number);
    }
    expect(callsTo(OPERATOR)).toEqual(["sendMessage"]);
    // Each report is a line of its own, stored as it is.
    expect(lines().map(({ level }) => level)).toEqual([40, 50, 40, 50]);
    expect(bot.replies(ANNA)[0]?.text).toContain("Quotation [2]");
  });
});

describe("a group that has removed the bot", () => {
  test.each(["html", "rich"] as const)("is written to once, %s", async (style) => {
    await bot.stop();
    bot = await BotHarness.start({ messageStyle: style });
    answerSlowly();
    refuse(GROUP, kicked);
    bot.say(IN_GROUP, `@${bot.api.me.username} ${SECRET}`);
    await until(() => lines().length > 0);
    await isServed();
    expect(callsTo(GROUP)).toHaveLength(1);
    expectOneLine({ level: 30, chat: GROUP, reason: kicked.description });
  });

  test("nor are presses there answered with more", async () => {
    const { message, answerId } = await answered(IN_GROUP);
    refuse(GROUP, kicked);
    bot.api.press(IN_GROUP, message, `fb:${answerId}:other`);
    await until(() => lines().length > 0);
    await isServed();
    expect(callsTo(GROUP)).toHaveLength(1);
    expectOneLine({ level: 30, chat: GROUP });
  });

  test("where it may not write, or whose topic is closed, is no failure of the bot", async () => {
    const topic = member(-777, 101);
    refuse(-777, new BotApiError(400, "Bad Request: TOPIC_CLOSED"));
    bot.say(topic, `@${bot.api.me.username} ${SECRET}`, inTopic(7));
    await until(() => lines().length > 0);
    await isServed();
    expect(callsTo(-777)).toHaveLength(1);
    expectOneLine({ level: 30, chat: -777 });
  });
});

describe("a message that was deleted", () => {
  test("whose button is pressed is not written anew, and nobody is told", async () => {
    const { message, answerId } = await answered();
    const language = await bot.ask(ANNA, "/language");
    bot.calls.length = 0;
    refuse(101, gone, /^edit/);
    for (const [pressed, data] of [
      [message, `ev:${answerId}:1:1`],
      [message, `fb:${answerId}:bad`],
      [language, "lang:en"],
    ] as const) {
      bot.api.press(ANNA, pressed, data);
      await until(() => bot.calls.some(({ parameters }) => parameters["callback_query_id"] !== undefined));
    }
    await until(() => bot.calls.filter(({ method }) => method === "answerCallbackQuery").length === 3);
    await isServed();
    expect(callsTo(101).filter((method) => method.startsWith("send"))).toEqual([]);
    expect(lines()).toEqual([]);
  });

  test("while it grew into an answer in a group: the answer is sent once", async () => {
    answerSlowly();
    bot.engine.answer = (
      (slow) =>
      async (request): Promise<ReturnType<typeof answerTo>> => {
        await slow(request);
        return answerTo(request.question);
      }
    )(bot.engine.answer);
    refuse(GROUP, gone, /^edit/);
    bot.say(IN_GROUP, `@${bot.api.me.username} question`);
    await until(() => bot.log.some(({ msg }) => msg === "answered"));
    await isServed();
    expect(bot.replies(IN_GROUP).filter(({ text }) => text.includes("Answer to"))).toHaveLength(1);
    expect(lines()).toEqual([]);
  });
});

describe("a press that Telegram has forgotten", () => {
  test.each([
    ["evidence", (id: string) => `ev:${id}:1`],
    ["feedback", (id: string) => `fb:${id}:good`],
    ["an unknown one", () => "from:another:version"],
  ])("%s: one call, quietly", async (_, data) => {
    const { message, answerId } = await answered();
    bot.interrupt = ({ method }) => (method === "answerCallbackQuery" ? tooOld : undefined);
    bot.api.press(ANNA, message, data(answerId));
    await until(() => bot.calls.some(({ method }) => method === "answerCallbackQuery"));
    await isServed();
    expect(bot.calls.filter(({ method }) => method === "answerCallbackQuery")).toHaveLength(1);
    expect(lines()).toEqual([]);
  });

  test("a notice that Telegram refuses for another reason is told to the operator", async () => {
    const { message, answerId } = await answered();
    bot.interrupt = ({ method }) =>
      method === "answerCallbackQuery" ? new BotApiError(400, "Bad Request: MESSAGE_TOO_LONG") : undefined;
    bot.api.press(ANNA, message, `fb:${answerId}:good`);
    await until(() => lines().length > 0);
    expectOneLine({ level: 50, msg: "update failed" });
  });
});

describe("a group that has become a supergroup", () => {
  beforeEach(() => {
    bot.api.chats.enter(IN_SUPERGROUP.chat);
  });

  /** How many rows are stored under the old id of the group, by column. */
  function leftBehind(): string[] {
    const database = openDatabase(folder);
    const columns = database
      .prepare<[], { place: string }>(
        `SELECT m.name || '.' || c.name AS place FROM sqlite_master m, pragma_table_info(m.name) c
         WHERE m.type = 'table' AND c.name LIKE '%chat_id'`,
      )
      .all();
    const left = columns.filter(({ place }) => {
      const [table, column] = place.split(".");
      return database.prepare(`SELECT 1 FROM ${table} WHERE ${column} = ?`).get(GROUP) !== undefined;
    });
    database.close();
    return left.map(({ place }) => place);
  }

  test("while an answer was made: it is sent once, to the new chat, and the conversation goes on there", async () => {
    answerSlowly();
    refuse(GROUP, upgraded);
    bot.say(IN_GROUP, `@${bot.api.me.username} question`);
    await until(() => bot.log.some(({ msg }) => msg === "answered"));
    // Whether it is the first message or "typing" that meets the move.
    expect(callsTo(GROUP).length).toBeLessThanOrEqual(1);
    const sent = bot.replies(IN_SUPERGROUP).map(({ text }) => text);
    expect(new Set(sent).size).toBe(sent.length);
    expect(sent.join("\n").match(/\b11 đ/g)).toHaveLength(1);
    expectOneLine({ level: 30, chat: GROUP, now: SUPERGROUP });
    await until(() => leftBehind().length === 0);
    await bot.ask(IN_SUPERGROUP, `@${bot.api.me.username} and then?`);
    expect(bot.engine.asked.at(-1)?.turns).toHaveLength(1);
  });

  test("all that is stored follows, and both service messages make it once", async () => {
    const { message, answerId } = await answered(IN_GROUP);
    bot.api.press(IN_GROUP, message, `fb:${answerId}:other`);
    await bot.awaitReplies(IN_GROUP, 2);
    bot.api.press(IN_GROUP, message, `er:${answerId}:1`);
    const [, , which] = await bot.awaitReplies(IN_GROUP, 3);
    bot.api.press(IN_GROUP, which!, `es:${answerId}:1`);
    await until(() => leftBehind().includes("reports.chat_id"));
    bot.say(IN_GROUP, "/verify");
    await bot.awaitReplies(IN_GROUP, 4);
    // The request is seen here a moment before the bot notes that it was sent.
    await until(() => leftBehind().includes("awaited_sentences.chat_id"));
    expect(leftBehind()).toEqual([
      "answers.chat_id",
      "turns.chat_id",
      "reports.chat_id",
      "feedback.prompt_chat_id",
      "awaited_sentences.chat_id",
    ]);
    bot.log.length = 0;
    bot.api.send(IN_GROUP, { migrate_to_chat_id: SUPERGROUP });
    bot.api.send(IN_SUPERGROUP, { migrate_from_chat_id: GROUP });
    await until(() => leftBehind().length === 0);
    await isServed();
    expectOneLine({ level: 30, chat: GROUP, now: SUPERGROUP });
    expect(bot.answers.find(answerId)?.chatId).toBe(SUPERGROUP);
    expect(bot.replies(IN_SUPERGROUP)).toEqual([]);
  });

  test("buttons of messages that were left behind do what they can in the new chat", async () => {
    const { message, answerId } = await answered(IN_GROUP);
    refuse(GROUP, upgraded);
    bot.api.press(IN_GROUP, message, `ev:${answerId}:1:1`);
    bot.api.press(IN_GROUP, message, `ev:${answerId}:1`);
    const [paragraph] = await bot.awaitReplies(IN_SUPERGROUP, 1);
    await isServed();
    // Nothing in the new chat has the number that the pressed message had in the old one.
    expect(paragraph?.reply_to_message).toBeUndefined();
    expect(callsTo(GROUP)).toHaveLength(1);
    expectOneLine({ level: 30, chat: GROUP, now: SUPERGROUP });
  });

  test("that is the operator's: the report arrives, and the operator is told what to set", async () => {
    await bot.stop();
    bot = await BotHarness.start({ operatorChatId: GROUP });
    bot.api.chats.enter(IN_SUPERGROUP.chat);
    const { message, answerId } = await answered();
    refuse(GROUP, upgraded);
    bot.api.press(ANNA, message, `es:${answerId}:1`);
    const [report] = await bot.awaitReplies(IN_SUPERGROUP, 1);
    expect(report?.text).toContain(answerId);
    expect(callsTo(GROUP)).toHaveLength(1);
    const warnings = lines().filter(({ msg }) => msg.startsWith("OPERATOR_CHAT_ID"));
    expect(warnings).toMatchObject([{ level: 40, now: SUPERGROUP }]);
  });

  test("an edit there is not taken for that of an old question with the same number", async () => {
    const { answerId } = await answered(IN_GROUP);
    bot.api.send(IN_GROUP, { migrate_to_chat_id: SUPERGROUP });
    await until(() => leftBehind().length === 0);
    const questionId = 1;
    expect(bot.answers.ofQuestion(SUPERGROUP, questionId)).toBeUndefined();
    expect(bot.answers.find(answerId)).toBeDefined();
  });
});

test("a database that fails before the reader's language is known: the reader is told all the same", async () => {
  const database = openDatabase(folder);
  database.exec("DROP TABLE readers");
  database.close();
  const reply = await bot.ask(ANNA, SECRET);
  expect(reply.text).toContain(texts.en.plain("failure", { id: "\n" }).split("\n")[0]);
  await until(() => lines().length > 0);
  expectOneLine({ level: 50, msg: "update failed" });
});
