import type { DateWords } from "../../analysis/dates/date-words.js";
import { numberWordsAt } from "../../analysis/numbers/number-words.js";

/** Typed without accents and before a unit of time these are numbers; "nam" and "sau" are not. */
const UNACCENTED = new Map([
  ["bay", 7],
  ["muoi", 10],
]);

/** A count of days, weeks or the like at a word, in figures or one word; null when there is none. */
export function countAt(words: DateWords, at: number): number | null {
  const value = words.value(at);
  if (value !== null) return value > 0 ? value : null;
  const number = numberWordsAt(words, at);
  if (number !== null) return number.to === at + 1 ? number.value : null;
  return words.accented ? null : (UNACCENTED.get(words.form(at)) ?? null);
}
