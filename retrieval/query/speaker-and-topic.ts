import type { Language } from "../../corpus/article.js";
import { findCountryMentions } from "../../corpus/places/countries.js";
import { normaliseLine } from "../../corpus/text/normalise.js";
import { type Token, tokensOf } from "../analysis/tokenise.js";
import { type Writing, writingOf } from "../analysis/writing.js";
import { findAskedDates } from "./asked-dates.js";
import type { AskedSpeaker } from "./asked-speaker.js";
import type { Query } from "./query.js";
import { queryUnits } from "./query-units.js";
import { questionFrame } from "./question-phrases.js";
import type { SpeakerNames } from "./resolve-side.js";
import { type Split, splitAtHead, splitsOf } from "./split-speakers.js";
import { topicUnits } from "./topic-units.js";
import { MAX_QUESTION_TOKENS, type UnderstandOptions, understandQuestion } from "./understand-question.js";

/**
 * "SPEAKERS on TOPIC", read.
 *
 * @example
 * // "Mỹ với Wakanda về không gian mạng"
 * {
 *   question: "Mỹ với Wakanda về không gian mạng", language: "vi", topic: "không gian mạng",
 *   sides: [
 *     { text: "Mỹ", speaker: { kind: "country", country: "US", label: "Mỹ" }, query: { … } },
 *     { text: "Wakanda", speaker: null, query: { … } },
 *   ],
 * }
 */
export interface SpeakersAndTopic {
  /** As typed, one line, NFC. */
  readonly question: string;
  /** The language of the topic, or the reader's where that cannot be told. */
  readonly language: Language;
  /** As typed; null when none is named. */
  readonly topic: string | null;
  /** Each speaker once; empty when everyone's statements are asked for. */
  readonly sides: readonly Side[];
  /** What asks for the topic whoever speaks. */
  readonly query: Query;
}

export interface Side {
  /** As typed. */
  readonly text: string;
  /** Null when nobody known is called so. */
  readonly speaker: AskedSpeaker | null;
  readonly query: Query;
}

/**
 * Reads what a timeline is asked of: "Vietnam on cyberspace", "ông David Koh về tấn công mạng", a speaker
 * alone, a topic alone, or a whole question. A first part that names nobody known is a speaker's when it
 * looks like a name, else it belongs to the topic ("luật về biển"). Where no word parts them, a known speaker at
 * the head is one ("Việt Nam không gian mạng"), and all else is the topic ("Biển Đông").
 */
export function readTimelineRequest(raw: string, options: UnderstandOptions): SpeakersAndTopic {
  const text = cutToLength(normaliseLine(raw));
  const splits = splitsOf(text, options);
  const known = splits.find(
    ({ sides }) => sides.length > 0 && sides.every(({ speaker }) => speaker !== null),
  );
  if (known !== undefined) return reading(text, known, options);
  const question = understandQuestion(text, options);
  if (question.speaker !== null) return readingOfQuestion(text, question);
  const head = splits.length === 1 ? splitAtHead(text, options) : null;
  if (head !== null) return reading(text, head, options);
  const isName = ({ at, separator }: Split, side: string): boolean =>
    separator === "" ? TITLED.test(side) : looksLikeName(text.slice(0, at), side, options);
  const unknown = splits.find((split) =>
    split.sides.some((side) => side.speaker === null && isName(split, side.text)),
  );
  return reading(text, unknown ?? WHOLE_IS_TOPIC, options);
}

/**
 * Reads what is to be compared: "Vietnam, Singapore on cyberspace", "Mỹ với Trung Quốc về …". Fewer than two
 * sides come back when fewer are named.
 */
export function readComparisonRequest(raw: string, options: UnderstandOptions): SpeakersAndTopic {
  const text = cutToLength(normaliseLine(raw));
  const all = splitsOf(text, options);
  const splits = all.filter((split, at) => split.sides.length > 1 && (at === 0 || split.separator !== ""));
  const known = ({ sides }: Split): number => sides.filter(({ speaker }) => speaker !== null).length;
  const best =
    splits.find((split) => known(split) === split.sides.length) ??
    headOfSeveral(text, all, options) ??
    splits.find((split) => known(split) > 0) ??
    splits[0];
  return reading(text, best ?? WHOLE_IS_TOPIC, options);
}

/** "Việt Nam, Singapore không gian mạng": two and more at the head, where no word parts the text. */
function headOfSeveral(text: string, splits: readonly Split[], options: UnderstandOptions): Split | null {
  const head = splits.length === 1 ? splitAtHead(text, options) : null;
  return head === null || head.sides.length < 2 ? null : head;
}

const WHOLE_IS_TOPIC: Split = { sides: [], at: 0, topicFrom: 0, separator: "" };

function reading(text: string, split: Split, options: UnderstandOptions): SpeakersAndTopic {
  const topic = text.slice(split.topicFrom).replace(/^[\s:,]+|[\s?!.]+$/gu, "");
  const writing = writingOf(topic === "" ? text : `${split.separator} ${topic}`);
  const make = (side: string, speaker: AskedSpeaker | null): Query =>
    queryOf({ side, speaker, separator: split.separator, topic, writing }, options);
  const query = make("", null);
  return {
    question: text,
    language: query.language,
    topic: topic === "" ? null : topic,
    sides: split.sides.map(({ text, speaker }) => ({ text, speaker, query: make(text, speaker) })),
    query,
  };
}

function readingOfQuestion(text: string, query: Query): SpeakersAndTopic {
  const { speaker, language } = query;
  const speakers = speaker === null ? [] : speaker.kind === "several" ? speaker.of : [speaker];
  const sides = speakers.map((one) => ({ text: one.label, speaker: one, query: { ...query, speaker: one } }));
  return { question: text, language, topic: text, sides, query };
}

interface QueryParts {
  readonly side: string;
  readonly speaker: AskedSpeaker | null;
  readonly separator: string;
  readonly topic: string;
  readonly writing: Writing;
}

/** The query that `understandQuestion` would make of "what did SIDE say about TOPIC". */
function queryOf(parts: QueryParts, { lexicon, clock, readerLanguage }: UnderstandOptions): Query {
  const { side, speaker, separator, topic, writing } = parts;
  const head = [side, separator].filter((part) => part !== "").join(" ");
  const question = `${head} ${topic}`.trim();
  const tokens = tokensOf(question);
  const countries = findCountryMentions(question, { accents: "optional" });
  const { frame } = questionFrame(tokens);
  const topicFrom = question.length - topic.length;
  const topicTokens = tokens.filter(({ start }, at) => start >= topicFrom && !frame.has(at));
  return {
    question,
    read: question,
    writing,
    language: writing === "unknown" ? readerLanguage : writing === "en" ? "en" : "vi",
    speaker,
    countries: [],
    expects: null,
    dates: findAskedDates(topic, clock),
    units: queryUnits({ tokens, writing, countries }, lexicon),
    topic: topicUnits(
      {
        tokens: topicTokens,
        writing,
        countries: countries.filter(({ start }) => start >= topicFrom),
      },
      lexicon,
    ),
  };
}

/** "ông Tèo", "Dr. Doe". */
const TITLED = /^(?:ông|bà|ong|mr|mrs|ms|dr)\.?\s/iu;

/** A title, words that no dictionary has, or capitals where a plain text has none. */
function looksLikeName(before: string, side: string, { lexicon }: SpeakerNames): boolean {
  const tokens = tokensOf(side);
  if (findCountryMentions(side, { accents: "optional" }).length > 0) return false;
  if (TITLED.test(side)) return true;
  const isUnknown = ({ form }: Token): boolean =>
    lexicon.english(form).length === 0 && lexicon.vietnamese(form).length === 0;
  const isCapital = ({ surface }: Token): boolean => /^\p{Lu}/u.test(surface);
  const isVietnamese = writingOf(before) === "vi";
  return (
    tokens.some((token) => isCapital(token) && isUnknown(token)) ||
    (isVietnamese && tokens.length > 1 && tokens.every(isCapital))
  );
}

function cutToLength(text: string): string {
  return text.slice(0, tokensOf(text)[MAX_QUESTION_TOKENS - 1]?.end ?? text.length);
}
