/** What was found for one query: passage ids, best first, and what should have been found. */
export interface RankedQuery {
  readonly ranked: readonly string[];
  /** Relevant passage ids with their grades > 0. */
  readonly relevant: ReadonlyMap<string, number>;
}

/** Means over queries, named and computed as by trec_eval and BEIR; each 0–1. */
export interface RetrievalMetrics {
  readonly "hit@1": number;
  readonly "hit@5": number;
  readonly "recall@10": number;
  readonly "mrr@10": number;
  readonly "ndcg@10": number;
}

/** Queries without any relevant passage are left out of the means, as trec_eval does. */
export function retrievalMetrics(queries: readonly RankedQuery[]): RetrievalMetrics {
  const judged = queries.filter(({ relevant }) => relevant.size > 0);
  const mean = (of: (query: RankedQuery) => number): number =>
    judged.length === 0 ? 0 : judged.reduce((sum, query) => sum + of(query), 0) / judged.length;
  return {
    "hit@1": mean((query) => hit(query, 1)),
    "hit@5": mean((query) => hit(query, 5)),
    "recall@10": mean((query) => recall(query, 10)),
    "mrr@10": mean((query) => reciprocalRank(query, 10)),
    "ndcg@10": mean((query) => ndcg(query, 10)),
  };
}

/** 1 when any of the first k is relevant. */
export function hit({ ranked, relevant }: RankedQuery, k: number): number {
  return ranked.slice(0, k).some((id) => relevant.has(id)) ? 1 : 0;
}

/** Share of the relevant passages that stand among the first k. */
export function recall({ ranked, relevant }: RankedQuery, k: number): number {
  return ranked.slice(0, k).filter((id) => relevant.has(id)).length / relevant.size;
}

/** 1 ÷ rank of the first relevant passage; 0 when it is not among the first k. */
export function reciprocalRank({ ranked, relevant }: RankedQuery, k: number): number {
  const at = ranked.slice(0, k).findIndex((id) => relevant.has(id));
  return at < 0 ? 0 : 1 / (at + 1);
}

/** Normalised discounted cumulative gain with linear gains (Järvelin & Kekäläinen 2002). */
export function ndcg({ ranked, relevant }: RankedQuery, k: number): number {
  const discounted = (grades: readonly number[]): number =>
    grades.reduce((sum, grade, at) => sum + grade / Math.log2(at + 2), 0);
  const found = discounted(ranked.slice(0, k).map((id) => relevant.get(id) ?? 0));
  const ideal = discounted([...relevant.values()].sort((a, b) => b - a).slice(0, k));
  return ideal === 0 ? 0 : found / ideal;
}
