import type { InlineKeyboardMarkup, Message } from "grammy/types";
import type { BotContext } from "../bot-context.js";

export interface ReplyOptions {
  readonly keyboard?: InlineKeyboardMarkup;
  /** Show the reader's message above the reply: of several questions, which one is this about? */
  readonly toMessage?: boolean;
}

/**
 * Sends one message of Telegram HTML to the chat of the update. In a group it is always a reply to the
 * reader's message, so that it is clear to whom the bot speaks; in private where `toMessage` asks for it.
 */
export function replyHtml(
  ctx: BotContext,
  html: string,
  options: ReplyOptions = {},
): Promise<Message.TextMessage> {
  const asked = ctx.message;
  const isReply = asked !== undefined && (options.toMessage === true || asked.chat.type !== "private");
  return ctx.reply(html, {
    parse_mode: "HTML",
    // The links lead to the articles of the quotations; a preview of the first would hide the others.
    link_preview_options: { is_disabled: true },
    ...(options.keyboard === undefined ? {} : { reply_markup: options.keyboard }),
    ...(isReply
      ? { reply_parameters: { message_id: asked.message_id, allow_sending_without_reply: true } }
      : {}),
  });
}
