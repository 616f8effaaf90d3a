import { type DateWords, wordList } from "../../analysis/dates/date-words.js";
import { addDays, type DayRange, lengthOf, monthsOf, yearOf } from "./calendar.js";
import { countAt } from "./counts.js";

/** A part of a stretch: a third, a half, or so many months from its beginning or to its end. */
export type PartOfTime =
  | { readonly kind: "third"; readonly index: 0 | 1 | 2 }
  | { readonly kind: "half"; readonly index: 0 | 1 }
  | { readonly kind: "months"; readonly count: number; readonly index: 0 | 1 };

export interface Qualifier {
  readonly part: PartOfTime;
  /** Index of its first word. */
  readonly from: number;
  /** True for "6 tháng đầu", which needs no year named behind it. */
  readonly isCounted: boolean;
}

const BEGINNING = wordList("đầu early beginning start");
const MIDDLE = wordList("giữa mid middle");
const END = wordList("cuối late end");
const HALF = wordList("nửa half");
const MONTH = wordList("tháng");
const FIRST = wordList("đầu first");
const SECOND = wordList("cuối second last latter");
const LINKS = new Set(["of", "the", "của", "cua"]);
const MOST_LINKS = 2;

/** The words right before `at` that take a part of what follows: "cuối", "nửa đầu", "6 tháng đầu", "the first half of". */
export function qualifierBefore(words: DateWords, at: number): Qualifier | null {
  let end = at;
  while (at - end < MOST_LINKS && LINKS.has(words.form(end - 1))) end -= 1;
  const last = end - 1;
  if (last < 0 || !/^[ -]$/u.test(words.gapAt(at))) return null;
  if (words.is(last, HALF) && (words.is(last - 1, FIRST) || words.is(last - 1, SECOND))) {
    return half(words.is(last - 1, FIRST) ? 0 : 1, last - 1);
  }
  const isFirst = words.is(last, BEGINNING);
  const isLast = words.is(last, END);
  if ((isFirst || isLast) && words.is(last - 1, HALF)) return half(isFirst ? 0 : 1, last - 1);
  const count = (isFirst || isLast) && words.is(last - 1, MONTH) ? countAt(words, last - 2) : null;
  if (count !== null && count <= 12) {
    return { part: { kind: "months", count, index: isFirst ? 0 : 1 }, from: last - 2, isCounted: true };
  }
  if (isFirst) return third(0, last);
  if (isLast) return third(2, last);
  return words.is(last, MIDDLE) ? third(1, last) : null;
}

/** The days of a part. "Early" and "late" are thirds: four months of a year, ten days of a month. */
export function partOf(range: DayRange, part: PartOfTime): DayRange {
  const isYear = range.from.endsWith("-01-01") && range.to.endsWith("-12-31");
  if (part.kind === "months" && !isYear) return range;
  const length = isYear ? 12 : lengthOf(range);
  const size = sizeOf(part, length);
  const isEnd = part.kind === "third" ? part.index === 2 : part.index === 1;
  const start = isEnd ? length - size : part.kind === "third" && part.index === 1 ? size : 0;
  const end =
    part.kind === "third" && part.index === 1 ? Math.max(start, length - size - 1) : start + size - 1;
  if (isYear) return monthsOf(yearOf(range.from), start + 1, end + 1);
  return { from: addDays(range.from, start), to: addDays(range.from, end) };
}

function sizeOf(part: PartOfTime, length: number): number {
  if (part.kind === "months") return part.count;
  if (part.kind === "half") return Math.ceil(length / 2);
  return Math.max(1, Math.min(Math.round(length / 3), Math.ceil(length / 2) - 1 || 1));
}

function third(index: 0 | 1 | 2, from: number): Qualifier {
  return { part: { kind: "third", index }, from, isCounted: false };
}

function half(index: 0 | 1, from: number): Qualifier {
  return { part: { kind: "half", index }, from, isCounted: false };
}
