import type { Answerer } from "../../answering/answerer.js";
import { Engine } from "../../engine.js";
import type { Spending } from "../../spending/spending-ledger.js";
import type { Toolkit } from "../../toolkit.js";
import { EVALUATION_NOW } from "../questions.js";
import type { AnswerFailure } from "./answer-failure.js";
import type { AnswererReport, AnswersReport } from "./answers-report.js";
import { type AnswerSets, type EvaluateAnswersOptions, evaluateAnswers } from "./evaluate-answers.js";

/** An answerer to measure. */
export interface MeasuredAnswerer {
  readonly name: string;
  readonly answerer: Answerer;
  /** What its model took until now; null without a model. */
  readonly spent: (() => Spending) | null;
}

export interface MeasureAnswerersOptions
  extends Omit<EvaluateAnswersOptions, "lexicon" | "onFailure" | "onProgress"> {
  readonly onFailure?: (failure: AnswerFailure, answerer: string) => void;
  readonly onProgress?: (done: number, total: number, answerer: string) => void;
}

/** Measures answerers one after the other, each on the live index of the toolkit's store. */
export async function measureAnswerers(
  answerers: readonly MeasuredAnswerer[],
  sets: AnswerSets,
  toolkit: Toolkit,
  { onFailure, onProgress, ...options }: MeasureAnswerersOptions,
): Promise<AnswersReport> {
  const reports: AnswererReport[] = [];
  for (const { name, answerer, spent } of answerers) {
    const engine = await Engine.open({ ...toolkit, answerer });
    const { signal } = options;
    const asking = { readerLanguage: "vi", now: EVALUATION_NOW, ...(signal && { signal }) } as const;
    const tested = {
      name,
      spent,
      ask: (question: string) => engine.ask(question, asking),
      find: (articleId: string, paragraph: number) => engine.passage(articleId, paragraph),
    };
    try {
      const report = await evaluateAnswers(tested, sets, {
        ...options,
        lexicon: toolkit.lexicon,
        onFailure: (failure) => onFailure?.(failure, name),
        onProgress: (done, total) => onProgress?.(done, total, name),
      });
      reports.push(report);
    } finally {
      engine.close();
    }
  }
  return { half: options.half ?? "both", answerers: reports };
}
