import { lineChart } from "../charts.js";
import { figure, type Html, html, table } from "../html.js";
import type { RefusalCurves, ReportData } from "../report-data.js";
import { share } from "./format.js";

/** What another threshold would bring. */
export function refusalSection({ refusal }: ReportData): Html {
  if (refusal.length === 0) return html`<p>None of these sets has questions without an answer.</p>`;
  return html`<p>An answer is wrong when the question has none in the articles, or when no cited passage answers it. The dot marks the threshold in force.</p>
${refusal.map(ofSet)}`;
}

function ofSet({ set, hasSupport, byWay, byKind }: RefusalCurves): Html {
  const most = Math.max(...byWay.flatMap(({ points }) => points.map(({ risk }) => risk)), 0.1);
  const ways = lineChart({
    series: byWay.map(({ way, points, inForce }) => ({
      name: way,
      points: points.map(({ coverage, risk }) => [coverage, risk] as const),
      mark: [inForce.coverage, inForce.risk] as const,
    })),
    xAxis: { name: "share of all questions that are answered", min: 0, max: 1 },
    yAxis: { name: "share of answers that are wrong", min: 0, max: Math.min(1, Math.ceil(most * 10) / 10) },
  });
  const kinds = lineChart({
    series: byKind.map(({ kind, questions, points, inForce }) => ({
      name: `${kind} (${questions})`,
      points: [[0, 0] as const, ...points.map(({ coverage, risk }) => [coverage, risk] as const)],
      mark: [inForce.coverage, inForce.risk] as const,
    })),
    xAxis: { name: "share of the answerable questions that are answered", min: 0, max: 1 },
    yAxis: { name: "of the kind, answered all the same", min: 0, max: 1 },
  });
  return html`<h3>${set}</h3>
${hasSupport ? "" : html`<p class="bad">The answerer did not say how sure it was: the curves know answered and refused only.</p>`}
${figure(ways, "Risk against coverage, by way of typing.")}
${table(
  ["way", "area under the curve", "answered", "wrong", "coverage at risk 5 %", "at risk 10 %"],
  byWay.map((curve) => [
    curve.way,
    share(curve.area),
    share(curve.inForce.coverage),
    share(curve.inForce.risk),
    share(curve.coverageAtRisk5),
    share(curve.coverageAtRisk10),
  ]),
)}
${figure(kinds, "Questions without an answer that are answered all the same, by kind, all ways together: the lower the better.")}
${table(
  ["kind", "questions", "answered all the same"],
  byKind.map(({ kind, questions, inForce }) => [kind, String(questions), share(inForce.risk)]),
)}`;
}
