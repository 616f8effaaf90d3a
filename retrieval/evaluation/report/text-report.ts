import type { DatasetReport } from "../evaluate-dataset.js";
import type { QuestionsReport, WayReports } from "../evaluate-questions.js";
import { type AskedQuestion, citedParagraphs } from "../judge-answer.js";
import { WAYS } from "../questions.js";
import type { ReportData } from "./report-data.js";

/** Lines for a terminal. */
export function datasetText(report: DatasetReport): string {
  const { latencyMs, dataset, embeddingModel, passages, queries, indexSeconds, peakRssMb, ...rest } = report;
  const { typing, "hit@5Kept": kept, ...metrics } = rest;
  const figures = Object.entries(metrics).map(([name, value]) => `${name} ${value.toFixed(3)}`);
  return [
    `${dataset}: ${queries} queries, ${passages} passages, ${embeddingModel}`,
    figures.join("  "),
    ...(typing === undefined || kept === undefined
      ? []
      : [`typed as ${typing}: ${kept.toFixed(3)} of hit@5 kept`]),
    `a query ${latencyMs.p50.toFixed(1)} ms (p99 ${latencyMs.p99.toFixed(1)}), indexed in ${indexSeconds.toFixed(1)} s, peak memory ${peakRssMb.toFixed(0)} MB\n`,
  ].join("\n");
}

/** Lines for a terminal: the short questions apart. */
export function questionsText({
  questions,
  answerable,
  half,
  ways,
  short,
  latencyMs,
}: QuestionsReport): string {
  const which = half === "both" ? "" : ` of the ${half} half`;
  const head = `${questions} questions${which}, ${answerable} of them answerable; a question ${latencyMs.p50.toFixed(1)} ms (p99 ${latencyMs.p99.toFixed(1)})\n`;
  if (short === null) return head + waysText(ways);
  return `${head}${waysText(ways)}${short.questions} short ones, apart:\n${waysText(short.ways)}`;
}

function waysText(ways: WayReports): string {
  return WAYS.map((way) => {
    const { refusedByKind, ...numbers } = ways[way];
    const shown = Object.entries(numbers).map(([name, value]) => `${name} ${Number(value.toFixed(3))}`);
    const kinds = Object.entries(refusedByKind).map(([kind, value]) => `${kind} ${value.toFixed(2)}`);
    return `${way}: ${shown.join("  ")}  (refused: ${kinds.join(", ")})\n`;
  }).join("");
}

/** What went wrong with one answer, for a person to read; empty when nothing did. */
export function failureText(asked: AskedQuestion): string {
  const problem = problemOf(asked);
  if (problem === null) return "";
  const { question, way, answer } = asked;
  const cited = answer.citations.map(({ articleId, paragraph }) => `${articleId}#${paragraph}`);
  return `${question.id} ${way} ${question.kind} ${problem}: ${question[way]}\n   wanted ${question.paragraphs.join(" ")}\n   cited ${cited.join(" ")}\n   ${answer.answer.slice(0, 300).replace(/\n/gu, "\n   ")}\n`;
}

function problemOf(asked: AskedQuestion): string | null {
  const { question, answer } = asked;
  if (!question.answerable) return answer.refused ? null : "answered";
  if (answer.refused) return "refused";
  const { cited, right } = citedParagraphs(asked);
  return cited > right ? "cites others" : null;
}

/** What a report holds, in a few lines. */
export function reportText({ figures, controls, sets }: ReportData, file: string): string {
  const missed = figures.filter(({ isMet }) => !isMet);
  const broken = controls.filter(({ holds }) => !holds);
  return [
    `${file}: ${sets.map(({ name }) => name).join("; ")}`,
    `${figures.length - missed.length} of ${figures.length} targets met`,
    ...broken.map(({ set, way, control }) => `a negative control does not fall: ${set}, ${way}, ${control}`),
    "",
  ].join("\n");
}
