import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Bot, type BotConfig, type Context, webhookCallback } from "grammy";
import type { WebhookInfo } from "grammy/types";
import { pino } from "pino";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Preview, startPreview } from "../../bot/preview/start-preview.js";
import { announce } from "../../bot/telegram/announce.js";
import { gate, reader, texts, until } from "../helpers/bot-harness.js";
import { WebhookServer } from "../helpers/webhook-server.js";

const ANNA = reader(101);
const BINH = reader(102);

/** Of the pauses between two tries. */
const PAUSE_MS = 40;

let preview: Preview;
let webhook: WebhookServer;
const closers: (() => unknown)[] = [];

beforeEach(async () => {
  preview = await startPreview({ host: "127.0.0.1", port: 0, texts, webhookPauseMs: PAUSE_MS });
  webhook = await WebhookServer.start();
});
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
  await preview.close();
  await webhook.close();
});

async function call(method: string, parameters: object = {}) {
  const response = await fetch(`${preview.apiRoot}/bot${preview.token}/${method}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(parameters),
  });
  return (await response.json()) as { ok: boolean; result?: unknown; description?: string };
}

const set = (parameters: object = {}) => call("setWebhook", { url: webhook.url, ...parameters });
const info = async () => (await call("getWebhookInfo")).result as WebhookInfo;
const said = (place: typeof ANNA) =>
  preview.api.chats.messages(place.chat.id).filter((it) => it.from?.id === preview.api.me.id);
const allTaken = () => until(() => preview.api.updates.size === 0);
const say = (place: typeof ANNA, text: string) => preview.api.say(place, text);

describe("a grammY bot behind a webhook", () => {
  /** A bot that says what it hears, served by grammY's own adapter; returns the address. */
  async function startBot(secretToken?: string, config?: BotConfig<Context>["client"]): Promise<string> {
    const client = { apiRoot: preview.apiRoot, ...config };
    const bot = new Bot(preview.token, { client });
    bot.on("message:text", (ctx) => ctx.reply(`heard ${ctx.message.text}`));
    bot.on("callback_query:data", (ctx) => ctx.answerCallbackQuery("noted"));
    const server = createServer(
      webhookCallback(bot, "http", secretToken === undefined ? {} : { secretToken }),
    );
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    closers.push(
      () => server.closeAllConnections(),
      () => server.close(),
    );
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  }

  test("hears and answers, in order", async () => {
    await set({ url: await startBot("s3cret_-"), secret_token: "s3cret_-" });
    for (const text of ["one", "two", "three"]) say(ANNA, text);
    await until(() => said(ANNA).length === 3);
    expect(said(ANNA).map((it) => it.text)).toEqual(["heard one", "heard two", "heard three"]);
    await allTaken();
    expect(await info()).toMatchObject({ pending_update_count: 0, max_connections: 40 });
  });

  test("hears presses", async () => {
    await set({ url: await startBot() });
    say(ANNA, "one");
    await until(() => said(ANNA).length === 1);
    const { id } = preview.api.press(ANNA, said(ANNA)[0]!, "x");
    await until(() => !preview.api.presses.has(id));
  });

  test("turns away what comes without its secret; it comes again when the secret is right", async () => {
    const url = await startBot("right");
    await set({ url, secret_token: "wrong" });
    say(ANNA, "one");
    await until(() => preview.api.updates.size === 1);
    await expect
      .poll(async () => (await info()).last_error_message)
      .toBe("Wrong response from the webhook: 401 Unauthorized");
    expect(said(ANNA)).toEqual([]);
    await set({ url, secret_token: "right" });
    await until(() => said(ANNA).length === 1);
    expect((await info()).last_error_message).toBeUndefined();
  });

  test("may make its call in the answer to the update", async () => {
    const calls: string[] = [];
    const fetchCounted: typeof fetch = (address, init) => {
      calls.push(String(address).split("/").at(-1) ?? "");
      return fetch(address, init);
    };
    await set({
      url: await startBot(undefined, {
        canUseWebhookReply: (method) => method === "sendMessage",
        fetch: fetchCounted as never,
      }),
    });
    say(ANNA, "one");
    await until(() => said(ANNA).length === 1);
    expect(said(ANNA)[0]?.text).toBe("heard one");
    expect(calls).toEqual(["getMe"]);
  });
});

describe("delivery", () => {
  test("posts JSON with the secret, what waited first", async () => {
    say(ANNA, "before");
    expect(await set({ secret_token: "abc" })).toMatchObject({ ok: true, result: true });
    say(ANNA, "after");
    await until(() => webhook.posted.length === 2);
    expect(webhook.texts).toEqual(["before", "after"]);
    expect(webhook.posted[0]).toMatchObject({ secretToken: "abc", contentType: "application/json" });
    expect(webhook.posted.map((it) => it.update.update_id)).toEqual([1, 2]);
  });

  test("without a secret there is no header", async () => {
    await set();
    say(ANNA, "one");
    await until(() => webhook.posted.length === 1);
    expect(webhook.posted[0]?.secretToken).toBeUndefined();
  });

  test("a refused update comes again, at once and then after growing pauses; its chat waits, others do not", async () => {
    let failures = 4;
    webhook.answer = ({ update }) => ({
      status: update.message?.chat.id === 101 && failures-- > 0 ? 500 : 200,
    });
    await set();
    say(ANNA, "one");
    say(ANNA, "two");
    say(BINH, "meanwhile");
    await until(() => webhook.posted.length === 7);
    await allTaken();
    const ofAnna = webhook.posted.filter(({ update }) => update.message?.chat.id === 101);
    expect(ofAnna.map(({ update }) => update.message?.text)).toEqual([...Array(5).fill("one"), "two"]);
    const pauses = ofAnna.slice(1, 5).map(({ atMs }, at) => atMs - ofAnna[at]!.atMs);
    expect(pauses[1]).toBeGreaterThan(2 * PAUSE_MS - 5);
    expect(pauses[2]).toBeGreaterThan(4 * PAUSE_MS - 5);
    expect(pauses[3]).toBeGreaterThan(8 * PAUSE_MS - 5);
    expect(webhook.texts.indexOf("meanwhile")).toBeLessThan(3);
    expect(await info()).toMatchObject({
      last_error_message: "Wrong response from the webhook: 500 Internal Server Error",
      last_error_date: expect.any(Number),
      pending_update_count: 0,
    });
  });

  test("Retry-After is heeded", async () => {
    let failures = 1;
    webhook.answer = () =>
      failures-- > 0 ? { status: 503, headers: { "retry-after": "1" } } : { status: 200 };
    await set();
    say(ANNA, "one");
    await until(() => webhook.posted.length === 2);
    expect(webhook.posted[1]!.atMs - webhook.posted[0]!.atMs).toBeGreaterThan(950);
  });

  test("a webhook that is down gets everything when it is up again", async () => {
    const { url } = webhook;
    await webhook.close();
    await set();
    say(ANNA, "one");
    say(BINH, "two");
    await expect.poll(async () => (await info()).last_error_message).toBe("Connection refused");
    expect((await info()).pending_update_count).toBe(2);
    webhook = await WebhookServer.start(Number(new URL(url).port));
    await allTaken();
    expect([...webhook.texts].sort()).toEqual(["one", "two"]);
  });

  test("a webhook that has moved is not followed", async () => {
    const elsewhere = await WebhookServer.start();
    closers.push(() => elsewhere.close());
    webhook.answer = () => ({ status: 302, headers: { location: elsewhere.url } });
    await set();
    say(ANNA, "one");
    await until(() => webhook.posted.length > 1);
    expect((await info()).last_error_message).toBe("Wrong response from the webhook: 302 Found");
    expect(elsewhere.posted).toEqual([]);
  });

  test.each([1, 3])("at most %i at the same time, the lowest id first", async (most) => {
    const held = gate();
    webhook.answer = async () => {
      await held.opened;
      return { status: 200 };
    };
    await set({ max_connections: most });
    for (let chat = 1; chat <= 8; chat++) say(reader(chat), `from ${chat}`);
    await until(() => webhook.posted.length === most);
    held.open();
    await until(() => webhook.posted.length === 8);
    expect(webhook.mostAtOnce).toBe(most);
    if (most === 1) expect(webhook.posted.map((it) => it.update.update_id)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  test("one chat's updates go one at a time, a press among them at once", async () => {
    const held = gate();
    webhook.answer = async ({ update }) => {
      if (update.message !== undefined) await held.opened;
      return { status: 200 };
    };
    await set();
    const message = say(ANNA, "one");
    say(ANNA, "two");
    preview.api.press(ANNA, message, "x");
    await until(() => webhook.posted.length === 2);
    expect(webhook.posted.map(({ update }) => update.update_id)).toEqual([1, 3]);
    held.open();
    await until(() => webhook.posted.length === 3);
    expect(webhook.mostAtOnce).toBe(2);
  });

  test("only allowed updates; not naming any keeps the setting, an empty list means all", async () => {
    await set({ allowed_updates: ["callback_query"] });
    const message = say(ANNA, "not wanted");
    preview.api.press(ANNA, message, "x");
    await until(() => webhook.posted.length === 1);
    expect(webhook.posted[0]?.update.callback_query?.data).toBe("x");
    await set();
    expect((await info()).allowed_updates).toEqual(["callback_query"]);
    await set({ allowed_updates: [] });
    expect((await info()).allowed_updates).toBeUndefined();
    say(ANNA, "wanted");
    await until(() => webhook.posted.length === 2);
    await allTaken();
    expect((await info()).pending_update_count).toBe(0);
  });
});

describe("calls in the answer to an update", () => {
  async function answerWith(body: object): Promise<void> {
    webhook.answer = () => ({ status: 200, body });
    await set();
    say(ANNA, "one");
    await allTaken();
  }

  test("are carried out", async () => {
    await answerWith({ method: "SendMessage", chat_id: 101, text: "<b>hi</b>", parse_mode: "HTML" });
    await until(() => said(ANNA).length === 1);
    expect(said(ANNA)[0]).toMatchObject({ text: "hi", entities: [{ type: "bold" }] });
  });

  test.each([
    { method: "deleteWebhook" },
    { method: "setWebhook", url: "" },
    { method: "getMe" },
    { method: "sendMessage", chat_id: 999, text: "nobody knows this chat" },
    { method: "sendNothing" },
    { ok: true },
    { method: 5 },
  ])("%j does nothing", async (body) => {
    await answerWith(body);
    say(ANNA, "two");
    await until(() => webhook.posted.length === 2);
    expect((await info()).url).toBe(webhook.url);
    expect(said(ANNA)).toEqual([]);
  });
});

describe("polling and a webhook", () => {
  test("exclude each other, until the webhook is deleted", async () => {
    webhook.answer = () => ({ status: 500 });
    await set();
    expect(await call("getUpdates")).toEqual({
      ok: false,
      error_code: 409,
      description:
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    });
    say(ANNA, "one");
    await until(() => webhook.posted.length > 0);
    expect(await call("deleteWebhook")).toMatchObject({ ok: true, result: true });
    expect(await info()).toEqual({ url: "", has_custom_certificate: false, pending_update_count: 1 });
    const tries = webhook.posted.length;
    // What the webhook did not take is still there.
    expect((await call("getUpdates")).result).toMatchObject([{ message: { text: "one" } }]);
    await new Promise((resolve) => setTimeout(resolve, 5 * PAUSE_MS));
    expect(webhook.posted).toHaveLength(tries);
  });

  test("an empty address deletes it, too", async () => {
    await set();
    await set({ url: "" });
    expect((await info()).url).toBe("");
    expect((await call("getUpdates")).ok).toBe(true);
  });

  test("a poll that waits is ended by setWebhook", async () => {
    const poll = call("getUpdates", { timeout: 30 });
    // The poll must be there first.
    await new Promise((resolve) => setTimeout(resolve, 100));
    await set();
    expect(await poll).toMatchObject({
      error_code: 409,
      description: "Conflict: terminated by setWebhook request",
    });
  });

  test("drop_pending_updates drops them, either way", async () => {
    say(ANNA, "old");
    await set({ drop_pending_updates: true });
    say(ANNA, "new");
    await until(() => webhook.posted.length === 1);
    expect(webhook.texts).toEqual(["new"]);
    webhook.answer = () => ({ status: 500 });
    say(ANNA, "never taken");
    await until(() => webhook.posted.length > 1);
    await call("deleteWebhook", { drop_pending_updates: true });
    expect((await call("getUpdates")).result).toEqual([]);
  });

  test("a bot that starts to poll removes a webhook left from elsewhere, and gets what waited", async () => {
    webhook.answer = () => ({ status: 500 });
    await set();
    say(ANNA, "one");
    const bot = new Bot(preview.token, { client: { apiRoot: preview.apiRoot } });
    await announce(bot.api, texts, pino({ level: "silent" }));
    expect((await info()).url).toBe("");
    expect(await bot.api.getUpdates()).toMatchObject([{ message: { text: "one" } }]);
  });
});

describe("what is not a webhook", () => {
  const LOOPBACK_ONLY =
    "Bad Request: bad webhook: this server sends updates to http on a loopback address only";

  test.each<[parameters: object, description: string]>([
    [{ url: "https://127.0.0.1/" }, LOOPBACK_ONLY],
    [{ url: "http://example.org/" }, LOOPBACK_ONLY],
    [{ url: "http://127.0.0.1.example.org/" }, LOOPBACK_ONLY],
    [{ url: "http://localhost@192.168.0.1/" }, LOOPBACK_ONLY],
    [{ url: "file:///etc/passwd" }, LOOPBACK_ONLY],
    [{ url: "updates" }, "Bad Request: bad webhook: invalid URL"],
    [{ secret_token: "a b" }, "Bad Request: secret token contains unallowed characters"],
    [{ secret_token: "bí-mật" }, "Bad Request: secret token contains unallowed characters"],
    [{ secret_token: "x".repeat(257) }, "Bad Request: secret token is too long"],
    [{ allowed_updates: "message" }, "Bad Request: can't parse allowed_updates JSON object"],
    [{ allowed_updates: [1] }, "Bad Request: can't parse allowed updates"],
  ])("is refused, and what is set stays: %#", async (parameters, description) => {
    await set({ secret_token: "kept" });
    expect(await set(parameters)).toMatchObject({ ok: false, error_code: 400, description });
    expect((await info()).url).toBe(webhook.url);
    say(ANNA, "one");
    await until(() => webhook.posted.length === 1);
    expect(webhook.posted[0]?.secretToken).toBe("kept");
  });

  test.each(["http://localhost:1/", "http://127.1.2.3:1/", "http://[::1]:1/"])(
    "%s may be one",
    async (url) => {
      expect((await set({ url })).ok).toBe(true);
    },
  );
});
