import type { Language } from "../../corpus/article.js";
import { writingOf } from "../analysis/writing.js";
import { momentPhrase, momentText } from "../answering/moment-text.js";
import { type AskedDates, findAskedDates } from "../query/asked-dates.js";
import type { Clock } from "../query/dates/calendar.js";
import { lengthOf, unitAround } from "../query/dates/calendar.js";

/**
 * The text with every time that counts from the clock written as a calendar date: what "yesterday" meant is
 * lost once the question is asked again on another day. "Latest" and years stay as they are.
 *
 * @example settleDates("Việt Nam nói gì hôm qua?", clock) // "Việt Nam nói gì ngày 21/11/2026?"
 */
export function settleDates(text: string, clock: Clock): string {
  const spans = findAskedDates(text, clock)?.spans ?? [];
  const language = writingOf(text) === "en" ? "en" : "vi";
  let settled = text;
  for (const { start, end } of [...spans].reverse()) {
    const typed = text.slice(start, end);
    settled = settled.slice(0, start) + settledDate(typed, clock, language) + settled.slice(end);
  }
  return settled;
}

/** One time as a calendar date, as typed where it is one or tells no days. */
export function settledDate(typed: string, clock: Clock, language: Language): string {
  if (/\d{4}/u.test(typed)) return typed;
  const dates = findAskedDates(typed, clock);
  return (dates === null || dates.newestFirst ? null : writeDates(dates, language)) ?? typed;
}

/** "in 2023", "ngày 21/11/2026", "from 1 May 2020 to 7 May 2020"; null for no bounds. */
export function writeDates({ from, to }: Pick<AskedDates, "from" | "to">, language: Language): string | null {
  if (from !== null && to !== null) {
    const unit = (["day", "month", "year"] as const).find((one) => {
      const around = unitAround(from, one);
      return around.from === from && lengthOf(around) === lengthOf({ from, to });
    });
    if (unit === undefined) return range(momentText(from, language), momentText(to, language), language);
    return momentPhrase(from.slice(0, LENGTHS[unit]), language);
  }
  if (from !== null) return `${language === "en" ? "since" : "từ ngày"} ${momentText(from, language)}`;
  if (to !== null) return `${language === "en" ? "until" : "đến ngày"} ${momentText(to, language)}`;
  return null;
}

function range(from: string, to: string, language: Language): string {
  return language === "en" ? `from ${from} to ${to}` : `từ ngày ${from} đến ngày ${to}`;
}

/** How much of an ISO day tells the unit. */
const LENGTHS = { day: 10, month: 7, year: 4 } as const;
