import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { GROUP_ID, READER_ID } from "../../bot/preview/page-places.js";
import { BotHarness, type reader, until } from "../helpers/bot-harness.js";

let bot: BotHarness;
let root: string;
beforeEach(async () => {
  bot = await BotHarness.start();
  root = bot.preview.apiRoot;
});
afterEach(() => bot.stop());

/** Does something as the page does. */
function act(path: string, body: object): Promise<Response> {
  const headers = { "content-type": "application/json", origin: root };
  return fetch(`${root}${path}`, {
    method: "POST",
    headers,
    body: JSON.stringify({ language: "en", ...body }),
  });
}

const messages = (chatId: number) => bot.api.chats.messages(chatId);
const history = async (chat: string) =>
  (await fetch(`${root}/history?${new URLSearchParams({ chat })}`)).json() as Promise<{
    messages: { text: string }[];
    forcedReply: object | null;
  }>;
const own = { chat: { id: READER_ID } } as ReturnType<typeof reader>;

describe("the group", () => {
  test("is a chat of its own, in which two people write and the bot answers those who mean it", async () => {
    const said = await act("/say", { chat: "group", as: "member", text: "Anything on cyberspace?" });
    expect(said.status).toBe(204);
    await act("/say", { chat: "group", text: `@${bot.api.me.username} what on cyberspace?` });
    await until(() => messages(GROUP_ID).length >= 3);
    const [first, second, third] = messages(GROUP_ID);
    expect([first?.from?.first_name, second?.from?.first_name]).toEqual(["Lan", "Reader"]);
    expect(third?.from?.id).toBe(bot.api.me.id);
    expect(third?.reply_to_message?.message_id).toBe(second?.message_id);
    expect((await history("group")).messages).toHaveLength(3);
    expect((await history("private")).messages).toEqual([]);
    expect((await fetch(`${root}/history?chat=other`)).status).toBe(404);
  });

  test("a member replies to the bot with a quotation of its words", async () => {
    await act("/say", { chat: "group", text: `@${bot.api.me.username} what on cyberspace?` });
    await until(() => messages(GROUP_ID).length >= 2);
    const [, answer] = messages(GROUP_ID);
    const reply = { chat: "group", as: "member", text: "and China?", replyTo: answer?.message_id };
    await act("/say", { ...reply, quote: "Answer" });
    const written = messages(GROUP_ID).find(({ text }) => text === "and China?");
    expect(written?.quote).toEqual({ text: "Answer", position: 0, is_manual: true });
    await until(() => bot.engine.asked.length === 2);
    // Words that are not in the message are no quotation of it.
    await act("/say", { ...reply, text: "and?", quote: "never said" });
    const plain = messages(GROUP_ID).find(({ text }) => text === "and?");
    expect(plain?.quote).toBeUndefined();
    expect(plain?.reply_to_message?.message_id).toBe(answer?.message_id);
  });

  test("nobody else writes in the private chat", async () => {
    await act("/say", { chat: "private", as: "member", text: "/help" });
    expect(messages(READER_ID)[0]?.from?.id).toBe(READER_ID);
  });
});

describe("correcting", () => {
  test("a message is marked as edited and reaches the bot; another's cannot be corrected", async () => {
    await act("/say", { text: "what?" });
    await until(() => bot.replies(own).length === 1);
    const [question, answer] = messages(READER_ID);
    const edited = await act("/edit", { messageId: question?.message_id, text: "who?" });
    expect(edited.status).toBe(204);
    expect(messages(READER_ID)[0]).toMatchObject({ text: "who?", edit_date: expect.any(Number) });
    await until(() => bot.engine.asked.length === 2);
    const foreign = await act("/edit", { messageId: answer?.message_id, text: "I never said that" });
    expect(foreign.status).toBe(404);
  });
});

describe("what the bot asks of the page", () => {
  async function send(markup: object) {
    const response = await fetch(`${root}/bot${bot.preview.token}/sendMessage`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ chat_id: READER_ID, text: "Why?", reply_markup: markup }),
    });
    return (await response.json()) as { ok: boolean; result: { message_id: number }; description?: string };
  }
  beforeEach(async () => {
    await act("/say", { text: "/help" });
    await until(() => bot.replies(own).length > 0);
  });

  test("a forced reply is there for a page that comes late, until something is written", async () => {
    const { result } = await send({ force_reply: true, input_field_placeholder: "Because …" });
    const forced = { messageId: result.message_id, placeholder: "Because …" };
    expect((await history("private")).forcedReply).toEqual(forced);
    await act("/say", { text: "no reason" });
    expect((await history("private")).forcedReply).toBeNull();
    const long = await send({ force_reply: true, input_field_placeholder: "x".repeat(65) });
    expect(long.description).toContain("PLACEHOLDER");
  });

  test("a button copies at most 256 characters", async () => {
    const copying = (text: string) => ({ inline_keyboard: [[{ text: "Copy", copy_text: { text } }]] });
    expect((await send(copying("x".repeat(256)))).ok).toBe(true);
    for (const text of ["", "x".repeat(257)]) {
      expect((await send(copying(text))).description).toContain("COPY_TEXT");
    }
  });

  test("inline results are offered, and the one that is chosen is sent in the reader's name", async () => {
    const typed = await act("/inline", { query: "what did Viet Nam say" });
    const { queryId, results } = (await typed.json()) as { queryId: string; results: { id: string }[] };
    expect(results.length).toBeGreaterThan(0);
    expect((await act("/choose", { queryId, resultId: "none" })).status).toBe(404);
    expect((await act("/choose", { queryId, resultId: results[0]?.id })).status).toBe(204);
    expect(messages(READER_ID).at(-1)).toMatchObject({
      from: { id: READER_ID },
      via_bot: { id: bot.api.me.id },
    });
  });
});
