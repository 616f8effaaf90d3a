import type { Article } from "../../corpus/article.js";
import type { AnswersReport } from "../../retrieval/evaluation/answers/answers-report.js";
import { readDataset, readPassages } from "../../retrieval/evaluation/beir.js";
import { datasetSet, ownSet } from "../../retrieval/evaluation/evaluation-set.js";
import { halfOf, readQuestions } from "../../retrieval/evaluation/questions.js";
import { OWN_SET } from "../../retrieval/evaluation/report/targets.js";
import { reportText } from "../../retrieval/evaluation/report/text-report.js";
import { buildIndex } from "../../retrieval/index/build-index.js";
import { GenerationStore } from "../../retrieval/index/generation-store.js";
import { readConcepts } from "../../retrieval/lexicon/load-lexicon.js";
import { stopSignal } from "../command.js";
import { Progress } from "../progress.js";
import { answersOn } from "./answers.js";
import { articlesOf, type Context, inWorkFolder, print, workFolder } from "./context.js";

/** `--report`: everything on one page; with `--answers`, a section on them. */
export async function writeReport(file: string, context: Context): Promise<void> {
  // The charts' library takes long to load, and is of no use to the other evaluations.
  const { makeReport } = await import("../../retrieval/evaluation/report/make-report.js");
  const { options, toolkit } = context;
  const own = (await readQuestions(options.questions)).filter(
    (question) => options.half === undefined || halfOf(question) === options.half,
  );
  const given = await Promise.all(options.dataset.map(readDataset));
  const articles = await articlesOf(context);
  const answers = options.answers ? await answersOver(articles, context) : undefined;
  const progress = new Progress(process.stderr);
  const data = await makeReport(file, [ownSet(OWN_SET, own, articles), ...given.map(datasetSet)], {
    model: toolkit.model,
    lexicon: toolkit.lexicon,
    concepts: await readConcepts(),
    workDir: await workFolder(),
    now: new Date(),
    half: options.half,
    answers,
    distractors: options.distractors === undefined ? undefined : await readPassages(options.distractors),
    signal: stopSignal(),
    onProgress: (done, total, what) => progress.show(done, total, what),
  }).finally(() => progress.end());
  print(options, data, () => reportText(data, file));
}

/** Answers from the articles that the rest of the page is about, in an index for this once. */
async function answersOver(articles: readonly Article[], context: Context): Promise<AnswersReport> {
  const { model, lexicon } = context.toolkit;
  return await inWorkFolder(async (workDir) => {
    const toolkit = { model, lexicon, store: new GenerationStore(workDir) };
    const signal = stopSignal();
    await buildIndex(articles, { ...toolkit, corpus: "evaluation", now: new Date(), signal });
    return await answersOn(toolkit, context);
  });
}
