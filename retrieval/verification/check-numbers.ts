import { type Alignment, isContent } from "./align.js";
import { boundFollows, boundsOf } from "./bounds.js";
import { isDerived } from "./derived-figures.js";
import { type Figure, figuresIn } from "./figures.js";
import { isLight } from "./light-words.js";
import { ratesIn } from "./rates.js";
import type { ReadText } from "./read-text.js";
import { inBaseUnit } from "./same-amount.js";
import { isMeasure } from "./units.js";
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
  const [statedRates, quotedRates] = [ratesIn(statement), ratesIn(quote)];
  if ([...statedRates].some((unit) => !quotedRates.has(unit))) return "number";
  for (const [index, figure] of stated.entries()) {
    const same = quoted.filter((one) => isSame(figure, one));
    if (same.length === 0 && isDerived(figure, statement, quote)) continue;
    if (same.length === 0) return "number";
    // "one of the three suspects" tells nothing of the three.
    if (!isPartOf(statement, figure) && same.every((one) => isPartOf(quote, one))) return "number";
    const bounds = boundsOf(statement, figure);
    const bounded = same.filter((one) => boundFollows(bounds, boundsOf(quote, one)));
    if (bounded.length === 0) return "bound";
    // "5 million a month" is not five million.
    const isRateLost = statedRates.size === 0 && bounded.every((one) => isTold(one, quotedRates));
    if (isRateLost) return "number";
    const until = stated[index + 1]?.from ?? statement.tokens.length;
    if (quoted.length > 1 && countsOther(figure, until, statement, quoted, bounded, alignment))
      return "number";
  }
  return null;
}

/** "một trong ba nghi phạm", "two of the five": what is told holds for some of the number only. */
function isPartOf(text: ReadText, { from }: Figure): boolean {
  return (
    /(?:^| )(?:trong|trong số|of|of the|of its|out of)$/u.test(
      text.forms.slice(Math.max(0, from - 3), from).join(" "),
    ) &&
    /(?:^| )(?:một|hai|ba|bốn|one|two|three|four|any|either|\d+) (?:trong|trong số|of|of the|of its|out of)$/u.test(
      text.forms.slice(Math.max(0, from - 4), from).join(" "),
    )
  );
}

/** True for a number of money or things in a clause that tells a rate: not for the "three months" of it. */
function isTold(figure: Figure, rates: ReadonlySet<string>): boolean {
  return rates.size > 0 && (figure.unit === null || !isMeasure(figure.unit, "time"));
}

function isSame(one: Figure, other: Figure): boolean {
  const [own, theirs] = [inBaseUnit(one), inBaseUnit(other)];
  if (own.unit !== theirs.unit || one.isRate !== other.isRate) return false;
  if (one.change !== null && other.change !== null && one.change !== other.change) return false;
  const difference = Math.abs(own.value - theirs.value);
  return (
    difference <= SAME_VALUE * Math.abs(theirs.value) || (isRounded(one, other) && difference < SAME_SHARE)
  );
}

/** Only thirds and the like do not come out even. */
function isRounded(one: Figure, other: Figure): boolean {
  return one.unit === "percent" && (one.value % 1 !== 0) !== (other.value % 1 !== 0) && one.value % 0.5 !== 0;
}

/**
 * "12 died" of "5 died and 12 are missing": what the statement counts with this number, the quotation counts
 * with another one.
 */
function countsOther(
  figure: Figure,
  until: number,
  statement: ReadText,
  quoted: readonly Figure[],
  same: readonly Figure[],
  alignment: Alignment,
): boolean {
  let [own, other] = [0, 0];
  for (let at = figure.to; at < until; at += 1) {
    if (statement.segments[at] !== statement.segments[figure.from]) break;
    if (!isContent(statement, at) || isLight(statement.forms[at] ?? "", statement.lemmas[at] ?? "")) continue;
    const places = alignment.placesOf(at);
    const counting = new Set(places.map((place) => quoted.findLast(({ to }) => to <= place)));
    const [one] = counting;
    if (counting.size !== 1 || one === undefined) continue;
    if (same.includes(one)) own += 1;
    else other += 1;
  }
  return other > 0 && own === 0;
}
