import { sentencesOf, type TextSpan } from "../../corpus/text/sentences.js";
import type { Passage } from "../index/passage-store.js";
import type { AskedDates } from "../query/asked-dates.js";
import type { AskedSpeaker } from "../query/asked-speaker.js";
import type { Query } from "../query/query.js";
import { speakerName } from "../query/resolve-side.js";
import type { Citation, SearchedScope } from "./answer.js";
import type { AnswerDraft, AnswerRequest, RankedPassage } from "./answerer.js";
import { citationOf } from "./citations.js";
import { soleSpeakerIn } from "./evidence.js";
import { type Frames, framesFor } from "./frames.js";
import { EMPTY_DRAFT } from "./printed-draft.js";
import { periodText, scopeText } from "./scope-text.js";
import type { TopicSupport } from "./topic-support.js";

const MAX_NEAREST = 3;
/**
 * A passage with less of the topic, 0–1, is not near: of the project's own off-topic questions four in five have
 * no other, of those that someone else's words would answer hardly one.
 */
const LEAST_OF_TOPIC = 0.33;
/** Least share (0–1) of a nearest sentence that its one speaker must have said. */
const LEAST_SPOKEN = 0.5;

/** Says that the articles do not tell, what was searched, and which passages come nearest. */
export function refusalOf(request: AnswerRequest): AnswerDraft {
  const { query, speakerIsQuoted, scope } = request;
  const frames = framesFor(query.language);
  if (query.units.length === 0 || scope.articles === 0) {
    const id = scope.articles === 0 ? "scope-empty" : "refusal-no-question";
    return { ...EMPTY_DRAFT, answer: frames.format(id) };
  }
  return refusalSaying(reason(query.speaker, speakerIsQuoted, frames, query.dates), request);
}

/** A refusal for a reason, with what was searched and which passages come nearest. */
export function refusalSaying(
  reason: string,
  { query, nearest, scope, support }: Pick<AnswerRequest, "query" | "nearest" | "scope" | "support">,
): AnswerDraft {
  return {
    ...EMPTY_DRAFT,
    answer: `${reason} ${scopeText(scope, framesFor(query.language))}`,
    nearest: nearest
      .slice(0, MAX_NEAREST)
      .filter((ranked) => isNear(ranked, query, support))
      .map(({ passage }, at) =>
        citedNearest(at + 1, passage, nearestSentence({ passage, score: 0 }, query, support)),
      ),
  };
}

/**
 * Why there is no statement, and what was searched.
 *
 * @param isQuoted whether the articles quote the speaker on anything
 * @param dates the time that is asked about, when one is
 */
export function refusalText(
  speaker: AskedSpeaker | null,
  isQuoted: boolean,
  scope: SearchedScope,
  frames: Frames,
  dates: AskedDates | null = null,
): string {
  return `${reason(speaker, isQuoted, frames, dates)} ${scopeText(scope, frames)}`;
}

function reason(
  speaker: AskedSpeaker | null,
  isQuoted: boolean,
  frames: Frames,
  dates: AskedDates | null,
): string {
  // What was said at another time is left out; the reader sees which time was understood.
  const isOfTime = dates !== null && !dates.yearAssumed && (dates.from ?? dates.to) !== null;
  const time = { period: periodText(dates?.from ?? null, dates?.to ?? null, frames.language) };
  if (speaker === null)
    return frames.format(isOfTime ? "refusal-time" : "refusal-nothing", isOfTime ? time : {});
  const label = speakerName(speaker, frames.language);
  if (speaker.kind !== "several" && speaker.isUnprinted)
    return frames.format("refusal-name-unprinted", { name: label });
  // The state may be quoted where nobody of its office is.
  if (speaker.kind !== "several" && speaker.office !== undefined)
    return frames.format("refusal-office", { speaker: label });
  if (isOfTime && isQuoted) return frames.format("refusal-speaker-time", { speaker: label, ...time });
  return frames.format(isQuoted ? "refusal-speaker-topic" : "refusal-speaker-unknown", { speaker: label });
}

/** Reported speech is shown as whose it is, here as in an answer; a sentence with little of it is the article's. */
function citedNearest(number: number, passage: Passage, sentence: TextSpan): Citation {
  const speaker = soleSpeakerIn(passage, sentence);
  const share = speaker === null ? 0 : lengthWithin(speaker, sentence) / lengthWithin(sentence, sentence);
  return citationOf(number, passage, sentence, share >= LEAST_SPOKEN ? speaker : null);
}

function lengthWithin({ start, end }: TextSpan, whole: TextSpan): number {
  return Math.min(end, whole.end) - Math.max(start, whole.start);
}

/** True for a passage that has enough of the topic, its title counted. */
function isNear({ passage }: RankedPassage, { topic, speaker }: Query, support: TopicSupport): boolean {
  if (topic.length === 0) return speaker !== null;
  const { text, article } = passage;
  const texts = [text, article.title].map((place) => ({ text: place, weight: 1 }));
  return support.of(topic, texts, article.language) >= LEAST_OF_TOPIC;
}

/** The sentence of a passage that has most of the topic. */
function nearestSentence({ passage }: RankedPassage, query: Query, support: TopicSupport): TextSpan {
  const { text, article } = passage;
  let best: TextSpan = { start: 0, end: text.length };
  let most = -1;
  for (const sentence of sentencesOf(text)) {
    const found = support.of(
      query.topic,
      [{ text: text.slice(sentence.start, sentence.end), weight: 1 }],
      article.language,
    );
    if (found > most) {
      most = found;
      best = sentence;
    }
  }
  return best;
}
