import { ExtractiveAnswerer } from "../../retrieval/answering/extractive-answerer.js";
import { type BenchContext, countOf, NOW, openEngineWith, typedQuestions } from "./context.js";
import { measureEach, peakRssMb, type Spread, sampleOf, spreadOf, timeOf } from "./measure-each.js";

export interface AnswersMeasured {
  readonly questions: number;
  /** Of one answer in the articles' own words, from the typed question to its citations. */
  readonly latencyMs: Spread;
  /** Of the process up to here, the opened index and its building, where it was built, included. */
  readonly peakRssMb: number;
}

const WARM_UP_QUESTIONS = 100;
const MOST_QUESTIONS = 500;
const LIMIT_MS = 20_000;

/** How long a question takes that is not the first one. */
export async function measureAnswers(context: BenchContext): Promise<AnswersMeasured> {
  const { signal, onProgress } = context;
  const engine = await openEngineWith(new ExtractiveAnswerer(), context);
  const ask = (question: string) => engine.ask(question, { readerLanguage: "vi", now: NOW, signal });
  try {
    const questions = sampleOf(typedQuestions(context), countOf(MOST_QUESTIONS, context));
    const warmUp = sampleOf(questions, countOf(WARM_UP_QUESTIONS, context));
    await measureEach(warmUp, { limitMs: LIMIT_MS / 2, signal }, ask);
    const times = await measureEach(
      questions,
      {
        limitMs: LIMIT_MS,
        signal,
        onProgress: (done, total) => onProgress(done, total, "questions answered"),
      },
      (question) => timeOf(() => ask(question)),
    );
    return { questions: times.length, latencyMs: spreadOf(times), peakRssMb: peakRssMb() };
  } finally {
    engine.close();
  }
}
