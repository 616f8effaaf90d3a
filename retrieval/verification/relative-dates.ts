import type { DateParts } from "../analysis/dates/date-reading.js";
import { CueTable } from "./cues.js";
import type { ReadText } from "./read-text.js";

type Relative = `${"day" | "month" | "year" | "weekday" | "week"}${string}`;

const RELATIVE = new CueTable<Relative>({
  "day-2": "hôm kia; the day before yesterday",
  "day-1": "hôm qua; tối qua; đêm qua; chiều qua; sáng qua; yesterday; last night",
  day0: "hôm nay; sáng nay; chiều nay; tối nay; today; this morning; tonight; this afternoon; this evening",
  day1: "ngày mai; tomorrow; sáng mai; tối mai",
  day2: "ngày kia; the day after tomorrow",
  "month-1": "tháng trước; last month; tháng vừa qua; the previous month",
  month0: "tháng này; this month",
  month1: "tháng sau; tháng tới; next month",
  "year-1": "năm ngoái; năm trước; last year; the previous year",
  year0: "năm nay; this year",
  year1: "năm sau; năm tới; sang năm; next year",
  "week-1": "tuần trước; tuần vừa qua; last week",
  week0: "tuần này; this week",
  week1: "tuần sau; tuần tới; next week",
});
const KINDS = ["day", "month", "year", "week"];
const DAY_MS = 86_400_000;

export interface RelativeDate {
  readonly parts: DateParts;
  readonly from: number;
  readonly to: number;
}

/**
 * Dates that count from the day of publication. Without that day, and for weeks, the parts are numbers that
 * no calendar has, so that "last week" equals "tuần trước" and nothing else.
 */
export function relativeDatesIn(text: ReadText, publishedAt: string | null): RelativeDate[] {
  const base = publishedAt === null ? Number.NaN : Date.parse(publishedAt.slice(0, 10));
  return RELATIVE.find(text).flatMap(({ value, from, to }) => {
    // "so với năm trước" compares, and is told by the words themselves.
    const kind = value.replace(/-?\d+$/u, "");
    const offset = Number(value.slice(kind.length));
    return [{ parts: partsOf(kind, offset, base), from, to }];
  });
}

function partsOf(kind: string, offset: number, base: number): DateParts {
  const none = { year: null, month: null, day: null, quarter: null };
  if (Number.isNaN(base) || kind === "week")
    return { ...none, day: -100 - KINDS.indexOf(kind) * 10 - offset };
  const date = new Date(base);
  if (kind === "year") return { ...none, year: date.getUTCFullYear() + offset };
  if (kind === "month") {
    const month = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + offset, 1));
    return { ...none, year: month.getUTCFullYear(), month: month.getUTCMonth() + 1 };
  }
  const day = new Date(base + offset * DAY_MS);
  return { ...none, year: day.getUTCFullYear(), month: day.getUTCMonth() + 1, day: day.getUTCDate() };
}
