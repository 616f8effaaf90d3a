import type { Alignment } from "./align.js";
import type { ReadText } from "./read-text.js";
import type { VerdictReason } from "./verdict.js";

/**
 * Every country of the statement is named by the quotation or is its speaker's, and so is every word in
 * capitals that neither language has a meaning for.
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
  return statement.forms.some((_, at) => isName(statement, at) && !isKnown(at)) ? "name" : null;
}

/** A capital within the sentence on a word that no reading covers: a person, a place, a firm. */
function isName(text: ReadText, at: number): boolean {
  const token = text.tokens[at];
  if (token === undefined || at === 0 || !text.isCapital(at)) return false;
  const isCountry = text.countries.some(({ start, end }) => token.start >= start && token.end <= end);
  const isDate = text.dates.some(({ start, end }) => token.start >= start && token.end <= end);
  return !isCountry && !isDate && !text.readings.some(({ from, to }) => at >= from && at < to);
}
