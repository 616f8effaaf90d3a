import { foldAccents } from "../../../corpus/text/fold.js";
import { type DateWords, wordList } from "../../analysis/dates/date-words.js";
import { addDays, type DayRange, shift, type Unit, unitAround } from "./calendar.js";
import { countAt } from "./counts.js";

/** A stretch of time told from today on, in the words up to `to`, exclusive. */
export interface RelativePeriod extends DayRange {
  readonly wordTo: number;
  readonly unit: Unit;
}

const HOM = wordList("hôm");
const DAYS_BACK: ReadonlyMap<string, number> = new Map([
  ["nay", 0],
  ["qua", 1],
  ["kia", 2],
]);
const PART_OF_DAY = wordList("sáng trưa chiều tối đêm");
/** "toi nay" is "cho tới nay" as well, "sang qua" is "come over". */
const SURE_PARTS_OF_DAY = new Set(["trua", "chieu", "dem"]);
const UNITS: readonly [ReturnType<typeof wordList>, Unit][] = [
  [wordList("ngày day days"), "day"],
  [wordList("tuần week weeks"), "week"],
  [wordList("tháng month months"), "month"],
  [wordList("quý quarter quarters"), "quarter"],
  [wordList("năm year years"), "year"],
];
const THIS = wordList("này");
const NAY = wordList("nay");
const BEFORE = wordList("trước rồi");
const LAST_YEAR = wordList("ngoái");
const YEAR_BEFORE_LAST = wordList("kia");
const PAST = wordList("qua");
const JUST = wordList("vừa");
const OF_LATE = wordList("qua nay trước");
const RECENT = wordList("gần trở");
const HERE = wordList("đây nhất lại");
/** "trước khi", "năm trước đó", "một năm trước ngày 22/5": before something else, not before now. */
const ANCHORED = wordList("đó khi đây ngày tháng năm hôm");
/** "những năm qua" is no stretch that could be told in days. */
const PLURAL = wordList("những các nhiều mấy vài hàng hằng mỗi từng");
/** Without accents: "Việt Nam nay …", "chiến thắng này"; and after it: "Nam ngoại giao". */
const OTHER_WORD_BEFORE = new Set(
  "viet mien phia dong tay nguoi han nu ha chien thang cau quyet bac".split(" "),
);
const OTHER_WORD_AFTER = new Set("giao thuong khoi".split(" "));
const DETERMINERS = new Set(["last", "previous", "past", "this"]);
/** A stretch back to before this makes no sense and leaves the calendar. */
const MOST_YEARS = 200;
const YEARS_OF: Record<Unit, number> = { day: 1 / 365, week: 1 / 52, month: 1 / 12, quarter: 1 / 4, year: 1 };

/**
 * The relative time at a word: "hôm qua", "năm ngoái", "3 ngày qua", "last week", "two months ago".
 *
 * @param isAfterDate true for "năm nay" of "22/5 năm nay", where the 5 counts no years
 */
export function relativePeriodAt(
  words: DateWords,
  at: number,
  today: string,
  isAfterDate = false,
): RelativePeriod | null {
  return (
    vietnameseDayAt(words, at, today) ??
    vietnameseUnitAt(words, at, today, isAfterDate) ??
    countedAt(words, at, today) ??
    englishAt(words, at, today)
  );
}

function vietnameseDayAt(words: DateWords, at: number, today: string): RelativePeriod | null {
  if (words.is(at, PART_OF_DAY) && words.follows(at + 1, HOM)) return vietnameseDayAt(words, at + 1, today);
  const isHom = words.is(at, HOM);
  const isPart = words.is(at, PART_OF_DAY) && (words.accented || SURE_PARTS_OF_DAY.has(words.form(at)));
  if ((!isHom && !isPart) || !words.isSpaced(at + 1)) return null;
  const back = DAYS_BACK.get(words.form(at + 1));
  if (back === undefined || (isPart && back === 2)) return null;
  return around(shift(today, "day", -back), "day", at + 2);
}

/** "tuần này", "tháng trước", "năm ngoái", "tuần qua", "năm vừa qua". */
function vietnameseUnitAt(
  words: DateWords,
  at: number,
  today: string,
  isAfterDate: boolean,
): RelativePeriod | null {
  const unit = unitAt(words, at);
  if (unit === null || unit === "day" || !words.isSpaced(at + 1)) return null;
  if (words.is(at - 1, PLURAL) || isOtherWord(words, at)) return null;
  if (!isAfterDate && countAt(words, at - 1) !== null) return null;
  const next = at + 1;
  // Without accents "nam nay" must do for "năm nay", but "tuan nay" for "tuần này" as well.
  const isThis = unit === "year" ? words.is(next, NAY) || words.form(next) === "này" : words.is(next, THIS);
  if (isThis) return around(today, unit, next + 1);
  if (unit === "year" && words.is(next, LAST_YEAR)) return around(shift(today, unit, -1), unit, next + 1);
  if (unit === "year" && words.is(next, YEAR_BEFORE_LAST)) {
    return around(shift(today, unit, -2), unit, next + 1);
  }
  const last = words.is(next, JUST) ? next + 1 : next;
  if (words.is(last, PAST)) {
    const isSure = words.accented || unit !== "year" || words.form(at - 1) === "trong";
    return isSure ? trailing(today, unit, 1, last + 1) : null;
  }
  if (!words.is(last, BEFORE) || isAnchored(words, last + 1)) return null;
  return around(shift(today, unit, -1), unit, last + 1);
}

/** "3 ngày qua", "sáu tháng gần đây", "2 năm trước"; "two weeks ago". */
function countedAt(words: DateWords, at: number, today: string): RelativePeriod | null {
  const count = countAt(words, at);
  const unit = unitAt(words, at + 1);
  if (count === null || unit === null || !words.isSpaced(at + 1) || !words.isSpaced(at + 2)) return null;
  if (count * YEARS_OF[unit] > MOST_YEARS) return null;
  if (words.form(at + 2) === "ago") return around(shift(today, unit, -count), unit, at + 3);
  const last = words.is(at + 2, JUST) ? at + 3 : at + 2;
  if (words.is(last, RECENT) && words.is(last + 1, HERE)) {
    const isLong = words.form(last).startsWith("tr");
    return trailing(today, unit, count, last + (isLong ? 3 : 2));
  }
  if (words.is(last, BEFORE) && !isAnchored(words, last + 1)) {
    return around(shift(today, unit, -count), unit, last + 1);
  }
  return words.is(last, OF_LATE) && !words.is(last, BEFORE) ? trailing(today, unit, count, last + 1) : null;
}

function englishAt(words: DateWords, at: number, today: string): RelativePeriod | null {
  const word = words.form(at);
  if (word === "today") return around(today, "day", at + 1);
  if (word === "yesterday") return around(addDays(today, -1), "day", at + 1);
  if (word === "day" && words.form(at + 1) === "before" && words.form(at + 2) === "yesterday") {
    return around(addDays(today, -2), "day", at + 3);
  }
  if (!DETERMINERS.has(word) || !words.isSpaced(at + 1)) return null;
  const next = words.form(at + 1);
  if (word === "this" && /^(?:morning|afternoon|evening)$/u.test(next)) return around(today, "day", at + 2);
  if (word === "last" && next === "night") return around(addDays(today, -1), "day", at + 2);
  const unit = englishUnit(next);
  if (unit !== null) {
    // "the last week of May".
    if (words.form(at + 2) === "of") return null;
    if (word === "this") return around(today, unit, at + 2);
    if (word === "past") return trailing(today, unit, 1, at + 2);
    return unit === "day" ? null : around(shift(today, unit, -1), unit, at + 2);
  }
  const count = word === "this" ? null : countAt(words, at + 1);
  const counted = englishUnit(words.form(at + 2));
  if (count === null || counted === null || count * YEARS_OF[counted] > MOST_YEARS) return null;
  return trailing(today, counted, count, at + 3);
}

/** The unit that a word names in either language. */
export function unitAt(words: DateWords, at: number): Unit | null {
  return UNITS.find(([names]) => words.is(at, names))?.[1] ?? null;
}

function englishUnit(form: string): Unit | null {
  const name = form.endsWith("s") ? form.slice(0, -1) : form;
  return (["day", "week", "month", "quarter", "year"] as const).find((unit) => unit === name) ?? null;
}

/** True when, without accents, the word at `at` belongs to a name or another word. */
function isOtherWord(words: DateWords, at: number): boolean {
  if (OTHER_WORD_BEFORE.has(foldAccents(words.form(at - 1)))) return !/[ăá]/u.test(words.form(at));
  return !words.accented && OTHER_WORD_AFTER.has(words.form(at + 2));
}

function isAnchored(words: DateWords, at: number): boolean {
  return words.follows(at, ANCHORED) || (words.isSpaced(at) && words.value(at) !== null);
}

function around(day: string, unit: Unit, wordTo: number): RelativePeriod {
  return { ...unitAround(day, unit), unit, wordTo };
}

/** The units up to and with today: "3 ngày qua" begins on the same hour three days ago, so on that day. */
function trailing(today: string, unit: Unit, count: number, wordTo: number): RelativePeriod {
  return { from: shift(today, unit, -count), to: today, unit, wordTo };
}
