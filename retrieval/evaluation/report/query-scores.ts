import { AS_IS } from "../ablation.js";
import type { Observation, PairedObservation } from "../bootstrap.js";
import type { SetQuery } from "../evaluation-set.js";
import { hit, ndcg, type RankedQuery, recall, reciprocalRank } from "../metrics.js";
import { WAYS, type Way } from "../questions.js";
import { BASELINE, type SetRun } from "../run-sets.js";
import type { System } from "./report-data.js";

export const RETRIEVAL_METRICS = {
  "hit@1": (query: RankedQuery) => hit(query, 1),
  "hit@5": (query: RankedQuery) => hit(query, 5),
  "recall@10": (query: RankedQuery) => recall(query, 10),
  "mrr@10": (query: RankedQuery) => reciprocalRank(query, 10),
  "ndcg@10": (query: RankedQuery) => ndcg(query, 10),
} as const;
export type RetrievalMetric = keyof typeof RETRIEVAL_METRICS;
export const METRIC_NAMES = Object.keys(RETRIEVAL_METRICS) as readonly RetrievalMetric[];

/** The systems of a report, and the rankings they stand for. */
export const SYSTEMS: readonly { readonly system: System; readonly ranking: string }[] = [
  { system: "Trichdan", ranking: AS_IS.name },
  { system: "plain BM25", ranking: BASELINE },
];

/** A query that has an answer, with what one ranking found for it. */
export interface ScoredQuery extends RankedQuery {
  readonly query: SetQuery;
}

/** The answerable queries of a run, as one ranking found them. */
export function scoredQueries({ set, rankings }: SetRun, ranking: string): ScoredQuery[] {
  const found = rankings.get(ranking) ?? [];
  return set.queries
    .map((query, at) => ({ query, ranked: found[at] ?? [], relevant: query.relevant }))
    .filter(({ relevant }) => relevant.size > 0);
}

export function observationsOf(scored: readonly ScoredQuery[], metric: RetrievalMetric): Observation[] {
  return scored.map((one) => ({ cluster: one.query.cluster, value: RETRIEVAL_METRICS[metric](one) }));
}

/** Two rankings of the same queries in the same order, side by side. */
export function pairsOf(
  before: readonly ScoredQuery[],
  after: readonly ScoredQuery[],
  metric: RetrievalMetric,
): PairedObservation[] {
  const score = RETRIEVAL_METRICS[metric];
  return before.flatMap((one, at) => {
    const other = after[at];
    return other === undefined
      ? []
      : [{ cluster: one.query.cluster, before: score(one), after: score(other) }];
  });
}

/** The ways of typing that a run has questions in. */
export function waysOf({ set }: SetRun): Way[] {
  return WAYS.filter((way) => set.queries.some((query) => query.way === way));
}
