import { type BotError, GrammyError, HttpError } from "grammy";
import type { BotContext } from "./bot-context.js";
import { replyHtml } from "./features/reply-html.js";
import type { Logger } from "./logger.js";
import { newId } from "./store/answer-id.js";
import { isUnreachable } from "./telegram/refusals.js";
import type { Texts } from "./texts.js";

const ERROR_ID_LENGTH = 6;

/**
 * The end of every failure: the reader gets a reply in their language with a short id, the operator one log
 * line with the same id. A reader who cannot be reached (the bot was blocked or removed) gets no further try.
 *
 * @param stopping Aborted when the bot stops: then what failed was cut short, and the reader is told that.
 * @param fallback For when it failed before it was known in which language to speak.
 */
export function reportFailure(
  logger: Logger,
  stopping: AbortSignal,
  fallback: Texts,
): (failure: BotError<BotContext>) => Promise<void> {
  return async ({ error, ctx }) => {
    const chat = ctx.chat?.id;
    const update = ctx.update.update_id;
    const texts = (ctx as Partial<BotContext>).texts ?? fallback;
    if (isUnreachable(error)) {
      const { method, description: reason } = error;
      logger.info({ chat, update, method, reason }, "reader cannot be reached");
      return;
    }
    if (stopping.aborted) {
      const told = await tell(ctx, texts.html("stopping"));
      logger.info({ chat, update, told }, "question given up: the bot is stopping");
      return;
    }
    const errorId = newId(ERROR_ID_LENGTH);
    const told = await tell(ctx, texts.html("failure", { id: errorId }));
    logger.error({ errorId, chat, update, told, error: describeError(error) }, "update failed");
  };
}

async function tell(ctx: BotContext, html: string): Promise<boolean> {
  if (ctx.chat === undefined) return false;
  try {
    await replyHtml(ctx, html, { toMessage: true });
    return true;
  } catch {
    // Told or not, it stands in the same log line as the failure itself.
    return false;
  }
}

/** What an operator needs of an error; not the payload of a call, which holds the reader's text. */
function describeError(error: unknown): Record<string, unknown> {
  if (error instanceof GrammyError) {
    return { origin: "Telegram", method: error.method, code: error.error_code, message: error.description };
  }
  if (error instanceof HttpError) return { origin: "network", message: error.message };
  if (!(error instanceof Error)) return { origin: "bot", message: String(error) };
  const cause = error.cause === undefined ? {} : { cause: describeError(error.cause) };
  return { origin: "bot", type: error.name, message: error.message, stack: error.stack, ...cause };
}
