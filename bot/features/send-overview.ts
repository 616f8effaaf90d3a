import type { BotContext } from "../bot-context.js";
import { answerKeyboard } from "../rendering/answer-keyboard.js";
import { renderOverview } from "../rendering/render-overview.js";
import type { AnswerStore } from "../store/answer-store.js";
import type { OverviewRecord } from "../store/overview.js";
import type { TextsByLanguage } from "../texts.js";
import { type ReplyOptions, replyHtml } from "./reply-html.js";

export interface OverviewSending {
  readonly answers: AnswerStore;
  readonly texts: TextsByLanguage;
}

/**
 * Sends a timeline or a comparison with the buttons of an answer under it. It is stored first, as answers are,
 * so that its evidence is at hand as long as theirs; a refusal, which shows no article's words, is not.
 */
export async function sendOverview(
  ctx: BotContext,
  record: OverviewRecord,
  { answers, texts }: OverviewSending,
  to: Pick<ReplyOptions, "toMessage" | "toMessageId">,
): Promise<void> {
  const { answer, overview } = record;
  const answerTexts = texts[answer.language];
  if (answer.refused) {
    for (const [position, html] of renderOverview(record, answerTexts).entries()) {
      await replyHtml(ctx, html, position === 0 ? to : {});
    }
    return;
  }
  const answerId = answers.save({ chatId: ctx.chat?.id ?? 0, answer, overview });
  const botName = ctx.me.username;
  const messages = renderOverview(record, answerTexts, { answerId, botName });
  const isTimeline = overview.kind === "timeline";
  const isPrivate = ctx.chat?.type === "private";
  const keyboard = answerKeyboard({ answerId, answer, isTimeline, isPrivate, botName }, ctx.texts);
  for (const [position, html] of messages.entries()) {
    const isLast = position === messages.length - 1;
    const { message_id: messageId } = await replyHtml(ctx, html, {
      ...(position === 0 ? to : {}),
      ...(isLast && keyboard !== undefined && { keyboard }),
    });
    answers.addMessage(answerId, messageId);
  }
}
