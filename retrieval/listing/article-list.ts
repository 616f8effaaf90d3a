import type { PassageArticle } from "../index/passage-store.js";

/** Which articles are listed. */
export interface ArticleListRequest {
  /** Only articles that have it, see {@link articlesWith}; all unless given. */
  readonly word?: string;
  /** How many of the newest are passed over. */
  readonly offset: number;
  /** How many are listed at most. */
  readonly limit: number;
}

/**
 * A stretch of the articles, newest first, those without a date last.
 *
 * @example
 * { articles: [{ id: "2025-10-25-…", title: "…", publishedAt: "2025-10-25", … }], total: 27, newest: "2025-10-25" }
 */
export interface ArticleList {
  readonly articles: readonly PassageArticle[];
  /** How many there are, listed or not. */
  readonly total: number;
  /** ISO day of the newest of all indexed articles, whatever is listed; null when none has a date. */
  readonly newest: string | null;
}
