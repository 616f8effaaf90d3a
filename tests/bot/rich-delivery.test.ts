import { afterEach, describe, expect, test } from "vitest";
import { BotApiError } from "../../bot/preview/bot-api/bot-api-error.js";
import { BotHarness, type HarnessOptions, member, reader, texts, until } from "../helpers/bot-harness.js";
import { answerTo, citation } from "../helpers/fake-engine.js";
import { temporaryFolder } from "../helpers/temporary-folder.js";

let bot: BotHarness;
afterEach(() => bot.stop());

const ann = reader(7);
const bob = reader(8, "vi");

async function start(options: HarnessOptions = {}): Promise<void> {
  bot = await BotHarness.start(options);
}

async function choose(place: typeof ann, style: "html" | "rich"): Promise<void> {
  const asked = await bot.ask(place, "/style");
  bot.api.press(place, asked, `style:${style}`);
  await until(() => JSON.stringify(bot.api.chats.find(place.chat.id, asked.message_id)).includes("✓"));
  await until(() => {
    const rows = bot.api.chats.find(place.chat.id, asked.message_id)?.reply_markup?.inline_keyboard ?? [];
    return rows.flat().some((it) => it.text.startsWith("✓") && JSON.stringify(it).includes(`style:${style}`));
  });
}

const isRich = (message: object) => "rich_message" in message;
const methods = () => bot.calls.map((it) => it.method).filter((it) => /^send(Rich)?Message$|^edit/.test(it));
const warnings = () => bot.log.filter((it) => it.level >= 40).map((it) => it.msg);

/** An answer that takes four rich messages. */
function longAnswer(question: string) {
  const quote = "Một câu dài về hợp tác quốc tế. ".repeat(600).trim();
  return answerTo(question, {
    citations: [1, 2, 3, 4].map((number) => citation({ number, quote })),
  });
}

describe("choosing a style", () => {
  test("answers are HTML until a reader chooses, and each reader chooses alone", async () => {
    await start();
    expect(isRich(await bot.ask(ann, "one?"))).toBe(false);
    await choose(ann, "rich");
    expect(isRich(await bot.ask(ann, "two?"))).toBe(true);
    expect(isRich(await bot.ask(bob, "ba?"))).toBe(false);
    await choose(ann, "html");
    expect(isRich(await bot.ask(ann, "four?"))).toBe(false);
  });

  test("the choice outlives the bot", async () => {
    const { folder, remove } = temporaryFolder();
    await start({ folder });
    await choose(ann, "rich");
    await bot.stop();
    await start({ folder });
    expect(isRich(await bot.ask(ann, "again?"))).toBe(true);
    await bot.stop();
    remove();
  });

  test("the operator's style is for those who have not chosen, and it is shown as set", async () => {
    await start({ messageStyle: "rich" });
    expect(isRich(await bot.ask(ann, "one?"))).toBe(true);
    const asked = await bot.ask(bob, "/style");
    expect(asked.text).toContain("Bạn muốn câu trả lời trông thế nào?");
    const labels = asked.reply_markup?.inline_keyboard.flat().map((it) => it.text);
    expect(labels).toEqual(["Thường", "✓ Phong phú"]);
    await choose(ann, "html");
    expect(isRich(await bot.ask(ann, "two?"))).toBe(false);
  });

  test("pressing the same button twice is no failure", async () => {
    await start();
    await choose(ann, "html");
    const [asked] = bot.replies(ann);
    bot.api.press(ann, asked!, "style:html");
    expect(isRich(await bot.ask(ann, "one?"))).toBe(false);
    expect(warnings()).toEqual([]);
  });

  test("in a group others read along: no choice there, and none counts there", async () => {
    await start();
    await choose(ann, "rich");
    const inGroup = member(-100, 7);
    const username = bot.api.me.username;
    const told = await bot.ask(inGroup, `/style@${username}`);
    expect(told.text).toBe(texts.en.plain("style-private"));
    expect(told.reply_markup).toBeUndefined();
    expect(isRich(await bot.ask(inGroup, `@${username} what?`))).toBe(false);
  });
});

describe("rich answers", () => {
  test("carry the buttons, reply to the question, and are stored as HTML ones are", async () => {
    await start({ messageStyle: "rich" });
    bot.engine.answer = ({ question }) => longAnswer(question);
    bot.say(ann, "long?");
    const messages = await bot.awaitReplies(ann, 4);
    expect(messages.every(isRich)).toBe(true);
    expect(messages.map((it) => it.reply_to_message?.text)).toEqual([
      "long?",
      undefined,
      undefined,
      undefined,
    ]);
    expect(messages.map((it) => it.reply_markup !== undefined)).toEqual([false, false, false, true]);
    const id = /#([0-9a-z]{8})/.exec(JSON.stringify(messages.at(-1)))?.[1] ?? "";
    await until(() => bot.answers.find(id)?.messageIds.length === 4);
    expect(bot.answers.find(id)?.messageIds).toEqual(messages.map((it) => it.message_id));
  });

  test("take the place of the answer to a question that is edited", async () => {
    await start({ messageStyle: "rich" });
    const asked = bot.say(ann, "one?");
    const [first] = await bot.awaitReplies(ann, 1);
    bot.api.correct(asked, "another?");
    await until(() => JSON.stringify(bot.replies(ann)).includes("another?"));
    const replies = bot.replies(ann);
    expect(replies.map((it) => it.message_id)).toEqual([first!.message_id]);
    expect(replies.every(isRich)).toBe(true);
  });
});

describe("when Telegram refuses rich messages", () => {
  test.each([
    new BotApiError(404, "Not Found: method not found"),
    new BotApiError(400, "Bad Request: RICH_MESSAGE_INVALID"),
  ])("the answer comes as HTML, and one line is logged: $description", async (refusal) => {
    await start({ messageStyle: "rich" });
    bot.interrupt = ({ method }) => (method === "sendRichMessage" ? refusal : undefined);
    const message = await bot.ask(ann, "what?");
    expect(message.text).toContain("Answer to: what?");
    await until(() => bot.log.some((it) => it.msg === "answered"));
    expect(warnings()).toEqual(["Telegram refuses rich messages: this answer is sent as HTML"]);
    expect(methods()).toEqual(["sendRichMessage", "sendMessage"]);
  });

  test("in the middle of an answer, none of it is left over", async () => {
    await start({ messageStyle: "rich" });
    bot.engine.answer = ({ question }) => longAnswer(question);
    let sent = 0;
    bot.interrupt = ({ method }) =>
      method === "sendRichMessage" && ++sent === 2 ? new BotApiError(400, "Bad Request: no") : undefined;
    bot.say(ann, "long?");
    await until(() => bot.log.some((it) => it.msg === "answered"));
    const messages = bot.replies(ann);
    expect(messages.some(isRich)).toBe(false);
    const id = /#([0-9a-z]{8})/.exec(messages.at(-1)?.text ?? "")?.[1] ?? "";
    expect(bot.answers.find(id)?.messageIds).toEqual(messages.map((it) => it.message_id));
    expect(messages.at(-1)?.reply_markup).toBeDefined();
  });

  test("an edited question gets its new answer all the same", async () => {
    await start({ messageStyle: "rich" });
    const asked = bot.say(ann, "one?");
    await bot.awaitReplies(ann, 1);
    bot.interrupt = ({ method, parameters }) =>
      method === "sendRichMessage" || "rich_message" in parameters
        ? new BotApiError(400, "Bad Request: no")
        : undefined;
    bot.api.correct(asked, "another?");
    await until(() => bot.replies(ann).some((it) => it.text?.includes("another?")));
    expect(bot.replies(ann)).toHaveLength(1);
  });

  test("a refusal for other reasons is no matter of style", async () => {
    await start({ messageStyle: "rich" });
    bot.interrupt = ({ method }) =>
      method === "sendRichMessage"
        ? new BotApiError(403, "Forbidden: bot was blocked by the user")
        : undefined;
    bot.say(ann, "what?");
    await until(() => methods().length > 0);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(methods()).toEqual(["sendRichMessage"]);
  });
});
