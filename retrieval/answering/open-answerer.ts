import { randomUUID } from "node:crypto";
import type { ChatModel } from "../chat/chat-model.js";
import type { ChatSettings } from "../config.js";
import { type FollowUps, RULED_FOLLOW_UPS, WrittenFollowUps } from "../conversation/follow-ups.js";
import type { Lexicon } from "../lexicon/lexicon.js";
import { LimitedChat } from "../spending/limited-chat.js";
import type { SpendingLedger } from "../spending/spending-ledger.js";
import { SpendingLimits } from "../spending/spending-limits.js";
import type { Answerer } from "./answerer.js";
import { ExtractiveAnswerer } from "./extractive-answerer.js";

export interface OpenAnswererOptions {
  readonly settings: ChatSettings;
  readonly lexicon: Lexicon;
  /** Where what is spent is written down. */
  readonly ledger: SpendingLedger;
  readonly timeZone: string;
  /** Told why a language model did not answer; the articles' own words were given. */
  readonly onFailure?: (error: unknown) => void;
}

/** Who answers, and who reads questions that lean on earlier ones: what an engine needs of the settings. */
export interface OpenedAnswerer {
  readonly answerer: Answerer;
  readonly followUps: FollowUps;
  /** The language model, within its limits; null where there is none. */
  readonly chat: ChatModel | null;
}

/** The answerer that the settings ask for. */
export async function openAnswerer(options: OpenAnswererOptions): Promise<OpenedAnswerer> {
  const { settings, lexicon, ledger, timeZone, onFailure } = options;
  const extractive = new ExtractiveAnswerer();
  if (settings.kind === "none") {
    return { answerer: extractive, followUps: RULED_FOLLOW_UPS, chat: null };
  }
  // The SDK is heavy, and without a model nobody waits for it.
  const [{ OpenAiChat }, { WrittenAnswerer }, { ChatEntailmentJudge }, { CachedAnswerer }] =
    await Promise.all([
      import("../chat/openai-chat.js"),
      import("./written/written-answerer.js"),
      import("./written/entailment-judge.js"),
      import("./cached-answerer.js"),
    ]);
  const { apiKey, baseUrl, model, timeLimitMs, maxPromptTokens, maxOutputTokens } = settings;
  const server = new OpenAiChat({ apiKey, baseUrl, model, timeoutMs: timeLimitMs, maxRetries: MAX_RETRIES });
  const limits = new SpendingLimits({ ...settings.limits, timeZone }, ledger, () => new Date());
  const chat = new LimitedChat(server, limits);
  const written = new WrittenAnswerer({
    chat,
    lexicon,
    fallback: extractive,
    judge: settings.judge ? new ChatEntailmentJudge(chat) : null,
    maxPromptTokens,
    maxOutputTokens,
    timeLimitMs,
    fence: randomUUID,
    ...(onFailure && { onFailure }),
  });
  const followUps = new WrittenFollowUps(chat, Math.min(timeLimitMs, REWRITE_TIME_LIMIT_MS));
  return { answerer: new CachedAnswerer(written), followUps, chat };
}

/** A question is short; the rules read most follow-ups as well. */
const REWRITE_TIME_LIMIT_MS = 5_000;

/** A reader waits meanwhile, and the articles' own words are at hand. */
const MAX_RETRIES = 2;
