import { createHash } from "node:crypto";
import { foldAccents } from "./text/fold.js";

/** Longest id that is made for a new article; room is left for a number behind it. */
export const MAX_ID_LENGTH = 80;
const ROOM_FOR_NUMBER = 4;

/**
 * The id of a new article: its date and its title in ASCII, "2020-05-22-hoi-dong-bao-an-thao-luan". Where
 * that is taken, a number is added.
 *
 * @param isTaken whether another article has the id
 */
export function makeArticleId(
  title: string,
  publishedAt: string | null,
  isTaken: (id: string) => boolean,
): string {
  const base = `${publishedAt ?? "undated"}-${slugOf(title)}`;
  const short = cutAtHyphen(base, MAX_ID_LENGTH - ROOM_FOR_NUMBER);
  if (!isTaken(short)) return short;
  for (let number = 2; ; number++) {
    const numbered = `${short}-${number}`;
    if (!isTaken(numbered)) return numbered;
  }
}

/** Lower-case ASCII letters and digits, joined by hyphens; a hash for a title that has none. */
function slugOf(title: string): string {
  const slug = foldAccents(title)
    .replace(/[^a-z0-9]+/gu, "-")
    .replace(/^-+|-+$/gu, "");
  return slug === "" ? `article-${createHash("sha256").update(title).digest("hex").slice(0, 8)}` : slug;
}

function cutAtHyphen(id: string, length: number): string {
  if (id.length <= length) return id;
  const cut = id.slice(0, length + 1);
  const hyphen = cut.lastIndexOf("-");
  // A title without word borders is cut where it must be.
  return (hyphen > length / 2 ? cut.slice(0, hyphen) : id.slice(0, length)).replace(/-+$/u, "");
}
