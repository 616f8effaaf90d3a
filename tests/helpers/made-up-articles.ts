import type { Article, Paragraph } from "../../corpus/article.js";
import type { Speaker } from "../../corpus/speaker.js";

/** Who says a verbatim part of a paragraph; what is left out is null, and `speech` indirect. */
export type Credit = Partial<Omit<Speaker, "start" | "end">> & { readonly says: string };

/** A paragraph whose speakers are given by hand, so that no test here rests on how speakers are read. */
export function paragraph(text: string, ...credits: readonly Credit[]): Paragraph {
  const speakers = credits.map(({ says, ...credit }): Speaker => {
    const start = text.indexOf(says);
    if (start < 0) throw new Error(`"${says}" is not in the paragraph`);
    return {
      name: null,
      role: null,
      country: null,
      organisation: null,
      speech: "indirect",
      start,
      end: start + says.length,
      ...credit,
    };
  });
  return { text, speakers };
}

/** A made-up article; override what a test is about. */
export function madeUpArticle(
  id: string,
  paragraphs: readonly (string | Paragraph)[],
  overrides: Partial<Article> = {},
): Article {
  return {
    id,
    title: "Tin trong ngày",
    author: null,
    source: "Báo Bình Minh",
    url: null,
    publishedAt: "2021-03-04",
    publishedAtInferred: false,
    language: "vi",
    sample: false,
    captions: [],
    paragraphs: paragraphs.map((one) => (typeof one === "string" ? paragraph(one) : one)),
    ...overrides,
  };
}
