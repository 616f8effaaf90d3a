import { boundsOf } from "./bounds.js";
import { type Figure, figuresIn } from "./figures.js";
import type { ReadText } from "./read-text.js";

const TOTAL = /(?:^| )(?:tổng cộng|tổng số|cả thảy|tất cả là|total|altogether|in all|combined)(?: |$)/u;
/** "doubled" is a rise by a hundred per cent. */
const TIMES: readonly (readonly [RegExp, number])[] = [
  [/(?:^| )(?:gấp đôi|gấp hai|doubled|doubling|twofold)(?: |$)/u, 100],
  [/(?:^| )(?:gấp ba|tripled|trebled|threefold)(?: |$)/u, 200],
  [/(?:^| )(?:gấp bốn|gấp tư|quadrupled|fourfold)(?: |$)/u, 300],
];
const SAME_VALUE = 1e-9;

/**
 * True for a number that follows from others of the quotation: what a rise from one to the other amounts to,
 * the total of all that it counts, "100%" for "doubled".
 */
export function isDerived(figure: Figure, statement: ReadText, quote: ReadText): boolean {
  const alike = figuresIn(quote).filter(({ unit, isRate }) => unit === figure.unit && !isRate);
  const isPlain = (one: Figure): boolean => boundsOf(quote, one).every((bound) => bound === null);
  const bounds = boundsOf(statement, figure);
  if (figure.isRate || !bounds.every((bound) => bound === null)) return false;
  const equals = (value: number): boolean =>
    Math.abs(value - figure.value) <= SAME_VALUE * Math.abs(figure.value);
  if (figure.change === "by") {
    if (
      figure.unit === "percent" &&
      TIMES.some(([words, by]) => equals(by) && words.test(quote.forms.join(" ")))
    )
      return true;
    const first = alike.find(({ change }) => change === "from");
    const last = alike.find(({ change }) => change === "to");
    return (
      first !== undefined &&
      last !== undefined &&
      isPlain(first) &&
      isPlain(last) &&
      equals(Math.abs(last.value - first.value))
    );
  }
  if (!TOTAL.test(statement.forms.join(" ")) || alike.length < 2 || !alike.every(isPlain)) return false;
  return (
    alike.every(({ change }) => change === null) && equals(alike.reduce((sum, { value }) => sum + value, 0))
  );
}
