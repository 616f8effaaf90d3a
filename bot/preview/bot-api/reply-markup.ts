import type { InlineKeyboardMarkup } from "grammy/types";
import { z } from "zod";
import { badRequest } from "./bot-api-error.js";

/** https://core.telegram.org/bots/api#inlinekeyboardbutton: "1-64 bytes". */
const MAX_CALLBACK_BYTES = 64;

/** https://core.telegram.org/bots/api#copytextbutton: "1-256 characters"; UTF-16 units, the stricter way. */
const MAX_COPIED_LENGTH = 256;

/** https://core.telegram.org/bots/api#forcereply: "1-64 characters". */
const MAX_PLACEHOLDER_LENGTH = 64;

const inlineKeyboardSchema = z.object({
  inline_keyboard: z.array(
    z.array(
      z.looseObject({
        text: z.string(),
        callback_data: z.string().optional(),
        url: z.string().optional(),
        copy_text: z.object({ text: z.string() }).optional(),
      }),
    ),
  ),
});

/** An inline keyboard as the Bot API would take it; undefined for none and for the other kinds of markup. */
export function checkReplyMarkup(markup: unknown): InlineKeyboardMarkup | undefined {
  if (typeof markup !== "object" || markup === null || !("inline_keyboard" in markup)) return undefined;
  const parsed = inlineKeyboardSchema.safeParse(markup);
  if (!parsed.success) throw badRequest("can't parse inline keyboard");
  for (const button of parsed.data.inline_keyboard.flat()) {
    if (button.text.trim() === "") throw badRequest("text buttons are unallowed in the inline keyboard");
    const { callback_data: data, url, copy_text: copied } = button;
    if (data === undefined && url === undefined && copied === undefined)
      throw badRequest("inline keyboard button must have an action");
    if (data !== undefined && (data === "" || Buffer.byteLength(data, "utf8") > MAX_CALLBACK_BYTES)) {
      throw badRequest("BUTTON_DATA_INVALID");
    }
    if (copied !== undefined && (copied.text === "" || copied.text.length > MAX_COPIED_LENGTH)) {
      throw badRequest("BUTTON_COPY_TEXT_INVALID");
    }
    if (url !== undefined && !URL.canParse(url)) throw badRequest("BUTTON_URL_INVALID");
  }
  return parsed.data as InlineKeyboardMarkup;
}

const forceReplySchema = z.object({
  force_reply: z.literal(true),
  input_field_placeholder: z.string().optional(),
});

/** What a markup that asks for a reply puts into the empty text field; undefined for other kinds of markup. */
export function forcedReplyPlaceholder(markup: unknown): string | undefined {
  const parsed = forceReplySchema.safeParse(markup);
  if (!parsed.success) return undefined;
  const placeholder = parsed.data.input_field_placeholder ?? "";
  if (placeholder.length > MAX_PLACEHOLDER_LENGTH) throw badRequest("REPLY_MARKUP_PLACEHOLDER_INVALID");
  return placeholder;
}
