import { figureAt } from "../analysis/numbers/figures.js";
import { numberWordsAt } from "../analysis/numbers/number-words.js";
import { quantitiesIn } from "../analysis/quantities.js";
import { fractionAt } from "./fractions.js";
import type { ReadText } from "./read-text.js";
import { isMeasure, unitBefore, unitBehind } from "./units.js";
import { verbLemma } from "./word-classes.js";

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
  /** "tăng 20%" is `by`, "tăng lên 20%" is `to`, "tăng từ 20%" is `from`. */
  readonly change: "by" | "to" | "from" | null;
}

const EVERY = new Set("mỗi mọi every each per cứ".split(" "));
const TO_WORDS = new Set("from từ lên xuống còn mức tới to reach reached at đạt thành".split(" "));
const BY_WORDS = new Set("by thêm bớt tăng giảm up down".split(" "));
const CHANGES = new Set(
  "tăng giảm rise grow increase climb jump surge soar plunge slump slip fall drop decline decrease shrink expand widen gain lose cut raise".split(
    " ",
  ),
);
const DOZENS: ReadonlyMap<string, number> = new Map([
  ["tá", 12],
  ["dozen", 12],
  ["chục", 10],
  ["vạn", 10_000],
]);
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
    const decade = decadeAt(text, at);
    if (decade !== null) {
      found.push(decade);
      at = decade.to;
      continue;
    }
    const date = dated.find(({ from, to }) => at >= from && at < to);
    if (date !== undefined) {
      at = date.to;
      continue;
    }
    const times = timesAt(text, at) ?? halfOfAt(text, at);
    if (times !== null) {
      found.push(times);
      at = times.to;
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
      const dozen = dozensAt(text, at, number);
      if (dozen !== null) found.push(figureOf(text, at, dozen.to, dozen.value, null));
      else if (number !== null && isCounting(text, at, number.to, number.value))
        found.push(figureOf(text, at, number.to, number.value, null));
      at = dozen?.to ?? number?.to ?? at + 1;
    }
  }
  return found;
}

/** "tăng gấp rưỡi" is fifty per cent more. */
function timesAt(text: ReadText, at: number): Figure | null {
  if (text.forms[at] !== "gấp" || text.forms[at + 1] !== "rưỡi") return null;
  return { from: at, to: at + 2, value: 50, unit: "percent", isRate: false, change: "by" };
}

const MAGNITUDES: ReadonlyMap<string, number> = new Map([
  ["nghìn", 1e3],
  ["ngàn", 1e3],
  ["triệu", 1e6],
  ["tỷ", 1e9],
  ["tỉ", 1e9],
  ["thousand", 1e3],
  ["million", 1e6],
  ["billion", 1e9],
]);

/** "nửa triệu", "half a million", "half million". */
function halfOfAt(text: ReadText, at: number): Figure | null {
  const half = text.forms[at];
  if (half !== "nửa" && half !== "half") return null;
  const to = half === "half" && text.forms[at + 1] === "a" ? at + 2 : at + 1;
  const magnitude = MAGNITUDES.get(text.forms[to] ?? "");
  return magnitude === undefined ? null : figureOf(text, at, to + 1, magnitude / 2, null);
}

/** "mỗi bốn giờ": a number word that is vague elsewhere. */
function afterEvery(text: ReadText, at: number) {
  if (!EVERY.has(text.forms[at - 1] ?? "")) return null;
  const ones = "một hai ba bốn năm sáu bảy tám chín mười".split(" ");
  const value = ones.indexOf(text.forms[at] ?? "") + 1;
  return value > 1 && unitBehind(text, at + 1) !== null ? { value, to: at + 1 } : null;
}

/** "a dozen", "hai tá", "ba chục". */
function dozensAt(text: ReadText, at: number, number: { value: number; to: number } | null) {
  const isOne = text.forms[at] === "a" || text.forms[at] === "một";
  const count = number ?? (isOne ? { value: 1, to: at + 1 } : null);
  if (count === null) return null;
  const times = DOZENS.get(text.forms[count.to] ?? "");
  return times === undefined ? null : { value: count.value * times, to: count.to + 1 };
}

/** "the 1980s", "thập niên 1980", "những năm 80": ten years, and no year. */
function decadeAt(text: ReadText, at: number): Figure | null {
  const english = /^((?:1[89]|20)?\d0)['’]?s$/u.exec(text.forms[at] ?? "")?.[1];
  const before = text.forms.slice(Math.max(0, at - 3), at).join(" ");
  const isNamed = /(?:thập niên|thập kỷ|thập kỉ|những năm|thập niên năm)$/u.test(before);
  const vietnamese = isNamed && /^(?:1[89]|20)?\d0$/u.test(text.forms[at] ?? "") ? text.forms[at] : undefined;
  const year = Number(english ?? vietnamese ?? Number.NaN);
  if (Number.isNaN(year)) return null;
  return {
    from: at,
    to: at + 1,
    value: year < 100 ? 1900 + year : year,
    unit: "decade of",
    isRate: false,
    change: null,
  };
}

function isCounting(text: ReadText, at: number, to: number, value: number): boolean {
  // "thứ hai", "lần thứ ba" are ranks, told elsewhere; "năm" is a year and "ba" a father more often.
  if (text.forms[at - 1] === "thứ") return false;
  if (/^\d/u.test(text.forms[at] ?? "")) return true;
  if (text.isNameLike(at)) return false;
  // "Ba Lan"
  const { start = 0 } = text.tokens[at] ?? {};
  if (text.countries.some((country) => start >= country.start && start < country.end)) return false;
  // "trong số năm thành viên"
  if (text.forms[at] === "năm" && /^(?:số|cả|gồm|các)$/u.test(text.forms[at - 1] ?? "")) return true;
  if (value === 1 || text.forms[at] === "năm") return unitBehind(text, to) !== null;
  return true;
}

function figureOf(text: ReadText, from: number, to: number, value: number, unit: string | null): Figure {
  const behind = unit === null ? unitBehind(text, to) : null;
  const measure = unit ?? behind?.unit ?? unitBefore(text, from);
  const isTime = measure !== null && isMeasure(measure, "time");
  // "một tiếng rưỡi", "hai năm rưỡi".
  const hasHalf = behind !== null && text.forms[behind.to] === "rưỡi";
  const end = (behind?.to ?? to) + (hasHalf ? 1 : 0);
  // "hai năm một lần"
  const isOnceIn = text.forms[end] === "một" && text.forms[end + 1] === "lần";
  const isRate = isTime && (EVERY.has(text.forms[from - 1] ?? "") || isOnceIn);
  const isNegative =
    /^(?:âm|minus)$/u.test(text.forms[from - 1] ?? "") ||
    /(?:^|\s)[-−]$/u.test(text.text.slice(0, text.tokens[from]?.start));
  return {
    from,
    to: end,
    value: (isNegative ? -value : value) + (hasHalf ? 0.5 : 0),
    unit: measure,
    isRate,
    change: changeOf(text, from),
  };
}

function changeOf(text: ReadText, from: number): Figure["change"] {
  const before = [...Array(REACH + 1).keys()].map((back) => from - 1 - back);
  const change = before.find(
    (at) =>
      CHANGES.has(text.lemmas[at] ?? "") ||
      CHANGES.has(text.forms[at] ?? "") ||
      CHANGES.has(verbLemma(text.forms[at] ?? "")),
  );
  if (change === undefined) {
    const before = text.forms[from - 1] ?? "";
    if (before === "by") return "by";
    // "…, xuống còn 6%", "…, lên 520 USD", "fell by two points to 6%"
    if (/^(?:lên|xuống|còn|thành)$/u.test(before)) return "to";
    const isChanged =
      before === "to" &&
      text.lemmas
        .slice(0, from)
        .some((lemma, at) => CHANGES.has(lemma) || CHANGES.has(verbLemma(text.forms[at] ?? "")));
    return isChanged ? "to" : null;
  }
  const between = text.forms.slice(change + 1, from);
  // The nearest word decides: "rose by 15 to 520".
  const telling = between.findLast((form) => BY_WORDS.has(form) || TO_WORDS.has(form));
  if (telling === "from" || telling === "từ") return "from";
  return telling !== undefined && TO_WORDS.has(telling) ? "to" : "by";
}
