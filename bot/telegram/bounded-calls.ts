import type { Transformer } from "grammy";
import { bounded } from "../abortable.js";

/**
 * A call that has not gone through after this long is given up. The waits that Telegram asks for are included,
 * and it has been seen to ask for almost ten minutes.
 */
const CALL_DEADLINE_MS = 15 * 60_000;

/** Calls that wait for Telegram as long as it takes: the bot has nothing to do without them. */
const PATIENT_METHODS = new Set<string>(["getUpdates", "getMe"]);

/**
 * Ends every call, and every wait between its retries, when the bot stops or the deadline passes: one
 * unreachable chat must not keep its queue, nor the process, for ever. Belongs outermost, above the retries.
 */
export function boundCalls(stop: AbortSignal): Transformer {
  return (call, method, payload, signal) => {
    const signals = signal === undefined ? [stop] : [stop, signal];
    const deadlineMs = PATIENT_METHODS.has(method) ? undefined : CALL_DEADLINE_MS;
    return bounded(signals, deadlineMs, (either) => call(method, payload, either as typeof signal));
  };
}
