import { createHash } from "node:crypto";
import OpenAI from "openai";
import type { EmbeddingSettings } from "../config.js";
import { EmbeddingError } from "../errors.js";
import { openClient } from "../openai/open-client.js";
import { serverWords } from "../openai/server-words.js";
import { type EmbeddingModel, type EmbedOptions, toUnitLength } from "./embedding-model.js";

/** The settings of a remote model; see `EmbeddingSettings`. */
export interface OpenAiEmbeddingOptions
  extends Omit<Extract<EmbeddingSettings, { kind: "openai-compatible" }>, "kind"> {
  /** How often a failed request is tried again, when the failure may pass: 408, 409, 429, 5xx, no connection. */
  readonly maxRetries?: number;
}

/** Models of OpenAI that take the `dimensions` parameter; other servers refuse or ignore it. */
const CAN_SHORTEN = /^text-embedding-3/u;

/** A server that does not answer the simplest request in this time is taken to be away. */
const REACH_TIMEOUT_MS = 2_000;

/**
 * Embeddings from OpenAI or any server with the same HTTP interface: Ollama, llama.cpp, vLLM, Text
 * Embeddings Inference. The SDK retries with exponential backoff and obeys `retry-after`; but a server that
 * has not been reached yet is not waited for: before the first texts it is asked for something that costs
 * it nothing.
 */
export class OpenAiEmbedding implements EmbeddingModel {
  readonly id: string;
  readonly dimensions: number;
  readonly batchSize: number;
  readonly #client: OpenAI;
  #isReached = false;

  constructor(readonly options: OpenAiEmbeddingOptions) {
    this.dimensions = options.dimensions;
    this.batchSize = options.batchSize;
    const prefixes = prefixesId(options);
    const where = options.baseUrl === null ? "openai" : new URL(options.baseUrl).host;
    this.id = `${where}:${options.model}@${options.dimensions}${prefixes}`;
    this.#client = openClient({ ...options, maxRetries: options.maxRetries ?? 4 });
  }

  async embed(texts: readonly string[], { purpose, signal }: EmbedOptions): Promise<Float32Array[]> {
    const prefix = purpose === "question" ? this.options.questionPrefix : this.options.passagePrefix;
    const request = {
      model: this.options.model,
      input: texts.map((text) => prefix + text),
      encoding_format: "float",
      ...(CAN_SHORTEN.test(this.options.model) ? { dimensions: this.dimensions } : {}),
    } as const;
    const options = signal === undefined ? {} : { signal };
    let response: unknown;
    try {
      if (!this.#isReached) await this.#reach(options);
      response = await this.#client.embeddings.create(request, options);
    } catch (error) {
      throw this.#explain(error);
    }
    // A server of another kind may answer anything, null too, whatever the type says.
    return this.#vectorsOf((response as { data?: unknown } | null)?.data, texts.length);
  }

  /** Any answer will do: a server that refuses this, or does not know it, is there. */
  async #reach(options: { readonly signal?: AbortSignal }): Promise<void> {
    const timeout = Math.min(REACH_TIMEOUT_MS, this.options.timeoutMs);
    try {
      await this.#client.get("/models", { ...options, timeout, maxRetries: 0 });
    } catch (error) {
      const isAway = error instanceof OpenAI.APIConnectionError;
      if (isAway || error instanceof OpenAI.APIUserAbortError) throw error;
    }
    this.#isReached = true;
  }

  #vectorsOf(data: unknown, count: number): Float32Array[] {
    const wrong = (what: string): EmbeddingError =>
      new EmbeddingError(`embedding model ${this.options.model} ${what}`);
    if (!Array.isArray(data) || data.length !== count) {
      throw wrong(`answered ${count} texts with another number of vectors: check OPENAI_BASE_URL`);
    }
    const vectors = new Array<Float32Array>(count);
    data.forEach((item: { index?: number; embedding?: unknown } | null, position) => {
      if (!Array.isArray(item?.embedding) || !item.embedding.every(Number.isFinite)) {
        throw wrong("answered something that is no vector: check OPENAI_BASE_URL");
      }
      if (item.embedding.length !== this.dimensions) {
        throw wrong(
          `gives vectors of ${item.embedding.length} numbers, not ${this.dimensions}: set EMBEDDING_DIMENSIONS=${item.embedding.length}`,
        );
      }
      vectors[item.index ?? position] = toUnitLength(Float32Array.from(item.embedding as number[]));
    });
    if (vectors.includes(undefined as never)) throw wrong("numbered its vectors wrongly");
    return vectors;
  }

  #explain(error: unknown): Error {
    const { model, baseUrl } = this.options;
    const where = baseUrl ?? "api.openai.com";
    const fail = (what: string, retryable: boolean): EmbeddingError =>
      new EmbeddingError(`embedding model ${model} at ${where} ${what}`, { cause: error, retryable });
    if (error instanceof OpenAI.APIUserAbortError) return error;
    if (error instanceof OpenAI.AuthenticationError || error instanceof OpenAI.PermissionDeniedError) {
      return fail("refuses the key: check OPENAI_API_KEY", false);
    }
    if (error instanceof OpenAI.NotFoundError)
      return fail("is not known there: check EMBEDDING_MODEL", false);
    if (error instanceof OpenAI.RateLimitError) return fail("asks to slow down: try again later", true);
    if (error instanceof OpenAI.APIConnectionError) {
      return fail("cannot be reached: check OPENAI_BASE_URL and that the server runs", true);
    }
    if (error instanceof OpenAI.APIError) {
      return fail(
        `failed (${error.status ?? "no status"}): ${serverWords(error.message, this.options.apiKey)}`,
        (error.status ?? 500) >= 500,
      );
    }
    // What the SDK throws as it is: a body that is no JSON.
    return fail("answered something that is no vector: check OPENAI_BASE_URL", false);
  }
}

/** Another prefix makes other vectors, so it is part of the model's name; empty when there is none. */
function prefixesId({ questionPrefix, passagePrefix }: OpenAiEmbeddingOptions): string {
  if (questionPrefix === "" && passagePrefix === "") return "";
  const hash = createHash("sha256").update(JSON.stringify([questionPrefix, passagePrefix]));
  return `+prefixes-${hash.digest("hex").slice(0, 8)}`;
}
