import { z } from "zod";
import { type Language, languageSchema } from "../corpus/article.js";
import { ConfigError } from "./errors.js";
import type { AnswerStyle } from "./store/reader-store.js";

/** The preview never listens anywhere else: it has no login. */
export const PREVIEW_HOST = "127.0.0.1";

export const DEFAULTS = {
  TELEGRAM_API_ROOT: "https://api.telegram.org",
  PREVIEW_PORT: 8080,
  DATA_DIR: ".trichdan",
  LOG_LEVEL: "info",
  DEFAULT_LANGUAGE: "vi",
  EVIDENCE_PARAGRAPHS: 2,
  MESSAGE_STYLE: "html",
} as const;

/** Where the bot speaks: to Telegram with the operator's token, or to a page in the operator's browser. */
export type Config = CommonConfig &
  (
    | { readonly mode: "telegram"; readonly token: string; readonly apiRoot: string }
    | { readonly mode: "preview"; readonly previewHost: string; readonly previewPort: number }
  );

export interface CommonConfig {
  /** Folder of everything generated: index, answers, caches. */
  readonly dataDir: string;
  readonly logLevel: LogLevel;
  /** For readers whose language Telegram does not tell. */
  readonly defaultLanguage: Language;
  /** How many paragraphs before and after a cited one readers may browse to, 0–99. */
  readonly evidenceParagraphs: number;
  /** How answers are written for readers who have chosen no style, and in groups. */
  readonly messageStyle: AnswerStyle;
  /** The Telegram chat that reports of readers go to; null for the log alone. */
  readonly operatorChatId: number | null;
}

const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

const environmentSchema = z.object({
  TELEGRAM_BOT_TOKEN: z
    .string()
    .regex(/^\d+:[\w-]+$/, "does not look like 123456:ABC-def: copy the whole token from @BotFather")
    .optional(),
  TELEGRAM_API_ROOT: z
    .url({ protocol: /^https?$/, error: `is not an http(s) address: use ${DEFAULTS.TELEGRAM_API_ROOT}` })
    // grammY refuses a root that ends with a slash.
    .transform((root) => root.replace(/\/+$/, ""))
    .default(DEFAULTS.TELEGRAM_API_ROOT),
  PREVIEW_PORT: z
    .string()
    .regex(/^\d{1,5}$/, "is not a port: use a number from 0 to 65535, such as 8080")
    .transform(Number)
    .refine((port) => port <= 65_535, "is not a port: use a number from 0 to 65535, such as 8080")
    .default(DEFAULTS.PREVIEW_PORT),
  DATA_DIR: z.string().default(DEFAULTS.DATA_DIR),
  LOG_LEVEL: z
    .enum(LOG_LEVELS, { error: `is not a log level: use one of ${LOG_LEVELS.join(", ")}` })
    .default(DEFAULTS.LOG_LEVEL),
  DEFAULT_LANGUAGE: z
    .enum(languageSchema.options, { error: "is not a language of the bot: use vi or en" })
    .default(DEFAULTS.DEFAULT_LANGUAGE),
  EVIDENCE_PARAGRAPHS: z
    .string()
    .regex(/^\d{1,2}$/, "is not a number of paragraphs: use one from 0 to 99, such as 2")
    .transform(Number)
    .default(DEFAULTS.EVIDENCE_PARAGRAPHS),
  MESSAGE_STYLE: z
    .enum(["html", "rich"], { error: "is not a style of messages: use html or rich" })
    .default(DEFAULTS.MESSAGE_STYLE),
  OPERATOR_CHAT_ID: z
    .string()
    // "At most 52 significant bits" (Bot API, type Chat).
    .regex(/^-?\d{1,15}$/, "is not the id of a chat: use a number such as 123456789 or -1001234567890")
    .transform(Number)
    .optional(),
});

/**
 * The configuration that an environment describes; blank variables count as absent.
 *
 * @throws ConfigError that names each bad variable and what to do, never its value (it may be a secret).
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const result = environmentSchema.safeParse(withoutBlanks(environment));
  if (!result.success) {
    const problems = result.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`);
    throw new ConfigError(problems.join("; "), { cause: result.error });
  }
  const values = result.data;
  const common: CommonConfig = {
    dataDir: values.DATA_DIR,
    logLevel: values.LOG_LEVEL,
    defaultLanguage: values.DEFAULT_LANGUAGE,
    evidenceParagraphs: values.EVIDENCE_PARAGRAPHS,
    messageStyle: values.MESSAGE_STYLE,
    operatorChatId: values.OPERATOR_CHAT_ID ?? null,
  };
  return values.TELEGRAM_BOT_TOKEN === undefined
    ? { ...common, mode: "preview", previewHost: PREVIEW_HOST, previewPort: values.PREVIEW_PORT }
    : { ...common, mode: "telegram", token: values.TELEGRAM_BOT_TOKEN, apiRoot: values.TELEGRAM_API_ROOT };
}

function withoutBlanks(environment: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const present: Record<string, string> = {};
  for (const [name, value] of Object.entries(environment)) {
    const trimmed = value?.trim();
    if (trimmed) present[name] = trimmed;
  }
  return present;
}
