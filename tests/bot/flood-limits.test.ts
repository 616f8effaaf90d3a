import { afterEach, describe, expect, test } from "vitest";
import { DOCUMENTED_LIMITS, FloodLimits } from "../../bot/preview/bot-api/flood-limits.js";
import { type Preview, startPreview } from "../../bot/preview/start-preview.js";
import { BotHarness, member, type reader as Reader, reader, texts } from "../helpers/bot-harness.js";

const GENEROUS = { calls: 1_000, perMs: 1_000 };
const NO_LIMITS = { chat: GENEROUS, group: GENEROUS, all: GENEROUS, fleeting: GENEROUS };

describe("the documented limits", () => {
  function limits() {
    const clock = { ms: 0 };
    return { clock, limits: new FloodLimits(DOCUMENTED_LIMITS, () => clock.ms) };
  }

  test("one chat: a burst of three, then one a second on average", () => {
    const { clock, limits: telegram } = limits();
    const send = () => telegram.admit("sendmessage", 5);
    expect([send(), send(), send()]).toEqual([0, 0, 0]);
    // Whole seconds, rounded up; a call that is turned away does not make the wait longer.
    expect(send()).toBe(3);
    clock.ms = 1_001;
    expect(send()).toBe(2);
    clock.ms = 2_999;
    expect(send()).toBe(1);
    clock.ms = 3_000;
    expect(send()).toBe(0);
    expect(telegram.refused).toBe(3);
  });

  test("another chat has a limit of its own", () => {
    const { limits: telegram } = limits();
    for (let i = 0; i < 4; i++) telegram.admit("sendmessage", 5);
    expect(telegram.admit("sendmessage", 6)).toBe(0);
  });

  test("a group takes 20 messages in any minute", () => {
    const { clock, limits: telegram } = limits();
    const told: number[] = [];
    for (let i = 0; i < 21; i++) {
      told.push(telegram.admit("sendmessage", -5));
      clock.ms += 1_000;
    }
    expect(told).toEqual([...Array<number>(20).fill(0), 40]);
    clock.ms = 60_000;
    expect(telegram.admit("sendmessage", -5)).toBe(0);
    // The place of the second message is free a second later, not before.
    expect(telegram.admit("sendmessage", -5)).toBe(1);
  });

  test("30 messages a second to all chats together", () => {
    const { clock, limits: telegram } = limits();
    for (let chat = 1; chat <= 30; chat++) expect(telegram.admit("sendmessage", chat)).toBe(0);
    expect(telegram.admit("sendmessage", 31)).toBe(1);
    clock.ms = 1_000;
    expect(telegram.admit("sendmessage", 31)).toBe(0);
  });

  test("edits are messages; deleting and answering presses and inline queries are not", () => {
    const { limits: telegram } = limits();
    for (const method of ["sendmessage", "editmessagetext", "sendrichmessage"]) {
      expect(telegram.admit(method, 5)).toBe(0);
    }
    expect(telegram.admit("editmessagereplymarkup", 5)).toBe(3);
    for (let i = 0; i < 100; i++) {
      expect(telegram.admit("deletemessage", 5)).toBe(0);
      expect(telegram.admit("answercallbackquery", undefined)).toBe(0);
      expect(telegram.admit("answerinlinequery", undefined)).toBe(0);
      expect(telegram.admit("getupdates", undefined)).toBe(0);
    }
  });

  test("drafts and chat actions have a limit of their own, and are no messages", () => {
    const { limits: telegram } = limits();
    for (let i = 0; i < 5; i++) expect(telegram.admit("sendmessagedraft", 5)).toBe(0);
    expect(telegram.admit("sendchataction", 5)).toBe(5);
    expect(telegram.admit("sendmessage", 5)).toBe(0);
    // Nor do they count with the messages to all chats.
    for (let chat = 100; chat < 200; chat++) expect(telegram.admit("sendchataction", chat)).toBe(0);
    expect(telegram.admit("sendmessage", 6)).toBe(0);
  });
});

describe("the server", () => {
  let preview: Preview | undefined;
  afterEach(async () => {
    await preview?.close();
    preview = undefined;
  });

  async function send(): Promise<Response> {
    const url = `${preview?.apiRoot}/bot${preview?.token}/sendMessage`;
    return await fetch(url, { method: "POST", body: new URLSearchParams({ chat_id: "101", text: "hi" }) });
  }

  test("answers as Telegram does", async () => {
    preview = await startPreview({ host: "127.0.0.1", port: 0, texts, floodLimits: new FloodLimits() });
    preview.api.chats.enter(reader(101).chat);
    for (let i = 0; i < 3; i++) expect((await send()).status).toBe(200);
    const refused = await send();
    expect(refused.status).toBe(429);
    expect(await refused.json()).toEqual({
      ok: false,
      error_code: 429,
      description: "Too Many Requests: retry after 3",
      parameters: { retry_after: 3 },
    });
    expect(preview.api.chats.messages(101)).toHaveLength(3);
  });

  test("has no limits unless it is given some", async () => {
    preview = await startPreview({ host: "127.0.0.1", port: 0, texts });
    preview.api.chats.enter(reader(101).chat);
    for (let i = 0; i < 50; i++) expect((await send()).status).toBe(200);
  });
});

describe("the bot", () => {
  let bot: BotHarness;
  afterEach(() => bot.stop());

  const answersTo = (place: ReturnType<typeof Reader>) =>
    bot.replies(place).map((it) => /Answer to: (\w+)/.exec(it.text ?? "")?.[1]);
  const sends = () => bot.calls.filter(({ method }) => method === "sendMessage").length;

  test("answers a crowd that asks more than Telegram takes: all of it, in order, with few tries", async () => {
    // 33 a second, like Telegram's, in smaller steps: that it is met a few times.
    const floodLimits = new FloodLimits({ ...NO_LIMITS, all: { calls: 10, perMs: 300 } });
    bot = await BotHarness.start({ floodLimits });
    const readers = Array.from({ length: 45 }, (_, at) => reader(1_000 + at));
    for (const it of readers) bot.say(it, "first");
    for (const it of readers) bot.say(it, "second");
    for (const it of readers) await bot.awaitReplies(it, 2);
    for (const it of readers) expect(answersTo(it)).toEqual(["first", "second"]);
    expect(floodLimits.refused).toBeGreaterThan(0);
    expect(sends()).toBeLessThan(2 * 90);
    expect(bot.log.filter((line) => line.level >= 40)).toEqual([]);
    // Told to the operator once, not for each message.
    expect(bot.log.filter((line) => line.msg.includes("fewer messages"))).toHaveLength(1);
  }, 30_000);

  test("answers a group in order, as fast as it may; others do not wait for it", async () => {
    const floodLimits = new FloodLimits({ ...NO_LIMITS, group: { calls: 4, perMs: 1_500 } });
    bot = await BotHarness.start({ floodLimits });
    const group = member(-500, 7);
    const names = Array.from({ length: 10 }, (_, at) => `q${at}`);
    for (const name of names) bot.say(group, `/ask@${bot.api.me.username} ${name}`);
    await bot.awaitReplies(group, 4);
    const asked = performance.now();
    expect((await bot.ask(reader(8), "meanwhile")).text).toContain("Answer to: meanwhile");
    expect(performance.now() - asked).toBeLessThan(900);
    await bot.awaitReplies(group, names.length);
    expect(answersTo(group)).toEqual(names);
    // One refusal for every wait, and no more.
    expect(sends()).toBeLessThanOrEqual(names.length + 1 + 3);
  }, 30_000);
});
