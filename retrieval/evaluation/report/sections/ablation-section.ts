import { intervalChart } from "../charts.js";
import { figure, type Html, html, table } from "../html.js";
import type { AblationRow, ReportData } from "../report-data.js";
import { difference, distinct } from "./format.js";

/** What is lost when one part is taken away, on every set. */
export function ablationSection({ ablations }: ReportData): Html {
  return html`<p>What hit@1 loses when one part is taken away, question by question: above 0 the part helps, at 0 it does nothing here, below 0 it harms. In bold: the interval leaves 0 out.</p>
${distinct(ablations, ({ set }) => set).map((set) =>
  ofSet(
    set,
    ablations.filter((row) => row.set === set),
  ),
)}`;
}

function ofSet(set: string, rows: readonly AblationRow[]): Html {
  const first = rows.filter(({ metric }) => metric === "hit@1");
  const ways = distinct(rows, ({ way }) => way);
  const labels = distinct(rows, ({ label }) => label);
  const svg = intervalChart({
    axis: "loss of hit@1",
    isDifference: true,
    rows: labels.map((label) => ({
      label,
      marks: first.filter((row) => row.label === label).map(({ way, loss }) => ({ series: way, ...loss })),
    })),
  });
  const metrics = distinct(rows, ({ metric }) => metric);
  return html`<h3>${set}</h3>
${figure(svg, "Loss of hit@1 without the part.")}
<details><summary>All figures</summary>${metrics.map(
    (metric) =>
      html`<p>${metric}</p>${table(
        ["without", ...ways],
        labels.map((label) => [
          label,
          ...ways.map((way) => {
            const row = rows.find((one) => one.label === label && one.way === way && one.metric === metric);
            return row === undefined ? "" : difference(row.loss);
          }),
        ]),
      )}`,
  )}</details>`;
}
