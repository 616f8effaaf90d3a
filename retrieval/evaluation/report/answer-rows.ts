import { type AnswerFigure, figuresOf } from "../answers/answer-figures.js";
import type { AnswererReport, WaysAnswers } from "../answers/answers-report.js";
import type { Counts } from "../answers/check-answer.js";
import type { ShortAnswersReport } from "../answers/short-answers.js";
import type { Tally } from "../answers/tally.js";
import { WAYS, type Way } from "../questions.js";
import { ANSWER_TARGETS, isMet } from "./targets.js";

/** Rows of a table, its head first; no rows when there is nothing to tell. */
export type TextRows = readonly (readonly string[])[];

/** One figure of an answerer in each way of typing that was asked. */
export interface FigureRow {
  readonly name: string;
  /** Null for what is only counted. */
  readonly target: string | null;
  readonly cells: readonly { readonly text: string; readonly isMet: boolean }[];
}

export function waysAsked(ways: WaysAnswers): readonly Way[] {
  return WAYS.filter((way) => ways[way] !== undefined);
}

/**
 * @param share writes a share: with more or fewer signs
 * @param hasTargets false for the short questions, for which none are set
 */
export function figureRows(
  ways: WaysAnswers,
  share: (value: number) => string,
  hasTargets: boolean,
): FigureRow[] {
  return figuresOf(ways).map((figure) => {
    const target = hasTargets ? ANSWER_TARGETS.get(figure.name) : undefined;
    const measured = WAYS.flatMap((way) => ways[way] ?? []).map(figure.of);
    return {
      name: figure.name,
      target: target === undefined ? null : `${target.direction} ${valueText(figure, target.value, share)}`,
      cells: measured.map((value) => ({
        text: valueText(figure, value, share),
        isMet: target === undefined || isMet(target, value),
      })),
    };
  });
}

export function refusedRows(ways: WaysAnswers): TextRows {
  const asked = waysAsked(ways);
  const kinds = [...new Set(asked.flatMap((way) => Object.keys(ways[way]?.refusedByKind ?? {})))];
  if (kinds.length === 0) return [];
  const cell = (kind: string, way: Way): string => tallyText(ways[way]?.refusedByKind[kind]);
  return [
    ["refused, by kind", ...asked],
    ...kinds.map((kind) => [kind, ...asked.map((way) => cell(kind, way))]),
  ];
}

export function premiseRows({ premises }: AnswererReport): TextRows {
  if (premises === null) return [];
  const rows = Object.entries(premises).map(([kind, { questions, right, refused }]) => [
    kind,
    ...[questions, right, refused].map(String),
  ]);
  return [["taken for granted", "questions", "right", "refused"], ...rows];
}

export function shortAnswerRows(
  { shortAnswers }: AnswererReport,
  share: (value: number) => string,
): TextRows {
  if (shortAnswers === null) return [];
  const asked = WAYS.filter((way) => shortAnswers[way] !== undefined);
  const measured = asked.flatMap((way) => shortAnswers[way] ?? []);
  const kinds = [...new Set(measured.flatMap(({ byAsked }) => Object.keys(byAsked)))].sort();
  const row = (name: string, of: (report: ShortAnswersReport) => string) => [name, ...measured.map(of)];
  return [
    ["a few words answer it", ...asked],
    row("questions", ({ questions }) => String(questions)),
    row("answer in the first statement", ({ inFirst }) => share(inFirst)),
    row("answer in any statement", ({ inAny }) => share(inAny)),
    ...kinds.map((kind) => row(`… ${kind}`, ({ byAsked }) => tallyText(byAsked[kind]))),
    row("right paragraph cited", ({ cited }) => share(cited)),
    row("refused", ({ refused }) => share(refused)),
    ...(measured.some(({ withoutAnswer }) => withoutAnswer.questions > 0)
      ? [row("without an answer: refused", ({ withoutAnswer }) => tallyText(withoutAnswer))]
      : []),
  ];
}

/** Greatest first. */
export function sortedCounts(counts: Counts): readonly (readonly [string, number])[] {
  return Object.entries(counts).sort(([, a], [, b]) => b - a);
}

function tallyText(tally: Tally | undefined): string {
  return tally === undefined ? "" : `${tally.right} of ${tally.questions}`;
}

function valueText({ unit }: AnswerFigure, value: number, share: (value: number) => string): string {
  if (unit === "share") return share(value);
  return unit === "ms" ? value.toFixed(1) : String(value);
}
