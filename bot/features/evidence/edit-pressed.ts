import { GrammyError } from "grammy";
import type { InlineKeyboardMarkup } from "grammy/types";
import type { BotContext } from "../../bot-context.js";
import { editHtml } from "../reply-html.js";

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
  try {
    await editHtml(ctx, pressed, html, keyboard === undefined ? {} : { keyboard });
  } catch (error) {
    if (!isHarmless(error)) throw error;
  }
}

function isHarmless(error: unknown): boolean {
  if (!(error instanceof GrammyError) || error.error_code !== 400) return false;
  return /message is not modified|message to edit not found|MESSAGE_ID_INVALID/i.test(error.description);
}
