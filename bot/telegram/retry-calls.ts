import { autoRetry } from "@grammyjs/auto-retry";
import type { Transformer } from "grammy";

/** Retries of one call after 5xx, or 429 to what is no message; the wait that Telegram asks for is kept. */
const MAX_RETRIES = 5;

/** What these show is out of date by the time of a second try. */
export const FLEETING_METHODS: ReadonlySet<string> = new Set([
  "sendMessageDraft",
  "sendRichMessageDraft",
  "sendChatAction",
]);

/** Marks the parameters of a call; a symbol does not go over the wire. */
const ONCE = Symbol("only once");

/** Parameters of a call that is not worth a second try, whatever its method. */
export function onlyOnce<Parameters extends object>(parameters: Parameters): Parameters {
  return { ...parameters, [ONCE]: true };
}

export function isTriedOnce(method: string, payload: object): boolean {
  return FLEETING_METHODS.has(method) || Object.hasOwn(payload, ONCE);
}

/** Tries calls again that Telegram refused for now or that did not reach it. */
export function retryCalls(): Transformer {
  const retry = autoRetry({ maxRetryAttempts: MAX_RETRIES });
  return (call, method, payload, signal) =>
    isTriedOnce(method, payload) ? call(method, payload, signal) : retry(call, method, payload, signal);
}
