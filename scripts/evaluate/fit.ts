import { DEFAULT_TIME_ZONE } from "../../retrieval/config.js";
import { Engine } from "../../retrieval/engine.js";
import { readAnswerSets } from "../../retrieval/evaluation/answers/read-answer-sets.js";
import { fitLikelihood } from "../../retrieval/evaluation/fit/fit-likelihood.js";
import { EVALUATION_NOW, halfOf } from "../../retrieval/evaluation/questions.js";
import { stopSignal } from "../command.js";
import { type Context, print, refreshLiveIndex } from "./context.js";

/** Fits the likelihood of passages to the tuning half of the questions, and prints the weights to write down. */
export async function fitWeights(context: Context): Promise<void> {
  const { options, toolkit } = context;
  const { questions, shortAnswers } = await readAnswerSets(options.questions);
  await refreshLiveIndex(context);
  const tuning = [...questions.filter(({ short }) => !short), ...shortAnswers].filter(
    (question) => halfOf(question) === "tuning",
  );
  const weights = await fitLikelihood(tuning, async (answerer) => {
    const engine = await Engine.open({ ...toolkit, answerer, timeZone: DEFAULT_TIME_ZONE });
    const asking = { readerLanguage: "vi", now: EVALUATION_NOW, signal: stopSignal() } as const;
    return { ask: (question) => engine.ask(question, asking), close: () => engine.close() };
  });
  print(options, weights, () => `${JSON.stringify(weights, null, 2)}\n`);
}
