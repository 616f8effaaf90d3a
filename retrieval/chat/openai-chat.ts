import type OpenAI from "openai";
import { ChatFieldChoice } from "../openai/chat-fields.js";
import type { ChatPart } from "../openai/chat-part.js";
import { ChatReading } from "../openai/chat-reading.js";
import { chatFailure, explainChatFailure } from "../openai/explain-chat-failure.js";
import { hostOf, openClient } from "../openai/open-client.js";
import { patientFetch } from "../openai/patient-fetch.js";
import { waitFor } from "../openai/wait-for.js";
import type { ChatError, ChatFailure } from "./chat-error.js";
import type { ChatModel, ChatReply, ChatRequest, ChatUsage } from "./chat-model.js";
import { estimatePromptTokens, estimateTokens } from "./estimate-tokens.js";

export interface OpenAiChatOptions {
  /** Null for servers that want none (Ollama, llama.cpp). */
  readonly apiKey: string | null;
  /** Null for OpenAI's own address. */
  readonly baseUrl: string | null;
  readonly model: string;
  /** How long the server may be silent: before it answers a request, and between two pieces of its reply. */
  readonly timeoutMs: number;
  /**
   * How often a request is sent again when it failed in a way that may pass (408, 409, 429, 5xx, no connection,
   * no answer in time). Nothing is sent again once the reply has begun.
   */
  readonly maxRetries: number;
}

/**
 * A chat model of OpenAI, or of any server with the same HTTP interface: Ollama, llama.cpp, vLLM. The SDK
 * retries with exponential backoff and obeys `retry-after`, unless it asks for more than `timeoutMs`. The reply
 * is read here and not by the SDK, whose reader takes a cut reply for a whole one, and waits for ever.
 */
export class OpenAiChat implements ChatModel {
  readonly id: string;
  readonly #client: OpenAI;
  readonly #fields: ChatFieldChoice;

  constructor(readonly options: OpenAiChatOptions) {
    const { baseUrl, model, timeoutMs } = options;
    this.id = `${hostOf(baseUrl)}:${model}`;
    this.#client = openClient({ ...options, fetch: patientFetch(timeoutMs) });
    this.#fields = new ChatFieldChoice(baseUrl);
  }

  reply(request: ChatRequest): ChatReply {
    let text = "";
    let counted: ChatUsage | null = null;
    const pieces = this.#read(request, (part) => {
      text += part.text;
      counted = part.usage ?? counted;
    });
    return {
      [Symbol.asyncIterator]: () => pieces,
      get usage() {
        if (counted !== null) return counted;
        return { promptTokens: estimatePromptTokens(request), completionTokens: estimateTokens(text) };
      },
    };
  }

  async *#read(request: ChatRequest, count: (part: ChatPart) => void): AsyncGenerator<string> {
    const { signal } = request;
    signal?.throwIfAborted();
    const connection = new AbortController();
    const close = () => connection.abort();
    signal?.addEventListener("abort", close, { once: true });
    const reading = new ChatReading();
    try {
      // Waited for from outside too: while the SDK pauses between two tries it hears no signal.
      const response = await waitFor(() => this.#send(request, connection.signal), { signal });
      const patience = { timeoutMs: this.options.timeoutMs, signal };
      for await (const part of reading.parts(response, patience)) {
        count(part);
        if (part.isRefusal) throw this.#fail("refused", "declines to answer: ask in other words");
        if (part.text !== "") yield part.text;
      }
      this.#checkEnd(reading);
    } catch (error) {
      if (signal?.aborted) throw signal.reason;
      throw explainChatFailure(error, this.options, reading.isBegun);
    } finally {
      signal?.removeEventListener("abort", close);
      close();
    }
  }

  async #send(request: ChatRequest, signal: AbortSignal): Promise<Response> {
    const { model } = this.options;
    const messages = [...request.messages];
    for (;;) {
      const fields = this.#fields.fieldsFor(request);
      try {
        const body = { model, messages, stream: true, ...fields } as const;
        return await this.#client.chat.completions.create(body, { signal }).asResponse();
      } catch (error) {
        if (!this.#fields.learnFrom(error, fields)) throw error;
      }
    }
  }

  #checkEnd({ isReply, end }: ChatReading): void {
    if (!isReply) throw this.#fail("malformed", "answered something that is no reply: check OPENAI_BASE_URL");
    if (end === null) throw this.#fail("cut", "ended in the middle of its reply: try again", true);
    if (end === "length") throw this.#fail("cut", "needs more tokens for its reply than it may use");
    if (end === "content_filter") {
      throw this.#fail("refused", "was stopped by its server's filter: ask in other words");
    }
  }

  #fail(failure: ChatFailure, what: string, retryable = false): ChatError {
    return chatFailure(this.options, failure, what, { retryable });
  }
}
