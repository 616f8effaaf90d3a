/** One message to a model. */
export interface ChatMessage {
  readonly role: "system" | "user" | "assistant";
  readonly content: string;
}

export interface ChatRequest {
  /** Oldest first. */
  readonly messages: readonly ChatMessage[];
  /** The reply is cut after this many tokens. */
  readonly maxOutputTokens: number;
  /** Makes the whole reply one JSON value of this schema, on servers that can; others are asked in words. */
  readonly schema?: { readonly name: string; readonly schema: Readonly<Record<string, unknown>> };
  /** Whom the tokens are charged to, where a limit is kept; null or absent for no one in particular. */
  readonly reader?: string | null;
  readonly signal?: AbortSignal;
}

/** Tokens of one request. */
export interface ChatUsage {
  readonly promptTokens: number;
  readonly completionTokens: number;
}

/**
 * A reply that arrives in pieces of any length, in order; read it once.
 *
 * Reading throws a `ChatError` when the reply fails or ends before its end; what was read before stands.
 */
export interface ChatReply extends AsyncIterable<string> {
  /** As the server counted it; estimated from the texts until it has, or when it never does. */
  readonly usage: ChatUsage;
}

/**
 * A language model that continues a conversation.
 *
 * @example
 * const reply = model.reply({ messages: [{ role: "user", content: "2 + 2?" }], maxOutputTokens: 8 });
 * for await (const piece of reply) process.stdout.write(piece); // "4"
 * reply.usage // { promptTokens: 9, completionTokens: 1 }
 */
export interface ChatModel {
  /** Names the model and the server that runs it, e.g. "api.openai.com:gpt-4.1-mini". */
  readonly id: string;
  /** Nothing is sent before the reply is read. */
  reply(request: ChatRequest): ChatReply;
}
