import { isCounted } from "./dates/date-context.js";
import { EARLIEST_YEAR, LATEST_YEAR } from "./dates/date-reading.js";
import { DateWords } from "./dates/date-words.js";
import { figureAt, type NumberAt } from "./numbers/figures.js";
import { magnitudeAt, percentAt, smallerMagnitude } from "./numbers/magnitudes.js";
import { numberWordsAt } from "./numbers/number-words.js";

/** A large number or a percentage that a text states. */
export interface Quantity {
  /** UTF-16 offsets in the NFC text; `end` is exclusive; unit and sign belong to it. */
  readonly start: number;
  readonly end: number;
  /** In ones, or in percent: 20 for "20%". */
  readonly value: number;
  readonly percent: boolean;
}

/** Smaller numbers without a magnitude are found as the tokens they are. */
const LEAST_PLAIN = 1000;
/** Where neighbouring doubles are still a unit apart; larger figures are no counts. */
const LARGEST = 1e18;
const RANGE_SIGN = /^ ?[-–] ?$/u;
/** Digits that survive the multiplication: 4.35 million is 4350000, not 4349999.999999999. */
const PRECISION = 12;

/**
 * The numbers with a magnitude and the percentages of a text, Vietnamese with or without accents and
 * English, in figures and in words, as values: "2,1 triệu", "2.1 million" and "2 100 000" are one quantity.
 * Plain numbers count from a thousand on, years excepted. "Hàng triệu" and "vài triệu" state none.
 *
 * Takes time linear in the text.
 *
 * @param words those of the text, where they are at hand
 */
export function quantitiesIn(text: string, words: DateWords = new DateWords(text)): Quantity[] {
  const found: Quantity[] = [];
  for (let at = 0; at < words.words.length; ) {
    const number = figureAt(words, at) ?? numberWordsAt(words, at);
    const read = number === null ? null : quantityOf(words, at, number);
    if (read === null) {
      at = number === null || !words.isFigure(at) ? at + 1 : number.to;
      continue;
    }
    found.push({
      start: words.words[at]?.start ?? 0,
      end: read.end ?? words.words[read.to - 1]?.end ?? text.length,
      value: read.value,
      percent: read.percent,
    });
    at = read.to;
  }
  return found;
}

/** The index term of a quantity. @example quantityTerm(…) // "#2100000", "#20%" */
export function quantityTerm({ value, percent }: Pick<Quantity, "value" | "percent">): string {
  return `#${value}${percent ? "%" : ""}`;
}

interface ReadQuantity {
  readonly value: number;
  readonly percent: boolean;
  /** Index of the first word behind it. */
  readonly to: number;
  /** Where it ends when it ends with a sign. */
  readonly end?: number;
}

function quantityOf(words: DateWords, at: number, number: NumberAt): ReadQuantity | null {
  const whole = scaled(words, at, number) ?? shared(words, number);
  if (whole !== null) return whole;
  // A plain number: not "2020", nor "007", nor the figures of "A4" or "12/2020".
  const surface = words.surface(at);
  if (number.isWords || number.value < LEAST_PLAIN || /^0\d/u.test(surface)) return null;
  if (words.isGlued(at) || words.runsOn(number.to)) return null;
  const couldBeYear =
    number.value >= EARLIEST_YEAR && number.value <= LATEST_YEAR && /^\d{4}$/u.test(surface);
  if (couldBeYear && !isCounted(words, number.to)) return null;
  return number.value > LARGEST ? null : { value: number.value, percent: false, to: number.to };
}

/** A number with its own magnitude or sign. */
function scaled(words: DateWords, at: number, number: NumberAt): ReadQuantity | null {
  const percent = percentAt(words, number.to);
  if (percent !== null) return { value: number.value, percent: true, ...percent };
  let magnitude = magnitudeAt(words, number.to);
  if (magnitude === null) return null;
  let value = decimalValue(words, at, number, magnitude.isEnglish) * magnitude.factor;
  let to = magnitude.to;
  // "2 triệu 100 nghìn", "hai tỷ rưỡi".
  for (
    let rest = smallerMagnitude(words, magnitude);
    rest !== null;
    rest = smallerMagnitude(words, magnitude)
  ) {
    value += rest.value;
    to = rest.to;
    magnitude = rest;
  }
  value = Number(value.toPrecision(PRECISION));
  return value > LARGEST ? null : { value, percent: false, to };
}

/** The first number of "2–3 triệu" and "5-10%", which shares what stands behind the second. */
function shared(words: DateWords, number: NumberAt): ReadQuantity | null {
  if (number.isWords || !RANGE_SIGN.test(words.gapAt(number.to))) return null;
  const second = figureAt(words, number.to);
  if (second === null) return null;
  if (percentAt(words, second.to) !== null) return { value: number.value, percent: true, to: number.to };
  const magnitude = magnitudeAt(words, second.to);
  if (magnitude === null) return null;
  const value = Number((number.value * magnitude.factor).toPrecision(PRECISION));
  return value > LARGEST ? null : { value, percent: false, to: number.to };
}

/** English never groups by a full stop: "1.125 million" has a fraction, "1.500 tỷ" has not. */
function decimalValue(words: DateWords, at: number, number: NumberAt, isEnglish: boolean): number {
  const surface = words.surface(at);
  return isEnglish && /^\d{1,3}\.\d{3}$/u.test(surface) ? Number(surface) : number.value;
}
