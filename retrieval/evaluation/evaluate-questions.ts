import type { Answer } from "../answering/answer.js";
import {
  type AskedQuestion,
  citationRecall,
  citedParagraphs,
  falseCredits,
  rankedQuery,
} from "./judge-answer.js";
import { type RetrievalMetrics, retrievalMetrics } from "./metrics.js";
import { percentiles } from "./percentiles.js";
import { type EvaluationQuestion, type Half, halfOf, WAYS, type Way } from "./questions.js";

/** What was measured for one way of typing. */
export interface WayReport extends RetrievalMetrics {
  /** Share of the answerable questions that got an answer. */
  readonly answered: number;
  /** Share of the unanswerable questions that were refused. */
  readonly refused: number;
  /** Share of unanswerable questions refused, by kind. */
  readonly refusedByKind: Readonly<Record<string, number>>;
  /** Of the paragraphs that answers cite, the share that answers the question; unanswerable ones count 0. */
  readonly citationPrecision: number;
  /** Of the paragraphs that answer, the share that is cited, a question at a time. */
  readonly citationRecall: number;
  /** Citations that credit someone else than the one asked about. */
  readonly falseCredits: number;
}

export type WayReports = Readonly<Record<Way, WayReport>>;

export interface QuestionsReport {
  readonly questions: number;
  readonly answerable: number;
  readonly half: Half | "both";
  /** Of the questions in whole sentences. */
  readonly ways: WayReports;
  /** Of those typed as a few words; null when there are none. */
  readonly short: { readonly questions: number; readonly ways: WayReports } | null;
  readonly latencyMs: { readonly p50: number; readonly p95: number; readonly p99: number };
}

export type Ask = (question: string) => Promise<Answer>;

export interface EvaluateQuestionsOptions {
  /** Asks the questions of one half only; both by default. */
  readonly half?: Half | undefined;
  /** Sees each answer, for a listing of what went wrong. */
  readonly onAsked?: (asked: AskedQuestion) => void;
}

/** Asks every question in every way and measures hits, refusals and citations. */
export async function evaluateQuestions(
  questions: readonly EvaluationQuestion[],
  ask: Ask,
  { half, onAsked }: EvaluateQuestionsOptions = {},
): Promise<QuestionsReport> {
  const chosen = questions.filter((question) => half === undefined || halfOf(question) === half);
  const asked = await askQuestions(chosen, ask);
  for (const one of asked) onAsked?.(one);
  const isShort = ({ question }: AskedQuestion): boolean => question.short;
  return {
    questions: chosen.length,
    answerable: chosen.filter(({ answerable }) => answerable).length,
    half: half ?? "both",
    ways: wayReports(asked.filter((one) => !isShort(one))),
    short: asked.some(isShort)
      ? { questions: chosen.filter(({ short }) => short).length, ways: wayReports(asked.filter(isShort)) }
      : null,
    latencyMs: percentiles(asked.map(({ answer }) => answer.timings.totalMs)),
  };
}

/** Asks every question in every way, one way after the other. */
export async function askQuestions(
  questions: readonly EvaluationQuestion[],
  ask: Ask,
): Promise<AskedQuestion[]> {
  const asked: AskedQuestion[] = [];
  for (const way of WAYS) {
    for (const question of questions) asked.push({ question, way, answer: await ask(question[way]) });
  }
  return asked;
}

/** What was measured, for each way of typing. */
export function wayReports(asked: readonly AskedQuestion[]): WayReports {
  const of = (way: Way): WayReport => reportOf(asked.filter((one) => one.way === way));
  return { vi: of("vi"), unaccented: of("unaccented"), en: of("en") };
}

function reportOf(asked: readonly AskedQuestion[]): WayReport {
  const answerable = asked.filter(({ question }) => question.answerable);
  const unanswerable = asked.filter(({ question }) => !question.answerable);
  const refused = ({ answer }: AskedQuestion): boolean => answer.refused;
  const kinds = [...new Set(unanswerable.map(({ question }) => question.kind))].sort();
  const counts = asked.map(citedParagraphs);
  const cited = sum(counts.map((count) => count.cited));
  return {
    ...retrievalMetrics(answerable.map(rankedQuery)),
    answered: share(answerable, (one) => !refused(one)),
    refused: share(unanswerable, refused),
    refusedByKind: Object.fromEntries(
      kinds.map((kind) => [
        kind,
        share(
          unanswerable.filter(({ question }) => question.kind === kind),
          refused,
        ),
      ]),
    ),
    citationPrecision: cited === 0 ? 0 : sum(counts.map(({ right }) => right)) / cited,
    citationRecall: answerable.length === 0 ? 0 : sum(answerable.map(citationRecall)) / answerable.length,
    falseCredits: sum(asked.map(falseCredits)),
  };
}

function share<T>(items: readonly T[], holds: (item: T) => boolean): number {
  return items.length === 0 ? 0 : items.filter(holds).length / items.length;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
