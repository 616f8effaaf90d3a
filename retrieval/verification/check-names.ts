import type { Alignment } from "./align.js";
import { isCovered } from "./cues.js";
import { EQUIVALENTS } from "./equivalents.js";
import { officesIn } from "./offices.js";
import type { ReadText } from "./read-text.js";
import type { VerdictReason } from "./verdict.js";

/**
 * Every country of the statement is named by the quotation or is its speaker's, and so is every word in
 * capitals that neither language has a meaning for. A name of several words keeps them all: the
 * International Energy Agency is not the International Atomic Energy Agency.
 */
export function checkNames(
  statement: ReadText,
  alignment: Alignment,
  sources: Alignment,
): VerdictReason | null {
  const isKnown = (at: number): boolean =>
    alignment.placesOf(at).length > 0 || sources.placesOf(at).length > 0;
  const isAbroad = statement.countries.some(
    ({ start, end }) => !isKnown(statement.tokenRange(start, end).from),
  );
  if (isAbroad) return "name";
  if (statement.forms.some((_, at) => isName(statement, at) && !isKnown(at))) return "name";
  return namesIn(statement).some((name) => isShortened(name, alignment)) ? "name" : null;
}

/** A capital within the sentence on a word that no reading covers: a person, a place, a firm. */
function isName(text: ReadText, at: number): boolean {
  const token = text.tokens[at];
  if (token === undefined || !text.isNameLike(at) || token.form === "no") return false;
  const isCountry = text.countries.some(({ start, end }) => token.start >= start && token.end <= end);
  const isDate = text.dates.some(({ start, end }) => token.start >= start && token.end <= end);
  if (isCountry || isDate || isCovered(officesIn(text), at) || isCovered(EQUIVALENTS.find(text), at))
    return false;
  return !text.readings.some(({ from, to }) => at >= from && at < to);
}

/** Runs of capitals, with the small syllables of Vietnamese words between: "Cơ quan Năng lượng Quốc tế". */
function namesIn(text: ReadText): number[][] {
  const names: number[][] = [];
  let run: number[] = [];
  text.forms.forEach((_, at) => {
    const follows = run.length > 0 && text.segments[at] === text.segments[run[0] ?? 0];
    if (text.isCapital(at) && (follows || run.length === 0)) run.push(at);
    else if (follows && isTail(text, at)) run.push(at);
    else {
      if (run.length > 1) names.push(run);
      run = [];
    }
  });
  return run.length > 1 ? [...names, run] : names;
}

/** "quan" of "Cơ quan": the rest of a word that begins with a capital. */
function isTail(text: ReadText, at: number): boolean {
  return text.readings.some(({ from, to }) => at > from && at < to && text.isCapital(from));
}

/** Between the places of a name the quotation has another capital that the statement leaves out. */
function isShortened(name: readonly number[], alignment: Alignment): boolean {
  const { quote } = alignment;
  const places = name.map((at) => alignment.placesOf(at));
  if (places.some((one) => one.length === 0)) return false;
  const all = new Set(places.flat());
  const [first, last] = [Math.min(...all), Math.max(...all)];
  if (last - first > 2 * name.length + 2 || quote.segments[first] !== quote.segments[last]) return false;
  for (let at = first; at <= last; at += 1)
    if (!all.has(at) && quote.isNameLike(at) && !alignment.isPlace({ value: "", from: at, to: at + 1 }))
      return true;
  return false;
}
