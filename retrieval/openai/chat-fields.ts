import OpenAI from "openai";
import type { ChatRequest } from "../chat/chat-model.js";
import { hostOf } from "./open-client.js";

/** The fields of a request that some server or model refuses. */
type ChatFields = Pick<
  OpenAI.ChatCompletionCreateParamsStreaming,
  "stream_options" | "temperature" | "response_format" | "max_tokens" | "max_completion_tokens"
>;
type Limit = "max_tokens" | "max_completion_tokens";

/** How a server says that it does not know a field, unlike that its value is too large. */
const UNKNOWN =
  /unsupported|not supported|unknown|unrecogni[sz]ed|unexpected|not (?:permitted|allowed)|extra/iu;

/**
 * What is sent beside the messages. Every field of these is refused by some server, so a refusal that names
 * one is remembered, and the next request goes without it.
 */
export class ChatFieldChoice {
  readonly #refused = new Set<string>();
  #limit: Limit;
  #hasOtherLimit = true;

  constructor(baseUrl: string | null) {
    // OpenAI's newer models know the newer name alone, Ollama and llama.cpp the older one.
    this.#limit = hostOf(baseUrl) === "api.openai.com" ? "max_completion_tokens" : "max_tokens";
  }

  fieldsFor({ maxOutputTokens, schema }: ChatRequest): ChatFields {
    const fields: ChatFields = {
      stream_options: { include_usage: true },
      temperature: 0,
      [this.#limit]: maxOutputTokens,
    };
    if (schema !== undefined) {
      fields.response_format = { type: "json_schema", json_schema: { ...schema, strict: true } };
    }
    const wanted = Object.entries(fields).filter(([name]) => !this.#refused.has(name));
    return Object.fromEntries(wanted) as ChatFields;
  }

  /** True when the refusal was of a field, and the request is worth sending again without it. */
  learnFrom(error: unknown, sent: ChatFields): boolean {
    const isRefusal =
      error instanceof OpenAI.BadRequestError || error instanceof OpenAI.UnprocessableEntityError;
    if (!isRefusal) return false;
    const name = refusedField(error, Object.keys(sent));
    if (name === null) return false;
    if (name !== "max_tokens" && name !== "max_completion_tokens") {
      this.#refused.add(name);
      return true;
    }
    if (!UNKNOWN.test(error.message)) return false;
    // Another request, sent at the same time, may have learnt it before.
    if (name !== this.#limit) return true;
    if (!this.#hasOtherLimit) return false;
    this.#hasOtherLimit = false;
    this.#limit = name === "max_tokens" ? "max_completion_tokens" : "max_tokens";
    return true;
  }
}

/** The field that was sent and is refused: the one the error points at, else the first its words name. */
function refusedField(
  { param, message }: InstanceType<typeof OpenAI.APIError>,
  sent: string[],
): string | null {
  const pointed = param?.split(".")[0];
  if (pointed !== undefined && sent.includes(pointed)) return pointed;
  const named = new RegExp(`\\b(?:${sent.join("|")})\\b`, "u").exec(message);
  return named?.[0] ?? null;
}
