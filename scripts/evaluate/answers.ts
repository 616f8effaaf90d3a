import { ExtractiveAnswerer } from "../../retrieval/answering/extractive-answerer.js";
import { openAnswerer } from "../../retrieval/answering/open-answerer.js";
import type { AnswersReport } from "../../retrieval/evaluation/answers/answers-report.js";
import { CountingLedger } from "../../retrieval/evaluation/answers/counting-ledger.js";
import {
  type MeasuredAnswerer,
  measureAnswerers,
} from "../../retrieval/evaluation/answers/measure-answerers.js";
import { readAnswerSets } from "../../retrieval/evaluation/answers/read-answer-sets.js";
import { answerFailureText, answersText } from "../../retrieval/evaluation/report/answers-text.js";
import type { Toolkit } from "../../retrieval/toolkit.js";
import { stopSignal } from "../command.js";
import { Progress } from "../progress.js";
import { type Context, print, refreshLiveIndex, warn } from "./context.js";

/** `--answers`: what the answers to the own questions say and cite, asked of the live index. */
export async function measureAnswers(context: Context): Promise<void> {
  const { options, toolkit } = context;
  // A broken file of questions is told before an index is built.
  await readAnswerSets(options.questions);
  await refreshLiveIndex(context);
  const measured = await answersOn(toolkit, context);
  print(options, measured, () => answersText(measured));
}

/** Measures the extractive answerer, and beside it the language model where the settings have one. */
export async function answersOn(toolkit: Toolkit, context: Context): Promise<AnswersReport> {
  const { options } = context;
  const sets = await readAnswerSets(options.questions);
  const answerers = await answerersOf(context);
  const progress = new Progress(process.stderr);
  return await measureAnswerers(answerers, sets, toolkit, {
    half: options.half,
    way: options.way,
    signal: stopSignal(),
    onFailure: (failure, answerer) => {
      if (options.verbose) process.stderr.write(answerFailureText(answerer, failure));
    },
    onProgress: (done, total, answerer) => progress.show(done, total, `questions answered (${answerer})`),
  }).finally(() => progress.end());
}

async function answerersOf({ settings, toolkit }: Context): Promise<MeasuredAnswerer[]> {
  const ledger = new CountingLedger();
  const told = new Set<string>();
  const { answerer, chat } = await openAnswerer({
    settings: settings.chat,
    lexicon: toolkit.lexicon,
    ledger,
    timeZone: settings.timeZone,
    onFailure: (error) => {
      const problem = error instanceof Error ? error : new Error(String(error));
      // A server that is down fails every question in the same way.
      if (!told.has(problem.message)) warn(problem);
      told.add(problem.message);
    },
  });
  const extractive = { name: "extractive", answerer: new ExtractiveAnswerer(), spent: null };
  return chat === null ? [extractive] : [extractive, { name: chat.id, answerer, spent: () => ledger.total }];
}
