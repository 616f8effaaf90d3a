import type { DateParts } from "../analysis/dates/date-reading.js";
import type { ReadText } from "./read-text.js";
import { relativeDatesIn } from "./relative-dates.js";
import type { VerdictReason } from "./verdict.js";

interface BoundDate {
  /** All that the words may mean. */
  readonly senses: readonly DateParts[];
  readonly binding: readonly Binding[];
}
type Binding = "since" | "until" | "before" | "after" | "on";

/** What the word before a date says; a word with two senses says either. */
const BINDINGS: ReadonlyMap<string, readonly Binding[]> = new Map([
  ["từ", ["since", "on"]],
  ["kể từ", ["since"]],
  ["since", ["since"]],
  ["from", ["since", "on"]],
  ["starting", ["since"]],
  ["beginning", ["since"]],
  ["đến", ["until"]],
  ["tới", ["until"]],
  ["hết", ["until"]],
  ["until", ["until"]],
  ["till", ["until"]],
  ["to", ["until"]],
  ["through", ["until"]],
  ["by", ["until", "before", "on"]],
  ["trước", ["before"]],
  ["before", ["before"]],
  ["sau", ["after"]],
  ["với", ["on"]],
  ["than", ["on"]],
  ["after", ["after"]],
]);
/** Between the binding word and the date: "before the end of 2030", "từ đầu năm 2020". */
const FILLERS = new Set(
  "đầu cuối giữa the end of early late mid in start beginning ngày tháng năm khi".split(" "),
);
const REACH = 4;

/**
 * Every date of the statement has to be told by the quote, with the same "since", "until", "before"; days
 * that the quote gives as "hôm qua" count from the article's date, a missing year is that of the article.
 */
export function checkDates(
  statement: ReadText,
  quote: ReadText,
  publishedAt: string | null | undefined,
): VerdictReason | null {
  const stated = datesOf(statement, publishedAt);
  if (stated.length === 0) return null;
  const quoted = datesOf(quote, publishedAt);
  const isBeginning = BEGINNING.test(quote.forms.join(" "));
  const isTold = (date: BoundDate): boolean =>
    quoted.some(
      (one) =>
        one.senses.some((told) => date.senses.some((parts) => tells(told, parts, publishedAt))) &&
        isBoundAlike(one, date, isBeginning),
    );
  return stated.every(isTold) ? null : "date";
}

function datesOf(text: ReadText, publishedAt: string | null | undefined): BoundDate[] {
  const calendar = text.dates.map((mention) => ({
    parts: mention as DateParts,
    orParts: undefined,
    at: text.tokenRange(mention.start, mention.end),
  }));
  const relative = relativeDatesIn(text, publishedAt ?? null).map(({ parts, orParts, from, to }) => ({
    parts,
    orParts,
    at: { from, to },
  }));
  return [...calendar, ...relative].map(({ parts, orParts, at }) => ({
    senses: orParts === undefined ? [parts] : [parts, orParts],
    binding: bindingOf(text, at.from),
  }));
}

function bindingOf(text: ReadText, from: number): readonly Binding[] {
  for (let at = from - 1; at >= Math.max(0, from - REACH); at -= 1) {
    const form = text.forms[at] ?? "";
    // "đến" is also a verb: "đến thăm tháng 5" binds nothing, "đến tháng 5" does; "ông Kask đến ngày 5/4" may do either.
    const isArrival = /^(?:đến|tới)$/u.test(form) && text.isNameLike(at - 1);
    const binding: readonly Binding[] | undefined = isArrival ? ["until", "on"] : BINDINGS.get(form);
    if (binding !== undefined) return binding;
    if (!FILLERS.has(form)) break;
  }
  return ["on"];
}

/** What takes effect on a day does so from that day. */
const BEGINNING =
  /(?:^| )(?:hiệu lực|effect|force|effective|bắt đầu|start|starts|begin|begins|áp dụng|apply|applies)(?: |$)/u;

function isBoundAlike(one: BoundDate, other: BoundDate, isBeginning: boolean): boolean {
  const [quoted, stated] = [one.binding, other.binding].map(
    (list) => list.includes("since") || list.includes("on"),
  );
  if (isBeginning && quoted && stated) return true;
  return one.binding.some((binding) => other.binding.includes(binding));
}

function tells(quoted: DateParts, stated: DateParts, publishedAt: string | null | undefined): boolean {
  const year = quoted.year ?? (publishedAt == null ? null : Number(publishedAt.slice(0, 4)));
  const sameYear = stated.year === null || stated.year === year;
  const part = (one: number | null, other: number | null): boolean => one === null || one === other;
  return (
    sameYear &&
    part(stated.month, quoted.month) &&
    part(stated.day, quoted.day) &&
    part(stated.quarter, quoted.quarter)
  );
}
