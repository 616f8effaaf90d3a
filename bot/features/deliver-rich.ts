import { GrammyError } from "grammy";
import type { BotContext } from "../bot-context.js";
import type { Logger } from "../logger.js";
import type { RichMessage } from "../rendering/render-rich.js";
import { isUnreachable } from "../telegram/refusals.js";
import { type Delivery, deliverAnswer } from "./deliver-answer.js";

/** An answer in both styles. */
export interface RichDelivery extends Delivery {
  /** In Telegram HTML. */
  readonly messages: readonly string[];
  readonly richMessages: readonly RichMessage[];
}

/**
 * Brings an answer into the chat of the update as rich messages. When Telegram refuses one of them (a server
 * that does not know the method, a rule that ours do not follow), the whole answer comes as HTML messages,
 * in the place of those that got through.
 */
export async function deliverRich(ctx: BotContext, delivery: RichDelivery, logger: Logger): Promise<void> {
  const delivered: number[] = [];
  const onDelivered = (messageId: number): void => {
    if (!delivered.includes(messageId)) delivery.onDelivered(messageId);
    delivered.push(messageId);
  };
  try {
    await deliverAnswer(ctx, { ...delivery, messages: delivery.richMessages, onDelivered });
  } catch (error) {
    if (isUnreachable(error) || !isRichRefused(error)) throw error;
    const reason = `${error.error_code} ${error.description}`;
    logger.warn({ reason }, "Telegram refuses rich messages: this answer is sent as HTML");
    await deliverAnswer(ctx, { ...delivery, inPlaceOf: [...delivered], onDelivered });
  }
}

/** 400: not a rich message as Telegram wants it; 404: no such method. */
export function isRichRefused(error: unknown): error is GrammyError {
  return (
    error instanceof GrammyError &&
    (error.method === "sendRichMessage" || error.method === "sendRichMessageDraft") &&
    (error.error_code === 400 || error.error_code === 404)
  );
}
