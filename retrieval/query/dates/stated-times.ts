import { dateMentionsIn } from "../../analysis/date-mentions.js";
import type { DateParts } from "../../analysis/dates/date-reading.js";
import type { DateWords } from "../../analysis/dates/date-words.js";
import { type DayRange, rangeOf, unitAround, yearOf } from "./calendar.js";
import { partOf, qualifierBefore } from "./parts-of-time.js";
import { type RelativePeriod, relativePeriodAt, unitAt } from "./relative-dates.js";

/** A stretch of time that a question states, before the words around it are read. */
export interface StatedTime {
  /** Its days, in the latest year that has them by now when none is told. */
  readonly range: DayRange;
  /** The same without its qualifier: all of 2020 for "giữa 2020". */
  readonly whole: DayRange;
  /** What a calendar date tells; null for times told from today on. */
  readonly parts: DateParts | null;
  /** True when no year is told. */
  readonly isYearAssumed: boolean;
  /** True when it has a word of its own that says it is a time: "năm 2020", "cuối 2020", "hôm qua". */
  readonly isMarked: boolean;
  /** Word indexes, `to` exclusive, without prepositions; `dateFrom` is where the date itself begins. */
  readonly from: number;
  readonly dateFrom: number;
  readonly to: number;
  /** The same stretch in the first year in which it lies on or after a day. */
  readonly onOrAfter: (day: string) => DayRange;
}

/** A leap day recurs after eight years at most, across 1900 and 2100. */
const MOST_YEARS_APART = 8;

/** The times that a question states, in order, relative and absolute, their qualifiers included. */
export function statedTimesIn(question: string, words: DateWords, today: string): StatedTime[] {
  const mentions = new Map(dateMentionsIn(question).map((mention) => [mention.start, mention]));
  const found: StatedTime[] = [];
  for (let at = 0; at < words.words.length; ) {
    const mention = mentions.get(words.words[at]?.start ?? -1);
    if (mention === undefined) {
      const relative = relativePeriodAt(words, at, today) ?? runningUnitAt(words, at, today);
      if (relative !== null) found.push(ofRelative(words, at, relative));
      at = relative?.wordTo ?? at + 1;
      continue;
    }
    let to = at;
    while ((words.words[to]?.start ?? mention.end) < mention.end) to += 1;
    const time = ofDate(words, mention, at, to, today);
    if (time !== null) found.push(time);
    at = time?.to ?? to;
  }
  return found;
}

function ofRelative(words: DateWords, at: number, period: RelativePeriod): StatedTime {
  const qualifier = qualifierBefore(words, at);
  const range = qualifier === null ? period : partOf(period, qualifier.part);
  return {
    range: { from: range.from, to: range.to },
    whole: { from: period.from, to: period.to },
    parts: null,
    isYearAssumed: false,
    isMarked: true,
    from: qualifier?.from ?? at,
    dateFrom: at,
    to: period.wordTo,
    onOrAfter: () => range,
  };
}

function ofDate(
  words: DateWords,
  parts: DateParts,
  from: number,
  dateTo: number,
  today: string,
): StatedTime | null {
  const qualifier = qualifierBefore(words, from);
  const near = parts.year === null ? yearBehind(words, dateTo, today) : null;
  const told = parts.year ?? near?.year ?? null;
  const inYear = (year: number) => rangeOf({ ...parts, year });
  const whole = told === null ? latest(inYear, today) : inYear(told);
  if (whole === null) return null;
  const qualified = (range: DayRange) => (qualifier === null ? range : partOf(range, qualifier.part));
  return {
    range: qualified(whole),
    whole,
    parts: { ...parts, year: told },
    isYearAssumed: told === null,
    isMarked: qualifier !== null || words.value(from) === null,
    from: qualifier?.from ?? from,
    dateFrom: from,
    to: near?.to ?? dateTo,
    onOrAfter: (day) => qualified((told === null ? first(inYear, day) : null) ?? whole),
  };
}

/** "năm ngoái" of "22/5 năm ngoái", "last year" of "in May (of) last year". */
function yearBehind(
  words: DateWords,
  at: number,
  today: string,
): { readonly year: number; readonly to: number } | null {
  const start = words.form(at) === "of" ? at + 1 : at;
  if (!words.isSpaced(start)) return null;
  const relative = relativePeriodAt(words, start, today, true);
  if (relative?.unit !== "year" || !relative.to.endsWith("-12-31")) return null;
  if (!relative.from.endsWith("-01-01")) return null;
  return { year: yearOf(relative.from), to: relative.wordTo };
}

/** "năm" of "từ đầu năm", "6 tháng đầu năm", "since the beginning of the year": the one that runs. */
function runningUnitAt(words: DateWords, at: number, today: string): RelativePeriod | null {
  const unit = unitAt(words, at);
  const qualifier = unit === null || unit === "day" ? null : qualifierBefore(words, at);
  if (unit === null || qualifier === null) return null;
  const before = words.form(qualifier.from - 1) === "the" ? qualifier.from - 2 : qualifier.from - 1;
  const isTold = qualifier.isCounted || /^(?:từ|tu|since|from)$/u.test(words.form(before));
  return isTold ? relativeUnit(today, unit, at + 1) : null;
}

function relativeUnit(today: string, unit: RelativePeriod["unit"], wordTo: number): RelativePeriod {
  return { ...unitAround(today, unit), unit, wordTo };
}

function latest(inYear: (year: number) => DayRange | null, today: string): DayRange | null {
  for (let back = 0; back <= MOST_YEARS_APART; back += 1) {
    const range = inYear(yearOf(today) - back);
    if (range !== null && range.from <= today) return range;
  }
  return null;
}

function first(inYear: (year: number) => DayRange | null, day: string): DayRange | null {
  for (let ahead = 0; ahead <= MOST_YEARS_APART; ahead += 1) {
    const range = inYear(yearOf(day) + ahead);
    if (range !== null && range.from >= day) return range;
  }
  return null;
}
