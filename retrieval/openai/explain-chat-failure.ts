import OpenAI from "openai";
import { ChatError, type ChatFailure } from "../chat/chat-error.js";
import { LostConnection } from "./body-text.js";
import { MalformedReply } from "./server-events.js";
import { serverWords } from "./server-words.js";
import { TimedOut } from "./wait-for.js";

/** Whose failure it is. */
export interface FailedChat {
  readonly apiKey: string | null;
  readonly baseUrl: string | null;
  readonly model: string;
  readonly timeoutMs: number;
}

/**
 * A failed reply as the reader of a log needs it: what, where, what to do next, never the key.
 *
 * @param isBegun whether any of the reply had come
 * @returns the error itself when it is none of the server's or the connection's
 */
export function explainChatFailure(error: unknown, chat: FailedChat, isBegun: boolean): unknown {
  const fail = (failure: ChatFailure, what: string, retryable: boolean): ChatError =>
    chatFailure(chat, failure, what, { cause: error, retryable });
  if (error instanceof TimedOut || error instanceof LostConnection) {
    const what = error instanceof TimedOut ? `fell silent for ${chat.timeoutMs} ms` : "broke off";
    return isBegun
      ? fail("cut", `${what} in the middle of its reply: try again`, true)
      : fail("unreachable", `${what} before its reply: check that the server runs`, true);
  }
  if (error instanceof MalformedReply)
    return fail("malformed", `${error.message}: check OPENAI_BASE_URL`, false);
  if (!(error instanceof OpenAI.APIError)) return error;
  const { status } = error;
  if (error instanceof OpenAI.APIConnectionTimeoutError) {
    return fail("unreachable", `did not answer in ${chat.timeoutMs} ms: check that the server runs`, true);
  }
  if (error instanceof OpenAI.APIConnectionError) {
    return fail("unreachable", "cannot be reached: check OPENAI_BASE_URL and that the server runs", true);
  }
  if (status === 401 || status === 403) return fail("key", "refuses the key: check OPENAI_API_KEY", false);
  if (status === 404) {
    return fail("unknown-model", "is not known there: check CHAT_MODEL and OPENAI_BASE_URL", false);
  }
  // The same status, but no waiting helps.
  if (error.code === "insufficient_quota") {
    return fail("rate-limited", "has no quota left: check the account of OPENAI_API_KEY", false);
  }
  if (status === 429) return fail("rate-limited", "asks to slow down: try again later", true);
  const words = serverWords(error.message.replace(/^\d{3} /u, ""), chat.apiKey);
  return fail(
    "failed",
    `failed (${status ?? "no status"}): ${words}`,
    status === undefined || status === 408 || status >= 500,
  );
}

/** "chat model M at S what", as every failure of a chat model is told. */
export function chatFailure(
  { model, baseUrl }: FailedChat,
  failure: ChatFailure,
  what: string,
  options: { readonly cause?: unknown; readonly retryable?: boolean } = {},
): ChatError {
  return new ChatError(`chat model ${model} at ${baseUrl ?? "api.openai.com"} ${what}`, failure, options);
}
