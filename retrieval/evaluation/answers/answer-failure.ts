import type { Answer } from "../../answering/answer.js";
import { citedParagraphs } from "../judge-answer.js";
import type { Way } from "../questions.js";
import type { CheckedAnswer } from "./check-answer.js";
import { type AskedPremise, expectedOfPremise, isRightAboutPremise, wayOfPremise } from "./premises.js";
import { type AskedShortAnswer, answerStandsIn, isAnswerable } from "./short-answers.js";
import type { CheckedQuestion } from "./way-answers.js";

/** One answer that is not as it should be. */
export interface AnswerFailure {
  readonly id: string;
  readonly way: Way;
  readonly kind: string;
  readonly question: string;
  readonly expected: string;
  readonly got: string;
  /** What is wrong with quotations, credits and statements, whatever was asked. */
  readonly problems: readonly string[];
}

type Problems = CheckedAnswer["problems"];

/** Null when the answer is right. */
export function questionFailure(asked: CheckedQuestion, problems: Problems): AnswerFailure | null {
  const { question, way, answer } = asked;
  const { answerable, paragraphs } = question;
  const { cited, right } = citedParagraphs(asked);
  const isRight = answerable ? !answer.refused && cited === right : answer.refused;
  if (isRight && problems.length === 0) return null;
  const expected = answerable ? paragraphs.join(" ") : "a refusal";
  return { id: question.id, way, kind: question.kind, ...shown(question[way], expected, answer, problems) };
}

/** Null when the answer is right. */
export function premiseFailure(asked: AskedPremise, problems: Problems): AnswerFailure | null {
  if (isRightAboutPremise(asked) && problems.length === 0) return null;
  const { premise, answer } = asked;
  const { id, kind, question } = premise;
  const told = shown(question, expectedOfPremise(premise), answer, problems);
  return { id, way: wayOfPremise(premise), kind, ...told };
}

/** Null when the first statement has the answer, or when a question without one was refused. */
export function shortAnswerFailure(asked: AskedShortAnswer, problems: Problems): AnswerFailure | null {
  const { wanted, way, answer } = asked;
  const isRight = isAnswerable(wanted) ? answerStandsIn(asked) === "first" : answer.refused;
  if (isRight && problems.length === 0) return null;
  const words = [...new Set([...wanted.answers, ...wanted.answersEn])].map((one) => `“${one}”`);
  const expected = isAnswerable(wanted)
    ? `${words.join(" or ")} of ${wanted.paragraphs.join(" ")}`
    : "a refusal";
  return { id: wanted.id, way, kind: wanted.asks, ...shown(wanted[way], expected, answer, problems) };
}

function shown(question: string, expected: string, answer: Answer, problems: Problems) {
  return { question, expected, got: gotOf(answer), problems };
}

const SHOWN_TEXT = 300;

function gotOf({ refused, citations, answer, note }: Answer): string {
  const ids = citations.map(({ articleId, paragraph }) => `${articleId}#${paragraph}`);
  const head = [refused ? "a refusal" : ids.join(" "), note && `(${note.kind})`].filter(Boolean).join(" ");
  return refused ? head : `${head}\n${answer.slice(0, SHOWN_TEXT)}`;
}
