import { AS_IS } from "../ablation.js";
import { retrievalMetrics } from "../metrics.js";
import type { SetRun } from "../run-sets.js";
import { shareKept } from "../typed-queries.js";
import { scoredQueries } from "./query-scores.js";
import type { TypingRow } from "./report-data.js";

/** What each kind of broken typing leaves of a run's Vietnamese hits; none for a run without such questions. */
export function typingRows(run: SetRun): TypingRow[] {
  const untouched = retrievalMetrics(
    scoredQueries(run, AS_IS.name).filter(({ query }) => query.way === "vi"),
  );
  return [...run.typed].map(([typing, ranked]) => {
    const typed = run.set.queries
      .map((query, at) => ({ query, ranked: ranked[at] ?? [], relevant: query.relevant }))
      .filter(({ query, relevant }) => query.way === "vi" && relevant.size > 0);
    const metrics = retrievalMetrics(typed);
    return {
      set: run.set.name,
      typing,
      questions: typed.length,
      "hit@1": metrics["hit@1"],
      "hit@5": metrics["hit@5"],
      kept: shareKept(untouched, metrics),
    };
  });
}
