import type { BotContext } from "../bot-context.js";
import { type AnswerStream, type ProgressOptions, ProgressStream } from "./progress-stream.js";

/** How long the answer may wait for a draft under way: one that arrived after it would stay for half a minute. */
const LAST_DRAFT_MS = 300;

export type StreamOptions = Pick<ProgressOptions, "render" | "logger" | "stopping">;

/** An answer in the making as a draft: Telegram takes it away when the answer comes, or after 30 seconds. */
export function draftStream(ctx: BotContext, options: StreamOptions): AnswerStream {
  const stream = new ProgressStream({
    ...options,
    paceMs: 0,
    lastCallMs: LAST_DRAFT_MS,
    show: (html, signal) =>
      // The update's id is never 0 and, in its chat, no other answer's.
      ctx.replyWithDraft(html, { parse_mode: "HTML", draft_id: ctx.update.update_id }, signal),
  });
  return {
    show: (progress) => stream.show(progress),
    async end() {
      await stream.end();
      return null;
    },
  };
}
