import type { SearchedScope } from "./answer.js";
import type { Frames } from "./frames.js";
import { momentText } from "./moment-text.js";

/** "Searched 24 articles from 22 May 2020 to …", in the language of the frames; a single day is written once. */
export function scopeText({ articles, from, to }: SearchedScope, frames: Frames): string {
  if (from === null || to === null) return frames.format("scope-undated", { articles });
  if (from === to) return frames.format("scope-day", { articles, day: momentText(from, frames.language) });
  return frames.format("scope", {
    articles,
    from: momentText(from, frames.language),
    to: momentText(to, frames.language),
  });
}

/** "22 May 2020 – 3 June 2020"; one day is written once, and an end that is open is "…". */
export function periodText(from: string | null, to: string | null, language: "vi" | "en"): string {
  const [first, last] = [from, to].map((day) => (day === null ? "…" : momentText(day, language)));
  return first === last ? `${first}` : `${first} – ${last}`;
}
