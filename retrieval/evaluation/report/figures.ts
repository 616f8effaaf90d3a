import { wayReports } from "../evaluate-questions.js";
import type { SetRun } from "../run-sets.js";
import type { Figure, MetricRow } from "./report-data.js";
import { isMet, TARGETS, type Target } from "./targets.js";

/** Every figure that has a target, of the sets without distractors. */
export function figures(runs: readonly SetRun[], rows: readonly MetricRow[]): Figure[] {
  return TARGETS.flatMap((target) => {
    const run = runs.find(({ set }) => set.name === target.set);
    const measured = run === undefined ? null : measuredFor(target, run, rows);
    if (measured === null) return [];
    const { set, way, metric, direction, value } = target;
    return [
      { set, way, metric, target: value, measured, direction, isMet: isMet({ direction, value }, measured) },
    ];
  });
}

function measuredFor(
  { way, metric }: Target,
  { set, asked }: SetRun,
  rows: readonly MetricRow[],
): number | null {
  if (metric === "falseCredits" && way !== null) return wayReports(asked)[way].falseCredits;
  const means = rows
    .filter(
      (row) =>
        row.set === set.name &&
        row.metric === metric &&
        row.group === "all" &&
        row.system === "Trichdan" &&
        (way === null || row.way === way),
    )
    .map(({ interval }) => interval.mean);
  if (means.length === 0) return null;
  return way === null ? Math.max(...means) - Math.min(...means) : (means[0] ?? null);
}
