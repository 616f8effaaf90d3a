import { isCounted } from "./date-context.js";
import {
  type DateReading,
  dayParts,
  isPlausibleYear,
  monthParts,
  quarterParts,
  reading,
} from "./date-reading.js";
import { type DateWords, wordList } from "./date-words.js";

const MONTHS = "january february march april may june july august september october november december".split(
  " ",
);
const MONTH_NUMBERS: ReadonlyMap<string, number> = new Map([
  ...MONTHS.map((name, index): [string, number] => [name, index + 1]),
  ...MONTHS.map((name, index): [string, number] => [name.slice(0, 3), index + 1]),
  ["sept", 9],
]);
/** Verbs and names too; in small letters they are months only where something says so. */
const AMBIGUOUS_NAMES = new Set(["may", "march", "mar", "dec", "sep", "jan", "jun"]);
const ORDINAL_ENDINGS = new Set(["st", "nd", "rd", "th"]);
/** A month by itself needs one of these before it: "Theresa May", "April" are names. */
const MONTH_CUES = wordList(
  "in since until till during from between through early mid late last this next before after",
);
/** Before these a month stands too, but not May: "a statement by May", "to May". */
const WEAKER_MONTH_CUES = wordList("by to of and");
const DAY_CUES = wordList("on since until till by before after from between of in and");
const CONNECTORS = wordList("to and until through or");
const QUARTERS: ReadonlyMap<string, number> = new Map([
  ["first", 1],
  ["second", 2],
  ["third", 3],
  ["fourth", 4],
  ["1st", 1],
  ["q1", 1],
  ["q2", 2],
  ["q3", 3],
  ["q4", 4],
]);
/** Words with which an English date that does not begin in figures begins. */
export const ENGLISH_OPENINGS: readonly string[] = [...MONTH_NUMBERS.keys(), ...QUARTERS.keys()];

/** "22 May 2020", "22-May-2020", "the 22nd of May", "22nd May". */
export function englishDayFirstAt(words: DateWords, at: number): DateReading | null {
  const day = words.value(at);
  if (day === null || day > 31) return null;
  let to = afterOrdinal(words, at + 1);
  const hasOrdinal = to > at + 1;
  const hasOf = words.isSpaced(to) && words.form(to) === "of";
  if (hasOf) to += 1;
  const month = monthAt(words, to);
  if (month === null || !(words.isSpaced(to) || words.gapAt(to) === "-")) return null;
  const tail = yearTailAt(words, to + 1);
  // "Article 22 may be": the verb.
  if (month.inSmall && !hasOrdinal && !hasOf && tail === null && !words.is(at - 1, DAY_CUES)) return null;
  return reading(dayParts(day, month.month, tail?.year ?? null), at, tail?.to ?? to + 1);
}

/** "May 22", "May 22, 2020", "Sept. 3rd 2019". */
export function englishMonthFirstAt(words: DateWords, at: number): DateReading | null {
  const month = monthAt(words, at);
  const day = words.value(at + 1);
  if (month === null || day === null || day > 31 || !/^\.? $/u.test(words.gapAt(at + 1))) return null;
  const after = afterOrdinal(words, at + 2);
  const tail = yearTailAt(words, after);
  if (tail === null) {
    // "It may 5 times fail", "May 10 công nhân", "In March 5 people died".
    if (month.inSmall && !words.is(at - 1, DAY_CUES)) return null;
    if (words.accented && AMBIGUOUS_NAMES.has(words.form(at))) return null;
    if (isCounted(words, after) || words.runsOn(after) || words.gapAt(after) === ":") return null;
  }
  return reading(dayParts(day, month.month, tail?.year ?? null), at, tail?.to ?? after);
}

/** "May 2020", "in May", "March to May 2020". */
export function englishMonthAt(words: DateWords, at: number): DateReading | null {
  const month = monthAt(words, at);
  if (month === null) return null;
  const tail = yearTailAt(words, at + 1);
  if (tail !== null) return reading(monthParts(month.month, tail.year), at, tail.to);
  if (words.accented) return null;
  const isCued =
    words.is(at - 1, MONTH_CUES) || (words.form(at) !== "may" && words.is(at - 1, WEAKER_MONTH_CUES));
  return isCued || opensRange(words, at) || closesRange(words, at)
    ? reading(monthParts(month.month, null), at, at + 1)
    : null;
}

/** "Q1 2020", "Q1/2020", "the first quarter of 2020". */
export function englishQuarterAt(words: DateWords, at: number): DateReading | null {
  const quarter = QUARTERS.get(words.form(at));
  if (quarter === undefined) return null;
  const isLetter = words.form(at).startsWith("q");
  if (!isLetter && words.form(at + 1) !== "quarter") return null;
  let to = isLetter ? at + 1 : at + 2;
  if (words.form(to) === "of") to += 1;
  const year = words.value(to);
  if (!isPlausibleYear(year) || !/^(?: |\/|-)$/u.test(words.gapAt(to)) || words.runsOn(to + 1)) return null;
  return reading(quarterParts(quarter, year), at, to + 1);
}

/** The index behind an ordinal's ending, or `at` when there is none. */
export function afterOrdinal(words: DateWords, at: number): number {
  return words.gapAt(at) === "" && ORDINAL_ENDINGS.has(words.form(at)) ? at + 1 : at;
}

/** True when the word at `at` names a month, whatever else it may mean. */
export function isMonthName(words: DateWords, at: number): boolean {
  return MONTH_NUMBERS.has(words.form(at));
}

/** A month by its name, and whether its small letters leave open that it is one. */
function monthAt(words: DateWords, at: number): { readonly month: number; readonly inSmall: boolean } | null {
  const name = words.form(at);
  const month = MONTH_NUMBERS.get(name);
  if (month === undefined) return null;
  return { month, inSmall: AMBIGUOUS_NAMES.has(name) && words.surface(at) === name };
}

/** "March" of "March to May", "March–May". */
function opensRange(words: DateWords, at: number): boolean {
  if (/^ ?[-–—] ?$/u.test(words.gapAt(at + 1))) return monthAt(words, at + 1)?.inSmall === false;
  return words.is(at + 1, CONNECTORS) && monthAt(words, at + 2)?.inSmall === false;
}

/** "May" of "March to May", "since March–May". */
function closesRange(words: DateWords, at: number): boolean {
  if (/^ ?[-–—] ?$/u.test(words.gapAt(at))) return monthAt(words, at - 1)?.inSmall === false;
  return words.is(at - 1, CONNECTORS) && monthAt(words, at - 2)?.inSmall === false;
}

function yearTailAt(words: DateWords, at: number): { readonly year: number; readonly to: number } | null {
  const yearIndex = words.form(at) === "of" ? at + 1 : at;
  const year = words.value(yearIndex);
  if (!isPlausibleYear(year) || !/^(?:[.,]? |-)$/u.test(words.gapAt(yearIndex))) return null;
  if (words.runsOn(yearIndex + 1) || isCounted(words, yearIndex + 1)) return null;
  return { year, to: yearIndex + 1 };
}
