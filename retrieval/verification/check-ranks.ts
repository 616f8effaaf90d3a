import { type Alignment, isContent } from "./align.js";
import { type Cue, CueTable } from "./cues.js";
import type { ReadText } from "./read-text.js";
import { verbsIn } from "./verbs.js";
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
  no: "first quarter; second quarter; third quarter; fourth quarter; thứ trưởng; thứ ba; at least; nhất trí; nhất là; nhất định; nhất quán; thống nhất; đồng nhất; hợp nhất; duy nhất; ít nhất; most of; most countries; most members; most states; chậm nhất; sớm nhất; nhất thiết; first lady; at first; first of all; one third; two thirds; a third; one fifth; a fifth; first and foremost; second half; nhanh nhất có thể; one second; a second; every second; per second; top leader; top leaders",
});

/** How many words the thing may have that is ranked, and the words at which it ends. */
const FIELD = 7;
const FIELD_ENDS =
  /^(?:là|trở|thành|làm|với|của|có|đạt|of|in|to|for|since|from|who|that|at|on|by|and|with)$/u;
/** What only says of which kind a thing is, and need not be told. */
const CLASSIFIERS = new Set(
  "trận cuộc vụ chuyến đợt cơn người nước quốc gia lần bản con chiếc ngôi tòa nơi time one country person".split(
    " ",
  ),
);
/** "second from the bottom" counts from the other end. */
const FROM_BOTTOM =
  /^(?:(?:tính |đếm |kể )?từ (?:dưới|cuối)|from (?:the )?(?:bottom|last|end)|to last|last)(?: |$)/u;
/** How many words behind the ordinal that may stand. */
const END_REACH = 4;

/**
 * Places in an order: "lớn thứ hai" is 2, "the largest" 1, "one of the largest" is `among`. A rank of the
 * statement has to be the quote's, and none may be lost: the second largest is not the largest.
 */
export function checkRanks(statement: ReadText, quote: ReadText, alignment: Alignment): VerdictReason | null {
  const stated = new Set(ranksIn(statement).map(({ value }) => value));
  const quoted = new Set(ranksIn(quote).map(({ value }) => value));
  if ([...stated].some((rank) => !quoted.has(rank))) return "quantifier";
  if (stated.size > 0 && [...quoted].some((rank) => !stated.has(rank))) return "quantifier";
  return stated.size > 0 && ranksIn(quote).some((rank) => isFieldLost(rank, quote, alignment))
    ? "alignment"
    : null;
}

/** The first female minister is not the first minister: whatever narrows a rank has to be told with it. */
function isFieldLost({ from, to }: Cue, quote: ReadText, alignment: Alignment): boolean {
  const isTold = (at: number): boolean =>
    !isContent(quote, at) ||
    CLASSIFIERS.has(quote.forms[at] ?? "") ||
    alignment.isPlace({ value: "", from: at, to: at + 1 });
  // "the first female minister": the thing stands behind the rank in English and before it in Vietnamese.
  const step = quote.language === "en" ? 1 : -1;
  let at = step > 0 ? to : from - 1;
  for (let count = 0; count < FIELD; count += 1) {
    if (quote.segments[at] !== quote.segments[from] || FIELD_ENDS.test(quote.forms[at] ?? "")) return false;
    if (verbsIn(quote).some((verb) => verb.isSure && at >= verb.from && at < verb.to)) return false;
    if (!isTold(at)) return true;
    at += step;
  }
  return false;
}

export function ranksIn(text: ReadText): Cue[] {
  const dates = text.dates.map(({ start, end }) => text.tokenRange(start, end));
  const isDate = (at: number): boolean => dates.some(({ from, to }) => at >= from && at < to);
  const places = text.forms
    .flatMap((_, at) => (isDate(at) ? [] : (rankAt(text, at) ?? [])))
    .map((rank) => (isFromBottom(text, rank) ? { ...rank, value: `-${rank.value}` } : rank));
  const ordinals = places.filter(({ value }) => value !== "top");
  const isAmong = /\b(?:one of the|among the)\b|một trong (?:những|các|số|hai|ba|bốn|năm)/u.test(
    text.text.toLowerCase(),
  );
  // "second largest", "lớn thứ hai": the ordinal is the rank, and the superlative part of it.
  return places
    .filter((one) => one.value !== "top" || !ordinals.some((other) => Math.abs(other.from - one.from) <= 3))
    .map((one) => (one.value !== "top" ? one : { ...one, value: isAmong ? "among" : "1" }));
}

function isFromBottom(text: ReadText, { value, to }: Cue): boolean {
  if (value === "top") return false;
  for (let at = to; at < Math.min(text.forms.length, to + END_REACH); at += 1) {
    if (text.segments[at] !== text.segments[to - 1]) return false;
    if (FROM_BOTTOM.test(text.forms.slice(at, at + 4).join(" "))) return true;
  }
  return false;
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
    if (form === "nhì" && /^(?:về|hạng|xếp|đứng|giải)$/u.test(before))
      return { value: "2", from: at, to: at + 1 };
    if (form === "đầu" && text.forms[at + 1] === "tiên") return { value: "1", from: at, to: at + 2 };
    return form === "nhất" && !NO_TOP.has(before) ? { value: "top", from: at, to: at + 1 } : null;
  }
  const ordinal = ENGLISH.indexOf(form) + 1 || Number(/^(\d+)(?:st|nd|rd|th)$/u.exec(form)?.[1] ?? 0);
  if (ordinal > 0) return { value: `${ordinal}`, from: at, to: at + 1 };
  if (SUPERLATIVE_WORDS.has(form))
    return before === "the" || form === "best" || /['’]s$/u.test(before)
      ? { value: "top", from: at, to: at + 1 }
      : null;
  const isSuperlative = /^[a-z]{3,}est$/u.test(form) && !NO_SUPERLATIVES.has(form);
  return isSuperlative ? { value: "top", from: at, to: at + 1 } : null;
}
