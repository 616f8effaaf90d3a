import { Composer, GrammyError } from "grammy";
import type { InlineKeyboardButton } from "grammy/types";
import { normaliseLine } from "../../corpus/text/normalise.js";
import type { BotContext } from "../bot-context.js";
import { reasonRows, voteRows, withFeedbackRows } from "../rendering/feedback-buttons.js";
import { shorten } from "../rendering/split-text.js";
import type { AnswerStore, StoredAnswer } from "../store/answer-store.js";
import { type FeedbackStore, REASONS, type Reason } from "../store/feedback-store.js";
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
 * 👍 and 👎 under an answer; the same one again takes the vote back. After 👎 the buttons ask what is wrong;
 * "something else" asks for it in words. A vote waits for nothing, so this belongs before the chat's queue.
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
    const notice = count(answerId, reader, vote, reason);
    await notifyPress(ctx, notice === null ? {} : { text: ctx.texts.plain(notice) });
    // In a group all see the same buttons: a mark would be taken for everybody's vote.
    const chosen = ctx.chat?.type === "private" ? feedback.verdictOf(answerId, reader) : null;
    await changeRows(
      ctx,
      notice === "feedback-why" ? reasonRows(answerId, ctx.texts) : voteRows(answerId, chosen),
    );
    if (reason !== "other" || ctx.chatId === undefined) return;
    const { message_id: messageId } = await replyHtml(
      ctx,
      ctx.chat?.type === "private"
        ? ctx.texts.html("feedback-tell", { id: answerId })
        : // Whom it mentions is asked; a string, as a number would be written with commas.
          ctx.texts.html("feedback-tell-member", {
            id: answerId,
            reader: String(reader),
            name: ctx.from.first_name,
          }),
      { keyboard: { force_reply: true, selective: true }, ...(ctx.msgId && { toMessageId: ctx.msgId }) },
    );
    feedback.setPrompt(answerId, reader, { chatId: ctx.chatId, messageId });
  });
  return feature;

  /** Counts a press; what the reader is told of it, null when nothing has changed. */
  function count(
    answerId: string,
    reader: number,
    vote: string,
    reason: Reason | undefined,
  ): "feedback-thanks" | "feedback-why" | "feedback-taken-back" | null {
    if (vote === "back") return null;
    if (reason !== undefined) {
      feedback.giveReason(answerId, reader, reason);
      return "feedback-thanks";
    }
    const verdict = vote === "bad" ? "bad" : "good";
    if (feedback.verdictOf(answerId, reader) === verdict) {
      feedback.takeBack(answerId, reader);
      return "feedback-taken-back";
    }
    feedback.vote(answerId, reader, verdict);
    return verdict === "bad" ? "feedback-why" : "feedback-thanks";
  }
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
