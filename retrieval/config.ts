import { z } from "zod";
import { SettingError } from "./errors.js";
import type { SpendingLimitOptions } from "./spending/spending-limits.js";

/** An empty line in `.env` means the same as no line. */
const blankIsAbsent = (value: unknown): unknown =>
  typeof value === "string" && value.trim() === "" ? undefined : value;

const flag = z.preprocess(
  blankIsAbsent,
  z
    .enum(["true", "false"], { error: "is neither true nor false" })
    .default("false")
    .transform((value) => value === "true"),
);

/** A whole number between two bounds, both inclusive. */
const wholeNumber = (min: number, max: number, fallback: number) =>
  z.preprocess(
    blankIsAbsent,
    z
      .string()
      .regex(/^\s*\d{1,9}\s*$/u, `is no whole number from ${min} to ${max}, such as ${fallback}`)
      .transform(Number)
      .refine((value) => value >= min && value <= max, `is not from ${min} to ${max}, such as ${fallback}`)
      .default(fallback),
  );

/** A number of at least 0, such as a price; absent stays absent. */
const amount = z.preprocess(
  blankIsAbsent,
  z
    .string()
    .regex(/^\s*\d{1,12}(?:\.\d{1,9})?\s*$/u, "is no number from 0 up, such as 0.4")
    .transform(Number)
    .optional(),
);

/** The longest that may be waited for one request: an hour. */
const MAX_TIMEOUT_MS = 3_600_000;

/** Of one answer: the bot gives up after a minute, and must have time to answer without the model. */
const MAX_CHAT_TIME_MS = 50_000;

/** Where days begin and end unless the operator says otherwise. */
export const DEFAULT_TIME_ZONE = "Asia/Ho_Chi_Minh";

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }) !== null;
  } catch {
    return false;
  }
}

const settingsSchema = z.object({
  CORPUS_DIR: z.preprocess(blankIsAbsent, z.string().default("corpus/articles")),
  DATA_DIR: z.preprocess(blankIsAbsent, z.string().default(".trichdan")),
  INCLUDE_SAMPLES: flag,
  OPENAI_API_KEY: z.preprocess(blankIsAbsent, z.string().optional()),
  OPENAI_BASE_URL: z.preprocess(
    blankIsAbsent,
    z
      .url({ protocol: /^https?$/, error: "is no http(s) address such as http://127.0.0.1:11434/v1" })
      .optional(),
  ),
  TIMEZONE: z.preprocess(
    blankIsAbsent,
    z.string().refine(isTimeZone, `is no time zone such as ${DEFAULT_TIME_ZONE}`).default(DEFAULT_TIME_ZONE),
  ),
  EMBEDDING_MODEL: z.preprocess(blankIsAbsent, z.string().optional()),
  EMBEDDING_DIMENSIONS: wholeNumber(8, 8192, 1536),
  EMBEDDING_BATCH_SIZE: wholeNumber(1, 2048, 64),
  EMBEDDING_TIMEOUT_MS: wholeNumber(100, MAX_TIMEOUT_MS, 20_000),
  EMBEDDING_QUESTION_PREFIX: z.string().default(""),
  EMBEDDING_PASSAGE_PREFIX: z.string().default(""),
  CHAT_MODEL: z.preprocess(blankIsAbsent, z.string().optional()),
  CHAT_JUDGE: flag,
  CHAT_TIME_LIMIT_MS: wholeNumber(100, MAX_CHAT_TIME_MS, 30_000),
  CHAT_PROMPT_TOKENS: wholeNumber(1_000, 1_000_000, 6_000),
  CHAT_OUTPUT_TOKENS: wholeNumber(50, 100_000, 1_200),
  CHAT_PROMPT_PRICE: amount,
  CHAT_OUTPUT_PRICE: amount,
  CHAT_DAILY_TOKENS: amount,
  CHAT_DAILY_COST: amount,
  CHAT_READER_DAILY_TOKENS: amount,
  CHAT_READER_DAILY_COST: amount,
});

/** Which model embeds paragraphs and questions. */
export type EmbeddingSettings =
  | { readonly kind: "built-in" }
  | {
      readonly kind: "openai-compatible";
      /** Null for servers that want none (Ollama, llama.cpp). */
      readonly apiKey: string | null;
      /** Null for OpenAI's own address. */
      readonly baseUrl: string | null;
      readonly model: string;
      readonly dimensions: number;
      /** Texts a request. */
      readonly batchSize: number;
      /** Of one request, retries not counted. */
      readonly timeoutMs: number;
      /** Put before each text for models that want it ("query: "). */
      readonly questionPrefix: string;
      readonly passagePrefix: string;
    };

/** Which language model words the answers, and within what limits. */
export type ChatSettings =
  /** No model: answers are the articles' own words. */
  | { readonly kind: "none" }
  | {
      readonly kind: "openai-compatible";
      /** Null for servers that want none (Ollama, llama.cpp). */
      readonly apiKey: string | null;
      /** Null for OpenAI's own address. */
      readonly baseUrl: string | null;
      readonly model: string;
      /** True: the model is asked a second time whether each statement follows from its quotation. */
      readonly judge: boolean;
      /** For one whole answer. */
      readonly timeLimitMs: number;
      /** Of one prompt, estimated. */
      readonly maxPromptTokens: number;
      readonly maxOutputTokens: number;
      readonly limits: Omit<SpendingLimitOptions, "timeZone">;
    };

/** What retrieval needs to know; made once, by the entry files, from the environment. */
export interface RetrievalSettings {
  readonly corpusDir: string;
  /** Folder of generated state: index, caches. */
  readonly dataDir: string;
  /** False: samples are used only while the operator has no article of their own. */
  readonly includeSamples: boolean;
  /** Where days begin and end: an IANA name. */
  readonly timeZone: string;
  readonly embedding: EmbeddingSettings;
  readonly chat: ChatSettings;
}

/** The embedding model asked for when only a key is given. */
export const DEFAULT_EMBEDDING_MODEL = "text-embedding-3-small";

/** The language model asked when only a key is given. */
export const DEFAULT_CHAT_MODEL = "gpt-4.1-mini";

/** Says that no language model is asked, though there is a key. */
const NO_CHAT_MODEL = "none";

/**
 * Reads the settings of retrieval from an environment.
 *
 * The built-in embedding is used unless `EMBEDDING_MODEL` or `OPENAI_API_KEY` is set; answers are worded by a
 * language model when `CHAT_MODEL` or `OPENAI_API_KEY` is.
 *
 * @throws {SettingError} naming the first variable that cannot be used
 */
export function readRetrievalSettings(env: Record<string, string | undefined>): RetrievalSettings {
  const parsed = settingsSchema.safeParse(env);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const name = String(issue?.path[0] ?? "a setting");
    throw new SettingError(`${name} ${issue?.message ?? "is wrong"}: correct it in .env or remove it`, {
      cause: parsed.error,
    });
  }
  const settings = parsed.data;
  return {
    corpusDir: settings.CORPUS_DIR,
    dataDir: settings.DATA_DIR,
    includeSamples: settings.INCLUDE_SAMPLES,
    timeZone: settings.TIMEZONE,
    embedding: embeddingSettings(settings),
    chat: chatSettings(settings),
  };
}

function chatSettings(settings: z.infer<typeof settingsSchema>): ChatSettings {
  const { CHAT_MODEL: model, OPENAI_API_KEY: apiKey = null } = settings;
  if (model === NO_CHAT_MODEL || (model === undefined && apiKey === null)) return { kind: "none" };
  const { CHAT_PROMPT_PRICE: promptPrice, CHAT_OUTPUT_PRICE: outputPrice } = settings;
  const costs = [settings.CHAT_DAILY_COST, settings.CHAT_READER_DAILY_COST];
  // A limit in money that counts nothing would stop nothing.
  if (costs.some((cost) => cost !== undefined) && (promptPrice === undefined || outputPrice === undefined)) {
    throw new SettingError(
      "CHAT_DAILY_COST and CHAT_READER_DAILY_COST need prices: set CHAT_PROMPT_PRICE and CHAT_OUTPUT_PRICE",
    );
  }
  return {
    kind: "openai-compatible",
    apiKey,
    baseUrl: settings.OPENAI_BASE_URL ?? null,
    model: model ?? DEFAULT_CHAT_MODEL,
    judge: settings.CHAT_JUDGE,
    timeLimitMs: settings.CHAT_TIME_LIMIT_MS,
    maxPromptTokens: settings.CHAT_PROMPT_TOKENS,
    maxOutputTokens: settings.CHAT_OUTPUT_TOKENS,
    limits: {
      tokensADay: settings.CHAT_DAILY_TOKENS ?? null,
      costADay: settings.CHAT_DAILY_COST ?? null,
      tokensAReaderADay: settings.CHAT_READER_DAILY_TOKENS ?? null,
      costAReaderADay: settings.CHAT_READER_DAILY_COST ?? null,
      prices: { prompt: promptPrice ?? 0, completion: outputPrice ?? 0 },
    },
  };
}

function embeddingSettings(settings: z.infer<typeof settingsSchema>): EmbeddingSettings {
  if (settings.EMBEDDING_MODEL === "built-in") return { kind: "built-in" };
  if (settings.EMBEDDING_MODEL === undefined && settings.OPENAI_API_KEY === undefined)
    return { kind: "built-in" };
  return {
    kind: "openai-compatible",
    apiKey: settings.OPENAI_API_KEY ?? null,
    baseUrl: settings.OPENAI_BASE_URL ?? null,
    model: settings.EMBEDDING_MODEL ?? DEFAULT_EMBEDDING_MODEL,
    dimensions: settings.EMBEDDING_DIMENSIONS,
    batchSize: settings.EMBEDDING_BATCH_SIZE,
    timeoutMs: settings.EMBEDDING_TIMEOUT_MS,
    questionPrefix: settings.EMBEDDING_QUESTION_PREFIX,
    passagePrefix: settings.EMBEDDING_PASSAGE_PREFIX,
  };
}
