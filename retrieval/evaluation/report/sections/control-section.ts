import { type Html, html, table } from "../html.js";
import type { ReportData } from "../report-data.js";
import { share, verdict } from "./format.js";

/** Sabotages that must show. */
export function controlSection({ controls }: ReportData): Html {
  return html`<p>Each of these must make the figure fall; where it does not, the figure measures something else than it says.</p>
${table(
  ["set", "way", "sabotage", "metric", "as it is", "sabotaged", "must be", ""],
  controls.map((row) => [
    row.set,
    row.way,
    row.control,
    row.metric,
    share(row.asIs),
    share(row.sabotaged),
    row.rule,
    verdict(row.holds, "falls", "does not"),
  ]),
)}`;
}
