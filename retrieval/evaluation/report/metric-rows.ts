import { type BootstrapOptions, clusterBootstrap, type Observation } from "../bootstrap.js";
import { type AskedQuestion, citationRecall, citedParagraphs } from "../judge-answer.js";
import { clusterOf, halfOf, type Way } from "../questions.js";
import type { SetRun } from "../run-sets.js";
import { METRIC_NAMES, observationsOf, SYSTEMS, scoredQueries, waysOf } from "./query-scores.js";
import type { MetricRow, RecallCurve } from "./report-data.js";

interface Grouped {
  readonly way: Way;
  readonly kind: string;
  readonly half: string | null;
  readonly short: boolean;
}

/** Every metric of a run by way of typing and group of questions. */
export function metricRows(run: SetRun, options: BootstrapOptions): MetricRow[] {
  const rows: MetricRow[] = [];
  const set = run.set.name;
  for (const way of waysOf(run)) {
    for (const { system, ranking } of SYSTEMS) {
      const scored = scoredQueries(run, ranking).filter(({ query }) => query.way === way);
      for (const [group, theirs] of groupsOf(scored, ({ query }) => query)) {
        for (const metric of METRIC_NAMES) {
          const interval = clusterBootstrap(observationsOf(theirs, metric), options);
          rows.push({ set, way, group, system, metric, interval });
        }
      }
    }
    const asked = run.asked.filter((one) => one.way === way);
    const groups = groupsOf(asked, ({ question }) => ({ ...question, way, half: halfOf(question) }));
    for (const [group, theirs] of groups) {
      for (const [metric, observations] of Object.entries(answerObservations(theirs))) {
        if (observations.length === 0) continue;
        const interval = clusterBootstrap(observations, options);
        rows.push({ set, way, group, system: "Trichdan", metric, interval });
      }
    }
  }
  return rows;
}

/** Recall among the first 1, 2, … of each system. */
export function recallCurves(run: SetRun, depth: number): RecallCurve[] {
  return waysOf(run).flatMap((way) =>
    SYSTEMS.map(({ system, ranking }) => {
      const scored = scoredQueries(run, ranking).filter(({ query }) => query.way === way && !query.short);
      const recallAt = (k: number): number =>
        scored.reduce(
          (sum, { ranked, relevant }) =>
            sum + ranked.slice(0, k).filter((id) => relevant.has(id)).length / relevant.size,
          0,
        ) / Math.max(1, scored.length);
      return {
        set: run.set.name,
        way,
        system,
        recall: Array.from({ length: depth }, (_, at) => recallAt(at + 1)),
      };
    }),
  );
}

function groupsOf<T>(items: readonly T[], describe: (item: T) => Grouped): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  const put = (group: string, item: T): void => {
    const items = groups.get(group) ?? [];
    items.push(item);
    groups.set(group, items);
  };
  const kinds = new Set(items.map((item) => describe(item).kind));
  for (const item of items) {
    const { kind, half, short } = describe(item);
    if (short) {
      put("short", item);
      continue;
    }
    put("all", item);
    if (half !== null) put(`half: ${half}`, item);
    if (kinds.size > 1) put(`kind: ${kind}`, item);
  }
  return groups;
}

function answerObservations(asked: readonly AskedQuestion[]): Record<string, Observation[]> {
  const of = (chosen: readonly AskedQuestion[], value: (one: AskedQuestion) => number): Observation[] =>
    chosen.map((one) => ({ cluster: clusterOf(one.question), value: value(one) }));
  const answerable = asked.filter(({ question }) => question.answerable);
  const unanswerable = asked.filter(({ question }) => !question.answerable);
  return {
    answered: of(answerable, ({ answer }) => Number(!answer.refused)),
    refused: of(unanswerable, ({ answer }) => Number(answer.refused)),
    citationRecall: of(answerable, citationRecall),
    // A ratio of sums: an answer that cites five paragraphs weighs five.
    citationPrecision: asked
      .map((one) => ({ one, count: citedParagraphs(one) }))
      .filter(({ count }) => count.cited > 0)
      .map(({ one, count }) => ({
        cluster: clusterOf(one.question),
        value: count.right,
        weight: count.cited,
      })),
  };
}
