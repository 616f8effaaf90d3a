import { GrammyError } from "grammy";
import type { InlineKeyboardMarkup } from "grammy/types";
import type { BotContext } from "../bot-context.js";
import type { RichMessage } from "../rendering/render-rich.js";
import { isUnchanged } from "../telegram/refusals.js";
import { editHtml, replyHtml } from "./reply-html.js";
import { editRich, replyRich } from "./reply-rich.js";

export interface Delivery {
  /** In Telegram HTML or as rich messages, each within the limits. */
  readonly messages: readonly (string | RichMessage)[];
  /** Under the last message. */
  readonly keyboard: InlineKeyboardMarkup | undefined;
  /** Messages of the bot in this chat, in order, that these take the place of. */
  readonly inPlaceOf: readonly number[];
  /** False: not shown as a reply to the reader's message; true unless given. */
  readonly isReply?: boolean;
  /** Told the id of each message as soon as it is in the chat. */
  readonly onDelivered: (messageId: number) => void;
}

/**
 * Brings an answer into the chat of the update: earlier messages are written anew, further ones sent, surplus
 * ones deleted. From the first message on that cannot be written anew (the reader deleted it, say) all are
 * sent: half an answer above and half below would be no answer.
 */
export async function deliverAnswer(ctx: BotContext, delivery: Delivery): Promise<void> {
  const { messages, keyboard, inPlaceOf, isReply = true, onDelivered } = delivery;
  let earlier = [...inPlaceOf];
  for (const [position, message] of messages.entries()) {
    const isLast = position === messages.length - 1;
    const options = isLast && keyboard !== undefined ? { keyboard } : {};
    const [old, ...others] = earlier;
    if (old !== undefined && (await isWrittenAnew(ctx, old, message, options))) {
      earlier = others;
      onDelivered(old);
      continue;
    }
    await deleteMessages(ctx, earlier);
    earlier = [];
    const send = { toMessage: isReply && position === 0, ...options };
    const sent = await (typeof message === "string"
      ? replyHtml(ctx, message, send)
      : replyRich(ctx, message, send));
    onDelivered(sent.message_id);
  }
  await deleteMessages(ctx, earlier);
}

async function isWrittenAnew(
  ctx: BotContext,
  messageId: number,
  message: string | RichMessage,
  options: { readonly keyboard?: InlineKeyboardMarkup },
): Promise<boolean> {
  try {
    if (typeof message === "string") await editHtml(ctx, messageId, message, options);
    else await editRich(ctx, messageId, message, options);
    return true;
  } catch (error) {
    // 400: it is gone, too old, or not the bot's. Anything else is no reason to send it all again.
    if (!(error instanceof GrammyError && error.error_code === 400)) throw error;
    return isUnchanged(error);
  }
}

/** Deletes messages of the chat. One that cannot be deleted (after 48 hours, or gone already) stays as it is. */
export async function deleteMessages(ctx: BotContext, messageIds: readonly number[]): Promise<void> {
  for (const messageId of messageIds) {
    try {
      await ctx.api.deleteMessage(ctx.chat?.id ?? 0, messageId);
    } catch (error) {
      if (!(error instanceof GrammyError)) throw error;
    }
  }
}
