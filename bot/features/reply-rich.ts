import type { Message } from "grammy/types";
import type { BotContext } from "../bot-context.js";
import type { RichMessage } from "../rendering/render-rich.js";
import { type EditOptions, type ReplyOptions, replyParameters } from "./reply-html.js";

/** Sends one rich message to the chat of the update, as a reply where an HTML message would be one. */
export function replyRich(
  ctx: BotContext,
  message: RichMessage,
  options: ReplyOptions = {},
): Promise<Message.RichMessageMessage> {
  return ctx.replyWithRichMessage(message, replyParameters(ctx, options));
}

/** Writes one of the bot's messages anew as a rich message, whatever it was before. */
export async function editRich(
  ctx: BotContext,
  messageId: number,
  message: RichMessage,
  { keyboard }: Pick<EditOptions, "keyboard"> = {},
): Promise<void> {
  const parameters = keyboard === undefined ? {} : { reply_markup: keyboard };
  await ctx.api.editMessageText(ctx.chat?.id ?? 0, messageId, message, parameters);
}
