import { type Html, html, table } from "../html.js";
import type { Figure, ReportData } from "../report-data.js";
import { share, verdict } from "./format.js";

/** Target beside measured. */
export function figureSection({ figures }: ReportData): Html {
  if (figures.length === 0) return html`<p>None of these sets has a target.</p>`;
  const met = figures.filter(({ isMet }) => isMet).length;
  return html`<p>${met} of ${figures.length} targets are met.</p>
${table(
  ["set", "way", "metric", "target", "measured", ""],
  figures.map((figure) => [
    figure.set,
    figure.way ?? "between ways",
    figure.metric,
    `${figure.direction === "at least" ? "≥" : "≤"} ${number(figure, figure.target)}`,
    number(figure, figure.measured),
    verdict(figure.isMet, "met", "missed"),
  ]),
)}`;
}

function number({ metric }: Figure, value: number): string {
  return metric === "falseCredits" ? String(value) : share(value);
}
