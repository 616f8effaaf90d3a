import { sentencesOf } from "../text/sentences.js";
import type { MarkedPage } from "./find-body.js";
import { findDates, findMonths, isoDay } from "./parse-date.js";

/** The day of publication and whether it was inferred from the text. */
export interface FoundDay {
  readonly publishedAt: string | null;
  readonly publishedAtInferred: boolean;
}

/** Blocks around title and body in which a page states its date. */
const REACH_BEFORE_TITLE = 3;
const REACH_AFTER_BODY = 4;
/** Sentences of the text in which a dateline stands. */
const DATELINE_SENTENCES = 1;

/**
 * The day of publication: as the page states it beside the title or after the body; else from the
 * dateline, the first day of the lead, whose year must be told by the text itself. Clocks in the head of a
 * site tell when the page was saved, so they are not looked at.
 */
export function findDay(
  page: MarkedPage,
  title: number,
  first: number,
  last: number,
  paragraphs: readonly string[],
): FoundDay {
  const stated =
    statedIn(page, title + 1, first) ??
    statedIn(page, last + 1, last + 1 + REACH_AFTER_BODY) ??
    statedIn(page, Math.max(0, title - REACH_BEFORE_TITLE), title);
  if (stated !== null) return { publishedAt: stated, publishedAtInferred: false };
  const inferred = inferFromDateline(paragraphs);
  return { publishedAt: inferred, publishedAtInferred: inferred !== null };
}

/** The best date line of a stretch of the page: published before updated, the first before later ones. */
function statedIn(page: MarkedPage, start: number, end: number): string | null {
  const updated: string[] = [];
  for (let index = start; index < end; index++) {
    const block = page.blocks[index];
    const kind = page.kinds[index];
    if (block === undefined || kind === "box-heading" || page.teasers[index]) break;
    if (kind === "prose" || kind === "headline" || kind === "footer" || page.captions[index]) continue;
    for (const day of daysOf(block.text)) {
      const before = block.folded.slice(0, day.start);
      if (/(?:updated|modified|cap nhat|sua)\W*(?:\p{L}+\W+){0,3}$/u.test(before)) updated.push(day.iso);
      else return day.iso;
    }
  }
  return updated[0] ?? null;
}

function daysOf(text: string): { iso: string; start: number }[] {
  return findDates(text).flatMap(({ day, month, year, start }) => {
    const iso = year === null ? null : isoDay(year, month, day);
    return iso === null ? [] : [{ iso, start }];
  });
}

/**
 * The dateline gives day and month ("Sáng ngày 22/5", "HANOI, May 22"); the year comes from the date itself
 * or from a mention of the same month with its year anywhere in the text ("tháng 5/2020").
 */
function inferFromDateline(paragraphs: readonly string[]): string | null {
  const lead = paragraphs[0] ?? "";
  const sentences = sentencesOf(lead).slice(0, DATELINE_SENTENCES + 1);
  const opening = lead.slice(0, sentences.at(-1)?.end ?? 0);
  const [dateline] = findDates(opening);
  if (dateline === undefined) return null;
  const year = dateline.year ?? yearOfMonth(dateline.month, paragraphs);
  return year === null ? null : isoDay(year, dateline.month, dateline.day);
}

/** The year in which the text places that month, when it names just one. */
function yearOfMonth(month: number, paragraphs: readonly string[]): number | null {
  const years = new Set(
    paragraphs.flatMap((text) =>
      findMonths(text).flatMap((found) => (found.month === month ? [found.year] : [])),
    ),
  );
  const [year] = years;
  return years.size === 1 && year !== undefined ? year : null;
}
