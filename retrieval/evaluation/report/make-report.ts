import { writeWholeFile } from "../../../corpus/storage/whole-file.js";
import type { Dataset } from "../beir.js";
import { amongDistractors, type EvaluationSet, sharingCorpora } from "../evaluation-set.js";
import { type RunOptions, runSets } from "../run-sets.js";
import { buildReport, type ReportContext } from "./build-report.js";
import { renderReport } from "./render-report.js";
import type { ReportData } from "./report-data.js";

export interface MakeReportOptions extends RunOptions, Omit<ReportContext, "embeddingModel" | "lexicon"> {
  /** Each set is measured among these too. */
  readonly distractors?: Dataset["passages"] | undefined;
}

/** Measures sets and writes the report about them; what it shows is returned. */
export async function makeReport(
  file: string,
  sets: readonly EvaluationSet[],
  { distractors, ...options }: MakeReportOptions,
): Promise<ReportData> {
  const alone = sharingCorpora(sets);
  const all = distractors === undefined ? alone : [...alone, ...amongDistractors(alone, distractors)];
  const runs = await runSets(all, options);
  const { model, lexicon, now, half, answers } = options;
  const data = buildReport(runs, { now, half, answers, embeddingModel: model.id, lexicon: lexicon.hash });
  await writeWholeFile(file, renderReport(data));
  return data;
}
