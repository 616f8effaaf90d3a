import type { Article, Language } from "./article.js";
import type { Speaker } from "./speaker.js";
import { applyOverrides } from "./speaker-override.js";
import type { StoredArticle } from "./stored-article.js";

/** What tells who speaks where: for every paragraph its quoting spans, in the order of their start. */
export type AttributeArticle = (article: {
  readonly title: string;
  readonly publishedAt: string | null;
  readonly language: Language;
  readonly captions?: string[];
  readonly paragraphs: string[];
}) => Speaker[][];

/**
 * The article with the speakers of its paragraphs: read from the text, then corrected by the operator's
 * overrides.
 *
 * @param file how errors call the article
 * @throws ArticleError when an override does not fit the text
 */
export function buildArticle(stored: StoredArticle, attribute: AttributeArticle, file: string): Article {
  const { speakers: overrides, paragraphs: texts, ...head } = stored;
  const { title, publishedAt, language, captions } = head;
  const read = attribute({ title, publishedAt, language, captions: [...captions], paragraphs: [...texts] });
  const speakers = applyOverrides(texts, read, overrides, file);
  return {
    ...head,
    paragraphs: texts.map((text, index) => ({ text, speakers: speakers[index] ?? [] })),
  };
}
