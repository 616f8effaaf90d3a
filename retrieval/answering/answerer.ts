import type { Passage } from "../index/passage-store.js";
import type { Query } from "../query/query.js";
import type { FoundPassage } from "../search/find-passages.js";
import type { Citation, SearchedScope, Statement } from "./answer.js";
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
  readonly signal?: AbortSignal;
}

/** The part of an `Answer` that an answerer writes; see `answer.ts` for each field. */
export interface AnswerDraft {
  readonly refused: boolean;
  readonly support: number;
  readonly answer: string;
  readonly statements: readonly Statement[];
  readonly citations: readonly Citation[];
  readonly nearest: readonly Citation[];
}

/**
 * Makes an answer from the passages that were found, and nothing else.
 *
 * Every statement cites at least one quotation, and every quotation is a substring of its paragraph; where
 * the passages do not support an answer, the draft is a refusal.
 */
export interface Answerer {
  /** Short name for records: "extractive". */
  readonly id: string;
  answer(request: AnswerRequest): Promise<AnswerDraft>;
}
