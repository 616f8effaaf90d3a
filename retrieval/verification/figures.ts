import { figureAt } from "../analysis/numbers/figures.js";
import { numberWordsAt } from "../analysis/numbers/number-words.js";
import { quantitiesIn } from "../analysis/quantities.js";
import { fractionAt } from "./fractions.js";
import type { ReadText } from "./read-text.js";
import { isMeasure, unitBefore, unitBehind } from "./units.js";

/** A number that a text states, with what it counts and how it is bound. Indices of tokens, `to` exclusive. */
export interface Figure {
  readonly from: number;
  readonly to: number;
  /** In ones; shares in percent. */
  readonly value: number;
  /** "percent", a currency, a span of time, a measure; null for all that is merely counted. */
  readonly unit: string | null;
  /** "every 40 seconds", "mỗi 40 giây". */
  readonly isRate: boolean;
  /** "tăng 20%" is `by`, "tăng lên 20%" is `to`. */
  readonly change: "by" | "to" | null;
}

const EVERY = new Set("mỗi mọi every each per cứ".split(" "));
const TO_WORDS = new Set("lên xuống còn mức tới to reach reached at đạt thành".split(" "));
const BY_WORDS = new Set("by thêm bớt tăng giảm up down".split(" "));
const CHANGES = new Set(
  "tăng giảm rise grow increase climb jump surge fall drop decline decrease shrink expand widen gain lose cut raise".split(
    " ",
  ),
);
/** Between the word of change and its number: "rose by about", "tăng hơn". */
const REACH = 3;

/** The numbers of a text other than those of its dates; "một" and "one" only before a unit. */
export function figuresIn(text: ReadText): readonly Figure[] {
  let figures = figuresByText.get(text);
  if (figures === undefined) {
    figures = readFigures(text);
    figuresByText.set(text, figures);
  }
  return figures;
}

/** Several checks ask for the figures of one text. */
const figuresByText = new WeakMap<ReadText, readonly Figure[]>();

function readFigures(text: ReadText): Figure[] {
  const dated = text.dates.map(({ start, end }) => text.tokenRange(start, end));
  const large = new Map(
    quantitiesIn(text.text, text.words).map((one) => [text.tokenRange(one.start, one.end).from, one]),
  );
  const found: Figure[] = [];
  for (let at = 0; at < text.tokens.length; ) {
    const date = dated.find(({ from, to }) => at >= from && at < to);
    if (date !== undefined) {
      at = date.to;
      continue;
    }
    const quantity = large.get(at);
    const fraction = fractionAt(text, at);
    if (fraction !== null) {
      found.push(figureOf(text, at, fraction.to, fraction.percent, "percent"));
      at = fraction.to;
    } else if (quantity !== undefined) {
      const { to } = text.tokenRange(quantity.start, quantity.end);
      found.push(figureOf(text, at, to, quantity.value, quantity.percent ? "percent" : null));
      at = to;
    } else {
      const number = figureAt(text.words, at) ?? numberWordsAt(text.words, at) ?? afterEvery(text, at);
      if (number !== null && isCounting(text, at, number.to, number.value))
        found.push(figureOf(text, at, number.to, number.value, null));
      at = number?.to ?? at + 1;
    }
  }
  return found;
}

/** "mỗi bốn giờ": a number word that is vague elsewhere. */
function afterEvery(text: ReadText, at: number) {
  if (!EVERY.has(text.forms[at - 1] ?? "")) return null;
  const ones = "một hai ba bốn năm sáu bảy tám chín mười".split(" ");
  const value = ones.indexOf(text.forms[at] ?? "") + 1;
  return value > 1 && unitBehind(text, at + 1) !== null ? { value, to: at + 1 } : null;
}

function isCounting(text: ReadText, at: number, to: number, value: number): boolean {
  // "thứ hai", "lần thứ ba" are ranks, told elsewhere; "năm" is a year and "ba" a father more often.
  if (text.forms[at - 1] === "thứ") return false;
  if (/^\d/u.test(text.forms[at] ?? "")) return true;
  if (text.isCapital(at) && at > 0) return false;
  if (value === 1 || text.forms[at] === "năm") return unitBehind(text, to) !== null;
  return true;
}

function figureOf(text: ReadText, from: number, to: number, value: number, unit: string | null): Figure {
  const behind = unit === null ? unitBehind(text, to) : null;
  const measure = unit ?? behind?.unit ?? unitBefore(text, from);
  const isTime = measure !== null && isMeasure(measure, "time");
  const isRate = isTime && EVERY.has(text.forms[from - 1] ?? "");
  const end = behind?.to ?? to;
  return { from, to: end, value, unit: measure, isRate, change: changeOf(text, from) };
}

function changeOf(text: ReadText, from: number): Figure["change"] {
  const before = [...Array(REACH + 1).keys()].map((back) => from - 1 - back);
  const change = before.find((at) => CHANGES.has(text.lemmas[at] ?? "") || CHANGES.has(text.forms[at] ?? ""));
  if (change === undefined) return text.forms[from - 1] === "by" ? "by" : null;
  const between = text.forms.slice(change + 1, from);
  if (between.some((form) => BY_WORDS.has(form))) return "by";
  return between.some((form) => TO_WORDS.has(form)) ? "to" : "by";
}
