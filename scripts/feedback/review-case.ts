import type { GivenFeedback } from "../../bot/store/read-feedback.js";
import { foldKeepingCase } from "../../retrieval/evaluation/fold-keeping-case.js";

/**
 * A question that was answered badly, as a line for the evaluation that a person has to finish. The fields of
 * a question are there, so that nothing but the judgement is missing; `review` keeps the evaluation from
 * reading the line before.
 */
export interface ReviewCase {
  readonly id: string;
  /** The question in each way of typing; "" where it has still to be written. */
  readonly vi: string;
  readonly unaccented: string;
  readonly en: string;
  readonly kind: string;
  /** A guess: readers ask for what they think there is. */
  readonly answerable: boolean;
  /** To be filled in: those that answer the question. */
  readonly paragraphs: readonly string[];
  readonly expectedSpeaker: null;
  readonly short: false;
  readonly article: null;
  /** To be removed when the line is right. */
  readonly review: true;
  /** What the reader saw and thought of it; to be removed with `review`. */
  readonly feedback: {
    readonly answerId: string;
    readonly reasons: readonly string[];
    readonly comments: readonly string[];
    readonly refused: boolean;
    readonly answer: string;
    readonly cited: readonly string[];
    readonly hits: readonly string[];
    readonly generation: string;
    readonly writtenBy: string;
  };
}

/** One case an answer, however many readers found it wrong; in the order of the votes. */
export function reviewCases(votes: readonly GivenFeedback[]): ReviewCase[] {
  const byAnswer = new Map<string, GivenFeedback[]>();
  for (const vote of votes) byAnswer.set(vote.answerId, [...(byAnswer.get(vote.answerId) ?? []), vote]);
  return [...byAnswer.values()].flatMap((ofAnswer) => {
    const [first] = ofAnswer;
    return first === undefined ? [] : [reviewCase(first, ofAnswer)];
  });
}

function reviewCase({ answerId, answer }: GivenFeedback, votes: readonly GivenFeedback[]): ReviewCase {
  const { question, language, refused, citations, hits, generation, writtenBy } = answer;
  const present = <T>(values: readonly (T | null)[]): T[] => [
    ...new Set(values.filter((one) => one !== null)),
  ];
  const reasons = present(votes.map(({ reason }) => reason));
  return {
    id: `feedback-${answerId}`,
    vi: language === "vi" ? question : "",
    unaccented: language === "vi" ? foldKeepingCase(question) : "",
    en: language === "en" ? question : "",
    kind: reasons.includes("speaker") || reasons.includes("quotation") ? "said" : "fact",
    answerable: true,
    paragraphs: [],
    expectedSpeaker: null,
    short: false,
    article: null,
    review: true,
    feedback: {
      answerId,
      reasons,
      comments: present(votes.map(({ comment }) => comment)),
      refused,
      answer: answer.answer,
      cited: citations.map(paragraphId),
      hits: hits.slice(0, 10).map(paragraphId),
      generation,
      writtenBy,
    },
  };
}

function paragraphId({ articleId, paragraph }: { articleId: string; paragraph: number }): string {
  return `${articleId}#${paragraph}`;
}
