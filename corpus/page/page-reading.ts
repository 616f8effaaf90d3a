import type { Language } from "../article.js";

/**
 * What a saved page tells about its one article.
 *
 * @example
 * {
 *   title: "Hội đồng Bảo an …", author: "Thế Việt", source: "Baoquocte.vn", url: null,
 *   publishedAt: "2020-05-22", publishedAtInferred: true, language: "vi",
 *   paragraphs: ["TGVN. Sáng ngày 22/5, …", …], captions: ["Đại sứ … phát biểu tại cuộc họp."]
 * }
 */
export interface PageReading {
  readonly title: string;
  readonly author: string | null;
  readonly source: string | null;
  /** Only when the operator states it or the page prints its own address; a saved text rarely does. */
  readonly url: string | null;
  /** ISO 8601 day. */
  readonly publishedAt: string | null;
  /** True when the day was put together from the dateline of the text. */
  readonly publishedAtInferred: boolean;
  readonly language: Language;
  /** Body paragraphs, verbatim in NFC, the lead first; at least one. Subheadings are dropped. */
  readonly paragraphs: readonly string[];
  /** Photo captions of the article, in the order of the page. */
  readonly captions: readonly string[];
}

/** What the caller of the reader knows about the page. */
export interface PageOptions {
  /** How errors call the page: a path, or "standard input". */
  readonly name: string;
  /** The title, where the operator knows it; it also helps to find where the body begins. */
  readonly title?: string;
}
