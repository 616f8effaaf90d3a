import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { BotHarness, reader } from "../helpers/bot-harness.js";

let bot: BotHarness;
const ann = reader(7);
beforeEach(async () => {
  bot = await BotHarness.start();
  await bot.ask(ann, "what?");
});
afterEach(() => bot.stop());

async function call(method: string, parameters: object) {
  const { apiRoot, token } = bot.preview;
  const response = await fetch(`${apiRoot}/bot${token}/${method}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ chat_id: 7, ...parameters }),
  });
  return (await response.json()) as { ok: boolean; description?: string; result?: Record<string, unknown> };
}

const send = (rich_message: unknown) => call("sendRichMessage", { rich_message });
const paragraph = (text: unknown) => ({ type: "paragraph", text });

/** `count` quotations, one inside the other, around a paragraph. */
function nested(count: number): object {
  return count === 0
    ? paragraph("x")
    : { type: "blockquote", blocks: [nested(count - 1)], credit: "someone" };
}

describe("sendRichMessage", () => {
  test("gives the message back with its blocks, and the chat shows it", async () => {
    const blocks = [
      paragraph([
        "a ",
        { type: "marked", text: "b" },
        { type: "reference_link", text: "[1]", reference_name: "n" },
      ]),
      { type: "blockquote", blocks: [paragraph({ type: "reference", name: "n", text: "q" })], credit: "c" },
      { type: "details", summary: "s", blocks: [paragraph("x")], is_open: true },
    ];
    const { result } = await send({ blocks, skip_entity_detection: true });
    expect(result?.["rich_message"]).toEqual({ blocks });
    expect(result).not.toHaveProperty("text");
    expect(bot.replies(ann).at(-1)).toMatchObject({ rich_message: { blocks } });
  });

  test("takes one form only, and of those the blocks", async () => {
    for (const message of [undefined, {}, { html: "x", blocks: [] }, { html: "<p>x</p>" }, { blocks: "x" }]) {
      expect(await send(message)).toMatchObject({ ok: false, error_code: 400 });
    }
  });

  test("refuses what it does not know and what is without content", async () => {
    const refused = [
      { type: "marquee", text: "x" },
      paragraph({ type: "blink", text: "x" }),
      paragraph({ type: "reference", text: "x" }),
      { type: "heading", text: "x", size: 7 },
      { type: "details", blocks: [paragraph("x")] },
    ];
    for (const block of refused)
      expect((await send({ blocks: [block] })).description).toContain("can't parse");
    const empty = [
      [],
      [paragraph("")],
      [paragraph("x"), paragraph([])],
      [{ type: "blockquote", blocks: [], credit: "c" }],
      [{ type: "details", summary: "s", blocks: [paragraph("")] }],
    ];
    for (const blocks of empty) {
      expect((await send({ blocks })).description).toBe("Bad Request: RICH_MESSAGE_CONTENT_REQUIRED");
    }
  });

  test("holds 32,768 characters, 500 blocks and 16 levels, and no more", async () => {
    const of = (length: number) => [paragraph("x".repeat(30_000)), paragraph(["y".repeat(length - 30_000)])];
    expect((await send({ blocks: of(32_768) })).ok).toBe(true);
    expect((await send({ blocks: of(32_769) })).description).toContain("too long");
    // A quotation and what stands in it are two blocks.
    const many = (count: number) => Array.from({ length: count }, () => nested(1));
    expect((await send({ blocks: many(250) })).ok).toBe(true);
    expect((await send({ blocks: [...many(250), paragraph("x")] })).description).toContain("too many");
    expect((await send({ blocks: [nested(15)] })).ok).toBe(true);
    expect((await send({ blocks: [nested(16)] })).description).toContain("too deeply");
  });
});

describe("editing", () => {
  test("makes a text rich and back, and knows when nothing changes", async () => {
    const message_id = bot.replies(ann)[0]!.message_id;
    const rich_message = { blocks: [paragraph("rich")] };
    const edit = (parameters: object) => call("editMessageText", { message_id, ...parameters });
    const { result } = await edit({ rich_message });
    expect(result).toMatchObject({ rich_message });
    expect(result).not.toHaveProperty("text");
    expect((await edit({ rich_message })).description).toContain("message is not modified");
    // Buttons come and go without a change of what is said.
    const reply_markup = { inline_keyboard: [[{ text: "b", callback_data: "x" }]] };
    const marked = await call("editMessageReplyMarkup", { message_id, reply_markup });
    expect(marked.result).toMatchObject({ rich_message, reply_markup });
    const plain = await edit({ text: "plain" });
    expect(plain.result).toMatchObject({ text: "plain" });
    expect(plain.result).not.toHaveProperty("rich_message");
  });
});
