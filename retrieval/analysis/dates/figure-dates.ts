import { hasDayCue, hasTimeCue, isCounted, isPaperNumber, isShare } from "./date-context.js";
import {
  type DateReading,
  dayParts,
  figureParts,
  isPlausibleYear,
  monthParts,
  reading,
  writtenYear,
  yearParts,
} from "./date-reading.js";
import { type DateWords, wordList } from "./date-words.js";

const YEAR = wordList("năm");
const MONEY_BEFORE = /[$€£¥]$/u;
const AMOUNT_BEFORE = wordList("khoảng gần hơn chừng about over nearly almost than least approximately some");

/** "22/5/2020", "22-5-2020", "22.5.2020", "22/5/20", "22/5-2020", "2020-05-22", "2020/05/22". */
export function fullFigureDateAt(words: DateWords, at: number): DateReading | null {
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/u.exec(words.surface(at));
  if (dotted !== null) {
    const [, day, month, year = ""] = dotted;
    return reading(figureParts(Number(day), Number(month), writtenYear(year)), at, at + 1);
  }
  const [first, second] = [words.value(at), words.value(at + 1)];
  if (first === null || second === null || words.value(at + 2) === null) return null;
  const [sign, nextSign] = [words.gapAt(at + 1), words.gapAt(at + 2)];
  if ((sign !== "/" && sign !== "-") || (nextSign !== sign && nextSign !== "-")) return null;
  const beyond = words.gapAt(at + 3);
  const stops = words.value(at + 3) === null || (beyond !== "/" && beyond !== "-" && beyond !== "");
  if (!stops) return null;
  const lengths = [0, 1, 2].map((offset) => words.surface(at + offset).length);
  if (lengths.join() === "4,2,2" && sign === nextSign) {
    return reading(dayParts(words.value(at + 2), second, first), at, at + 3);
  }
  if (words.runsOn(at + 3) || (lengths[0] ?? 0) > 2 || (lengths[1] ?? 0) > 2) return null;
  if (lengths[2] !== 4 && sign !== "/") return null;
  const year = writtenYear(words.surface(at + 2));
  return year === null ? null : reading(figureParts(first, second, year), at, at + 3);
}

/** "22/5"; "22-5" and "22.5" only where a word such as "ngày" stands before, else they are scores and decimals. */
export function dayAndMonthAt(words: DateWords, at: number): DateReading | null {
  const dotted = /^(\d{1,2})\.(\d{1,2})$/u.exec(words.surface(at));
  if (dotted !== null) {
    const isDay = hasDayCue(words, at) && !words.runsOn(at + 1) && !isCounted(words, at + 1);
    return isDay ? reading(dayParts(Number(dotted[1]), Number(dotted[2]), null), at, at + 1) : null;
  }
  const [day, month] = [words.value(at), words.value(at + 1)];
  if (day === null || month === null || words.surface(at).length > 2 || words.surface(at + 1).length > 2)
    return null;
  const sign = words.gapAt(at + 1);
  if (words.runsOn(at + 2)) return null;
  if (sign === "-" || sign === "–") {
    const isDay = hasDayCue(words, at) && !isCounted(words, at + 2) && words.gapAt(at + 2) !== sign;
    return isDay ? reading(dayParts(day, month, null), at, at + 2) : null;
  }
  if (sign !== "/" || isShare(words, at, at + 2)) return null;
  // "the 9/11 attacks" are the one day that English prints so whatever its order.
  if (/^(?:attack|terror)/u.test(words.form(at + 2)))
    return reading(figureParts(month, day, null), at, at + 2);
  // The American order without a year is rarer than "15/22 mẫu" unless a word of time stands before.
  const parts = hasTimeCue(words, at) ? figureParts(day, month, null) : dayParts(day, month, null);
  return reading(parts, at, at + 2);
}

/** "5/2020", but neither "Nghị định 5/2020" nor "5/2020/NĐ-CP". */
export function monthAndYearAt(words: DateWords, at: number): DateReading | null {
  const year = words.value(at + 1);
  if (words.gapAt(at + 1) !== "/" || words.surface(at).length > 2 || !isPlausibleYear(year)) return null;
  if (words.runsOn(at + 2) || isPaperNumber(words, at)) return null;
  return reading(monthParts(words.value(at), year), at, at + 2);
}

/**
 * A year that stands by itself: four plain digits, unless they count something ("2020 người", "$2020"),
 * number a paper or belong to a longer figure. "Năm" before it settles the matter.
 */
export function yearAt(words: DateWords, at: number): DateReading | null {
  const year = words.value(at);
  if (!isPlausibleYear(year) || words.runsOn(at + 1)) return null;
  if (words.is(at - 1, YEAR) && words.isSpaced(at)) {
    return reading(yearParts(year), at, at + 1);
  }
  if (isCounted(words, at + 1) || isPaperNumber(words, at) || words.is(at - 1, AMOUNT_BEFORE)) return null;
  return MONEY_BEFORE.test(words.gapAt(at)) ? null : reading(yearParts(year), at, at + 1);
}
