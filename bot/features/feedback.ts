import { Composer, GrammyError } from "grammy";
import type { InlineKeyboardButton } from "grammy/types";
import { normaliseLine } from "../../corpus/text/normalise.js";
import type { BotContext } from "../bot-context.js";
import { reasonRows, voteRows, withFeedbackRows } from "../rendering/feedback-buttons.js";
import { shorten } from "../rendering/split-text.js";
import type { AnswerStore, StoredAnswer } from "../store/answer-store.js";
import { type FeedbackStore, REASONS } from "../store/feedback-store.js";
import { notifyPress } from "./notify-press.js";
import { PRESS } from "./press-data.js";
import { replyHtml } from "./reply-html.js";

/** UTF-16 units of a comment that are kept. */
export const MAX_COMMENT_LENGTH = 1_000;

export interface FeedbackDependencies {
  readonly answers: AnswerStore;
  readonly feedback: FeedbackStore;
}

/**
 * 👍 and 👎 under an answer. After 👎 the buttons ask what is wrong; "something else" asks for it in words. A
 * vote waits for nothing, so this belongs before the chat's queue.
 */
export function feedbackPress({ answers, feedback }: FeedbackDependencies): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.callbackQuery(PRESS.feedback, async (ctx) => {
    const [, answerId = "", vote = ""] = ctx.match;
    const stored = answers.find(answerId);
    if (stored === undefined || !isOfChat(stored, ctx)) {
      await notifyPress(ctx, { text: ctx.texts.plain("button-outdated") });
      return;
    }
    const reader = ctx.from.id;
    const reason = REASONS.find((one) => one === vote);
    if (reason === undefined) feedback.vote(answerId, reader, vote === "bad" ? "bad" : "good");
    else feedback.giveReason(answerId, reader, reason);
    await notifyPress(ctx, { text: ctx.texts.plain(vote === "bad" ? "feedback-why" : "feedback-thanks") });
    await changeRows(ctx, vote === "bad" ? reasonRows(answerId, ctx.texts) : voteRows(answerId));
    if (reason !== "other" || ctx.chatId === undefined) return;
    const { message_id: messageId } = await replyHtml(
      ctx,
      ctx.texts.html("feedback-tell", {
        id: answerId,
        // A string: a number would be written with commas.
        reader: String(reader),
        name: ctx.from.first_name,
      }),
      { keyboard: { force_reply: true, selective: true }, ...(ctx.msgId && { toMessageId: ctx.msgId }) },
    );
    feedback.setPrompt(answerId, reader, { chatId: ctx.chatId, messageId });
  });
  return feature;
}

/** The reply to "what is wrong?" of the reader who was asked. */
export function feedbackComment({ feedback }: FeedbackDependencies): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.on("message:text", async (ctx, next) => {
    const { reply_to_message: replied, text } = ctx.message;
    if (replied?.from?.id !== ctx.me.id) return await next();
    const prompt = { chatId: ctx.chat.id, messageId: replied.message_id };
    const comment = shorten(normaliseLine(text), MAX_COMMENT_LENGTH);
    if (!feedback.comment(prompt, ctx.from.id, comment)) return await next();
    await replyHtml(ctx, ctx.texts.html("feedback-thanks"));
  });
  return feature;
}

/** What a button carries can be made up; the answer of another chat is none of this reader's business. */
function isOfChat({ chatId }: StoredAnswer, ctx: BotContext): boolean {
  return chatId === null || chatId === ctx.chatId;
}

/** The buttons are a courtesy: that they cannot be changed, or are so already, is nobody's loss. */
async function changeRows(ctx: BotContext, rows: InlineKeyboardButton[][]): Promise<void> {
  const message = ctx.callbackQuery?.message;
  // Of a message that is long ago Telegram tells no buttons.
  if (message === undefined || !("reply_markup" in message) || message.reply_markup === undefined) return;
  const keyboard = withFeedbackRows(message.reply_markup, rows);
  if (JSON.stringify(keyboard) === JSON.stringify(message.reply_markup)) return;
  try {
    await ctx.editMessageReplyMarkup({ reply_markup: keyboard });
  } catch (error) {
    if (!(error instanceof GrammyError)) throw error;
  }
}
