import { type AskedQuestion, citationRecall, citedParagraphs, falseCredits } from "../judge-answer.js";
import { percentiles } from "../percentiles.js";
import { WAYS, type Way } from "../questions.js";
import type { WayAnswers, WaysAnswers } from "./answers-report.js";
import { type AnswerChecks, sumOfChecks } from "./check-answer.js";
import type { Tally } from "./tally.js";

/** An own question that was asked, and what a look at its answer found. */
export interface CheckedQuestion extends AskedQuestion {
  readonly checks: AnswerChecks;
}

/** What was measured, for each way of typing that was asked. */
export function waysAnswers(asked: readonly CheckedQuestion[]): WaysAnswers {
  const ways = WAYS.map((way) => [way, asked.filter((one) => one.way === way)] as const);
  return Object.fromEntries(
    ways.filter(([, theirs]) => theirs.length > 0).map(([way, theirs]) => [way, wayAnswers(theirs)]),
  ) satisfies Partial<Record<Way, WayAnswers>>;
}

function wayAnswers(asked: readonly CheckedQuestion[]): WayAnswers {
  const answerable = asked.filter(({ question }) => question.answerable);
  const unanswerable = asked.filter(({ question }) => !question.answerable);
  const answered = asked.filter(({ answer }) => !answer.refused);
  const answeredRightly = answerable.filter(({ answer }) => !answer.refused);
  return {
    questions: asked.length,
    answered: answeredRightly.length / Math.max(1, answerable.length),
    refused: unanswerable.filter(({ answer }) => answer.refused).length / Math.max(1, unanswerable.length),
    refusedByKind: refusedByKind(unanswerable),
    citationPrecision: precision(asked),
    citationPrecisionOfAnswerable: precision(answerable),
    citationPrecisionOfAnswered: mean(answered.map(precisionOf)),
    citationRecall: mean(answerable.map(citationRecall)),
    citationRecallOfAnswered: mean(answeredRightly.map(citationRecall)),
    falseCredits: sum(asked.map(falseCredits)),
    checks: sumOfChecks(asked.map(({ checks }) => checks)),
    latencyMs: percentiles(asked.map(({ answer }) => answer.timings.totalMs)),
  };
}

function refusedByKind(unanswerable: readonly CheckedQuestion[]): Record<string, Tally> {
  const kinds = [...new Set(unanswerable.map(({ question }) => question.kind))].sort();
  return Object.fromEntries(
    kinds.map((kind) => {
      const theirs = unanswerable.filter(({ question }) => question.kind === kind);
      return [
        kind,
        { questions: theirs.length, right: theirs.filter(({ answer }) => answer.refused).length },
      ];
    }),
  );
}

/** A ratio of sums: an answer that cites five paragraphs weighs five. */
function precision(asked: readonly AskedQuestion[]): number {
  const counts = asked.map(citedParagraphs);
  const cited = sum(counts.map((count) => count.cited));
  return cited === 0 ? 0 : sum(counts.map(({ right }) => right)) / cited;
}

function precisionOf(asked: AskedQuestion): number {
  return precision([asked]);
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : sum(values) / values.length;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
