import { request } from "node:http";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readPageFiles } from "../../bot/preview/page-html.js";
import { BotHarness, gate, texts, until } from "../helpers/bot-harness.js";
import { answerTo } from "../helpers/fake-engine.js";

let bot: BotHarness;
let root: string;
let host: string;
beforeEach(async () => {
  bot = await BotHarness.start();
  root = bot.preview.apiRoot;
  host = new URL(root).host;
});
afterEach(() => bot.stop());

/** A request with any headers, which `fetch` would not let through. */
function ask(
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body?: unknown,
): Promise<{ status: number; headers: Record<string, unknown>; text: string }> {
  return new Promise((resolve, reject) => {
    const call = request(`${root}${path}`, { method, headers, agent: false }, (response) => {
      let text = "";
      response.on("data", (chunk: Buffer) => {
        text += chunk.toString();
      });
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
      );
    });
    call.on("error", reject);
    call.end(body === undefined ? undefined : JSON.stringify(body));
  });
}

const own = () => ({ origin: root, "content-type": "application/json" });
const say = (text: string, headers: Record<string, string> = own()) =>
  ask("POST", "/say", headers, { text, language: "en" });

describe("conversation", () => {
  test("what is said on the page reaches the bot; history and events hold both sides", async () => {
    // Slow enough for the bot to show that it is typing.
    bot.engine.answer = async ({ question }) => {
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      return answerTo(question);
    };
    const events = await fetch(`${root}/events`);
    expect(events.headers.get("content-type")).toContain("text/event-stream");
    const stream = events.body!.pipeThrough(new TextDecoderStream()).getReader();
    expect((await say("What did Viet Nam say? <script>alert(1)</script>")).status).toBe(204);
    let seen = "";
    while (!seen.includes("Answer to:")) seen += (await stream.read()).value ?? "";
    expect(seen).toContain("event: action");
    await stream.cancel();
    const history = JSON.parse((await ask("GET", "/history")).text);
    expect(history.messages.map((it: { text: string }) => it.text.slice(0, 22))).toEqual([
      "What did Viet Nam say?",
      "Answer to: What did Vi",
    ]);
  });

  test("an unfinished answer is an event, and part of what a page finds that comes late", async () => {
    const written = gate();
    bot.engine.answer = async ({ question, onProgress }) => {
      onProgress?.(answerTo(question));
      await written.opened;
      return answerTo(question);
    };
    const events = await fetch(`${root}/events`);
    const stream = events.body!.pipeThrough(new TextDecoderStream()).getReader();
    await say("what?");
    let seen = "";
    const see = async (part: string) => {
      while (!seen.includes(part)) seen += (await stream.read()).value ?? "";
    };
    await see("event: draft");
    const history = async () => JSON.parse((await ask("GET", "/history")).text);
    expect((await history()).draft).toMatchObject({ text: "Answer to: what? [1]" });
    written.open();
    await see('"draft":null');
    await stream.cancel();
    await until(() => bot.api.chats.messages(1).length === 2);
    expect((await history()).draft).toBeNull();
  });

  test("a button on the page asks its question; one that does not exist does nothing", async () => {
    await say("/start");
    await until(() => bot.calls.some((it) => it.method === "sendMessage"));
    const { messages } = JSON.parse((await ask("GET", "/history")).text);
    const message = messages.at(-1);
    const press = (messageId: number, data: string) =>
      ask("POST", "/press", own(), { messageId, data, language: "en" });
    expect((await press(message.message_id, "forged")).status).toBe(404);
    expect((await press(message.message_id, "ask:en:1")).status).toBe(204);
    await until(() => bot.engine.asked.length === 1);
    expect(bot.engine.asked[0]?.question).toBe(texts.en.plain("example-2"));
  });

  test("the page speaks the language of the browser or the one chosen", async () => {
    const page = async (path: string, accept: string) =>
      (await ask("GET", path, { "accept-language": accept })).text;
    expect(await page("/", "vi-VN,vi;q=0.9")).toContain('<html lang="vi">');
    expect(await page("/", "fr")).toContain('<html lang="en">');
    expect(await page("/?language=vi", "en")).toContain(texts.vi.plain("preview-title"));
    expect(await page("/", "en")).not.toContain("{{");
  });
});

describe("safety", () => {
  test("another site's page can neither write …", async () => {
    for (const headers of [
      { "content-type": "application/json" },
      { ...own(), origin: "https://evil.example" },
      { ...own(), origin: "null" },
      // Same port, other name: not this page.
      { ...own(), origin: `http://evil.example:${new URL(root).port}` },
    ] as Record<string, string>[]) {
      expect((await say("forged", headers)).status).toBe(403);
    }
    // What a plain HTML form can send.
    expect((await say("forged", { origin: root, "content-type": "text/plain" })).status).toBe(415);
    expect(bot.api.chats.messages(1)).toEqual([]);
  });

  test("… nor read by pointing its own name to this computer", async () => {
    for (const path of ["/", "/history", "/events", "/page.js"]) {
      expect((await ask("GET", path, { host: "evil.example" })).status).toBe(403);
      expect((await ask("GET", path, { host: `evil.example:${new URL(root).port}` })).status).toBe(403);
    }
    expect((await ask("GET", "/history", { host: `localhost:${new URL(root).port}` })).status).toBe(200);
    const rebound = { ...own(), host: "evil.example", origin: "http://evil.example" };
    expect((await say("forged", rebound)).status).toBe(403);
  });

  test("the policy allows this server's own files and nothing else", async () => {
    const page = await ask("GET", "/");
    const policy = String(page.headers["content-security-policy"]);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    // So nothing in the page may need more than that.
    expect(page.text).not.toMatch(
      /<style|\sstyle=|\son[a-z]+=|<script(?![^>]*\ssrc="\/page\.js")|(?:src|href)="(?![/#])/,
    );
  });

  test("the script never turns text into HTML", () => {
    const scripts = readPageFiles().files.filter((file) => file.name.endsWith(".js"));
    expect(scripts.length).toBeGreaterThan(3);
    for (const { content } of scripts) {
      expect(content).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|DOMParser/);
    }
  });

  test("nonsense is refused", async () => {
    for (const body of [{}, { text: "", language: "en" }, { text: "x", language: "fr" }, [], "x"]) {
      expect((await ask("POST", "/say", own(), body)).status).toBe(400);
    }
    expect((await say("x".repeat(100_001))).status).toBe(400);
    // Refused before it is read: a client still busy writing sees the connection end instead of the status.
    const huge = await say("x".repeat(1_100_000)).then(
      (reply) => reply.status,
      () => 413,
    );
    expect(huge).toBe(413);
    expect((await ask("GET", "/nothing")).status).toBe(404);
  });

  test("the bot's own interface is closed to whoever does not know the token", async () => {
    expect((await ask("POST", "/bot1:guess/getUpdates")).status).toBe(401);
    expect(host).toMatch(/^127\.0\.0\.1:/);
  });
});
