import type { DateParts } from "../analysis/dates/date-reading.js";
import { CueTable } from "./cues.js";
import { figuresIn } from "./figures.js";
import type { ReadText } from "./read-text.js";

type Relative = `${"day" | "month" | "year" | "weekday" | "week" | "quarter" | "ordinal"}${string}`;

const RELATIVE = new CueTable<Relative>({
  "day-2": "hôm kia; the day before yesterday",
  "day-1":
    "hôm qua; rạng sáng qua; trưa qua; sáng sớm qua; yesterday morning; yesterday afternoon; yesterday evening; tối qua; đêm qua; chiều qua; sáng qua; yesterday; last night",
  day0: "hôm nay; sáng sớm nay; rạng sáng nay; trưa nay; đêm nay; early this morning; sáng nay; chiều nay; tối nay; today; this morning; tonight; this afternoon; this evening",
  day1: "ngày mai; tomorrow; sáng mai; tối mai",
  day2: "ngày kia; the day after tomorrow",
  "month-1": "tháng trước; last month; tháng vừa qua; the previous month",
  month0: "tháng này; this month",
  month1: "tháng sau; tháng tới; next month",
  "year-1": "năm ngoái; năm trước; last year; the previous year",
  year0: "năm nay; this year",
  year1: "năm sau; năm tới; sang năm; next year",
  "quarter-1": "quý trước; last quarter; the previous quarter",
  "week-1": "tuần trước; tuần vừa qua; last week",
  week0: "tuần này; this week",
  week1: "tuần sau; tuần tới; next week",
  weekday1: "thứ hai; monday",
  weekday2: "thứ ba; tuesday",
  weekday3: "thứ tư; wednesday",
  weekday4: "thứ năm; thursday",
  weekday5: "thứ sáu; friday",
  weekday6: "thứ bảy; saturday",
  weekday7: "chủ nhật; sunday",
  ordinal1: "first quarter",
  ordinal2: "second quarter",
  ordinal3: "third quarter",
  ordinal4: "fourth quarter; final quarter; last quarter of",
});
const KINDS = ["day", "month", "year", "week", "quarter", "weekday"];
const DAY_MS = 86_400_000;

export interface RelativeDate {
  readonly parts: DateParts;
  /** The same as a day of the calendar, where the words alone tell one as well. */
  readonly orParts?: DateParts;
  readonly from: number;
  readonly to: number;
}

/**
 * Dates that count from the day of publication. Without that day, and for weeks, the parts are numbers that
 * no calendar has, so that "last week" equals "tuần trước" and nothing else. A weekday is told both ways: by
 * itself, and as the day that it means, the last one or, of what lies ahead, the next.
 */
export function relativeDatesIn(text: ReadText, publishedAt: string | null): RelativeDate[] {
  const base = publishedAt === null ? Number.NaN : Date.parse(publishedAt.slice(0, 10));
  const listed = RELATIVE.find(text).flatMap(({ value, from, to }) => {
    const kind = value.replace(/-?\d+$/u, "");
    const offset = Number(value.slice(kind.length));
    if (kind === "weekday" && !isWeekday(text, from)) return [];
    const isDated = text.dates.some(({ start, end }) => {
      const at = text.tokenRange(start, end);
      return from < at.to && to > at.from;
    });
    if (kind === "ordinal") return isDated ? [] : [{ parts: { ...NONE, quarter: offset }, from, to }];
    const parts = partsOf(kind, offset, base);
    if (kind !== "weekday" || Number.isNaN(base)) return [{ parts, from, to }];
    return [{ parts, orParts: weekdayOf(offset, base, isAhead(text)), from, to }];
  });
  return [...listed, ...agoIn(text, base)];
}

const NONE = { year: null, month: null, day: null, quarter: null };

/** "thứ Năm" and "Thursday", but not "lớn thứ năm". */
function isWeekday(text: ReadText, from: number): boolean {
  return (
    text.language === "en" ||
    text.isCapital(from + 1) ||
    /^(?:vào|sáng|chiều|tối|đến|từ|tới|trước|hôm)$/u.test(text.forms[from - 1] ?? "")
  );
}

function isAhead(text: ReadText): boolean {
  return text.forms.some((form) => /^(?:sẽ|sắp|tới|will|next|coming|to)$/u.test(form));
}

function weekdayOf(weekday: number, base: number, isNext: boolean): DateParts {
  const today = new Date(base).getUTCDay() || 7;
  const days = isNext ? (weekday - today + 7) % 7 || 7 : -((today - weekday + 7) % 7);
  return dayOf(base + days * DAY_MS);
}

const AGO = /^(?:ago|earlier)$/u;
const UNITS = ["day", "week", "month", "year"];

/** "cách đây ba năm", "three years ago". */
function agoIn(text: ReadText, base: number): RelativeDate[] {
  if (Number.isNaN(base)) return [];
  return figuresIn(text).flatMap(({ from, to, value, unit }) => {
    if (unit === null || !UNITS.includes(unit)) return [];
    const isAgo = AGO.test(text.forms[to] ?? "") || text.forms.slice(from - 2, from).join(" ") === "cách đây";
    if (!isAgo) return [];
    const date = new Date(base);
    if (unit === "year") return [{ parts: { ...NONE, year: date.getUTCFullYear() - value }, from, to }];
    if (unit === "month") {
      const month = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - value, 1));
      return [{ parts: { ...NONE, year: month.getUTCFullYear(), month: month.getUTCMonth() + 1 }, from, to }];
    }
    return [{ parts: dayOf(base - value * (unit === "week" ? 7 : 1) * DAY_MS), from, to }];
  });
}

function dayOf(time: number): DateParts {
  const day = new Date(time);
  return { ...NONE, year: day.getUTCFullYear(), month: day.getUTCMonth() + 1, day: day.getUTCDate() };
}

function partsOf(kind: string, offset: number, base: number): DateParts {
  if (Number.isNaN(base) || kind === "week" || kind === "weekday" || kind === "quarter")
    return { ...NONE, day: -100 - KINDS.indexOf(kind) * 10 - offset };
  const date = new Date(base);
  if (kind === "year") return { ...NONE, year: date.getUTCFullYear() + offset };
  if (kind === "month") {
    const month = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + offset, 1));
    return { ...NONE, year: month.getUTCFullYear(), month: month.getUTCMonth() + 1 };
  }
  return dayOf(base + offset * DAY_MS);
}
