import OpenAI, { type ClientOptions } from "openai";

/** Where OpenAI itself answers. */
const OPENAI_URL = "https://api.openai.com/v1";

export interface OpenClientOptions {
  /** Null for servers that want none. */
  readonly apiKey: string | null;
  /** Null for OpenAI's own address. */
  readonly baseUrl: string | null;
  /** Of one attempt, until its headers have come. */
  readonly timeoutMs: number;
  readonly maxRetries: number;
  /** How requests are sent, when not by the platform's own `fetch`. */
  readonly fetch?: ClientOptions["fetch"];
}

/** The SDK's client, which takes nothing from the environment and prints nothing. */
export function openClient({ apiKey, baseUrl, timeoutMs, maxRetries, fetch }: OpenClientOptions): OpenAI {
  return new OpenAI({
    // The SDK insists on a key, and would otherwise look into the environment by itself.
    apiKey: apiKey ?? "none",
    baseURL: baseUrl ?? OPENAI_URL,
    organization: null,
    project: null,
    timeout: timeoutMs,
    maxRetries,
    logLevel: "off",
    ...(fetch === undefined ? {} : { fetch }),
  });
}

/** The host of a server, as models are named by it. */
export function hostOf(baseUrl: string | null): string {
  return new URL(baseUrl ?? OPENAI_URL).host;
}
