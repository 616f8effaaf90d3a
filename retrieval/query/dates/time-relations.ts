import { type DateWords, wordList } from "../../analysis/dates/date-words.js";

/** How a preposition bounds time: "since" leaves the end open, "in" nothing. */
export type TimeRelation = "in" | "since" | "after" | "until" | "before" | "between";

/** A relation and the index of the first of its words. */
export interface FoundRelation {
  readonly relation: TimeRelation;
  readonly from: number;
}

const RELATIONS: readonly [ReturnType<typeof wordList>, TimeRelation][] = [
  [wordList("từ since starting"), "since"],
  [wordList("from"), "in"],
  [wordList("trước before"), "before"],
  [wordList("sau after following"), "after"],
  [wordList("đến tới until till by through"), "until"],
  [wordList("giữa between"), "between"],
  [wordList("trong vào hồi hôm lúc in on during within at throughout đoạn period dịp"), "in"],
];
/** Between a preposition and its date; they belong to both. */
const FILLERS = wordList("the hết ngày sáng trưa chiều tối đêm khoảng vòng thời gian of");
const MOST_FILLERS = 3;
/** First words of "kể từ", "cho đến", "tính đến", "bắt đầu từ", "prior to", "up to", "giai đoạn". */
const OPENINGS = wordList("kể cho tính bắt đầu mãi giai trong in during up until ever prior leading");
/** "prior to", "up to". */
const BEFORE_TO = new Set(["prior"]);
const UP_TO = new Set(["up", "leading"]);
const RANGE_LINKS = wordList("đến tới cho hết to until till through sang");
const LIST_LINKS = wordList("và and");
const DASH = /^ ?[-–—] ?$/u;
const MOST_LINKS = 3;
/** "trở đi", "trở lại đây". */
const TURNING = wordList("trở");
const AWAY = wordList("đi");
const BACK = wordList("lại");
const HERE = wordList("đây");
const NOW = [
  ["nay"],
  ["hiện", "nay"],
  ["hien", "nay"],
  ["bây", "giờ"],
  ["bay", "gio"],
  ["giờ"],
  ["hiện", "tại"],
  ["hien", "tai"],
  ["now"],
  ["present"],
  ["date"],
];

/** The preposition before the word at `at`; null when there is none. */
export function relationBefore(words: DateWords, at: number): FoundRelation | null {
  let end = at;
  while (at - end < MOST_FILLERS && words.isSpaced(end) && words.is(end - 1, FILLERS)) end -= 1;
  if (!words.isSpaced(end)) return null;
  const word = words.form(end - 1);
  const before = words.form(end - 2);
  if (word === "to" && BEFORE_TO.has(before)) return { relation: "before", from: end - 2 };
  if (word === "to" && UP_TO.has(before)) return { relation: "until", from: end - 2 };
  const relation = RELATIONS.find(([names]) => words.is(end - 1, names))?.[1];
  if (relation === undefined) return null;
  let from = end - 1;
  while (end - 1 - from < 2 && words.isSpaced(from) && words.is(from - 1, OPENINGS)) from -= 1;
  return { relation, from };
}

/** How the words `from` to `to`, exclusive, join two times: "to" as a range, "and" as a list. */
export function linkBetween(words: DateWords, from: number, to: number): "range" | "list" | null {
  if (to < from || to - from > MOST_LINKS) return null;
  if (from === to) return DASH.test(words.gapAt(to)) ? "range" : words.gapAt(to) === ", " ? "list" : null;
  if (!words.isSpaced(to)) return null;
  let link: "range" | "list" | null = null;
  for (let at = from; at < to; at += 1) {
    if (!words.isSpaced(at)) return null;
    if (words.is(at, RANGE_LINKS)) link ??= "range";
    else if (words.is(at, LIST_LINKS)) link ??= "list";
    else if (!words.is(at, FILLERS)) return null;
  }
  return link;
}

/** The end of "đến nay", "to the present", "until now", "onwards" at `at`, or `at` when nothing such follows. */
export function afterOpenEnd(words: DateWords, at: number): number {
  if (/^(?:onwards?|forward)$/u.test(words.form(at))) return at + 1;
  // "from 2020 on" ends there; "in 2020 on cyberspace" does not.
  if (words.form(at) === "on" && !words.isSpaced(at + 1)) return at + 1;
  if (words.is(at, TURNING)) {
    if (words.is(at + 1, AWAY)) return at + 2;
    return words.is(at + 1, BACK) && words.is(at + 2, HERE) ? at + 3 : at;
  }
  let next = at;
  while (next - at < MOST_LINKS && (words.is(next, RANGE_LINKS) || words.form(next) === "the")) next += 1;
  if (next === at) return at;
  const end = NOW.find((name) => name.every((word, offset) => words.form(next + offset) === word));
  return end === undefined ? at : next + end.length;
}
