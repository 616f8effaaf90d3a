import { type Cue, CueTable } from "./cues.js";
import type { ReadText } from "./read-text.js";
import type { VerdictReason } from "./verdict.js";

const VIETNAMESE = ["nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"];
const ENGLISH = [
  "first",
  "second",
  "third",
  "fourth",
  "fifth",
  "sixth",
  "seventh",
  "eighth",
  "ninth",
  "tenth",
];
const NO_SUPERLATIVES = new Set(
  "rest west east forest test protest request interest contest harvest suggest invest arrest guest honest modest best-known conquest quest manifest nest chest digest latest midwest budapest bucharest unrest behest northwest northeast southeast southwest".split(
    " ",
  ),
);
const SUPERLATIVE_WORDS = new Set("best worst most least top leading".split(" "));
const NO_TOP = new Set("thống đồng hợp ít thứ nhiều".split(" "));
const NOT_RANKS = new CueTable({
  no: "thứ trưởng; thứ ba; at least; nhất trí; nhất là; nhất định; nhất quán; thống nhất; đồng nhất; hợp nhất; duy nhất; ít nhất; most of; most countries; most members; most states; chậm nhất; sớm nhất; nhất thiết; first lady; at first; first of all; one third; two thirds; a third; one fifth; a fifth; first and foremost; second half; nhanh nhất có thể; one second; a second; every second; per second; top leader; top leaders",
});

/**
 * Places in an order: "lớn thứ hai" is 2, "the largest" 1, "one of the largest" is `among`. A rank of the
 * statement has to be the quote's, and none may be lost: the second largest is not the largest.
 */
export function checkRanks(statement: ReadText, quote: ReadText): VerdictReason | null {
  const stated = new Set(ranksIn(statement).map(({ value }) => value));
  const quoted = new Set(ranksIn(quote).map(({ value }) => value));
  if ([...stated].some((rank) => !quoted.has(rank))) return "quantifier";
  return stated.size > 0 && [...quoted].some((rank) => !stated.has(rank)) ? "quantifier" : null;
}

export function ranksIn(text: ReadText): Cue[] {
  const dates = text.dates.map(({ start, end }) => text.tokenRange(start, end));
  const isDate = (at: number): boolean => dates.some(({ from, to }) => at >= from && at < to);
  const places = text.forms.flatMap((_, at) => (isDate(at) ? [] : (rankAt(text, at) ?? [])));
  const ordinals = places.filter(({ value }) => value !== "top");
  const isAmong = /\b(?:one of the|among the)\b|một trong (?:những|các|số|hai|ba|bốn|năm)/u.test(
    text.text.toLowerCase(),
  );
  // "second largest", "lớn thứ hai": the ordinal is the rank, and the superlative part of it.
  return places
    .filter((one) => one.value !== "top" || !ordinals.some((other) => Math.abs(other.from - one.from) <= 3))
    .map((one) => (one.value !== "top" ? one : { ...one, value: isAmong ? "among" : "1" }));
}

function rankAt(text: ReadText, at: number): Cue | null {
  const form = text.forms[at] ?? "";
  const before = text.forms[at - 1] ?? "";
  if (NOT_RANKS.find(text).some(({ from, to }) => at >= from && at < to) && form !== "thứ") return null;
  if (text.language === "vi") {
    if (form === "thứ") {
      const ordinal = VIETNAMESE.indexOf(text.forms[at + 1] ?? "") + 1 || Number(text.forms[at + 1]);
      // "thứ Hai" is a Monday.
      return ordinal > 0 && !text.isCapital(at + 1) ? { value: `${ordinal}`, from: at, to: at + 2 } : null;
    }
    if (form === "đầu" && text.forms[at + 1] === "tiên") return { value: "1", from: at, to: at + 2 };
    return form === "nhất" && !NO_TOP.has(before) ? { value: "top", from: at, to: at + 1 } : null;
  }
  const ordinal = ENGLISH.indexOf(form) + 1 || Number(/^(\d+)(?:st|nd|rd|th)$/u.exec(form)?.[1] ?? 0);
  if (ordinal > 0) return { value: `${ordinal}`, from: at, to: at + 1 };
  if (SUPERLATIVE_WORDS.has(form))
    return before === "the" || form === "best" ? { value: "top", from: at, to: at + 1 } : null;
  const isSuperlative = /^[a-z]{3,}est$/u.test(form) && !NO_SUPERLATIVES.has(form);
  return isSuperlative ? { value: "top", from: at, to: at + 1 } : null;
}
