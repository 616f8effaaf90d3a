import type { Answer } from "../answering/answer.js";
import type { RankedQuery } from "./metrics.js";
import type { EvaluationQuestion, Way } from "./questions.js";

/** One question asked in one way. */
export interface AskedQuestion {
  readonly question: EvaluationQuestion;
  readonly way: Way;
  readonly answer: Answer;
}

/** The answer's hits beside what should have been found. */
export function rankedQuery({ question, answer }: AskedQuestion): RankedQuery {
  return {
    ranked: answer.hits.map(({ articleId, paragraph }) => `${articleId}#${paragraph}`),
    relevant: new Map(question.paragraphs.map((id) => [id, 1])),
  };
}

/** Rank of the first paragraph that answers, from 1; null when none was found. */
export function firstRelevantRank(asked: AskedQuestion): number | null {
  const { ranked, relevant } = rankedQuery(asked);
  const at = ranked.findIndex((id) => relevant.has(id));
  return at < 0 ? null : at + 1;
}

/** How many paragraphs an answer cites, and how many of them answer the question. */
export function citedParagraphs({ question, answer }: AskedQuestion): { cited: number; right: number } {
  const ids = idsOfCitations(answer);
  return {
    cited: ids.size,
    right: question.paragraphs.filter((id) => ids.has(id)).length,
  };
}

/** Of the paragraphs that answer, the share that is cited. */
export function citationRecall({ question, answer }: AskedQuestion): number {
  const ids = idsOfCitations(answer);
  return question.paragraphs.filter((id) => ids.has(id)).length / Math.max(1, question.paragraphs.length);
}

/** Someone's words were asked for: how many citations credit a state that is not theirs. */
export function falseCredits({ question, answer }: AskedQuestion): number {
  const expected = question.expectedSpeaker;
  if (expected === null || "name" in expected || answer.refused) return 0;
  const states: readonly (string | null)[] =
    "countries" in expected ? expected.countries : [expected.country];
  return answer.citations.filter(({ speaker }) => speaker !== null && !states.includes(speaker.country))
    .length;
}

/**
 * Was it right, or would it have been, to answer with the best that was found? An answer must cite a paragraph
 * that answers; for a refusal the first hit stands for what would have been cited.
 */
export function isRightToAnswer(asked: AskedQuestion): boolean {
  if (!asked.question.answerable) return false;
  return asked.answer.refused ? firstRelevantRank(asked) === 1 : citedParagraphs(asked).right > 0;
}

/** The best support found for any statement, 0–1; null from an answerer that does not say. */
export function supportOf(answer: Answer): number | null {
  const { support } = answer as Answer & { readonly support?: number };
  return support ?? null;
}

function idsOfCitations({ citations }: Answer): Set<string> {
  return new Set(citations.map(({ articleId, paragraph }) => `${articleId}#${paragraph}`));
}
