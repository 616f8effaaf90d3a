import type { Language } from "../corpus/article.js";
import type { Answer, AnswerProgress } from "../retrieval/answering/answer.js";
import type { Comparison } from "../retrieval/answering/comparison.js";
import type { Timeline } from "../retrieval/answering/timeline.js";
import type { CitedNow, CitedPlace } from "../retrieval/citing/cited-now.js";
import type { Turn } from "../retrieval/conversation/turn.js";
import type { Passage } from "../retrieval/index/passage-store.js";
import type { ArticleList, ArticleListRequest } from "../retrieval/listing/article-list.js";
import type { QuotationCheck } from "../retrieval/quotation/quotation-check.js";
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
  /** The articles' own words, without any language model. */
  readonly plainly?: boolean;
  /** Told of each further statement of an answer that is written piece by piece. */
  readonly onProgress?: (progress: AnswerProgress) => void;
  /** Aborted when the bot stops or the answer takes too long. */
  readonly signal: AbortSignal;
}

/** Answers one question; rejects when the engine fails, never because nothing was found. */
export type Ask = (request: AskRequest) => Promise<Answer>;

/** A request that names speakers and a topic, such as "Vietnam on cyberspace". */
export interface OverviewRequest {
  readonly text: string;
  /** The language for a result whose request does not tell its own. */
  readonly readerLanguage: Language;
  /** What "last week" counts from; the present unless given. */
  readonly now?: Date;
  readonly signal: AbortSignal;
}

/** Who said what on a topic, by date. */
export type MakeTimeline = (request: OverviewRequest) => Promise<Timeline>;

/** A paragraph of an article, counted from 0, as it is indexed now; null when it is not any more. */
export type ReadPassage = (articleId: string, paragraph: number) => Promise<Passage | null>;

/** What a citation of an earlier answer cites, as it is now. */
export type FindCited = (citation: CitedPlace) => Promise<CitedNow>;

/** What several speakers said on one topic, side by side. */
export type Compare = (request: OverviewRequest) => Promise<Comparison>;

/** A sentence that somebody is said to have said. */
export interface CheckRequest {
  readonly sentence: string;
  /** As typed; null when nobody was named. */
  readonly by: string | null;
  readonly readerLanguage: Language;
  readonly signal: AbortSignal;
}

/** Whether the articles print a sentence, as whose words, and what differs. */
export type CheckQuotation = (request: CheckRequest) => Promise<QuotationCheck>;

/** The newest articles, or the newest of those that have a word. */
export type ListArticles = (request: ArticleListRequest) => Promise<ArticleList>;

export interface SuggestRequest {
  /** How many questions at most. */
  readonly most: number;
  readonly language: Language;
  readonly signal: AbortSignal;
}

/** Questions that the articles answer; fewer or none where the articles give no more. */
export type SuggestQuestions = (request: SuggestRequest) => Promise<readonly string[]>;

/** Which models outside this process see what readers ask; null where none does. */
export interface RemoteModels {
  /** Id of the language model that words answers. */
  readonly chat: string | null;
  /** Id of the model that turns questions into vectors. */
  readonly embedding: string | null;
}

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
  readonly timeline: MakeTimeline;
  readonly passage: ReadPassage;
  readonly citedNow: FindCited;
  readonly compare: Compare;
  readonly checkQuotation: CheckQuotation;
  readonly articles: ListArticles;
  readonly suggestQuestions: SuggestQuestions;
  /** Id of the index generation that the next question is answered from. */
  readonly generation: () => Promise<string>;
  readonly remote: RemoteModels;
  /** Lets go of files and memory; called once, after the last answer. */
  close(): Promise<void>;
}
