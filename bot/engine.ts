import type { Language } from "../corpus/article.js";
import type { Answer, AnswerProgress } from "../retrieval/answering/answer.js";
import type { Turn } from "../retrieval/conversation/turn.js";
import type { SpendingLedger } from "../retrieval/spending/spending-ledger.js";
import type { Config } from "./config.js";
import type { Logger } from "./logger.js";

/** One question as the bot hands it over. */
export interface AskRequest {
  /** One line, NFC, without invisible characters; at most `MAX_QUESTION_LENGTH` UTF-16 units. */
  readonly question: string;
  /** The language for an answer whose question does not tell its own. */
  readonly readerLanguage: Language;
  /** What was asked before in this conversation, oldest first. */
  readonly turns: readonly Turn[];
  /** Telegram's id of who asks; what a model costs is charged to it. */
  readonly reader?: string;
  /** Told of each further statement of an answer that is written piece by piece. */
  readonly onProgress?: (progress: AnswerProgress) => void;
  /** Aborted when the bot stops or the answer takes too long. */
  readonly signal: AbortSignal;
}

/** Answers one question; rejects when the engine fails, never because nothing was found. */
export type Ask = (request: AskRequest) => Promise<Answer>;

/** What opening an engine may need to know. */
export interface OpenEngineRequest {
  readonly config: Config;
  /** For the settings that belong to retrieval alone, such as those of the embedding model. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly logger: Logger;
  /** What was spent on language models, kept over a restart. */
  readonly ledger: SpendingLedger;
  /** Aborted when the process is asked to stop while the engine is still being opened. */
  readonly signal: AbortSignal;
}

/** All that the bot needs from the retrieval side. */
export interface Engine {
  readonly ask: Ask;
  /** Lets go of files and memory; called once, after the last answer. */
  close(): Promise<void>;
}
