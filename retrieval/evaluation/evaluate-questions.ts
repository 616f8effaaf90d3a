import type { Answer } from "../answering/answer.js";
import { type RankedQuery, type RetrievalMetrics, retrievalMetrics } from "./metrics.js";
import { percentiles } from "./percentiles.js";
import { type EvaluationQuestion, WAYS, type Way } from "./questions.js";

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

export interface QuestionsReport {
  readonly questions: number;
  readonly answerable: number;
  readonly ways: Readonly<Record<Way, WayReport>>;
  readonly latencyMs: { readonly p50: number; readonly p95: number; readonly p99: number };
}

/** One question asked in one way. */
export interface AskedQuestion {
  readonly question: EvaluationQuestion;
  readonly way: Way;
  readonly answer: Answer;
}

export type Ask = (question: string) => Promise<Answer>;

/**
 * Asks every question in every way and measures hits, refusals and citations.
 *
 * @param onAsked sees each answer, for a listing of what went wrong
 */
export async function evaluateQuestions(
  questions: readonly EvaluationQuestion[],
  ask: Ask,
  onAsked: (asked: AskedQuestion) => void = () => {},
): Promise<QuestionsReport> {
  const reports: Partial<Record<Way, WayReport>> = {};
  const latencies: number[] = [];
  for (const way of WAYS) {
    const asked: AskedQuestion[] = [];
    for (const question of questions) {
      const answer = await ask(question[way]);
      latencies.push(answer.timings.totalMs);
      asked.push({ question, way, answer });
    }
    for (const one of asked) onAsked(one);
    reports[way] = reportOf(asked);
  }
  return {
    questions: questions.length,
    answerable: questions.filter(({ answerable }) => answerable).length,
    ways: reports as Record<Way, WayReport>,
    latencyMs: percentiles(latencies),
  };
}

function reportOf(asked: readonly AskedQuestion[]): WayReport {
  const answerable = asked.filter(({ question }) => question.answerable);
  const unanswerable = asked.filter(({ question }) => !question.answerable);
  const refused = ({ answer }: AskedQuestion): boolean => answer.refused;
  const kinds = [...new Set(unanswerable.map(({ question }) => question.kind))].sort();
  const cited = asked.flatMap(citedParagraphs);
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
    citationPrecision: share(cited, ({ isRight }) => isRight),
    citationRecall: mean(answerable.map(citationRecall)),
    falseCredits: asked.reduce((sum, one) => sum + falseCredits(one), 0),
  };
}

function rankedQuery({ question, answer }: AskedQuestion): RankedQuery {
  return {
    ranked: answer.hits.map(({ articleId, paragraph }) => `${articleId}#${paragraph}`),
    relevant: new Map(question.paragraphs.map((id) => [id, 1])),
  };
}

function citedParagraphs({ question, answer }: AskedQuestion): { isRight: boolean }[] {
  const ids = new Set(answer.citations.map(({ articleId, paragraph }) => `${articleId}#${paragraph}`));
  return Array.from(ids, (id) => ({ isRight: question.paragraphs.includes(id) }));
}

function citationRecall({ question, answer }: AskedQuestion): number {
  const ids = new Set(answer.citations.map(({ articleId, paragraph }) => `${articleId}#${paragraph}`));
  return question.paragraphs.filter((id) => ids.has(id)).length / Math.max(1, question.paragraphs.length);
}

/** Someone's words were asked for and the answer credits a state that is not theirs. */
function falseCredits({ question, answer }: AskedQuestion): number {
  const expected = question.expectedSpeaker;
  if (expected === null || !("country" in expected) || answer.refused) return 0;
  return answer.citations.filter(({ speaker }) => speaker !== null && speaker.country !== expected.country)
    .length;
}

function share<T>(items: readonly T[], holds: (item: T) => boolean): number {
  return items.length === 0 ? 0 : items.filter(holds).length / items.length;
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
