import type { SearchedScope } from "../../retrieval/answering/answer.js";
import type { Texts } from "../texts.js";
import { formatDate } from "./format-date.js";

/** "Searched 24 articles, 22 May 2020 – 3 June 2020" in Telegram HTML; a single day is written once. */
export function scopeLine({ articles, from, to }: SearchedScope, texts: Texts): string {
  if (from === null || to === null) return texts.html("scope-undated", { articles });
  const [first, last] = [formatDate(from, texts.language), formatDate(to, texts.language)];
  if (first === last) return texts.html("scope-day", { articles, day: first });
  return texts.html("scope", { articles, from: first, to: last });
}
