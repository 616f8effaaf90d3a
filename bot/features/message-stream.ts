import type { AnswerProgress } from "../../retrieval/answering/answer.js";
import { delay } from "../abortable.js";
import type { BotContext } from "../bot-context.js";
import { deleteMessages } from "./deliver-answer.js";
import { type AnswerStream, type ProgressOptions, ProgressStream, retryAfterMs } from "./progress-stream.js";
import { editHtml, replyHtml } from "./reply-html.js";

/**
 * "In a group, bots are not be able to send more than 20 messages per minute"
 * (https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this); an edit counts as one.
 */
export const GROUP_PACE_MS = 3_000;

/** How long the answer may wait for a message under way: one that arrived after it would stay for good. */
const LAST_MESSAGE_MS = 3_000;

export type MessageOptions = Pick<ProgressOptions<AnswerProgress, string>, "render" | "logger" | "stopping">;

/** Shows an answer in the making in a group, which has no drafts: as a reply that grows. */
export function messageStream(ctx: BotContext, options: MessageOptions): AnswerStream {
  let messageId: number | null = null;
  let quietUntil = 0;
  let isOver = false;
  const stream = new ProgressStream({
    ...options,
    pauseMs: () => GROUP_PACE_MS,
    lastCallMs: LAST_MESSAGE_MS,
    async show(html, signal) {
      try {
        if (messageId !== null) {
          await editHtml(ctx, messageId, html, { once: true, signal });
          return;
        }
        const sent = await replyHtml(ctx, html, { toMessage: true, once: true });
        // Too late: nobody will write the answer into it.
        if (isOver) await deleteMessages(ctx, [sent.message_id]);
        else messageId = sent.message_id;
      } catch (error) {
        quietUntil = performance.now() + retryAfterMs(error);
        throw error;
      }
    },
  });
  return {
    show: (progress) => stream.show(progress),
    async end() {
      await stream.end();
      isOver = true;
      await delay(Math.max(0, quietUntil - performance.now()), options.stopping);
      return messageId;
    },
  };
}
