import type { TextSpan } from "../../corpus/text/sentences.js";
import { dateMentionsIn } from "../analysis/date-mentions.js";
import { numbersIn, placesIn } from "../query/expectation.js";
import type { Query } from "../query/query.js";
import { clauseOf, type Evidence } from "./evidence.js";
import type { TopicSupport } from "./topic-support.js";

/** What the clause must have of the topic by itself, so that its one date or number is the one asked for. */
const LEAST_SUPPORT = 0.6;

/** Share of the topic's words that the clause may lack: the verb that it lacks may be the one that matters. */
const MOST_MISSING = 0.2;

/** "Marks 25 years since": the date is that of the feast, not of what is asked about. */
const COMMEMORATES =
  /(?<!\p{L})(?:kỷ niệm|kỉ niệm|đánh dấu|tròn|nhân dịp|lần thứ|anniversary|marks?|marked|commemorat\p{L}*|since)(?!\p{L})/iu;

/** "A seminar" counts nothing, and "ASEAN+3" is a name. */
const NO_COUNT = /^(?:[+-].*|\P{L}?(?:một|one|a|an))$/iu;

/** Words after a number that may stand before what it counts: "50 *đại diện các* nước". */
const MOST_COUNTED_WORDS = 5;

/**
 * The few words of a clause that answer "when", "where" or "how many" by themselves; null unless the clause
 * has the topic and there is one thing only that they can be. "Who" is left to the sentence: to tell who did
 * it from whom it was done to takes more than looking for names.
 */
export function directAnswer(query: Query, evidence: Evidence, support: TopicSupport): string | null {
  const { expects, topic } = query;
  if (expects === null || expects === "name" || topic.length === 0) return null;
  const clause = clauseOf(evidence);
  const { language } = evidence.ranked.passage.article;
  const supportOf = (text: string): number => support.of(topic, [{ text, weight: 1 }], language);
  if (supportOf(clause) < LEAST_SUPPORT) return null;
  if (support.missing(topic, [clause], language) > MOST_MISSING) return null;
  const dates = dateMentionsIn(clause);
  if (expects === "date") return COMMEMORATES.test(clause) ? null : onlyOne(clause, dates);
  if (expects === "place") return onlyOne(clause, placesIn(clause));
  const numbers = numbersIn(clause).filter(
    (number) =>
      !dates.some((date) => meet(date, number)) &&
      !NO_COUNT.test(clause.slice(Math.max(0, number.start - 1), number.end)),
  );
  const counts = numbers.flatMap((number) => {
    const words = counted(clause, number, supportOf);
    return words === null ? [] : [words];
  });
  return onlyOne(clause, counts);
}

/** The number with the words up to those that are asked about. */
function counted(
  clause: string,
  { start, end }: TextSpan,
  supportOf: (text: string) => number,
): TextSpan | null {
  let most = 0;
  let found: TextSpan | null = null;
  for (const { index, 0: word } of [...clause.slice(end).matchAll(/[\p{L}\p{N}]+/gu)].slice(
    0,
    MOST_COUNTED_WORDS,
  )) {
    const upTo = end + index + word.length;
    if (/[,.;:]\s/u.test(clause.slice(end, upTo))) break;
    const support = supportOf(clause.slice(end, upTo));
    // "Công nhân" is found at its first word, and again, more surely, at its second.
    if (support <= most && found !== null) break;
    if (support > most) {
      most = support;
      found = { start, end: upTo };
    }
  }
  return found;
}

function meet(one: TextSpan, other: TextSpan): boolean {
  return one.start < other.end && other.start < one.end;
}

function onlyOne(clause: string, stretches: readonly TextSpan[]): string | null {
  const [first, second] = stretches;
  return first === undefined || second !== undefined ? null : clause.slice(first.start, first.end).trim();
}
