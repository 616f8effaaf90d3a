import type { SearchedScope } from "./answer.js";
import type { Frames } from "./frames.js";

/** "Searched 24 articles from 22 May 2020 to …", in the language of the frames; a single day is written once. */
export function scopeText({ articles, from, to }: SearchedScope, frames: Frames): string {
  if (from === null || to === null) return frames.format("scope-undated", { articles });
  if (from === to) return frames.format("scope-day", { articles, day: dayText(from, frames.language) });
  return frames.format("scope", {
    articles,
    from: dayText(from, frames.language),
    to: dayText(to, frames.language),
  });
}

/** "22 May 2020 – 3 June 2020"; one day is written once, and an end that is open is "…". */
export function periodText(from: string | null, to: string | null, language: "vi" | "en"): string {
  const [first, last] = [from, to].map((day) => (day === null ? "…" : dayText(day, language)));
  return first === last ? `${first}` : `${first} – ${last}`;
}

/** An ISO day as readers write it: "22 May 2020", "22/5/2020". */
export function dayText(isoDate: string, language: "vi" | "en"): string {
  return DAYS[language].format(new Date(`${isoDate}T00:00:00Z`));
}

const DAYS = {
  vi: new Intl.DateTimeFormat("vi-VN", {
    timeZone: "UTC",
    day: "numeric",
    month: "numeric",
    year: "numeric",
  }),
  en: new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", day: "numeric", month: "long", year: "numeric" }),
} as const;
