import { hasTimeCue, isCounted } from "./date-context.js";
import {
  type DateReading,
  dayParts,
  isPlausibleYear,
  monthParts,
  quarterParts,
  reading,
  writtenYear,
} from "./date-reading.js";
import { type DateWords, wordList } from "./date-words.js";

/** Words with which a month or a quarter begins. */
export const MONTH_WORDS = wordList("tháng thg quý");
const MONTH = wordList("tháng thg");
const YEAR = wordList("năm");
const QUARTER = wordList("quý");
const MONTH_NAMES = new Map(
  "một hai ba tư năm sáu bảy tám chín mười".split(" ").map((name, index) => [name, index + 1]),
);
const QUARTER_NAMES: ReadonlyMap<string, number> = new Map([
  ...pairs("i ii iii iv"),
  ...pairs("1 2 3 4"),
  ...pairs("một hai ba tư"),
]);
/** "chiến thắng 5", typed without accents. */
const VICTORY_BEFORE = new Set("chien cau quyet bac".split(" "));
/** "3 tháng 10 ngày" is a length of time. */
const SHORTER_UNIT = wordList("ngày tuần giờ");
const NUMBER_WORDS = wordList("một hai ba bốn năm sáu bảy tám chín mười mấy vài nhiều những các hàng");

/** "22 tháng 5 (năm 2020)", "22 thang 5/2020", "2 tháng Chín". */
export function vietnameseDayAt(words: DateWords, at: number): DateReading | null {
  const day = words.value(at);
  if (day === null || day > 31 || !words.follows(at + 1, MONTH)) return null;
  const month = monthNumberAt(words, at + 2);
  if (month === null) return null;
  // In small letters "3 tháng hai bên" counts months.
  if (month.isWord && !/^\p{Lu}/u.test(words.surface(at + 2)) && !hasTimeCue(words, at)) return null;
  const tail = yearTailAt(words, month.to);
  if (tail === null && words.follows(month.to, SHORTER_UNIT)) return null;
  return reading(dayParts(day, month.month, tail?.year ?? null), at, tail?.to ?? month.to);
}

/** "tháng 5", "tháng 5/2020", "tháng 5 năm 2020", "tháng 5.2020", "tháng Năm". */
export function vietnameseMonthAt(words: DateWords, at: number): DateReading | null {
  if (!words.is(at, MONTH)) return null;
  const dotted = /^(\d{1,2})\.(\d{4})$/u.exec(words.surface(at + 1));
  if (dotted !== null && words.isSpaced(at + 1)) {
    return reading(monthParts(Number(dotted[1]), writtenYear(dotted[2] ?? "")), at, at + 2);
  }
  const month = monthNumberAt(words, at + 1);
  if (month === null || (!words.accented && VICTORY_BEFORE.has(words.form(at - 1)))) return null;
  if (month.isWord && !isMonthWord(words, at)) return null;
  const tail = yearTailAt(words, month.to);
  if (tail === null && (words.gapAt(month.to) === "/" || words.follows(month.to, SHORTER_UNIT))) return null;
  return reading(monthParts(month.month, tail?.year ?? null), at, tail?.to ?? month.to);
}

/** "quý I/2020", "quý 1 năm 2020", "quý hai". */
export function vietnameseQuarterAt(words: DateWords, at: number): DateReading | null {
  if (!words.is(at, QUARTER) || !words.isSpaced(at + 1)) return null;
  const quarter = QUARTER_NAMES.get(words.form(at + 1));
  if (quarter === undefined) return null;
  const tail = yearTailAt(words, at + 2);
  // "quy" is a fund and a rule too.
  if (tail === null && !words.accented) return null;
  return reading(quarterParts(quarter, tail?.year ?? null), at, tail?.to ?? at + 2);
}

/** "tháng năm" in small letters is "months and years" unless a word of time stands before. */
function isMonthWord(words: DateWords, at: number): boolean {
  if (/^\p{Lu}/u.test(words.surface(at + 1))) return true;
  if (words.is(at - 1, NUMBER_WORDS) || words.value(at - 1) !== null) return false;
  return words.form(at + 1) !== "năm" || hasTimeCue(words, at);
}

interface MonthNumber {
  readonly month: number;
  readonly isWord: boolean;
  readonly to: number;
}

/** The month at `at` in figures, or in words where the text has accents: "thang nam" is too much else. */
function monthNumberAt(words: DateWords, at: number): MonthNumber | null {
  const value = words.value(at);
  if (!words.isSpaced(at)) return null;
  if (value !== null) {
    const isMonth = value >= 1 && value <= 12 && !/^[%_]/u.test(words.gapAt(at + 1));
    return isMonth ? { month: value, isWord: false, to: at + 1 } : null;
  }
  const name = words.accented ? MONTH_NAMES.get(words.form(at)) : undefined;
  if (name === undefined) return null;
  const unit = name === 10 && words.isSpaced(at + 1) ? MONTH_NAMES.get(words.form(at + 1)) : undefined;
  if (unit !== undefined && unit <= 2) return { month: 10 + unit, isWord: true, to: at + 2 };
  return { month: name, isWord: true, to: at + 1 };
}

/** The year behind a month: " năm 2020", ", năm 2020", "/2020", "-2020", " 2020". */
function yearTailAt(words: DateWords, at: number): { readonly year: number; readonly to: number } | null {
  const gap = words.gapAt(at);
  if (words.is(at, YEAR) && /^,? \(?$/u.test(gap)) {
    const year = words.isSpaced(at + 1) ? writtenYear(fourFigures(words, at + 1)) : null;
    return year === null ? null : { year, to: at + 2 };
  }
  const year = words.value(at);
  if (!isPlausibleYear(year) || !/^(?:,? | ?[/-] ?)$/u.test(gap) || words.runsOn(at + 1)) return null;
  return isCounted(words, at + 1) ? null : { year, to: at + 1 };
}

function fourFigures(words: DateWords, at: number): string {
  return words.value(at) !== null && words.surface(at).length === 4 ? words.surface(at) : "";
}

function pairs(names: string): [string, number][] {
  return names.split(" ").map((name, index) => [name, index + 1]);
}
