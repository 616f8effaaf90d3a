import type { Speaker } from "../../corpus/speaker.js";
import type { TextSpan } from "../../corpus/text/sentences.js";
import type { Passage } from "../index/passage-store.js";
import type { Citation, CitedSpeaker, OtherPrint } from "./answer.js";

/**
 * A numbered citation of a stretch of a paragraph; the quotation is cut from the stored text itself.
 *
 * @param copies other paragraphs that print the same; those of the same article are left out
 */
export function citationOf(
  number: number,
  passage: Passage,
  quote: TextSpan,
  speaker: Speaker | null,
  copies: readonly Passage[] = [],
): Citation {
  const { article } = passage;
  return {
    number,
    articleId: passage.articleId,
    title: article.title,
    url: article.url,
    source: article.source,
    publishedAt: article.publishedAt,
    publishedAtInferred: article.publishedAtInferred,
    sample: article.sample,
    paragraph: passage.paragraph,
    quote: passage.text.slice(quote.start, quote.end),
    start: quote.start,
    end: quote.end,
    speaker: speaker === null ? null : withoutOffsets(speaker),
    paragraphHash: passage.hash,
    alsoIn: copies.filter(({ articleId }) => articleId !== passage.articleId).map(otherPrint),
  };
}

function otherPrint({ articleId, paragraph, article }: Passage): OtherPrint {
  const { title, source, url, publishedAt } = article;
  return { articleId, title, source, url, publishedAt, paragraph };
}

function withoutOffsets({ start: _, end: __, directWords: ___, ...speaker }: Speaker): CitedSpeaker {
  return speaker;
}
