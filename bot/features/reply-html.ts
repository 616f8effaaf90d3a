import type { ForceReply, InlineKeyboardMarkup, Message } from "grammy/types";
import type { BotContext } from "../bot-context.js";
import { onlyOnce } from "../telegram/retry-calls.js";
import type { CallSignal } from "./progress-stream.js";

export interface CallOptions {
  readonly keyboard?: InlineKeyboardMarkup | ForceReply;
  /** No second try when Telegram refuses: for what is soon out of date. */
  readonly once?: boolean;
  readonly signal?: CallSignal;
}

export interface ReplyOptions extends CallOptions {
  /** Show the reader's message above the reply: of several questions, which one is this about? */
  readonly toMessage?: boolean;
  /** The message that the reply is to, when it is not the reader's own; one that is gone is no hindrance. */
  readonly toMessageId?: number;
}

export interface EditOptions extends CallOptions {
  readonly keyboard?: InlineKeyboardMarkup;
}

/** The links lead to the articles of the quotations; a preview of the first would hide the others. */
const HTML = { parse_mode: "HTML", link_preview_options: { is_disabled: true } } as const;

/**
 * Sends one message of Telegram HTML to the chat of the update. In a group it is always a reply to the
 * reader's message, so that it is clear to whom the bot speaks; in private where `toMessage` asks for it.
 */
export function replyHtml(
  ctx: BotContext,
  html: string,
  options: ReplyOptions = {},
): Promise<Message.TextMessage> {
  const parameters = { ...HTML, ...replyParameters(ctx, options) };
  return ctx.reply(html, options.once === true ? onlyOnce(parameters) : parameters, options.signal);
}

/** What a message of any kind is sent with: its buttons, and what it replies to. */
export function replyParameters(ctx: BotContext, options: ReplyOptions) {
  const asked = ctx.message ?? ctx.editedMessage;
  const isReply = asked !== undefined && (options.toMessage === true || asked.chat.type !== "private");
  // 0: "will be unusable until it is actually sent" (Bot API, Message).
  const isUsable = asked?.message_id !== 0;
  const repliedTo = options.toMessageId ?? (isReply && isUsable ? asked.message_id : undefined);
  return {
    ...(options.keyboard === undefined ? {} : { reply_markup: options.keyboard }),
    ...(repliedTo === undefined
      ? {}
      : { reply_parameters: { message_id: repliedTo, allow_sending_without_reply: true } }),
  };
}

/** Writes one of the bot's messages in the chat of the update anew; without a keyboard it loses the one it had. */
export async function editHtml(
  ctx: BotContext,
  messageId: number,
  html: string,
  options: EditOptions = {},
): Promise<void> {
  const { keyboard, once, signal } = options;
  const parameters = { ...HTML, ...(keyboard === undefined ? {} : { reply_markup: keyboard }) };
  const chatId = ctx.chat?.id ?? 0;
  await ctx.api.editMessageText(chatId, messageId, html, once ? onlyOnce(parameters) : parameters, signal);
}
