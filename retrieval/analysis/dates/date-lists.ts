import { hasTimeCue } from "./date-context.js";
import { type DateReading, dayParts, isPlausibleYear, reading } from "./date-reading.js";
import { type DateWords, wordList } from "./date-words.js";
import { afterOrdinal, englishMonthFirstAt, isMonthName } from "./english-dates.js";

/** Reads a day with its month at a word. */
export type ReadDay = (words: DateWords, at: number) => DateReading | null;

/** Days before the one that names the month. */
const LONGEST_LIST = 6;
const CONNECTORS = wordList("và đến tới and to");
const DAY_WORDS = wordList("hết ngày mùng mồng the");
const DASH = /^ ?[-–—] ?$/u;

/**
 * Days that share one month: "26–27/9", "từ 1 đến 4/11/2021", "ngày 26, 27 và 28 tháng 9", "26 and 27 May".
 * Without a dash the first needs a word of time before it, or "5 và 6/9" would read a count as a day.
 */
export function dayListAt(words: DateWords, at: number, readDay: ReadDay): DateReading[] | null {
  if (words.value(at) === null) return null;
  const isCued = hasTimeCue(words, at);
  const days = [at];
  for (let last = at; days.length <= LONGEST_LIST; ) {
    const next = nextDayAt(words, afterOrdinal(words, last + 1), isCued);
    if (next === null) return null;
    const final = readDay(words, next);
    if (final !== null) return [...days.flatMap((index) => inMonthOf(words, index, final)), final];
    days.push(next);
    last = next;
  }
  return null;
}

/** "May 26-27, 2020", "May 26 and 27". */
export function englishDayListAt(words: DateWords, at: number): DateReading[] | null {
  const first = englishMonthFirstAt(words, at);
  if (first === null || first.parts.year !== null) return null;
  const next = nextDayAt(words, first.to, true);
  if (next === null) return null;
  const after = afterOrdinal(words, next + 1);
  // "May 26 and 27 June" are days of two months.
  if (isMonthName(words, after)) return null;
  const tail = /^,? $/u.test(words.gapAt(after)) ? words.value(after) : null;
  const year = isPlausibleYear(tail) ? tail : null;
  const to = year === null ? after : after + 1;
  const second = reading(dayParts(words.value(next), first.parts.month, year), next, to);
  return second === null ? null : [{ ...first, parts: { ...first.parts, year } }, second];
}

/** The next figure of a list of days; null when what follows is none. */
function nextDayAt(words: DateWords, at: number, isCued: boolean): number | null {
  if (DASH.test(words.gapAt(at))) return words.value(at) === null ? null : at;
  if (!isCued) return null;
  if (words.gapAt(at) === ", " && words.value(at) !== null) return at;
  if (!words.follows(at, CONNECTORS)) return null;
  let next = at + 1;
  while (next < at + 3 && words.follows(next, DAY_WORDS)) next += 1;
  return words.isSpaced(next) && words.value(next) !== null ? next : null;
}

function inMonthOf(words: DateWords, at: number, { parts }: DateReading): DateReading[] {
  const found = reading(dayParts(words.value(at), parts.month, parts.year), at, at + 1);
  return found === null ? [] : [found];
}
