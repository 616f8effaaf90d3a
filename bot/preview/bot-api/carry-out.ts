import type { BotApi } from "./bot-api.js";
import { BotApiError } from "./bot-api-error.js";
import { CallParameters } from "./call-parameters.js";
import { METHODS } from "./methods.js";

/**
 * Carries out a call of the bot, however it came here.
 *
 * @param method as the caller wrote it
 * @throws {BotApiError} as Telegram answers a call that it does not carry out
 */
export async function carryOut(
  api: BotApi,
  method: string,
  values: Readonly<Record<string, unknown>>,
  signal: AbortSignal,
): Promise<unknown> {
  const name = method.toLowerCase();
  const run = Object.hasOwn(METHODS, name) ? METHODS[name] : undefined;
  if (run === undefined) throw new BotApiError(404, "Not Found: method not found");
  const chatId = Number(values["chat_id"] ?? Number.NaN);
  const waitSeconds = api.floodLimits?.admit(name, Number.isNaN(chatId) ? undefined : chatId) ?? 0;
  if (waitSeconds > 0) throw tooManyRequests(waitSeconds);
  return await run(api, new CallParameters(values), signal);
}

function tooManyRequests(retryAfter: number): BotApiError {
  return new BotApiError(429, `Too Many Requests: retry after ${retryAfter}`, { retry_after: retryAfter });
}
