import type { AnswerFailure } from "../answers/answer-failure.js";
import type { AnswererReport, AnswersReport, WaysAnswers } from "../answers/answers-report.js";
import type { Counts } from "../answers/check-answer.js";
import {
  figureRows,
  premiseRows,
  refusedRows,
  shortAnswerRows,
  sortedCounts,
  type TextRows,
  waysAsked,
} from "./answer-rows.js";

/** Tables for a terminal; a "!" stands before a figure that misses its target. */
export function answersText({ half, answerers }: AnswersReport): string {
  return answerers.map((report) => answererText(report, half)).join("\n");
}

/** An answer that is not as it should be, for a person to read. */
export function answerFailureText(answerer: string, failure: AnswerFailure): string {
  const { id, way, kind, question, expected, got, problems } = failure;
  const lines = [`expected ${expected}`, `got ${got}`, ...problems].map(
    (line) => `   ${line.replace(/\n/gu, "\n   ")}\n`,
  );
  return `${answerer}: ${id} ${way} ${kind}: ${question}\n${lines.join("")}`;
}

function answererText(report: AnswererReport, half: AnswersReport["half"]): string {
  const { answerer, ways, short, latencyMs, tokens, all } = report;
  const which = half === "both" ? "" : ` (${half} half)`;
  const { p50, p95, p99 } = latencyMs;
  return [
    `${answerer}${which}: a question ${p50.toFixed(1)} ms (p95 ${p95.toFixed(1)}, p99 ${p99.toFixed(1)})\n`,
    tokens === null
      ? ""
      : `${tokens.total} tokens, ${tokens.aQuestion.toFixed(0)} a question, cost ${tokens.cost.toFixed(4)}\n`,
    waysText(ways, true),
    textTable(refusedRows(ways)),
    short === null ? "" : `\n${short.questions} short ones, apart:\n${waysText(short.ways, false)}`,
    textTable(premiseRows(report)),
    textTable(shortAnswerRows(report, share)),
    countsText("lines of the model not shown", all.rejected),
    countsText("not verified again", all.unverified),
    countsText("notes", all.notes),
  ].join("");
}

function waysText(ways: WaysAnswers, hasTargets: boolean): string {
  const rows = figureRows(ways, share, hasTargets).map(({ name, target, cells }) => [
    name,
    ...cells.map(({ text, isMet }) => (isMet ? text : `!${text}`)),
    ...(hasTargets ? [target ?? ""] : []),
  ]);
  return textTable([["", ...waysAsked(ways), ...(hasTargets ? ["target"] : [])], ...rows]);
}

function share(value: number): string {
  return value.toFixed(3);
}

function countsText(title: string, counts: Counts): string {
  const shown = sortedCounts(counts).map(([name, count]) => `${name} ${count}`);
  return shown.length === 0 ? "" : `\n${title}: ${shown.join(", ")}\n`;
}

/** Columns as wide as their widest cell, after an empty line; all but the first to the right. */
function textTable(rows: TextRows): string {
  if (rows.length === 0) return "";
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  const lines = rows.map((row) =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join("  ")
      .trimEnd(),
  );
  return `\n${lines.join("\n")}\n`;
}
