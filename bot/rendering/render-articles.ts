import type { InlineKeyboardMarkup } from "grammy/types";
import type { ArticleList } from "../../retrieval/listing/article-list.js";
import type { Texts } from "../texts.js";
import { formatDate } from "./format-date.js";
import { bold, type Fragment, interfaceText, join, link, text } from "./fragment.js";
import { packMessages } from "./pack-messages.js";
import { publicationLine } from "./render-citation.js";
import { shorten } from "./split-text.js";

/** Articles of one page. With the longest of titles and papers so many are within one message. */
export const PAGE_LENGTH = 8;

const MAX_TITLE_LENGTH = 250;
const MAX_HEADING_WORD_LENGTH = 60;

/** Which page of which list. */
export interface ArticlePage {
  /** Null for the list of all articles. */
  readonly word: string | null;
  /** From 0. */
  readonly page: number;
}

/** One page of articles, newest first, as a message in Telegram's HTML. */
export function renderArticles(list: ArticleList, { word, page }: ArticlePage, texts: Texts): string {
  const items = list.articles.map((article, at) => {
    const name = text(shorten(article.title, MAX_TITLE_LENGTH));
    const title = bold(article.url === null ? name : link(article.url, name));
    const details = [text(publicationLine(article, texts))];
    if (article.sample) details.push(interfaceText(texts.html("sample")));
    const numbered = join([text(`${page * PAGE_LENGTH + at + 1}.`), title], " ");
    return join([numbered, join(details, " · ")], "\n");
  });
  const [html = ""] = packMessages([heading(list, word, texts), ...items, ...pageLine(list, page, texts)]);
  return html;
}

/** ◀ and ▶ where there is a page before or behind; undefined when there is neither. */
export function pageButtons(
  { total }: ArticleList,
  { word, page }: ArticlePage,
): InlineKeyboardMarkup | undefined {
  const press = (to: number): string => (word === null ? `latest:${to}` : `with:${to}:${word}`);
  const row = [
    ...(page > 0 ? [{ text: "◀", callback_data: press(page - 1) }] : []),
    ...(page < pagesOf(total) - 1 ? [{ text: "▶", callback_data: press(page + 1) }] : []),
  ];
  return row.length === 0 ? undefined : { inline_keyboard: [row] };
}

/** Number of pages, at least one. */
export function pagesOf(total: number): number {
  return Math.max(1, Math.ceil(total / PAGE_LENGTH));
}

function heading({ total, newest }: ArticleList, word: string | null, texts: Texts): Fragment {
  if (word !== null) {
    const shown = shorten(word, MAX_HEADING_WORD_LENGTH);
    return interfaceText(
      total === 0
        ? texts.html("articles-none", { word: shown })
        : texts.html("articles-heading", { word: shown, articles: total }),
    );
  }
  if (newest === null) return interfaceText(texts.html("latest-undated", { articles: total }));
  const date = formatDate(newest, texts.language);
  return interfaceText(texts.html("latest-heading", { articles: total, date }));
}

function pageLine({ total }: ArticleList, page: number, texts: Texts): Fragment[] {
  const pages = pagesOf(total);
  return pages === 1 ? [] : [interfaceText(texts.html("page", { page: page + 1, pages }))];
}
