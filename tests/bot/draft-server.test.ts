import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { BotApi, plainBot } from "../../bot/preview/bot-api/bot-api.js";
import { CallParameters } from "../../bot/preview/bot-api/call-parameters.js";
import { DRAFT_LIFE_MS, KEPT_LIFE_MS } from "../../bot/preview/bot-api/drafts.js";
import { METHODS } from "../../bot/preview/bot-api/methods.js";
import { BotHarness, reader, until } from "../helpers/bot-harness.js";

const ANN = reader(7);
const thinking = { type: "thinking", text: "Thinking…" };
const paragraph = (text: string) => ({ type: "paragraph", text });

describe("drafts over HTTP", () => {
  let bot: BotHarness;
  beforeEach(async () => {
    bot = await BotHarness.start();
    await bot.ask(ANN, "what?");
  });
  afterEach(() => bot.stop());

  async function call(method: string, parameters: object) {
    const { apiRoot, token } = bot.preview;
    const response = await fetch(`${apiRoot}/bot${token}/${method}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ chat_id: 7, draft_id: 5, ...parameters }),
    });
    return (await response.json()) as { ok: boolean; description?: string; result?: unknown };
  }
  const rich = (blocks: unknown[], more: object = {}) =>
    call("sendRichMessageDraft", { rich_message: { blocks }, ...more });

  test("a rich draft is shown with its blocks, and a thinking block is one", async () => {
    expect(await rich([thinking, paragraph("x")], { can_stop: true })).toEqual({ ok: true, result: true });
    expect(bot.api.drafts.find(7)).toEqual({
      draftId: 5,
      text: "",
      entities: [],
      richMessage: { blocks: [thinking, paragraph("x")] },
      canStop: true,
    });
  });

  test("a rich draft keeps the limits of drafts and of rich messages", async () => {
    bot.api.chats.enter({ id: -500, type: "supergroup", title: "Group" });
    const refusals: [Awaited<ReturnType<typeof rich>>, string][] = [
      [await rich([paragraph("x")], { chat_id: -500 }), "TEXTDRAFT_PEER_INVALID"],
      [await rich([paragraph("x")], { chat_id: 999 }), "chat not found"],
      [await rich([paragraph("x")], { draft_id: 0 }), "draft_id must be non-zero"],
      [await rich([]), "RICH_MESSAGE_CONTENT_REQUIRED"],
      [await rich([paragraph("")]), "RICH_MESSAGE_CONTENT_REQUIRED"],
      [await rich([paragraph("x".repeat(32_769))]), "too long"],
      [await rich([{ type: "unknown" }]), "can't parse rich message"],
      [await call("sendRichMessageDraft", {}), "exactly one of"],
      // Nowhere but in drafts, however deep it stands.
      [await call("sendRichMessage", { rich_message: { blocks: [thinking] } }), "only in drafts"],
      [
        await call("sendRichMessage", {
          rich_message: { blocks: [{ type: "details", summary: "s", blocks: [thinking] }] },
        }),
        "only in drafts",
      ],
    ];
    for (const [reply, description] of refusals) {
      expect(reply).toMatchObject({ ok: false, error_code: 400 });
      expect(reply.description).toContain(description);
    }
    expect(bot.api.drafts.find(7)).toBeUndefined();
  });

  test("the press of the page's button comes from its reader, for a draft that can be stopped", async () => {
    const { pageUrl } = bot.preview;
    const press = (body: object) =>
      fetch(`${pageUrl}stop`, {
        method: "POST",
        headers: { "content-type": "application/json", origin: new URL(pageUrl).origin },
        body: JSON.stringify({ language: "en", ...body }),
      });
    await bot.ask(reader(1), "what?");
    await call("sendMessageDraft", { chat_id: 1, text: "one" });
    expect((await press({ draftId: 5 })).status).toBe(404);
    await call("sendMessageDraft", { chat_id: 1, text: "one", can_stop: true });
    expect((await press({ draftId: 6 })).status).toBe(404);
    expect((await press({ draftId: 5, chat: "group" })).status).toBe(404);
    expect((await press({})).status).toBe(400);
    expect((await press({ draftId: 5 })).status).toBe(204);
    expect(bot.api.drafts.find(1)).toBeUndefined();
    expect((await press({ draftId: 5 })).status).toBe(404);
  });

  test("the bot asks for updates of this kind", async () => {
    const seen: unknown[] = [];
    bot.hold = ({ method, parameters }) => {
      if (method === "getUpdates") seen.push(parameters["allowed_updates"]);
      return undefined;
    };
    // A poll that begins only now.
    await bot.ask(ANN, "what?");
    await until(() => seen.length > 0);
    expect(seen[0]).toContain("stopped_message_generation");
  });
});

describe("a draft that is stopped", () => {
  let api: BotApi;
  let shown: unknown[];
  beforeEach(() => {
    vi.useFakeTimers();
    api = new BotApi(plainBot("1:x", "bot"));
    api.chats.enter(ANN.chat);
    shown = [];
    api.chats.subscribe((event) => event.type === "draft" && shown.push(event.draft?.text ?? null));
  });
  afterEach(() => vi.useRealTimers());

  const send = (parameters: object) =>
    METHODS["sendmessagedraft"]?.(
      api,
      new CallParameters({ chat_id: 7, draft_id: 5, can_stop: true, ...parameters }),
      new AbortController().signal,
    );
  const updates = () =>
    api.updates.take(
      { offset: 0, limit: 100, timeoutSeconds: 0, allowed: ["stopped_message_generation"] },
      new AbortController().signal,
    );

  test("goes, and the bot is told of it once, with chat, thread and draft", async () => {
    send({ text: "one", message_thread_id: 3 });
    expect(api.stopDraft(ANN.chat, 5)).toBe(true);
    expect(api.stopDraft(ANN.chat, 5)).toBe(false);
    expect(shown).toEqual(["one", null]);
    expect((await updates()).map((it) => it.stopped_message_generation)).toEqual([
      { chat: ANN.chat, draft_id: 5, message_thread_id: 3 },
    ]);
  });

  test("stays for a moment where the bot wants it kept, without its button", async () => {
    send({ text: "one", keep_on_stop: true });
    api.stopDraft(ANN.chat, 5);
    expect(api.drafts.find(7)).toEqual({ draftId: 5, text: "one", entities: [], keepOnStop: true });
    expect(api.stopDraft(ANN.chat, 5)).toBe(false);
    vi.advanceTimersByTime(KEPT_LIFE_MS);
    expect(api.drafts.find(7)).toBeUndefined();
    expect(await updates()).toHaveLength(1);
  });

  test("has no further states; another draft has", () => {
    send({ text: "one" });
    api.stopDraft(ANN.chat, 5);
    expect(send({ text: "one two" })).toBe(true);
    expect(api.drafts.find(7)).toBeUndefined();
    send({ text: "other", draft_id: 6 });
    expect(api.drafts.find(7)?.text).toBe("other");
  });

  test("cannot be, once its 30 seconds are over", async () => {
    send({ text: "one" });
    vi.advanceTimersByTime(DRAFT_LIFE_MS);
    expect(api.stopDraft(ANN.chat, 5)).toBe(false);
    expect(await updates()).toEqual([]);
  });
});
