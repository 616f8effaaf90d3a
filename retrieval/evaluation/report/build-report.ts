import type { AnswersReport } from "../answers/answers-report.js";
import { DEFAULT_BOOTSTRAP } from "../bootstrap.js";
import type { Half } from "../questions.js";
import type { SetRun } from "../run-sets.js";
import { RANKING_DEPTH } from "../variant-ranker.js";
import { ablationRows, systemComparisons, wayComparisons } from "./comparison-rows.js";
import { controlRows } from "./control-rows.js";
import { figures } from "./figures.js";
import { metricRows, recallCurves } from "./metric-rows.js";
import { waysOf } from "./query-scores.js";
import { refusalCurves } from "./refusal-curves.js";
import type { ReportData } from "./report-data.js";
import { typingRows } from "./typing-rows.js";
import { worstQuestions } from "./worst-questions.js";

export interface ReportContext {
  readonly now: Date;
  readonly embeddingModel: string;
  readonly lexicon: string;
  readonly half?: Half | undefined;
  /** What was measured of answers, for their section. */
  readonly answers?: AnswersReport | undefined;
}

/** Questions shown of each set. */
const WORST = 12;

/** Everything a report shows, from what the sets' runs found. */
export function buildReport(runs: readonly SetRun[], context: ReportContext): ReportData {
  const bootstrap = DEFAULT_BOOTSTRAP;
  const metrics = runs.flatMap((run) => metricRows(run, bootstrap));
  return {
    madeAt: context.now.toISOString(),
    embeddingModel: context.embeddingModel,
    lexicon: context.lexicon,
    half: context.half ?? "both",
    bootstrap,
    sets: runs.map((run) => ({
      name: run.set.name,
      passages: run.set.corpus.passageIds.length,
      questions: new Set(run.set.queries.map(({ id }) => id)).size,
      ways: waysOf(run),
    })),
    figures: figures(runs, metrics),
    metrics,
    comparisons: [
      ...runs.flatMap((run) => systemComparisons(run, bootstrap)),
      ...wayComparisons(runs, bootstrap),
    ],
    ablations: runs.flatMap((run) => ablationRows(run, bootstrap)),
    recall: runs.flatMap((run) => recallCurves(run, RANKING_DEPTH)),
    typing: runs.flatMap(typingRows),
    refusal: runs.map(refusalCurves).filter((curves) => curves !== null),
    answers: context.answers ?? null,
    controls: runs.flatMap(controlRows),
    worst: runs.flatMap((run) => worstQuestions(run, WORST)),
  };
}
