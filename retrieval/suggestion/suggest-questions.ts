import type { Language } from "../../corpus/article.js";
import { framesFor } from "../answering/frames.js";
import type { SpeakerTopic } from "./speaker-topics.js";

/** Asking is what takes time; a corpus that answers none of so many is given up. */
const MOST_ASKED = 24;

/** Tells whether the question is answered with words of that speaker. */
export type IsAnswered = (question: string, about: SpeakerTopic) => Promise<boolean>;

/**
 * Questions of the form "What did SPEAKER say about TOPIC?" that the articles answer, each on another topic.
 * First what articles are about, each speaker and article once; then by other speakers; then what is left.
 *
 * @param most how many at most; there may be none
 */
export async function suggestQuestions(
  candidates: readonly SpeakerTopic[],
  language: Language,
  most: number,
  isAnswered: IsAnswered,
): Promise<readonly string[]> {
  const frames = framesFor(language);
  const taken: SpeakerTopic[] = [];
  const questions: string[] = [];
  let asked = 0;
  const isNew = (candidate: SpeakerTopic, is: IsOther): boolean => taken.every((one) => is(one, candidate));
  const rounds: readonly ((candidate: SpeakerTopic) => boolean)[] = [
    (candidate) => candidate.isTitled && isNew(candidate, isOtherwise),
    (candidate) => candidate.isTitled && isNew(candidate, isOfOtherArticle),
    (candidate) => isNew(candidate, isOtherwise),
    (candidate) => isNew(candidate, isOtherTopic),
  ];
  for (const isWanted of rounds) {
    for (const candidate of candidates) {
      if (questions.length >= most || asked >= MOST_ASKED) return questions;
      if (!isWanted(candidate)) continue;
      const { speaker, topic } = candidate;
      const question = frames.format("suggested-question", { speaker, topic });
      asked += 1;
      if (!(await isAnswered(question, candidate))) continue;
      taken.push(candidate);
      questions.push(question);
    }
  }
  return questions;
}

type IsOther = (one: SpeakerTopic, other: SpeakerTopic) => boolean;

function isOtherwise(one: SpeakerTopic, other: SpeakerTopic): boolean {
  return one.speaker !== other.speaker && isOfOtherArticle(one, other);
}

function isOfOtherArticle(one: SpeakerTopic, other: SpeakerTopic): boolean {
  return one.articleId !== other.articleId && isOtherTopic(one, other);
}

function isOtherTopic(one: SpeakerTopic, other: SpeakerTopic): boolean {
  return one.topic !== other.topic;
}
