import type { InlineKeyboardMarkup } from "grammy/types";
import type { BotContext } from "../../bot-context.js";
import { editHtml } from "../reply-html.js";
import { unlessUnchanged } from "../unless-unchanged.js";

/**
 * Writes the message whose button was pressed anew. One that says the same already, or that the reader has
 * deleted meanwhile, is left alone: there is nothing more to show.
 */
export async function editPressed(
  ctx: BotContext,
  html: string,
  keyboard?: InlineKeyboardMarkup,
): Promise<void> {
  const pressed = ctx.callbackQuery?.message?.message_id;
  if (pressed === undefined) return;
  await unlessUnchanged(() => editHtml(ctx, pressed, html, keyboard === undefined ? {} : { keyboard }));
}
