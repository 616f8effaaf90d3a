import { remembering } from "../../corpus/text/remembering.js";
import { type DateMention, dateMentionsIn } from "../analysis/date-mentions.js";
import type { Passage } from "../index/passage-store.js";

/** A stretch of days, both ends inclusive, ISO 8601; null where it is open. */
export interface TimeRange {
  readonly from: string | null;
  readonly to: string | null;
}

/**
 * True for a paragraph of the time that is asked about: published then, or telling of it by a date in the
 * paragraph or in the title. A day or month without a year is taken to be of the year of publication.
 */
export function isOfTime({ text, article }: Pick<Passage, "text" | "article">, range: TimeRange): boolean {
  const { title, publishedAt } = article;
  if (publishedAt !== null && overlaps(publishedAt, publishedAt, range)) return true;
  const year = publishedAt === null ? null : Number(publishedAt.slice(0, 4));
  return [text, title].some((place) =>
    datesIn(place).some((mention) => {
      const days = daysOf(mention, year);
      return days !== null && overlaps(days.from, days.to, range);
    }),
  );
}

/** The paragraphs of the news are asked about one time after the other. */
const datesIn = remembering(500, (text: string): readonly DateMention[] => dateMentionsIn(text));

function overlaps(from: string, to: string, range: TimeRange): boolean {
  return (range.to === null || from <= range.to) && (range.from === null || to >= range.from);
}

/** First and last day that a mention can mean; null when its year is not known. */
function daysOf(mention: DateMention, yearOfPublication: number | null): { from: string; to: string } | null {
  const { month, day, quarter } = mention;
  const year = mention.year ?? yearOfPublication;
  if (year === null) return null;
  const [first, last] =
    month !== null ? [month, month] : quarter !== null ? [quarter * 3 - 2, quarter * 3] : [1, 12];
  // ISO days compare as text, and no month has a day after its 31st.
  return { from: iso(year, first, day ?? 1), to: iso(year, last, day ?? 31) };
}

function iso(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
