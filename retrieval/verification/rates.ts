import { figuresIn } from "./figures.js";
import type { ReadText } from "./read-text.js";
import { isMeasure, unitBehind } from "./units.js";

const EACH = /^(?:mỗi|per|each|every|hằng|hàng)$/u;
const ONE = /^(?:a|an|một)$/u;
/** "a year ago", "một năm trước": a span and no rate. */
const SPAN_ENDS = /^(?:ago|later|earlier|before|after|trước|sau|qua|tới|nữa|rưỡi)$/u;
const ADVERBS: ReadonlyMap<string, string> = new Map([
  ["hourly", "hour"],
  ["daily", "day"],
  ["weekly", "week"],
  ["monthly", "month"],
  ["quarterly", "quarter"],
  ["yearly", "year"],
  ["annually", "year"],
  ["annual", "year"],
]);
/** How far behind its number "a month" may stand. */
const REACH = 4;

/** The spans of time that numbers of a text are told for: "5 triệu đồng mỗi tháng" is told a month. */
export function ratesIn(text: ReadText): ReadonlySet<string> {
  const rates = new Set<string>();
  const figures = figuresIn(text);
  text.forms.forEach((form, at) => {
    const adverb = text.language === "en" ? ADVERBS.get(form) : undefined;
    if (adverb !== undefined) rates.add(adverb);
    const isSlashed = text.text[text.tokens[at]?.end ?? 0] === "/";
    if (!EACH.test(form) && !ONE.test(form) && !isSlashed) return;
    const unit = unitBehind(text, at + 1);
    if (unit === null || !isMeasure(unit.unit, "time") || SPAN_ENDS.test(text.forms[unit.to] ?? "")) return;
    const isBehindFigure = figures.some(({ to }) => to <= at && at - to < REACH);
    if (EACH.test(form) || isBehindFigure) rates.add(unit.unit);
  });
  return rates;
}
