import type { Lexicon } from "../../lexicon/lexicon.js";
import type { Spending } from "../../spending/spending-ledger.js";
import type { Ask } from "../evaluate-questions.js";
import { percentiles } from "../percentiles.js";
import { type EvaluationQuestion, type Half, halfOf, WAYS, type Way } from "../questions.js";
import { type AnswerFailure, premiseFailure, questionFailure, shortAnswerFailure } from "./answer-failure.js";
import type { AnswererReport } from "./answers-report.js";
import { type AnswerChecks, checkAnswer, type FindParagraph, sumOfChecks } from "./check-answer.js";
import { type AskedPremise, type Premise, premiseTallies, wayOfPremise } from "./premises.js";
import { type AskedShortAnswer, type ShortAnswer, shortAnswersReport } from "./short-answers.js";
import { type CheckedQuestion, waysAnswers } from "./way-answers.js";

/** What answers are measured on. */
export interface AnswerSets {
  readonly questions: readonly EvaluationQuestion[];
  readonly premises: readonly Premise[];
  readonly shortAnswers: readonly ShortAnswer[];
}

/** Who answers, and where what was cited is stored. */
export interface TestedAnswerer {
  /** "extractive", or the id of the language model. */
  readonly name: string;
  readonly ask: Ask;
  readonly find: FindParagraph;
  /** What the model took until now; null without a model. */
  readonly spent: (() => Spending) | null;
}

export interface EvaluateAnswersOptions {
  /** Verifies statements in a model's words once more. */
  readonly lexicon: Lexicon;
  /** Of each set, this half only; both by default. */
  readonly half?: Half | undefined;
  /** Asks in this way of typing only; in all by default. */
  readonly way?: Way | undefined;
  readonly signal?: AbortSignal;
  readonly onFailure?: (failure: AnswerFailure) => void;
  readonly onProgress?: (done: number, total: number) => void;
}

/** Asks everything, one question after the other, and measures what was answered. */
export async function evaluateAnswers(
  tested: TestedAnswerer,
  sets: AnswerSets,
  { lexicon, half, way: onlyWay, signal, onFailure, onProgress }: EvaluateAnswersOptions,
): Promise<AnswererReport> {
  const ways = WAYS.filter((way) => onlyWay === undefined || way === onlyWay);
  const { questions, premises, shortAnswers } = chosen(sets, half, ways);
  const total = (questions.length + shortAnswers.length) * ways.length + premises.length;
  const before = tested.spent?.() ?? null;
  const all: AnswerChecks[] = [];
  const latencies: number[] = [];
  const answerOf = async (question: string) => {
    signal?.throwIfAborted();
    const answer = await tested.ask(question);
    const { checks, problems } = await checkAnswer(answer, tested.find, lexicon);
    latencies.push(answer.timings.totalMs);
    all.push(checks);
    onProgress?.(all.length, total);
    return { answer, checks, problems };
  };
  const tell = (failure: AnswerFailure | null): void => {
    if (failure !== null) onFailure?.(failure);
  };

  const asked: CheckedQuestion[] = [];
  const askedShortAnswers: AskedShortAnswer[] = [];
  for (const way of ways) {
    for (const question of questions) {
      const { answer, checks, problems } = await answerOf(question[way]);
      const one = { question, way, answer, checks };
      asked.push(one);
      tell(questionFailure(one, problems));
    }
    for (const wanted of shortAnswers) {
      const { answer, problems } = await answerOf(wanted[way]);
      const one = { wanted, way, answer };
      askedShortAnswers.push(one);
      tell(shortAnswerFailure(one, problems));
    }
  }
  const askedPremises: AskedPremise[] = [];
  for (const premise of premises) {
    const { answer, problems } = await answerOf(premise.question);
    const one = { premise, answer };
    askedPremises.push(one);
    tell(premiseFailure(one, problems));
  }

  const short = questions.filter((question) => question.short);
  const tokens = spentSince(before, tested.spent?.() ?? null, total);
  return {
    answerer: tested.name,
    ways: waysAnswers(asked.filter(({ question }) => !question.short)),
    short:
      short.length === 0
        ? null
        : { questions: short.length, ways: waysAnswers(asked.filter(({ question }) => question.short)) },
    premises: askedPremises.length === 0 ? null : premiseTallies(askedPremises),
    shortAnswers: shortAnswers.length === 0 ? null : shortAnswersByWay(askedShortAnswers, ways),
    all: sumOfChecks(all),
    latencyMs: percentiles(latencies),
    tokens,
  };
}

function chosen(sets: AnswerSets, half: Half | undefined, ways: readonly Way[]): AnswerSets {
  const isChosen = (one: Parameters<typeof halfOf>[0]): boolean => half === undefined || halfOf(one) === half;
  return {
    questions: sets.questions.filter(isChosen),
    premises: sets.premises.filter((premise) => isChosen(premise) && ways.includes(wayOfPremise(premise))),
    shortAnswers: sets.shortAnswers.filter(isChosen),
  };
}

function shortAnswersByWay(asked: readonly AskedShortAnswer[], ways: readonly Way[]) {
  return Object.fromEntries(
    ways.map((way) => [way, shortAnswersReport(asked.filter((one) => one.way === way))]),
  );
}

function spentSince(before: Spending | null, after: Spending | null, questions: number) {
  if (before === null || after === null) return null;
  const total = after.tokens - before.tokens;
  return { total, aQuestion: total / Math.max(1, questions), cost: after.cost - before.cost };
}
