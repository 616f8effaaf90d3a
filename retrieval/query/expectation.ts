import type { TextSpan } from "../../corpus/text/sentences.js";

/** What kind of thing a question wants to be told; null when it can be anything. */
export type Expectation = keyof typeof STATED | null;

const STATED = {
  date: /\d{1,2}\/\d{1,2}|\b(?:19|20)\d{2}\b|(?:tháng|ngày|năm) \d|January|February|March|April|\bMay \d|June|July|August|September|October|November|December/u,
  number:
    /\d|(?<!\p{L})(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|trăm|nghìn|triệu|tỷ|one|two|three|four|five|six|seven|eight|nine|ten|dozen|hundred|thousand|million|half|third)(?!\p{L})/u,
  /** A person, a state, a body: a capital that no sentence's beginning accounts for. */
  name: /(?<=[\p{L}\p{N},;:”")] )\p{Lu}/u,
  place:
    /(?<!\p{L})(?:tại|ở|sang|đến|tới|từ|qua|in|at|near|to|from|Tại|Ở|Từ|In|At)\s+(?:\p{Ll}+\s+){0,3}\p{Lu}/u,
} as const;

/** True when a text states something of the kind that is expected. */
export function states(text: string, expected: keyof typeof STATED): boolean {
  return STATED[expected].test(text);
}

/** The words in which the counted thing follows a number: "50 nước", "2.1 million people". */
const COUNTED_LENGTH = 30;

/** The stretches of a text that begin with a number and go on as far as what it counts. */
export function countsIn(text: string): string[] {
  return numbersIn(text).map(({ start }) => text.slice(start, start + COUNTED_LENGTH));
}

/** Figures and number words as they stand together, with what bounds them: "hơn 2,1 triệu", "about fifty". */
const NUMBER = new RegExp(
  `(?:(?<!\\p{L})(?:khoảng|hơn|gần|trên|dưới|ít nhất|tối đa|chừng|about|around|nearly|over|more than|at least|up to|some|almost) )?(?:(?:${STATED.number.source})[\\d.,%]*(?: (?=${STATED.number.source}))?)+`,
  "giu",
);

export function numbersIn(text: string): TextSpan[] {
  return [...text.matchAll(NUMBER)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.replace(/[.,]$/u, "").length,
  }));
}

const PLACE =
  /(?<!\p{L})(?:tại|ở|in|at)\s+((?:(?:thành phố|thủ đô|tỉnh|the city of)\s+)?\p{Lu}[\p{L}\d]*(?:[\s-]\p{Lu}[\p{L}\d]*)*)/gu;

/** Where something is said to be: the name behind "tại", "ở", "in" or "at". */
export function placesIn(text: string): TextSpan[] {
  return [...text.matchAll(PLACE)].map(({ index, 0: whole, 1: name = "" }) => ({
    start: index + whole.length - name.length,
    end: index + whole.length,
  }));
}
