import type { InlineKeyboardMarkup } from "grammy/types";
import { z } from "zod";
import { badRequest } from "./bot-api-error.js";

/** https://core.telegram.org/bots/api#inlinekeyboardbutton: "1-64 bytes". */
const MAX_CALLBACK_BYTES = 64;

const inlineKeyboardSchema = z.object({
  inline_keyboard: z.array(
    z.array(
      z.looseObject({ text: z.string(), callback_data: z.string().optional(), url: z.string().optional() }),
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
    const { callback_data: data, url } = button;
    if (data === undefined && url === undefined)
      throw badRequest("inline keyboard button must have an action");
    if (data !== undefined && (data === "" || Buffer.byteLength(data, "utf8") > MAX_CALLBACK_BYTES)) {
      throw badRequest("BUTTON_DATA_INVALID");
    }
    if (url !== undefined && !URL.canParse(url)) throw badRequest("BUTTON_URL_INVALID");
  }
  return parsed.data as InlineKeyboardMarkup;
}
