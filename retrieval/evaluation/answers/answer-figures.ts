import type { WayAnswers, WaysAnswers } from "./answers-report.js";

/** One line of a table of answers: what it says of each way of typing. */
export interface AnswerFigure {
  readonly name: AnswerFigureName;
  /** "share" is 0–1. */
  readonly unit: "share" | "count" | "ms";
  readonly of: (way: WayAnswers) => number;
}

/** What answers are measured by, in the order in which it is shown. */
export const ANSWER_FIGURES = [
  { name: "questions", unit: "count", of: ({ questions }) => questions },
  { name: "answered", unit: "share", of: ({ answered }) => answered },
  { name: "refused", unit: "share", of: ({ refused }) => refused },
  { name: "citation precision", unit: "share", of: ({ citationPrecision }) => citationPrecision },
  {
    name: "… of answerable questions",
    unit: "share",
    of: ({ citationPrecisionOfAnswerable }) => citationPrecisionOfAnswerable,
  },
  {
    name: "… a question answered",
    unit: "share",
    of: ({ citationPrecisionOfAnswered }) => citationPrecisionOfAnswered,
  },
  { name: "citation recall", unit: "share", of: ({ citationRecall }) => citationRecall },
  {
    name: "… of questions answered",
    unit: "share",
    of: ({ citationRecallOfAnswered }) => citationRecallOfAnswered,
  },
  { name: "false credits", unit: "count", of: ({ falseCredits }) => falseCredits },
  { name: "credits outside the quotation", unit: "count", of: ({ checks }) => checks.creditsOutside },
  { name: "quotations", unit: "count", of: ({ checks }) => checks.quotations },
  { name: "not verbatim", unit: "count", of: ({ checks }) => checks.notVerbatim },
  { name: "statements printed", unit: "count", of: ({ checks }) => checks.statements.printed },
  { name: "not as printed", unit: "count", of: ({ checks }) => checks.misprinted },
  { name: "statements written", unit: "count", of: ({ checks }) => checks.statements.written },
  { name: "statements translated", unit: "count", of: ({ checks }) => checks.statements.translated },
  { name: "not verified again", unit: "count", of: ({ checks }) => totalOf(checks.unverified) },
  { name: "ms at the median", unit: "ms", of: ({ latencyMs }) => latencyMs.p50 },
  { name: "ms at the 95th of 100", unit: "ms", of: ({ latencyMs }) => latencyMs.p95 },
] as const satisfies readonly (Omit<AnswerFigure, "name"> & { name: string })[];

/** Name of a figure of answers. */
export type AnswerFigureName = (typeof ANSWER_FIGURES)[number]["name"];

/** Those with something to tell: without a model, nothing is said of statements in its words. */
export function figuresOf(ways: WaysAnswers): readonly AnswerFigure[] {
  const all = Object.values(ways);
  const isWritten = all.some(({ checks: { statements } }) => statements.written + statements.translated > 0);
  return ANSWER_FIGURES.filter(({ name }) => isWritten || !OF_WRITTEN.includes(name));
}

const OF_WRITTEN: readonly AnswerFigureName[] = [
  "statements written",
  "statements translated",
  "not verified again",
];

function totalOf(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}
