import type { Half, Way } from "../questions.js";
import type { AnswerChecks } from "./check-answer.js";
import type { ShortAnswersReport } from "./short-answers.js";
import type { Tally } from "./tally.js";

/**
 * What was measured of answers, an answerer at a time; `evaluate --answers --json` prints this object.
 * Shares are 0–1.
 *
 * @example
 * { half: "both", answerers: [{
 *   answerer: "extractive",
 *   ways: { vi: { questions: 212, answered: 0.99, citationPrecision: 0.95, citationRecall: 0.9, … }, … },
 *   premises: { "false-premise": { questions: 33, refused: 12, right: 20 }, … },
 *   all: { quotations: 2400, notVerbatim: 0, … }, …
 * }] }
 */
export interface AnswersReport {
  readonly half: Half | "both";
  readonly answerers: readonly AnswererReport[];
}

/** What one answerer did. */
export interface AnswererReport {
  /** "extractive", or the id of the language model. */
  readonly answerer: string;
  /** The own questions in whole sentences. */
  readonly ways: WaysAnswers;
  /** Those typed as a few words; null when there are none. */
  readonly short: { readonly questions: number; readonly ways: WaysAnswers } | null;
  /** Questions that take something for granted, by kind; null when there are none. */
  readonly premises: Readonly<Record<string, PremiseTally>> | null;
  /** Questions that a few words answer; null when there are none. */
  readonly shortAnswers: Readonly<Partial<Record<Way, ShortAnswersReport>>> | null;
  /** Of every answer, to whichever question. */
  readonly all: AnswerChecks;
  readonly latencyMs: Latency;
  /** What the language model took; null without one. */
  readonly tokens: TokensUsed | null;
}

export type WaysAnswers = Readonly<Partial<Record<Way, WayAnswers>>>;

/** Answers to the own questions typed one way. */
export interface WayAnswers {
  readonly questions: number;
  /** Share of the answerable questions that got an answer. */
  readonly answered: number;
  /** Share of the unanswerable questions that were refused. */
  readonly refused: number;
  readonly refusedByKind: Readonly<Record<string, Tally>>;
  /** Of the paragraphs that answers cite, the share that answers the question; unanswerable ones count 0. */
  readonly citationPrecision: number;
  /** The same of the answerable questions alone. */
  readonly citationPrecisionOfAnswerable: number;
  /** The mean share of right paragraphs, a question that got an answer at a time; unanswerable ones count 0. */
  readonly citationPrecisionOfAnswered: number;
  /** Of the paragraphs that answer, the share that is cited, a question at a time. */
  readonly citationRecall: number;
  /** The same of the answerable questions that got an answer. */
  readonly citationRecallOfAnswered: number;
  /** Citations that credit a state that was not asked about. */
  readonly falseCredits: number;
  readonly checks: AnswerChecks;
  readonly latencyMs: Latency;
}

export interface PremiseTally extends Tally {
  readonly refused: number;
}

export interface Latency {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

export interface TokensUsed {
  readonly total: number;
  /** Mean of all questions asked. */
  readonly aQuestion: number;
  /** In the operator's currency; 0 while no price is set. */
  readonly cost: number;
}
