import type { Answerer } from "../../retrieval/answering/answerer.js";
import { Engine } from "../../retrieval/engine.js";
import { EVALUATION_NOW, type EvaluationQuestion, WAYS } from "../../retrieval/evaluation/questions.js";
import type { Toolkit } from "../../retrieval/toolkit.js";

/** What every part of the benchmark works with. */
export interface BenchContext {
  readonly toolkit: Toolkit;
  readonly questions: readonly EvaluationQuestion[];
  /** Folder of lines for the verification. */
  readonly verificationDir: string;
  /** The share of each part's counts that is measured: 1, or less for a quick look. */
  readonly share: number;
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number, what: string) => void;
}

/** A part's count in this run, at least 1. */
export function countOf(whole: number, { share }: Pick<BenchContext, "share">): number {
  return Math.max(1, Math.round(whole * share));
}

/** Every question in all ways of typing it, the ways side by side. */
export function typedQuestions({ questions }: Pick<BenchContext, "questions">): string[] {
  return questions.flatMap((question) => WAYS.map((way) => question[way]));
}

/** An engine over the live index; the caller closes it. */
export async function openEngineWith(answerer: Answerer, { toolkit }: BenchContext): Promise<Engine> {
  return await Engine.open({ ...toolkit, answerer });
}

/** Questions are asked on a fixed day, so that every run reads "last week" alike. */
export const NOW = EVALUATION_NOW;
