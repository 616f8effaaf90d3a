import { ExtractiveAnswerer } from "../../retrieval/answering/extractive-answerer.js";
import { Engine } from "../../retrieval/engine.js";
import { readPassages } from "../../retrieval/evaluation/beir.js";
import { openEngineOver } from "../../retrieval/evaluation/engine-over.js";
import { evaluateQuestions } from "../../retrieval/evaluation/evaluate-questions.js";
import { amongDistractors, ownSet } from "../../retrieval/evaluation/evaluation-set.js";
import { EVALUATION_NOW, readQuestions } from "../../retrieval/evaluation/questions.js";
import { OWN_SET } from "../../retrieval/evaluation/report/targets.js";
import { failureText, questionsText } from "../../retrieval/evaluation/report/text-report.js";
import { stopSignal } from "../command.js";
import { Progress } from "../progress.js";
import { articlesOf, type Context, inWorkFolder, print, refreshLiveIndex } from "./context.js";

/** The own questions, asked of the live index. */
export async function measureQuestions(context: Context): Promise<void> {
  // A broken file of questions is told before an index is built.
  await readQuestions(context.options.questions);
  await refreshLiveIndex(context);
  await measureOn(await Engine.open({ ...context.toolkit, answerer: new ExtractiveAnswerer() }), context);
}

/** The own questions, asked of their articles among others, in an index for this once. */
export async function measureQuestionsAmong(distractorsDir: string, context: Context): Promise<void> {
  const distractors = await readPassages(distractorsDir);
  const own = ownSet(OWN_SET, await readQuestions(context.options.questions), await articlesOf(context));
  const articles = amongDistractors([own], distractors).flatMap(({ corpus }) => corpus.articles);
  const { model, lexicon } = context.toolkit;
  await inWorkFolder(async (workDir) => {
    const progress = new Progress(process.stderr);
    const onProgress = (done: number, total: number) => progress.show(done, total, "paragraphs indexed");
    const signal = stopSignal();
    const engine = await openEngineOver(articles, { model, lexicon, workDir, signal, onProgress }).finally(
      () => progress.end(),
    );
    await measureOn(engine, context);
  });
}

async function measureOn(engine: Engine, { options }: Context): Promise<void> {
  try {
    const measured = await evaluateQuestions(
      await readQuestions(options.questions),
      (question) => engine.ask(question, { readerLanguage: "vi", now: EVALUATION_NOW, signal: stopSignal() }),
      {
        half: options.half,
        onAsked: (asked) => options.verbose && process.stderr.write(failureText(asked)),
      },
    );
    print(options, measured, () => questionsText(measured));
  } finally {
    engine.close();
  }
}
