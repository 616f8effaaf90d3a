import type { SearchedScope } from "./answer.js";
import type { Frames } from "./frames.js";

/** "Searched 24 articles from 22 May 2020 to …", in the language of the frames. */
export function scopeText({ articles, from, to }: SearchedScope, frames: Frames): string {
  if (from === null || to === null) return frames.format("scope-undated", { articles });
  return frames.format("scope", {
    articles,
    from: dayText(from, frames.language),
    to: dayText(to, frames.language),
  });
}

/** An ISO day as readers write it: "22 May 2020", "22/5/2020". */
export function dayText(isoDate: string, language: "vi" | "en"): string {
  const day = new Date(`${isoDate}T00:00:00Z`);
  return new Intl.DateTimeFormat(language === "vi" ? "vi-VN" : "en-GB", {
    timeZone: "UTC",
    day: "numeric",
    month: language === "vi" ? "numeric" : "long",
    year: "numeric",
  }).format(day);
}
