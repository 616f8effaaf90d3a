import type { Article, Language } from "../../corpus/article.js";
import { normaliseText } from "../../corpus/text/normalise.js";
import { writingOf } from "../analysis/writing.js";

/** An entry of a data set as an article of one paragraph, without speakers. */
export function passageArticle(id: string, title: string, text: string): Article {
  const body = normaliseText(text);
  return {
    id,
    title: normaliseText(title),
    author: null,
    source: null,
    url: null,
    publishedAt: null,
    publishedAtInferred: false,
    language: languageOf(body),
    sample: false,
    captions: [],
    paragraphs: [{ text: body, speakers: [] }],
  };
}

function languageOf(text: string): Language {
  return writingOf(text) === "en" ? "en" : "vi";
}
