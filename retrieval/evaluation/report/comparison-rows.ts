import { ABLATIONS, AS_IS } from "../ablation.js";
import { type BootstrapOptions, pairedClusterBootstrap } from "../bootstrap.js";
import type { Way } from "../questions.js";
import { BASELINE, type SetRun } from "../run-sets.js";
import { METRIC_NAMES, pairsOf, type ScoredQuery, scoredQueries, waysOf } from "./query-scores.js";
import type { AblationRow, ComparisonRow } from "./report-data.js";

/** The metrics that ablations and ways are compared by. */
const COMPARED = ["hit@1", "hit@5", "ndcg@10"] as const;

/** Trichdan against the baseline on every set and way. */
export function systemComparisons(run: SetRun, options: BootstrapOptions): ComparisonRow[] {
  return waysOf(run).flatMap((way) =>
    METRIC_NAMES.map((metric) => ({
      set: `${run.set.name}, ${way}`,
      before: "plain BM25",
      after: "Trichdan",
      metric,
      difference: pairedClusterBootstrap(
        pairsOf(scoredIn(run, BASELINE, way), scoredIn(run, AS_IS.name, way), metric),
        options,
      ),
    })),
  );
}

/**
 * The same questions typed in two ways: within a set that has several, and between sets that ask the same
 * questions (same ids, same answers) of the same passages.
 */
export function wayComparisons(runs: readonly SetRun[], options: BootstrapOptions): ComparisonRow[] {
  const typed = runs.flatMap((run) =>
    waysOf(run).map((way) => ({ run, way, scored: scoredIn(run, AS_IS.name, way) })),
  );
  return typed.flatMap((one, at) =>
    typed.slice(at + 1).flatMap((other): ComparisonRow[] => {
      if (one.run.set.corpus !== other.run.set.corpus || one.way === other.way) return [];
      const [before, after] = inCommon(one.scored, other.scored);
      if (before.length === 0) return [];
      const sets = one.run === other.run ? one.run.set.name : `${one.run.set.name}, ${other.run.set.name}`;
      return COMPARED.map((metric) => ({
        set: sets,
        before: one.way,
        after: other.way,
        metric,
        difference: pairedClusterBootstrap(pairsOf(before, after, metric), options),
      }));
    }),
  );
}

/** What every part is worth on a set, for every way of typing; those worth nothing included. */
export function ablationRows(run: SetRun, options: BootstrapOptions): AblationRow[] {
  return waysOf(run).flatMap((way) => {
    const whole = scoredIn(run, AS_IS.name, way);
    return ABLATIONS.flatMap(({ name, label }) => {
      const without = scoredIn(run, name, way);
      return COMPARED.map((metric) => ({
        set: run.set.name,
        way,
        variant: name,
        label,
        metric,
        loss: pairedClusterBootstrap(pairsOf(without, whole, metric), options),
      }));
    });
  });
}

function scoredIn(run: SetRun, ranking: string, way: Way): ScoredQuery[] {
  return scoredQueries(run, ranking).filter(({ query }) => query.way === way && !query.short);
}

function inCommon(
  one: readonly ScoredQuery[],
  other: readonly ScoredQuery[],
): [before: ScoredQuery[], after: ScoredQuery[]] {
  const keyOf = ({ query }: ScoredQuery): string => `${query.id} ${[...query.relevant.keys()].join(" ")}`;
  const others = new Map(other.map((scored) => [keyOf(scored), scored]));
  const before = one.filter((scored) => others.has(keyOf(scored)));
  return [before, before.flatMap((scored) => others.get(keyOf(scored)) ?? [])];
}
