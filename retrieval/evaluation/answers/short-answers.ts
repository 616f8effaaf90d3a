import { z } from "zod";
import type { Answer } from "../../answering/answer.js";
import { readJsonLines } from "../beir.js";
import type { Way } from "../questions.js";
import { hasAnswer } from "./has-answer.js";
import type { Tally } from "./tally.js";

const shortAnswerSchema = z.object({
  id: z.string(),
  vi: z.string(),
  unaccented: z.string(),
  en: z.string(),
  /** "who", "when", "where" or "how-many". */
  asks: z.string(),
  /** Any one of them answers; none where the articles do not tell. */
  answers: z.array(z.string()),
  /** The same in English; an answer in either language counts, for articles are printed in both. */
  answersEn: z.array(z.string()).default([]),
  article: z.string().nullable().default(null),
  paragraphs: z.array(z.string()),
});

/** A question that a few words answer, in three ways of typing. */
export type ShortAnswer = z.infer<typeof shortAnswerSchema>;

/** @throws {DatasetError} naming file and line */
export async function readShortAnswers(file: string): Promise<ShortAnswer[]> {
  return await readJsonLines(file, shortAnswerSchema);
}

export interface AskedShortAnswer {
  readonly wanted: ShortAnswer;
  readonly way: Way;
  readonly answer: Answer;
}

/** What was measured for one way of typing; the shares are of the questions that have an answer. */
export interface ShortAnswersReport {
  /** Those that have an answer in the articles. */
  readonly questions: number;
  readonly refused: number;
  /** Share whose first statement has the answer, and share of which any statement has it. */
  readonly inFirst: number;
  readonly inAny: number;
  /** Share that cites one of the paragraphs. */
  readonly cited: number;
  /** How many have the answer in any statement, by what is asked. */
  readonly byAsked: Readonly<Record<string, Tally>>;
  /** Of those without an answer, how many were refused. */
  readonly withoutAnswer: Tally;
}

/** Where the wanted words stand: in the first statement, in a later one, or nowhere. */
export function answerStandsIn({ wanted, answer }: AskedShortAnswer): "first" | "later" | "none" {
  const words = [...wanted.answers, ...wanted.answersEn];
  const at = answer.statements.findIndex(({ text }) => hasAnswer(text, words));
  return at < 0 ? "none" : at === 0 ? "first" : "later";
}

export function isAnswerable({ answers, answersEn }: ShortAnswer): boolean {
  return answers.length + answersEn.length > 0;
}

export function shortAnswersReport(asked: readonly AskedShortAnswer[]): ShortAnswersReport {
  const answerable = asked.filter(({ wanted }) => isAnswerable(wanted));
  const withoutAnswer = asked.filter(({ wanted }) => !isAnswerable(wanted));
  const share = (holds: (one: AskedShortAnswer) => boolean): number =>
    answerable.filter(holds).length / Math.max(1, answerable.length);
  const isRefused = ({ answer }: AskedShortAnswer): boolean => answer.refused;
  const hasIt = (one: AskedShortAnswer): boolean => answerStandsIn(one) !== "none";
  const kinds = [...new Set(answerable.map(({ wanted }) => wanted.asks))].sort();
  return {
    questions: answerable.length,
    refused: share(isRefused),
    inFirst: share((one) => answerStandsIn(one) === "first"),
    inAny: share(hasIt),
    cited: share(({ wanted, answer }) =>
      answer.citations.some(({ articleId, paragraph }) =>
        wanted.paragraphs.includes(`${articleId}#${paragraph}`),
      ),
    ),
    byAsked: Object.fromEntries(
      kinds.map((kind) => {
        const theirs = answerable.filter(({ wanted }) => wanted.asks === kind);
        return [kind, { questions: theirs.length, right: theirs.filter(hasIt).length }];
      }),
    ),
    withoutAnswer: { questions: withoutAnswer.length, right: withoutAnswer.filter(isRefused).length },
  };
}
