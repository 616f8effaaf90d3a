import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { MAX_MESSAGES_PER_CHAT } from "../../bot/preview/bot-api/chat-log.js";
import { parseHtml } from "../../bot/preview/bot-api/parse-html.js";
import { type Preview, startPreview } from "../../bot/preview/start-preview.js";
import { member, reader, texts } from "../helpers/bot-harness.js";

const ANNA = reader(101);

let preview: Preview;
beforeAll(async () => {
  preview = await startPreview({ host: "127.0.0.1", port: 0, texts });
  preview.api.chats.enter(ANNA.chat);
});
afterAll(() => preview.close());

interface Reply {
  ok: boolean;
  result?: unknown;
  error_code?: number;
  description?: string;
}

async function call(method: string, parameters: object = {}, token = preview.token): Promise<Reply> {
  const response = await fetch(`${preview.apiRoot}/bot${token}/${method}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(parameters),
  });
  const reply = (await response.json()) as Reply;
  // As on Telegram, the status is the error code.
  expect(response.status).toBe(reply.error_code ?? 200);
  return reply;
}

const send = (text: string, more: object = {}) =>
  call("sendMessage", { chat_id: 101, text, parse_mode: "HTML", ...more });
const button = (data: string) => ({
  reply_markup: { inline_keyboard: [[{ text: "Press", callback_data: data }]] },
});

describe("calls", () => {
  test("a wrong token is unauthorized, an unknown method not found; names take any case", async () => {
    expect(await call("getMe", {}, "1:wrong")).toMatchObject({ ok: false, error_code: 401 });
    expect(await call("sendEverything")).toMatchObject({ ok: false, error_code: 404 });
    expect(await call("toString")).toMatchObject({ ok: false, error_code: 404 });
    expect(await call("GETME")).toMatchObject({ ok: true, result: { is_bot: true } });
  });

  test("parameters may come as a form or in the address", async () => {
    const url = `${preview.apiRoot}/bot${preview.token}/sendMessage`;
    const form = await fetch(url, {
      method: "POST",
      body: new URLSearchParams({ chat_id: "101", text: "form" }),
    });
    expect(await form.json()).toMatchObject({ ok: true, result: { text: "form" } });
    expect(await (await fetch(`${url}?chat_id=101&text=query`)).json()).toMatchObject({
      result: { text: "query" },
    });
    const broken = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: "{",
    });
    expect(broken.status).toBe(400);
  });

  test.each([
    ["empty", "", "Bad Request: message text is empty"],
    ["blank", " \n ", "Bad Request: message text is empty"],
    ["only tags", "<b></b>", "Bad Request: message text is empty"],
    ["4097 characters", "x".repeat(4097), "Bad Request: message is too long"],
    [
      "an open tag",
      "<b>x",
      "Bad Request: can't parse entities: Can't find end tag corresponding to start tag \"b\"",
    ],
    [
      "crossed tags",
      "<b><i>x</b></i>",
      "Bad Request: can't parse entities: Unmatched end tag at byte offset 7",
    ],
    [
      "an unknown tag",
      "ơ<h1>x</h1>",
      'Bad Request: can\'t parse entities: Unsupported start tag "h1" at byte offset 2',
    ],
    ["a bare less-than sign", "1 < 2", "Bad Request: can't parse entities: Unsupported start tag"],
    ["a stray end tag", "x</b>", "Bad Request: can't parse entities: Unexpected end tag at byte offset 1"],
    ["a broken tag", "<a href='x>y</a>", "Bad Request: can't parse entities: Unclosed start tag"],
  ])("sendMessage refuses a text that is %s", async (_, text, description) => {
    const reply = await send(text);
    expect(reply).toMatchObject({ ok: false, error_code: 400 });
    expect(reply.description).toContain(description);
  });

  test("4096 characters count after parsing", async () => {
    expect(await send(`<b>${"&amp;".repeat(4096)}</b>`)).toMatchObject({ ok: true });
  });

  test("other documented refusals", async () => {
    const refusals: [Promise<Reply>, string][] = [
      [call("sendMessage", { chat_id: 999, text: "x" }), "chat not found"],
      [send("x", button("x".repeat(65))), "BUTTON_DATA_INVALID"],
      // 22 letters, but 66 bytes.
      [send("x", button("ạ".repeat(22))), "BUTTON_DATA_INVALID"],
      [send("x", { reply_parameters: { message_id: 999_999 } }), "message to be replied not found"],
      [
        call("editMessageText", { chat_id: 101, message_id: 999_999, text: "x" }),
        "message to edit not found",
      ],
      [call("answerCallbackQuery", { callback_query_id: "none" }), "query is too old"],
      [call("sendChatAction", { chat_id: 101, action: "sleeping" }), "wrong parameter action"],
      [call("setMyCommands", { commands: [{ command: "Start", description: "x" }] }), "BOT_COMMAND_INVALID"],
    ];
    for (const [reply, description] of refusals) {
      expect(await reply).toMatchObject({
        error_code: 400,
        description: expect.stringContaining(description),
      });
    }
    expect(await send("x", button("x".repeat(64)))).toMatchObject({ ok: true });
  });

  test("a message can be edited, but not into itself", async () => {
    const { result } = (await send("<b>one</b>")) as { result: { message_id: number } };
    const edit = (text: string) =>
      call("editMessageText", { chat_id: 101, message_id: result.message_id, text, parse_mode: "HTML" });
    expect(await edit("<b>one</b>")).toMatchObject({ description: expect.stringContaining("not modified") });
    expect(await edit("one")).toMatchObject({ ok: true, result: { text: "one" } });
    expect(await call("deleteMessage", { chat_id: 101, message_id: result.message_id })).toMatchObject({
      ok: true,
    });
  });

  test("the log of a chat is bounded", async () => {
    const busy = reader(102);
    for (let n = 0; n < MAX_MESSAGES_PER_CHAT + 10; n++) preview.api.say(busy, `message ${n}`);
    const kept = preview.api.chats.messages(102);
    expect(kept).toHaveLength(MAX_MESSAGES_PER_CHAT);
    expect(kept.at(-1)?.text).toBe(`message ${MAX_MESSAGES_PER_CHAT + 9}`);
    await call("getUpdates", { offset: 1_000_000 });
  });
});

describe("sendMessageDraft", () => {
  const draft = (text: string, more: object = {}) =>
    call("sendMessageDraft", { chat_id: 101, draft_id: 5, text, parse_mode: "HTML", ...more });
  afterEach(() => vi.useRealTimers());

  test("keeps the documented limits: private chats, an id, 4096 characters after parsing", async () => {
    const group = member(-500, 101);
    preview.api.chats.enter(group.chat);
    const refusals: [Promise<Reply>, string][] = [
      [draft("x", { chat_id: -500 }), "TEXTDRAFT_PEER_INVALID"],
      [draft("x", { chat_id: 999 }), "chat not found"],
      [draft("x", { draft_id: 0 }), "draft_id must be non-zero"],
      [draft("x", { draft_id: undefined }), "draft_id must be non-zero"],
      [draft("x".repeat(4097)), "message is too long"],
      [draft("<b>x"), "can't parse entities"],
    ];
    for (const [reply, description] of refusals) {
      expect(await reply).toMatchObject({
        error_code: 400,
        description: expect.stringContaining(description),
      });
    }
    expect(await draft(`<b>${"&amp;".repeat(4096)}</b>`)).toMatchObject({ ok: true, result: true });
    // "Thinking…"
    expect(await draft("")).toMatchObject({ ok: true, result: true });
  });

  test("shows one draft a chat, in no log, until the bot's next message", async () => {
    const before = preview.api.chats.messages(101).length;
    await draft("one");
    await draft("<b>one</b> two");
    expect(preview.api.drafts.find(101)).toEqual({
      draftId: 5,
      text: "one two",
      entities: [{ type: "bold", offset: 0, length: 3 }],
    });
    preview.api.say(ANNA, "the reader may go on writing");
    expect(preview.api.drafts.find(101)).toBeDefined();
    expect(preview.api.chats.messages(101)).toHaveLength(before + 1);
    await send("the message");
    expect(preview.api.drafts.find(101)).toBeUndefined();
    await call("getUpdates", { offset: 1_000_000 });
  });

  test("a draft is gone after 30 seconds, counted from its last state", () => {
    vi.useFakeTimers();
    const shown: unknown[] = [];
    const unsubscribe = preview.api.chats.subscribe(
      (event) => event.type === "draft" && shown.push(event.draft),
    );
    const state = (text: string) => ({ draftId: 5, text, entities: [] });
    preview.api.drafts.show(101, state("one"));
    vi.advanceTimersByTime(20_000);
    preview.api.drafts.show(101, state("two"));
    vi.advanceTimersByTime(29_999);
    expect(preview.api.drafts.find(101)?.text).toBe("two");
    vi.advanceTimersByTime(1);
    expect(shown).toEqual([state("one"), state("two"), null]);
    unsubscribe();
  });
});

describe("updates", () => {
  test("are given again until they are confirmed, and waited for", async () => {
    preview.api.say(ANNA, "one");
    const first = await call("getUpdates");
    const updates = first.result as { update_id: number }[];
    expect(updates).toMatchObject([{ message: { text: "one" } }]);
    expect(await call("getUpdates")).toEqual(first);
    const offset = updates[0]!.update_id + 1;
    const waiting = call("getUpdates", { offset, timeout: 20 });
    await new Promise((resolve) => setTimeout(resolve, 50));
    preview.api.say(ANNA, "two");
    expect((await waiting).result).toMatchObject([{ update_id: offset, message: { text: "two" } }]);
    await call("getUpdates", { offset: offset + 1 });
  });

  test("only the kinds that were asked for", async () => {
    const message = preview.api.say(ANNA, "text");
    preview.api.press(ANNA, message, "data");
    const { result } = await call("getUpdates", { allowed_updates: ["callback_query"] });
    expect(result).toMatchObject([{ callback_query: { data: "data" } }]);
    await call("getUpdates", { offset: 1_000_000 });
  });
});

describe("HTML", () => {
  test("entities are counted in UTF-16 units, outer before inner", () => {
    expect(parseHtml('😀 <b>a<i>b</i></b> <a href="https://e.org/?a=1&amp;b=&quot;">c</a>')).toEqual({
      text: "😀 ab c",
      entities: [
        { type: "bold", offset: 3, length: 2 },
        { type: "italic", offset: 4, length: 1 },
        { type: "text_link", offset: 6, length: 1, url: 'https://e.org/?a=1&b="' },
      ],
    });
  });

  test("four named characters and all numbers are known, other names stay", () => {
    expect(parseHtml("&lt;&gt;&amp;&quot; &#7841; &#x1EA1; &nbsp; & &amp;lt;").text).toBe(
      '<>&" ạ ạ &nbsp; & &lt;',
    );
  });

  test("white space around the text is dropped, and with it the marks on it", () => {
    expect(parseHtml(" <b> x </b><i> </i>\n")).toEqual({
      text: "x",
      entities: [{ type: "bold", offset: 0, length: 1 }],
    });
  });

  test("a link that leads nowhere is text", () => {
    expect(parseHtml('<a href="nowhere">x</a>').entities).toEqual([]);
  });

  test("quotations cannot stand in each other", () => {
    expect(() => parseHtml("<blockquote>a<blockquote expandable>b</blockquote></blockquote>")).toThrow(
      /Nested/,
    );
  });
});
