import { WAYS } from "../../questions.js";
import { lineChart } from "../charts.js";
import { figure, type Html, html } from "../html.js";
import type { ReportData } from "../report-data.js";
import { distinct } from "./format.js";

/** How much a deeper look would find. */
export function recallSection({ recall }: ReportData): Html {
  return html`<p>Share of the answering passages among the first k. An answer is made from the first ${Math.max(0, ...recall.map((curve) => curve.recall.length))}.</p>
${distinct(recall, ({ set }) => set).map((set) => {
  const curves = recall.filter((curve) => curve.set === set);
  const least = Math.min(...curves.flatMap((curve) => curve.recall));
  const svg = lineChart({
    series: curves.map((curve) => ({
      name: curve.system === "Trichdan" ? curve.way : `${curve.way}, ${curve.system}`,
      points: curve.recall.map((value, at) => [at + 1, value] as const),
      dashed: curve.system !== "Trichdan",
      colour: WAYS.indexOf(curve.way),
    })),
    xAxis: { name: "k", min: 1, max: Math.max(...curves.map((curve) => curve.recall.length)) },
    yAxis: { name: "recall", min: Math.floor(least * 10) / 10, max: 1 },
  });
  return html`<h3>${set}</h3>${figure(svg, "Dashed: plain BM25.")}`;
})}`;
}
