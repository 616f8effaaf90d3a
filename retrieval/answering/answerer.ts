import type { Passage } from "../index/passage-store.js";
import type { Query } from "../query/query.js";
import type { FoundPassage } from "../search/find-passages.js";
import type { Answer, AnswerProgress, SearchedScope } from "./answer.js";
import type { TopicSupport } from "./topic-support.js";

/** A passage as answers use it. */
export interface RankedPassage extends FoundPassage {
  /** Copies of the paragraph that were folded into it. */
  readonly alsoIn?: readonly Passage[];
}

export interface AnswerRequest {
  readonly query: Query;
  /**
   * Best first. When the question asks for someone's words, these are the paragraphs that quote them, and
   * there may be none.
   */
  readonly passages: readonly RankedPassage[];
  /** Best first, whoever is quoted: where the nearest passages of a refusal are taken from. */
  readonly nearest: readonly RankedPassage[];
  /** True when the articles quote the one asked about, on whatever and whenever. */
  readonly speakerIsQuoted: boolean;
  readonly scope: SearchedScope;
  readonly support: TopicSupport;
  /** Id of the index generation that the passages are from. */
  readonly generation: string;
  /** When the question came, as `performance.now()` told: a time limit is for the whole answer. */
  readonly startedAt: number;
  /** Whom a model's tokens are charged to; null for no one in particular. */
  readonly reader: string | null;
  /** Told of each further statement as soon as it stands; answers that come at once do not call it. */
  readonly onProgress?: (progress: DraftProgress) => void;
  readonly signal?: AbortSignal;
}

/** The part of an `Answer` that an answerer writes; see `answer.ts` for each field. */
export type AnswerDraft = Pick<
  Answer,
  | "refused"
  | "support"
  | "answer"
  | "statements"
  | "citations"
  | "nearest"
  | "writtenBy"
  | "note"
  | "rejected"
>;

/** The part of an `AnswerProgress` that an answerer tells. */
export type DraftProgress = Omit<AnswerProgress, "scope" | "hits" | "generation" | "timings">;

/**
 * Makes an answer from the passages that were found, and nothing else.
 *
 * Every statement cites at least one quotation, and every quotation is a substring of its paragraph; where
 * the passages do not support an answer, the draft is a refusal.
 */
export interface Answerer {
  /** Names who writes and every setting that changes what is written: "extractive". */
  readonly id: string;
  answer(request: AnswerRequest): Promise<AnswerDraft>;
}
