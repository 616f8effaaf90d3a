import { intervalChart } from "../charts.js";
import { figure, type Html, html, table } from "../html.js";
import type { MetricRow, ReportData } from "../report-data.js";
import { distinct, withInterval } from "./format.js";

const SYSTEM_METRICS = ["hit@1", "hit@5", "recall@10", "mrr@10", "ndcg@10"];
const ANSWER_METRICS = ["answered", "refused", "citationPrecision", "citationRecall"];

/** Every metric by set, way of typing and group of questions. */
export function metricSection({ metrics, sets }: ReportData): Html {
  const whole = metrics.filter(({ group, metric }) => group === "all" && metric === "hit@1");
  const rows = distinct(whole, ({ set, way }) => `${set}, ${way}`).map((label) => ({
    label,
    marks: whole
      .filter(({ set, way }) => `${set}, ${way}` === label)
      .map(({ system, interval }) => ({ series: system, ...interval })),
  }));
  return html`${figure(intervalChart({ rows, axis: "hit@1" }), "An answering passage stands first: share of the answerable questions, with its interval. Short questions are apart, below.")}
${sets.map(({ name }) =>
  setTables(
    name,
    metrics.filter(({ set }) => set === name),
  ),
)}`;
}

function setTables(name: string, rows: readonly MetricRow[]): Html {
  const whole = rows.filter(({ group }) => group === "all");
  const parts = rows.filter(({ group, system }) => group !== "all" && system === "Trichdan");
  return html`<h3>${name}</h3>
${metricTable(whole, SYSTEM_METRICS, ({ way, system }) => `${way}, ${system}`)}
${metricTable(whole, ANSWER_METRICS, ({ way }) => way)}
${
  parts.length === 0
    ? ""
    : html`<details><summary>By half, kind and length</summary>
${metricTable(parts, SYSTEM_METRICS, ({ way, group }) => `${group}, ${way}`)}
${metricTable(parts, ANSWER_METRICS, ({ way, group }) => `${group}, ${way}`)}
</details>`
}`;
}

/** A row for each label, a column for each metric; nothing when there is nothing. */
function metricTable(
  rows: readonly MetricRow[],
  names: readonly string[],
  label: (row: MetricRow) => string,
): Html {
  const shown = rows.filter(({ metric }) => names.includes(metric));
  const metrics = names.filter((name) => shown.some(({ metric }) => metric === name));
  if (metrics.length === 0) return html``;
  const labels = distinct(shown, label).sort((a, b) => partOf(a).localeCompare(partOf(b), "en"));
  return table(
    ["", "questions", ...metrics],
    labels.map((name) => {
      const theirs = shown.filter((row) => label(row) === name);
      const most = Math.max(...theirs.map(({ interval }) => interval.observations));
      return [
        name,
        String(most),
        ...metrics.map((metric) => {
          const row = theirs.find((one) => one.metric === metric);
          return row === undefined ? "" : withInterval(row.interval);
        }),
      ];
    }),
  );
}

/** What stands before the comma: rows of one group stay together, in the order in which they came. */
function partOf(label: string): string {
  return label.includes(": ") || label.startsWith("short") ? (label.split(", ")[0] ?? "") : "";
}
