import type { TextSpan } from "../../corpus/text/sentences.js";
import { DateWords } from "../analysis/dates/date-words.js";
import { addDays, type Clock, todayOf } from "./dates/calendar.js";
import { newestCuesIn } from "./dates/newest-cues.js";
import { type StatedTime, statedTimesIn } from "./dates/stated-times.js";
import { afterOpenEnd, linkBetween, relationBefore, type TimeRelation } from "./dates/time-relations.js";
import { isTopicDate } from "./dates/topic-dates.js";

/** The time that a question asks about. */
export interface AskedDates {
  /** First and last day, inclusive, ISO 8601; null where the time is open. */
  readonly from: string | null;
  readonly to: string | null;
  /** True when the question wants the latest first: "mới nhất", "gần đây", "latest". */
  readonly newestFirst: boolean;
  /** True when a day or month stood without its year, and the latest by now was taken. */
  readonly yearAssumed: boolean;
  /** The stretches of the question that state the time, prepositions included, in order. */
  readonly spans: readonly TextSpan[];
}

/** A stretch with open or closed ends and the words that state it. */
interface Stretch {
  readonly from: string | null;
  readonly to: string | null;
  readonly isYearAssumed: boolean;
  readonly wordFrom: number;
  readonly wordTo: number;
}

/**
 * Reads which time a question asks about, in Vietnamese, Vietnamese without accents or English. Null when
 * it states none: dates that belong to names ("Agenda 2030"), that lie ahead ("vào năm 2050"), durations
 * ("75 năm") and the words that ask for a date ("khi nào") are no stated time.
 *
 * @param question one line, NFC
 * @throws RangeError when the clock's time zone is unknown
 */
export function findAskedDates(question: string, clock: Clock): AskedDates | null {
  const words = new DateWords(question);
  const today = todayOf(clock);
  const stretches = stretchesOf(words, statedTimesIn(question, words, today), today);
  const joined = joinedStretch(stretches);
  const used = joined === null ? [] : stretches;
  const taken = new Set(used.flatMap(({ wordFrom, wordTo }) => range(wordFrom, wordTo)));
  const newest = newestCuesIn(words).filter(({ from }) => !taken.has(from));
  if (joined === null && newest.length === 0) return null;
  const spans = [...used.map(({ wordFrom, wordTo }) => ({ from: wordFrom, to: wordTo })), ...newest];
  return {
    from: joined?.from ?? null,
    to: joined?.to ?? null,
    newestFirst: newest.length > 0,
    yearAssumed: used.some(({ isYearAssumed }) => isYearAssumed),
    spans: spans
      .map(({ from, to }) => ({
        start: words.words[from]?.start ?? 0,
        end: words.words[to - 1]?.end ?? question.length,
      }))
      .sort((one, other) => one.start - other.start),
  };
}

/** Reads prepositions and links; what belongs to names or lies ahead is left out. */
function stretchesOf(words: DateWords, times: readonly StatedTime[], today: string): Stretch[] {
  const stretches: Stretch[] = [];
  for (let index = 0; index < times.length; index += 1) {
    const time = times[index];
    if (time === undefined) break;
    const next = times[index + 1];
    const before = relationBefore(words, time.from) ?? relationBefore(words, time.dateFrom);
    const link = next === undefined ? null : linkBetween(words, time.to, next.from);
    // "giữa 2020" is its middle, but "giữa 2020 và 2022" lies between.
    const isBetween = link === "list" && relationBefore(words, time.dateFrom)?.relation === "between";
    const isPair = link === "range" || isBetween;
    const wordFrom = Math.min(before?.from ?? time.from, time.from);
    const isLinked =
      isPair || (index > 0 && linkBetween(words, times[index - 1]?.to ?? 0, time.from) !== null);
    const isTopic = isTopicTime(words, time, before !== null || isLinked, today);
    if (isPair && next !== undefined) {
      index += 1;
      if (isTopic || isTopicTime(words, next, true, today)) continue;
      stretches.push(rangeFrom(isBetween ? { ...time, range: time.whole } : time, next, wordFrom));
    } else if (!isTopic) {
      const wordTo = afterOpenEnd(words, time.to);
      const relation = wordTo > time.to ? "since" : (before?.relation ?? "in");
      stretches.push(bounded(time, relation, wordFrom, wordTo));
    }
  }
  return stretches;
}

function isTopicTime(words: DateWords, time: StatedTime, isIntroduced: boolean, today: string): boolean {
  if (time.parts === null) return false;
  if (time.range.from > today) return true;
  const { parts, dateFrom: from, to, isMarked } = time;
  return isTopicDate(words, { parts, from, to, isIntroduced: isIntroduced || isMarked });
}

/** "từ … đến …", "between … and …"; the later end without a year is the first that comes after. */
function rangeFrom(first: StatedTime, second: StatedTime, wordFrom: number): Stretch {
  const end = second.isYearAssumed ? second.onOrAfter(first.range.from) : second.range;
  const [one, other] = first.range.from <= end.from ? [first.range, end] : [end, first.range];
  return {
    from: one.from,
    to: one.to > other.to ? one.to : other.to,
    isYearAssumed: first.isYearAssumed || (second.isYearAssumed && first.parts?.year === null),
    wordFrom,
    wordTo: second.to,
  };
}

function bounded(time: StatedTime, relation: TimeRelation, wordFrom: number, wordTo: number): Stretch {
  const { from, to } = time.range;
  const bounds: Record<TimeRelation, Pick<Stretch, "from" | "to">> = {
    in: { from, to },
    between: { from, to },
    since: { from, to: null },
    after: { from: addDays(to, 1), to: null },
    until: { from: null, to },
    before: { from: null, to: addDays(from, -1) },
  };
  return { ...bounds[relation], isYearAssumed: time.isYearAssumed, wordFrom, wordTo };
}

/**
 * One stretch for all: bounds narrow each other ("sau 2019 và trước 2022"); of two closed ones that share
 * days the shared days count ("22/5 tuần này"), of two that do not, all from the first to the last.
 */
function joinedStretch(stretches: readonly Stretch[]): Pick<Stretch, "from" | "to"> | null {
  let joined: Pick<Stretch, "from" | "to"> | null = null;
  for (const stretch of stretches) {
    if (joined === null) {
      joined = stretch;
      continue;
    }
    const from: string | null = later(joined.from, stretch.from);
    const to: string | null = earlier(joined.to, stretch.to);
    if (from === null || to === null || from <= to) joined = { from, to };
    else joined = { from: earlierEnd(joined.from, stretch.from), to: laterEnd(joined.to, stretch.to) };
  }
  return joined === null || (joined.from === null && joined.to === null) ? null : joined;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at);
}

function later(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return one > other ? one : other;
}

function earlier(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}

function earlierEnd(one: string | null, other: string | null): string | null {
  return one === null || other === null ? null : earlier(one, other);
}

function laterEnd(one: string | null, other: string | null): string | null {
  return one === null || other === null ? null : later(one, other);
}
