import { isoDateSchema } from "../article.js";
import { foldAccents } from "../text/fold.js";

/** A day, or a day and month without a year, that stands in a text. */
export interface FoundDate {
  readonly day: number;
  /** 1 to 12. */
  readonly month: number;
  readonly year: number | null;
  /** Offsets of the words that tell it. */
  readonly start: number;
  readonly end: number;
}

/** A month of a year that stands in a text: "tháng 5/2020", "May 2020". */
export interface FoundMonth {
  readonly month: number;
  readonly year: number;
}

const MONTH_NAMES =
  "january february march april may june july august september october november december".split(" ");
const MONTH = `(?:${MONTH_NAMES.map((name) => `${name.slice(0, 3)}${name.length > 3 ? `(?:${name.slice(3)}|t)?` : ""}`).join("|")})\\.?`;

interface Pattern {
  readonly form: RegExp;
  readonly read: (groups: readonly string[]) => { day: string; month: string; year: string | undefined };
}

const dayFirst = ([day = "", month = "", year]: readonly string[]) => ({ day, month, year });
const monthFirst = ([month = "", day = "", year]: readonly string[]) => ({ day, month, year });
const yearFirst = ([year, month = "", day = ""]: readonly string[]) => ({ day, month, year });

/**
 * The ways in which the Vietnamese and the English press print a day, most explicit first. All run on the
 * accent-folded lower-case text. Figures stand in Vietnamese order, day before month, as nearly everywhere
 * outside the United States; where only the American order gives a day, that is read.
 */
const PATTERNS: readonly Pattern[] = [
  { form: /\b(\d{4})-(\d{2})-(\d{2})(?!\d)/gu, read: yearFirst },
  { form: /\b(\d{4})\/(\d{2})\/(\d{2})(?!\d)/gu, read: yearFirst },
  {
    form: /\b(\d{1,2}) (?:thang|thg) (\d{1,2})(?:(?:,? nam |[ /,.-]{1,2})(\d{4}))?(?![\d/])/gu,
    read: dayFirst,
  },
  {
    form: new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -](${MONTH}),?[ -](\\d{4})\\b`, "gu"),
    read: dayFirst,
  },
  { form: new RegExp(`\\b(${MONTH}) (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b`, "gu"), read: monthFirst },
  { form: /(?<![\d/.-])(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?![\d/])/gu, read: dayFirst },
  {
    form: new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${MONTH})(?![\\p{L}])()`, "gu"),
    read: dayFirst,
  },
  {
    form: new RegExp(`\\b(${MONTH}) (\\d{1,2})(?:st|nd|rd|th)?(?![\\d:]|,? \\d{4})()`, "gu"),
    read: monthFirst,
  },
  { form: /(?<![\d/.,-])(\d{1,2})\/(\d{1,2})(?![\d/.%]|,\d)()/gu, read: dayFirst },
];

/** Every day that a text tells, in the order of the text; overlapping readings are settled by the fuller. */
export function findDates(text: string): FoundDate[] {
  const folded = foldForDates(text);
  const found: FoundDate[] = [];
  for (const { form, read } of PATTERNS) {
    for (const match of folded.matchAll(form)) {
      if (/\bmay\b/u.test(text.slice(match.index, match.index + match[0].length))) continue;
      const date = toDate(read(match.slice(1)), match.index, match.index + match[0].length);
      if (date === null || found.some((other) => overlap(date, other))) continue;
      found.push(date);
    }
  }
  return found.sort((one, other) => one.start - other.start);
}

/** Every month with a year that a text tells, those inside full dates included. */
export function findMonths(text: string): FoundMonth[] {
  const folded = foldForDates(text);
  const months: FoundMonth[] = findDates(text).flatMap(({ month, year }) =>
    year === null ? [] : [{ month, year }],
  );
  for (const match of folded.matchAll(/\bthang (\d{1,2})(?:\/|-|\.|,? nam | )(\d{4})\b/gu)) {
    months.push({ month: Number(match[1]), year: Number(match[2]) });
  }
  for (const match of folded.matchAll(new RegExp(`\\b(${MONTH}),? (\\d{4})\\b`, "gu"))) {
    months.push({ month: monthNumber(match[1] ?? ""), year: Number(match[2]) });
  }
  return months.filter(({ month, year }) => month >= 1 && month <= 12 && isPlausibleYear(year));
}

/** ISO 8601 of a day; null when there is no such day. */
export function isoDay(year: number, month: number, day: number): string | null {
  const iso = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  return isoDateSchema.safeParse(iso).success ? iso : null;
}

/** Folding keeps the length of NFC text in both languages; where it does not, offsets would lie. */
function foldForDates(text: string): string {
  const folded = foldAccents(text);
  return folded.length === text.length ? folded : text.toLowerCase();
}

function toDate(
  parts: { day: string; month: string; year: string | undefined },
  start: number,
  end: number,
): FoundDate | null {
  let day = Number(parts.day);
  let month = monthNumber(parts.month);
  const year = parts.year ? Number(parts.year) : null;
  if (month > 12 && day <= 12 && year !== null) [day, month] = [month, day];
  if (year !== null && !isPlausibleYear(year)) return null;
  // A day without a year is tried in a leap year.
  return isoDay(year ?? 2020, month, day) === null ? null : { day, month, year, start, end };
}

function monthNumber(text: string): number {
  const byName = MONTH_NAMES.findIndex((name) => name.slice(0, 3) === text.slice(0, 3));
  return byName >= 0 ? byName + 1 : Number(text);
}

function isPlausibleYear(year: number): boolean {
  return year >= 1900 && year <= 2100;
}

function overlap(one: FoundDate, other: FoundDate): boolean {
  return one.start < other.end && other.start < one.end;
}
