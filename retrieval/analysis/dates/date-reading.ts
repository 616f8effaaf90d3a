import { isoDay } from "../../../corpus/page/parse-date.js";

/** What a mention tells of the calendar; what it leaves open is null. */
export interface DateParts {
  readonly year: number | null;
  /** 1 to 12. */
  readonly month: number | null;
  readonly day: number | null;
  /** 1 to 4: "quý I/2020"; then month and day are null. */
  readonly quarter: number | null;
}

/** Parts read from the words `from` to `to`, exclusive. */
export interface DateReading {
  readonly parts: DateParts;
  readonly from: number;
  readonly to: number;
}

/** Years that stand by themselves or that only stand behind a day. */
export const EARLIEST_YEAR = 1900;
export const LATEST_YEAR = 2100;
/** With "năm" or figures around it, a year of the past thousand is one: "19/5/1890". */
const EARLIEST_WRITTEN_YEAR = 1000;
/** A day without a year is tried in a leap year. */
const SOME_LEAP_YEAR = 2020;
/** "22/5/20": the century is the one that puts the year between 1950 and 2049. */
const FIRST_TWO_DIGIT_YEAR = 50;

export function isPlausibleYear(year: number | null): year is number {
  return year !== null && year >= EARLIEST_YEAR && year <= LATEST_YEAR;
}

/** The year that figures of a full date state; null when they are none. */
export function writtenYear(figures: string): number | null {
  if (/^\d{2}$/u.test(figures)) {
    const short = Number(figures);
    return short < FIRST_TWO_DIGIT_YEAR ? 2000 + short : 1900 + short;
  }
  const year = /^\d{4}$/u.test(figures) ? Number(figures) : 0;
  return year >= EARLIEST_WRITTEN_YEAR && year <= LATEST_YEAR ? year : null;
}

/** The parts of a day; null when there is no such day. */
export function dayParts(day: number | null, month: number | null, year: number | null): DateParts | null {
  if (day === null || month === null) return null;
  if (isoDay(year ?? SOME_LEAP_YEAR, month, day) === null) return null;
  return { year, month, day, quarter: null };
}

/** The parts of a day in figures: day before month, unless only the other order gives a day ("9/25/2020"). */
export function figureParts(
  first: number | null,
  second: number | null,
  year: number | null,
): DateParts | null {
  return dayParts(first, second, year) ?? dayParts(second, first, year);
}

export function monthParts(month: number | null, year: number | null): DateParts | null {
  return month !== null && month >= 1 && month <= 12 ? { year, month, day: null, quarter: null } : null;
}

export function quarterParts(quarter: number, year: number | null): DateParts {
  return { year, month: null, day: null, quarter };
}

export function yearParts(year: number): DateParts {
  return { year, month: null, day: null, quarter: null };
}

/** A reading of the given words; null when there are no parts. */
export function reading(parts: DateParts | null, from: number, to: number): DateReading | null {
  return parts === null ? null : { parts, from, to };
}
