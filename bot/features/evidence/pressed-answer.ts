import type { Citation } from "../../../retrieval/answering/answer.js";
import type { BotContext } from "../../bot-context.js";
import type { AnswerStore, StoredAnswer } from "../../store/answer-store.js";
import { replyHtml } from "../reply-html.js";

/** The stored answer of a pressed button; when there is none, the reader is told so. */
export async function pressedAnswer(
  ctx: BotContext,
  answerId: string,
  answers: AnswerStore,
): Promise<StoredAnswer | undefined> {
  const stored = answers.find(answerId);
  if (stored === undefined) await sayUnknown(ctx, answerId);
  return stored;
}

/** The citation of a pressed button, with its answer; when there is none, the reader is told so. */
export async function pressedCitation(
  ctx: BotContext,
  answerId: string,
  number: number,
  answers: AnswerStore,
): Promise<{ stored: StoredAnswer; citation: Citation } | undefined> {
  const stored = await pressedAnswer(ctx, answerId, answers);
  if (stored === undefined) return undefined;
  const citation = stored.answer.citations.find((it) => it.number === number);
  if (citation !== undefined) return { stored, citation };
  await sayUnknown(ctx, answerId);
  return undefined;
}

/** Longer than any id: a link may carry anything. */
const MAX_SHOWN_ID = 64;

export async function sayUnknown(ctx: BotContext, answerId: string): Promise<void> {
  await replyHtml(ctx, ctx.texts.html("answer-unknown", { id: answerId.slice(0, MAX_SHOWN_ID) }), {
    ...toPressed(ctx),
  });
}

/** Makes a reply one to the message whose button was pressed. */
export function toPressed(ctx: BotContext): { toMessageId?: number } {
  const pressed = ctx.callbackQuery?.message?.message_id;
  return pressed === undefined ? {} : { toMessageId: pressed };
}
