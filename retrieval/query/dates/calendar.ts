import type { DateParts } from "../../analysis/dates/date-reading.js";

/** Days from `from` to `to`, both inclusive, as ISO 8601 days ("2020-05-22"). */
export interface DayRange {
  readonly from: string;
  readonly to: string;
}

/** What "now" is and where; days begin at midnight of the zone. */
export interface Clock {
  readonly now: Date;
  /** IANA name: "Asia/Ho_Chi_Minh". */
  readonly timeZone: string;
}

export type Unit = "day" | "week" | "month" | "quarter" | "year";

const DAY_MS = 86_400_000;
const MONTHS_OF: Partial<Record<Unit, number>> = { month: 1, quarter: 3, year: 12 };

/** The day that the clock's zone has now. */
export function todayOf({ now, timeZone }: Clock): string {
  const parts = dayFormat(timeZone).formatToParts(now);
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value);
  return dayOf(part("year"), part("month"), part("day"));
}

/** Making a format takes longer than reading a whole question; there is one zone, or a few. */
const formats = new Map<string, Intl.DateTimeFormat>();

function dayFormat(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat("en", {
    calendar: "gregory",
    numberingSystem: "latn",
    timeZone,
    year: "numeric",
    month: "numeric",
    day: "numeric",
  });
  formats.set(timeZone, format);
  return format;
}

export function addDays(day: string, days: number): string {
  return isoOf(Date.parse(day) + days * DAY_MS);
}

/** The number of days in a range. */
export function lengthOf({ from, to }: DayRange): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS) + 1;
}

/** The day `count` units before or after; 31 March less a month is 28 or 29 February. */
export function shift(day: string, unit: Unit, count: number): string {
  if (unit === "day" || unit === "week") return addDays(day, count * (unit === "week" ? 7 : 1));
  const [year, month, date] = numbersOf(day);
  const months = year * 12 + month - 1 + count * (MONTHS_OF[unit] ?? 1);
  const [shiftedYear, shiftedMonth] = [Math.floor(months / 12), (months % 12) + 1];
  return dayOf(shiftedYear, shiftedMonth, Math.min(date, daysInMonth(shiftedYear, shiftedMonth)));
}

/** The whole unit in which a day lies. Weeks begin on Monday. */
export function unitAround(day: string, unit: Unit): DayRange {
  if (unit === "day") return { from: day, to: day };
  if (unit === "week") {
    const from = addDays(day, -((new Date(day).getUTCDay() + 6) % 7));
    return { from, to: addDays(from, 6) };
  }
  const [year, month] = numbersOf(day);
  const length = MONTHS_OF[unit] ?? 1;
  const first = month - 1 - ((month - 1) % length) + 1;
  return monthsOf(year, first, first + length - 1);
}

/** The months `first` to `last` (1 to 12) of a year. */
export function monthsOf(year: number, first: number, last: number): DayRange {
  return { from: dayOf(year, first, 1), to: dayOf(year, last, daysInMonth(year, last)) };
}

/** The days that the parts of a date with a year cover; null when there is no such day. */
export function rangeOf({ year, month, day, quarter }: DateParts): DayRange | null {
  if (year === null) return null;
  if (quarter !== null) return monthsOf(year, quarter * 3 - 2, quarter * 3);
  if (month === null) return monthsOf(year, 1, 12);
  if (day === null) return monthsOf(year, month, month);
  if (day > daysInMonth(year, month)) return null;
  return unitAround(dayOf(year, month, day), "day");
}

export function yearOf(day: string): number {
  return numbersOf(day)[0];
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function dayOf(year: number, month: number, day: number): string {
  return isoOf(Date.UTC(year, month - 1, day));
}

function isoOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

function numbersOf(day: string): [year: number, month: number, day: number] {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return [year, month, date];
}
