import { TrichdanError } from "../../corpus/errors.js";
import { ChatError } from "../../retrieval/chat/chat-error.js";
import type { ChatModel } from "../../retrieval/chat/chat-model.js";
import type { ChatSettings } from "../../retrieval/config.js";
import { Note } from "./note.js";

/** A server that is well begins to answer sooner; one that loads its model first may not. */
const TIME_LIMIT_MS = 10_000;

/**
 * Asks the language model for one token.
 *
 * @throws {Note} when none is set
 * @throws {ChatError} that tells what is wrong, never the key
 */
export async function chatModel(settings: ChatSettings, signal: AbortSignal): Promise<string> {
  if (settings.kind === "none") {
    throw new Note("none is set, so answers are the articles' own words; CHAT_MODEL names one");
  }
  // The SDK is heavy, and without a model nobody waits for it.
  const { OpenAiChat } = await import("../../retrieval/chat/openai-chat.js");
  const { apiKey, baseUrl, model, timeLimitMs } = settings;
  const limitMs = Math.min(timeLimitMs, TIME_LIMIT_MS);
  const chat = new OpenAiChat({ apiKey, baseUrl, model, timeoutMs: limitMs, maxRetries: 0 });
  const timeLimit = AbortSignal.timeout(limitMs);
  try {
    await firstToken(chat, AbortSignal.any([signal, timeLimit]));
  } catch (error) {
    if (!timeLimit.aborted || signal.aborted) throw error;
    throw new TrichdanError(
      `chat model ${chat.id} began no reply in ${limitMs} ms: check that the server runs, or try again`,
      { cause: error },
    );
  }
  return `${chat.id} answers`;
}

async function firstToken(chat: ChatModel, signal: AbortSignal): Promise<void> {
  const messages = [{ role: "user", content: "Reply with the word yes." }] as const;
  try {
    for await (const _ of chat.reply({ messages, maxOutputTokens: 1, signal })) return;
  } catch (error) {
    // One token is less than the reply needs: the server says so, and is well.
    const isOutOfTokens = error instanceof ChatError && error.failure === "cut" && !error.retryable;
    if (!isOutOfTokens) throw error;
  }
}
