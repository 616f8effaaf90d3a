import type { AnswererReport, WaysAnswers } from "../../answers/answers-report.js";
import {
  figureRows,
  premiseRows,
  refusedRows,
  shortAnswerRows,
  sortedCounts,
  type TextRows,
  waysAsked,
} from "../answer-rows.js";
import { type Html, html, table } from "../html.js";
import type { ReportData } from "../report-data.js";
import { share, verdict } from "./format.js";

/** What answers say and cite, an answerer at a time, beside what is aimed at. */
export function answersSection({ answers }: ReportData): Html {
  if (answers === null) return html`<p>Answers were not measured by themselves in this run.</p>`;
  return html`<p>Every quotation is held against the stored paragraph at its offsets, every printed statement against its quotation, and every statement in a language model's words is verified once more with its citation.</p>
${answers.answerers.map(ofAnswerer)}`;
}

function ofAnswerer(report: AnswererReport): Html {
  const { answerer, ways, short, latencyMs, all } = report;
  const { p50, p95, p99 } = latencyMs;
  return html`<h3>${answerer}</h3>
<p>A question ${p50.toFixed(1)} ms at the median, ${p95.toFixed(1)} at the 95th of 100, ${p99.toFixed(1)} at the 99th.${tokensText(report)}</p>
${waysTable(ways, true)}
${short === null ? "" : html`<details><summary>${short.questions} short questions</summary>${waysTable(short.ways, false)}</details>`}
${rowsTable(refusedRows(ways))}
${rowsTable(premiseRows(report))}
${rowsTable(shortAnswerRows(report, share))}
${countsTable("lines of the model not shown", all.rejected)}
${countsTable("not verified again", all.unverified)}
${countsTable("notes", all.notes)}`;
}

function tokensText({ tokens }: AnswererReport): string {
  if (tokens === null) return "";
  const cost = tokens.cost > 0 ? `, at a cost of ${tokens.cost.toFixed(2)}` : "";
  return ` ${tokens.total} tokens, ${tokens.aQuestion.toFixed(0)} a question${cost}.`;
}

function waysTable(ways: WaysAnswers, hasTargets: boolean): Html {
  return table(
    ["", ...waysAsked(ways), ...(hasTargets ? ["target"] : [])],
    figureRows(ways, share, hasTargets).map(({ name, target, cells }) => [
      name,
      ...cells.map(({ text, isMet }) => (target === null ? text : verdict(isMet, text, text))),
      ...(hasTargets ? [target ?? ""] : []),
    ]),
  );
}

function rowsTable([head, ...rows]: TextRows): Html {
  return head === undefined ? html`` : table(head, rows);
}

function countsTable(title: string, counts: Parameters<typeof sortedCounts>[0]): Html {
  const rows = sortedCounts(counts).map(([name, count]) => [name, String(count)]);
  return rows.length === 0 ? html`` : table([title, ""], rows);
}
