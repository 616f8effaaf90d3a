import { intervalChart } from "../charts.js";
import { figure, type Html, html, table } from "../html.js";
import type { ComparisonRow, ReportData } from "../report-data.js";
import { difference } from "./format.js";

/** Two systems, or two ways of typing, on the same questions. */
export function comparisonSection({ comparisons }: ReportData): Html {
  const systems = comparisons.filter(({ after }) => after === "Trichdan");
  const ways = comparisons.filter(({ after }) => after !== "Trichdan");
  return html`<p>Each difference is taken question by question. "≤ 0" is the share of resamples in which the second is not better than the first.</p>
<h3>Trichdan against plain BM25</h3>
${chart(systems, ({ set }) => set, "plain BM25 → Trichdan, hit@1 and hit@5")}
${comparisonTable(systems)}
${
  ways.length === 0
    ? ""
    : html`<h3>The same question, typed in another way</h3>
${chart(ways, ({ set, before, after }) => `${set}: ${before} → ${after}`, "Below 0 the second way finds less. The aim is 0.")}
${comparisonTable(ways)}`
}`;
}

function chart(rows: readonly ComparisonRow[], label: (row: ComparisonRow) => string, caption: string): Html {
  const shown = rows.filter(({ metric }) => metric === "hit@1" || metric === "hit@5");
  const labels = [...new Set(shown.map(label))];
  const svg = intervalChart({
    axis: "difference",
    isDifference: true,
    rows: labels.map((name) => ({
      label: name,
      marks: shown
        .filter((row) => label(row) === name)
        .map(({ metric, difference }) => ({ series: metric, ...difference })),
    })),
  });
  return figure(svg, caption);
}

function comparisonTable(rows: readonly ComparisonRow[]): Html {
  return html`<details><summary>All figures</summary>${table(
    ["set", "first → second", "metric", "questions", "difference", "≤ 0"],
    rows.map((row) => [
      row.set,
      `${row.before} → ${row.after}`,
      row.metric,
      String(row.difference.observations),
      difference(row.difference),
      row.difference.shareNotAbove.toFixed(3),
    ]),
  )}</details>`;
}
