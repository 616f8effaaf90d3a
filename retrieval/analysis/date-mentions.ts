import { dayListAt, englishDayListAt } from "./dates/date-lists.js";
import type { DateParts, DateReading } from "./dates/date-reading.js";
import { DateWords, wordList } from "./dates/date-words.js";
import {
  ENGLISH_OPENINGS,
  englishDayFirstAt,
  englishMonthAt,
  englishMonthFirstAt,
  englishQuarterAt,
} from "./dates/english-dates.js";
import { dayAndMonthAt, fullFigureDateAt, monthAndYearAt, yearAt } from "./dates/figure-dates.js";
import {
  MONTH_WORDS,
  vietnameseDayAt,
  vietnameseMonthAt,
  vietnameseQuarterAt,
} from "./dates/vietnamese-dates.js";

/** A calendar date that a text states, as far as it states it. */
export interface DateMention extends DateParts {
  /** UTF-16 offsets in the NFC text; `end` is exclusive. "Ngày", "tháng" and "năm" belong to the mention. */
  readonly start: number;
  readonly end: number;
}

/** Every word with which a date that begins in letters can begin; a test for these spares most of the work. */
const OPENINGS = new Set([...MONTH_WORDS.typed, ...MONTH_WORDS.folded, ...ENGLISH_OPENINGS]);
const LEADS = wordList("ngày mùng mồng năm");
/** Between the ends of a range, or the items of a list, of which the last tells the year. */
const LINKS = wordList("đến tới và hết ngày to until through and");
const MOST_LINK_WORDS = 3;
/** Lunar dates have no day in the calendar: "mùng 5 tháng 5 âm lịch". */
const LUNAR = wordList("âm");

/**
 * Every calendar date that a text states, in order and without overlap: in figures, in Vietnamese with
 * accents or without, and in English. Figures stand day before month, unless only the other order gives a
 * day. Of "26–27/9" and "từ 22/5 đến 3/6/2020" each end is a mention, complete with what the other tells.
 *
 * Takes time linear in the text: every reading looks at a few words.
 *
 * @param words those of the text, where they are at hand
 */
export function dateMentionsIn(text: string, words: DateWords = new DateWords(text)): DateMention[] {
  const readings: DateReading[] = [];
  let reached = 0;
  for (let at = 0; at < words.words.length; ) {
    const isContinued = reached === at && readings.length > 0;
    const found = words.value(at) !== null && words.isGlued(at) && !isContinued ? [] : readAt(words, at);
    const last = found.at(-1);
    if (last === undefined) {
      at += 1;
      continue;
    }
    at = last.to;
    reached = at;
    if (!words.is(at, LUNAR)) readings.push(...found.map((one) => withLead(words, one)));
  }
  return withSharedYears(words, readings).map(({ parts, from, to }) => ({
    start: words.words[from]?.start ?? 0,
    end: words.words[to - 1]?.end ?? text.length,
    ...parts,
  }));
}

/**
 * The index terms of a mention, finest first: a day with its year, the day, the month or quarter with its
 * year. A year alone gives none, since its figures are a token already; nor does a month without a year.
 *
 * @example dateTerms({ day: 22, month: 5, year: 2020, … }) // ["@22/5/2020", "@22/5", "@5/2020"]
 */
export function dateTerms({ year, month, day, quarter }: DateParts): string[] {
  if (quarter !== null) return year === null ? [] : [`@q${quarter}/${year}`];
  if (month === null) return [];
  const days = day === null ? [] : [`@${day}/${month}`];
  if (year === null) return days;
  return [...days.map((term) => `${term}/${year}`), ...days, `@${month}/${year}`];
}

/** A day with its month, by the fullest of the ways in which one is written. */
function dayAt(words: DateWords, at: number): DateReading | null {
  if (!words.isFigure(at)) return null;
  return (
    fullFigureDateAt(words, at) ??
    vietnameseDayAt(words, at) ??
    englishDayFirstAt(words, at) ??
    dayAndMonthAt(words, at)
  );
}

function readAt(words: DateWords, at: number): readonly DateReading[] {
  if (words.isFigure(at)) {
    const list = fullFigureDateAt(words, at) === null ? dayListAt(words, at, dayAt) : null;
    if (list !== null) return list;
    return only(
      dayAt(words, at) ?? englishQuarterAt(words, at) ?? monthAndYearAt(words, at) ?? yearAt(words, at),
    );
  }
  if (!OPENINGS.has(words.form(at))) return [];
  return (
    englishDayListAt(words, at) ??
    only(
      vietnameseMonthAt(words, at) ??
        vietnameseQuarterAt(words, at) ??
        englishMonthFirstAt(words, at) ??
        englishMonthAt(words, at) ??
        englishQuarterAt(words, at),
    )
  );
}

function only(found: DateReading | null): readonly DateReading[] {
  return found === null ? [] : [found];
}

/** "ngày" of "ngày 22/5", both words of "ngày mùng 2/9", "năm" of "năm 2020". */
function withLead(words: DateWords, found: DateReading): DateReading {
  let from = found.from;
  const isFigure = words.isFigure(from);
  while (isFigure && found.from - from < 2 && words.is(from - 1, LEADS) && words.isSpaced(from)) from -= 1;
  return { ...found, from };
}

/** Gives the first of "22/5 đến 3/6/2020" the year of the second; "28/12 – 3/1/2021" begins a year before. */
function withSharedYears(words: DateWords, readings: readonly DateReading[]): DateReading[] {
  const settled = [...readings];
  for (let index = settled.length - 2; index >= 0; index -= 1) {
    const [one, next] = [settled[index], settled[index + 1]];
    if (one === undefined || next === undefined) continue;
    const { year, month, quarter } = one.parts;
    if (year !== null || next.parts.year === null || !areLinked(words, one, next)) continue;
    if ((month ?? quarter) === null || (next.parts.month ?? next.parts.quarter) === null) continue;
    const isEarlier = (month ?? quarter ?? 0) <= (next.parts.month ?? next.parts.quarter ?? 0);
    settled[index] = {
      ...one,
      parts: { ...one.parts, year: isEarlier ? next.parts.year : next.parts.year - 1 },
    };
  }
  return settled;
}

function areLinked(words: DateWords, one: DateReading, next: DateReading): boolean {
  if (next.from === one.to) return /^ ?[-–—,] ?$/u.test(words.gapAt(next.from));
  if (next.from < one.to || next.from - one.to > MOST_LINK_WORDS) return false;
  for (let at = one.to; at < next.from; at += 1) if (!words.follows(at, LINKS)) return false;
  return words.isSpaced(next.from);
}
