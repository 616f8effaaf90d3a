import type { DateWords } from "../dates/date-words.js";

/** A number and the index of the first word behind it. */
export interface NumberAt {
  readonly value: number;
  readonly to: number;
  readonly isWords: boolean;
}

/** Longer runs of digits are numbers of accounts and telephones. */
const MOST_DIGITS = 18;
const GROUPED = /^[1-9]\d{0,2}(?:([.,])\d{3})(?:\1\d{3})*$/u;
const GROUPED_WITH_DECIMALS = /^[1-9]\d{0,2}(?:([.,])\d{3})+(?!\1)[.,]\d+$/u;
const DECIMAL = /^\d+[.,]\d+$/u;
/** "2 100 000": two groups at least, since "tháng 2 100 người" has one. */
const LEAST_SPACED_GROUPS = 2;
const MOST_SPACED_GROUPS = 5;

/**
 * The value of figures as printed in either language: groups of three digits are thousands ("1.200",
 * "1,200"), the last sign of two different ones is decimal ("1,234.5", "1.234,5"), a single other one too
 * ("2,1", "0.125"). Null for anything else, such as "22.5.2020".
 */
export function figureValue(surface: string): number | null {
  if (surface.length > MOST_DIGITS) return null;
  if (/^\d+$/u.test(surface)) return Number(surface);
  if (GROUPED.test(surface)) return Number(surface.replace(/[.,]/gu, ""));
  if (GROUPED_WITH_DECIMALS.test(surface)) {
    const decimals = Math.max(surface.lastIndexOf("."), surface.lastIndexOf(","));
    return Number(`${surface.slice(0, decimals).replace(/[.,]/gu, "")}.${surface.slice(decimals + 1)}`);
  }
  return DECIMAL.test(surface) ? Number(surface.replace(",", ".")) : null;
}

/** The number in figures at a word, groups that spaces part included. */
export function figureAt(words: DateWords, at: number): NumberAt | null {
  if (!words.isFigure(at)) return null;
  const surface = words.surface(at);
  const value = figureValue(surface);
  if (value === null) return null;
  let digits = surface;
  let to = at + 1;
  while (/^[1-9]\d{0,2}$/u.test(surface) && to - at <= MOST_SPACED_GROUPS && isSpacedGroup(words, to)) {
    digits += words.surface(to);
    to += 1;
  }
  if (to - at > LEAST_SPACED_GROUPS) return { value: Number(digits), to, isWords: false };
  return { value, to: at + 1, isWords: false };
}

function isSpacedGroup(words: DateWords, at: number): boolean {
  return words.gapAt(at).length === 1 && words.isSpaced(at) && /^\d{3}$/u.test(words.surface(at));
}
