import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { BotApiError } from "../../bot/preview/bot-api/bot-api-error.js";
import { BotHarness, blocked, gate, reader, texts, tooManyRequests, until } from "../helpers/bot-harness.js";
import { answerTo } from "../helpers/fake-engine.js";

const ANNA = reader(101);
const BINH = reader(102, "vi");

let bot: BotHarness;
beforeEach(async () => {
  bot = await BotHarness.start();
});
afterEach(() => bot.stop());

/** Lets the first `times` calls of a method fail. */
function failFirst(method: string, times: number, failure: BotApiError | "connection-reset"): void {
  let left = times;
  bot.interrupt = (call) => (call.method === method && left-- > 0 ? failure : undefined);
}

const problems = () => bot.log.filter((line) => line.level >= 40);
const sends = () => bot.calls.filter((call) => call.method === "sendMessage").length;

describe("failures of the engine", () => {
  test("the reader gets a reply with an id, the operator one line with the same id", async () => {
    bot.engine.answer = () => {
      throw new Error("index is gone");
    };
    const reply = await bot.ask(BINH, "câu hỏi");
    const id = /Mã lỗi (\w{6})/.exec(reply.text)?.[1];
    expect(id).toBeDefined();
    await until(() => problems().length > 0);
    expect(problems()).toHaveLength(1);
    expect(problems()[0]).toMatchObject({ errorId: id, chat: 102, told: true, msg: "update failed" });
    expect(JSON.stringify(problems()[0])).toContain("index is gone");
  });

  test("the next question of the chat is answered", async () => {
    bot.engine.answer = ({ question }) => {
      if (question === "bad") throw new Error("once");
      return answerTo(question);
    };
    bot.say(ANNA, "bad");
    bot.say(ANNA, "good");
    const [first, second] = await bot.awaitReplies(ANNA, 2);
    expect(first?.text).toContain("Something went wrong");
    expect(second?.text).toContain("Answer to: good");
  });

  test("neither the log line nor the reply repeats the reader's question", async () => {
    bot.engine.answer = ({ question }) => answerTo(question);
    failFirst("sendMessage", 1, new BotApiError(400, "Bad Request: can't parse entities"));
    await bot.ask(ANNA, "my secret question");
    await until(() => problems().length > 0);
    expect(JSON.stringify(problems())).not.toContain("secret");
  });
});

describe("failures of Telegram", () => {
  test("429 is obeyed: the answer arrives after the wait, sent once", async () => {
    failFirst("sendMessage", 1, tooManyRequests(1));
    const asked = Date.now();
    const reply = await bot.ask(ANNA, "question");
    expect(Date.now() - asked).toBeGreaterThanOrEqual(950);
    expect(reply.text).toContain("Answer to: question");
    expect(sends()).toBe(2);
    expect(problems()).toEqual([]);
  });

  test("403: logged once, no second try, no failure reply", async () => {
    bot.interrupt = (call) => (call.method === "sendMessage" ? blocked : undefined);
    bot.say(ANNA, "question");
    await until(() => bot.log.some((line) => line.msg === "reader cannot be reached"));
    bot.interrupt = () => undefined;
    await bot.ask(BINH, "another reader is served");
    expect(bot.log.filter((line) => line.msg === "reader cannot be reached")).toHaveLength(1);
    expect(bot.replies(ANNA)).toEqual([]);
    expect(problems()).toEqual([]);
  });

  test.each([
    ["500", new BotApiError(500, "Internal Server Error")],
    ["a connection reset", "connection-reset" as const],
  ])("%s: tried again until the answer is out, told to the operator once", async (_, failure) => {
    failFirst("sendMessage", 1, failure);
    const reply = await bot.ask(ANNA, "question");
    expect(reply.text).toContain("Answer to: question");
    const told = () => bot.log.filter((line) => line.msg.startsWith("Telegram"));
    await until(() => told().length === 2);
    expect(told().map((line) => line.level)).toEqual([40, 30]);
  });

  test("a failing typing indicator hurts nobody", async () => {
    bot.interrupt = (call) => (call.method === "sendChatAction" ? blocked : undefined);
    expect((await bot.ask(ANNA, "question")).text).toContain("Answer to: question");
    expect(problems()).toEqual([]);
  });

  test("a press that Telegram has forgotten is still answered", async () => {
    const welcome = await bot.ask(ANNA, "/start");
    failFirst("answerCallbackQuery", 1, new BotApiError(400, "Bad Request: query is too old"));
    bot.api.press(ANNA, welcome, "ask:en:0");
    expect((await bot.awaitReplies(ANNA, 2))[1]?.text).toContain("cyberspace");
  });

  test("a second poll with the same token ends the first with 409", async () => {
    await bot.ask(ANNA, "warm up");
    const ended = bot.polling.ended.then(
      () => undefined,
      (error: unknown) => error,
    );
    // Long polling may be between two calls; ask until one was cut off.
    const other = setInterval(
      () =>
        // The server may cut this one off too, or be gone by then.
        void fetch(`${bot.preview.apiRoot}/bot${bot.preview.token}/getUpdates`, { method: "POST" }).catch(
          () => undefined,
        ),
      50,
    );
    expect(await ended).toMatchObject({ error_code: 409 });
    clearInterval(other);
  });
});

describe("stopping", () => {
  test("a question that finishes in time is answered", async () => {
    const soon = gate();
    bot.engine.answer = async ({ question }) => {
      await soon.opened;
      return answerTo(question);
    };
    bot.say(ANNA, "question");
    await until(() => bot.engine.asked.length === 1);
    const stopped = bot.polling.stop();
    soon.open();
    await stopped;
    expect(bot.replies(ANNA)[0]?.text).toContain("Answer to: question");
  });

  test("a question that does not is given up within two seconds, and the reader told", async () => {
    // An engine that takes no notice of its signal.
    bot.engine.answer = () => new Promise(() => undefined);
    bot.say(ANNA, "first");
    bot.say(ANNA, "waiting behind it");
    await until(() => bot.engine.asked.length === 1);
    const began = Date.now();
    await bot.polling.stop();
    expect(Date.now() - began).toBeLessThan(2_000);
    expect(bot.replies(ANNA).map((it) => it.text)).toEqual([
      texts.en.plain("stopping"),
      texts.en.plain("stopping"),
    ]);
    expect(bot.engine.asked[0]?.signal.aborted).toBe(true);
    expect(problems()).toEqual([]);
  });

  test("a reply waiting out a 429 does not hold the process", async () => {
    bot.interrupt = (call) => (call.method === "sendMessage" ? tooManyRequests(60) : undefined);
    bot.say(ANNA, "question");
    await until(() => sends() === 1);
    const began = Date.now();
    await bot.polling.stop();
    expect(Date.now() - began).toBeLessThan(2_000);
  });
});
