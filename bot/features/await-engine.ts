import { bounded, untilAborted } from "../abortable.js";
import type { BotContext } from "../bot-context.js";
import { ANSWER_DEADLINE_MS } from "./answer-question.js";
import { whileTyping } from "./while-typing.js";

/** What the engine makes for the reader, who sees "typing" meanwhile; given up as an answer would be. */
export async function awaitEngine<T>(
  ctx: BotContext,
  stopping: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  return await whileTyping(ctx, () =>
    bounded([stopping], ANSWER_DEADLINE_MS, (signal) => untilAborted(() => work(signal), signal)),
  );
}

/** For {@link awaitEngine}. */
export interface AwaitingDependencies {
  /** Aborted when the bot stops: what is under way is given up. */
  readonly stopping: AbortSignal;
}
