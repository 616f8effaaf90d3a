import type { AnswerProgress } from "../../retrieval/answering/answer.js";
import type { BotContext } from "../bot-context.js";
import type { RichMessage } from "../rendering/render-rich.js";
import type { AnswerStyle } from "../store/reader-store.js";
import { isRichRefused } from "./deliver-rich.js";
import {
  type AnswerStream,
  type CallSignal,
  type ProgressOptions,
  ProgressStream,
} from "./progress-stream.js";

/** How long the answer may wait for a draft under way: one that arrived after it would stay for half a minute. */
const LAST_DRAFT_MS = 300;

/** Telegram publishes no limit for drafts; bots that sent more than three a second met one. */
const DRAFT_PACE_MS = 500;

/** A reader who has seen nothing for this long is shown that the answer is being made. */
export const THINKING_AFTER_MS = 400;

/** How long a draft is shown before it is sent again: Telegram's "temporary 30-second preview", with room to spare. */
export const DRAFT_AGAIN_MS = 20_000;

export interface DraftOptions
  extends Pick<ProgressOptions<AnswerProgress, string>, "render" | "logger" | "stopping"> {
  /** The reader's; where Telegram refuses rich drafts, the others of the answer are plain ones. */
  readonly style: AnswerStyle;
  /** Writes a state as a rich message; null when there is nothing to show yet. */
  readonly renderRich: (progress: AnswerProgress) => RichMessage | null;
}

/** Nothing of the answer is ready yet. */
const THINKING = "thinking";

type State = AnswerProgress | typeof THINKING;

/**
 * An answer in the making as a draft with a stop button: Telegram takes it away when the answer comes, or after
 * 30 seconds. An answer that comes at once has none.
 */
export function draftStream(ctx: BotContext, options: DraftOptions): AnswerStream {
  const { render, renderRich, logger, stopping } = options;
  let { style } = options;
  const plain = (state: State) => (state === THINKING ? "" : render(state));
  const rich = (state: State) => (state === THINKING ? thinkingBlock(ctx) : renderRich(state));
  const stream = new ProgressStream<State, string | RichMessage>({
    render: (state) => (style === "rich" ? rich(state) : plain(state)),
    logger,
    stopping,
    // The first statement follows the placeholder at once.
    pauseMs: (state) => (state === THINKING ? 0 : DRAFT_PACE_MS),
    lastCallMs: LAST_DRAFT_MS,
    async show(content, signal, state) {
      clearTimeout(timer);
      timer = setTimeout(() => stream.again(), DRAFT_AGAIN_MS);
      // A placeholder is nothing to keep when the reader stops.
      const keep_on_stop = state !== THINKING;
      try {
        await send(ctx, content, keep_on_stop, signal);
      } catch (error) {
        if (typeof content === "string" || !isRichRefused(error)) throw error;
        style = "html";
        await send(ctx, plain(state) ?? "", keep_on_stop, signal);
      }
    },
  });
  let timer = setTimeout(() => stream.show(THINKING), THINKING_AFTER_MS);
  return {
    show: (progress) => stream.show(progress),
    async end() {
      clearTimeout(timer);
      await stream.end();
      return null;
    },
  };
}

function send(
  ctx: BotContext,
  content: string | RichMessage,
  keep_on_stop: boolean,
  signal: CallSignal,
): Promise<true> {
  // The update's id is never 0 and, in its chat, no other answer's.
  const draft = { draft_id: ctx.update.update_id, can_stop: true, keep_on_stop };
  return typeof content === "string"
    ? ctx.replyWithDraft(content, { ...draft, parse_mode: "HTML" }, signal)
    : ctx.replyWithRichMessageDraft(content, draft, signal);
}

/** In a plain draft, an empty text is Telegram's own placeholder; a rich one has a block for it. */
function thinkingBlock(ctx: BotContext): RichMessage {
  return { blocks: [{ type: "thinking", text: ctx.texts.plain("thinking") }] };
}
