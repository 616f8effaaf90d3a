import type { Alignment } from "./align.js";
import { boundFollows, boundOf } from "./bounds.js";
import { type Figure, figuresIn } from "./figures.js";
import type { ReadText } from "./read-text.js";
import type { VerdictReason } from "./verdict.js";

/** Shares as words are rounded: "a third" is 33.3%, not a contradiction of 33%. */
const SAME_SHARE = 0.5;
const SAME_VALUE = 1e-9;

/**
 * Every number of the statement has to stand in the quote: with its value, its unit, its bound, the same "by"
 * or "to", and at the same thing when there are several.
 */
export function checkNumbers(
  statement: ReadText,
  quote: ReadText,
  alignment: Alignment,
): VerdictReason | null {
  const stated = figuresIn(statement);
  if (stated.length === 0) return null;
  const quoted = figuresIn(quote);
  for (const [index, figure] of stated.entries()) {
    const same = quoted.filter((one) => isSame(figure, one));
    if (same.length === 0) return "number";
    const bound = boundOf(statement, figure);
    const bounded = same.filter((one) => boundFollows(bound, boundOf(quote, one)));
    if (bounded.length === 0) return "bound";
    if (quoted.length > 1 && stated.length > 1) {
      const until = stated[index + 1]?.from ?? statement.tokens.length;
      const counted = quotedNumberOf(figure, until, quoted, alignment);
      if (counted !== null && !bounded.includes(counted)) return "number";
    }
  }
  return null;
}

function isSame(one: Figure, other: Figure): boolean {
  if (one.unit !== other.unit || one.isRate !== other.isRate) return false;
  if (one.change !== null && other.change !== null && one.change !== other.change) return false;
  const difference = Math.abs(one.value - other.value);
  return (
    difference <= SAME_VALUE * Math.abs(other.value) || (isRounded(one, other) && difference < SAME_SHARE)
  );
}

/** Only thirds and the like do not come out even. */
function isRounded(one: Figure, other: Figure): boolean {
  return one.unit === "percent" && (one.value % 1 !== 0) !== (other.value % 1 !== 0) && one.value % 0.5 !== 0;
}

/** The number behind which the quote has what the statement counts; null when that cannot be told. */
function quotedNumberOf(
  figure: Figure,
  until: number,
  quoted: readonly Figure[],
  alignment: Alignment,
): Figure | null {
  for (let at = figure.to; at < until; at += 1) {
    const [place, ...others] = alignment.placesOf(at);
    if (place === undefined || others.length > 0) continue;
    const before = quoted.filter(({ from, to }) => to <= place && from <= place);
    return before.at(-1) ?? null;
  }
  return null;
}
