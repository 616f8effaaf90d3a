import { bounded, untilAborted } from "../abortable.js";
import type { BotContext } from "../bot-context.js";
import { whileTyping } from "./while-typing.js";

/** An answer that takes longer than this is given up, so that the chat's next question gets its turn. */
export const ANSWER_DEADLINE_MS = 60_000;

/** What the engine makes for the reader, who sees "typing" meanwhile; given up as an answer would be. */
export async function awaitEngine<T>(
  ctx: BotContext,
  stopping: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
  alsoStopping: readonly AbortSignal[] = [],
): Promise<T> {
  return await whileTyping(ctx, () =>
    bounded([stopping, ...alsoStopping], ANSWER_DEADLINE_MS, (signal) =>
      untilAborted(() => work(signal), signal),
    ),
  );
}

/** For {@link awaitEngine}. */
export interface AwaitingDependencies {
  /** Aborted when the bot stops: what is under way is given up. */
  readonly stopping: AbortSignal;
}
