import type { Language } from "../../corpus/article.js";
import type { Writing } from "../analysis/writing.js";
import type { QueryUnit } from "../index/lexical-index.js";
import type { AskedDates } from "./asked-dates.js";
import type { AskedSpeaker } from "./asked-speaker.js";
import type { Expectation } from "./expectation.js";

/** One thing a question is about. */
export interface TopicUnit {
  /** The word or compound with its synonyms and translations. */
  readonly whole: QueryUnit;
  /** The words of a compound one by one; a passage that has some of them has part of the unit. */
  readonly parts: readonly QueryUnit[];
}

/**
 * A question, understood.
 *
 * @example
 * // "what did Vietnam say about cyberspace?"
 * {
 *   question: "what did Vietnam say about cyberspace?", read: "what did Vietnam say about cyberspace?", writing: "en", language: "en",
 *   speaker: { kind: "country", country: "VN", label: "Vietnam" }, countries: [], expects: null, dates: null,
 *   topic: [ { whole: { alternatives: [{ term: "cyberspace", weight: 1 }, …], weight: 1 }, parts: [] } ],
 *   units: [ … the topic's units and Vietnam's … ]
 * }
 */
export interface Query {
  /** As typed, one line, NFC. */
  readonly question: string;
  /** As it was read: keystrokes and shorthand spelled out, slips corrected; mostly the question itself. */
  readonly read: string;
  readonly writing: Writing;
  /** The language to answer in. */
  readonly language: Language;
  /** Whose statements are asked for; null when the question asks for no one's. */
  readonly speaker: AskedSpeaker | null;
  /** States that the question is about, beside the speaker: ISO 3166-1 alpha-2, each once. */
  readonly countries: readonly string[];
  /** What the answer must contain: "when …?" a date, "how many …?" a number. */
  readonly expects: Expectation;
  /** The time that is asked about; null when none is. */
  readonly dates: AskedDates | null;
  /** All that is searched for, speaker included. */
  readonly units: readonly QueryUnit[];
  /**
   * What a passage must be about to answer: one unit a word or compound, without the speaker, the time, the
   * words that ask, and pairs. Empty when the question names no topic.
   */
  readonly topic: readonly TopicUnit[];
}
