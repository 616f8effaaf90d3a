import { autoRetry } from "@grammyjs/auto-retry";
import type { Transformer } from "grammy";

/** Retries of one call after 429 or 5xx; the wait that Telegram asks for is always kept. */
const MAX_RETRIES = 5;

/** What these show is out of date by the time of a second try. */
const FLEETING_METHODS = new Set<string>(["sendMessageDraft"]);

/** Marks the parameters of a call; a symbol does not go over the wire. */
const ONCE = Symbol("only once");

/** Parameters of a call that is not worth a second try, whatever its method. */
export function onlyOnce<Parameters extends object>(parameters: Parameters): Parameters {
  return { ...parameters, [ONCE]: true };
}

/** Tries calls again that Telegram refused for now or that did not reach it. */
export function retryCalls(): Transformer {
  const retry = autoRetry({ maxRetryAttempts: MAX_RETRIES });
  return (call, method, payload, signal) =>
    FLEETING_METHODS.has(method) || Object.hasOwn(payload, ONCE)
      ? call(method, payload, signal)
      : retry(call, method, payload, signal);
}
