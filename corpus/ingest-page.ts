import type { Article } from "./article.js";
import { type AttributeArticle, buildArticle } from "./build-article.js";
import type { PageReading } from "./page/page-reading.js";
import { readPage } from "./page/read-page.js";
import type { ArticleFolder, SaveStatus } from "./save-article.js";
import type { SpeakerOverride } from "./stored-article.js";

/** What the operator states about a page, against what is read from it. */
export type StatedFacts = Partial<Pick<PageReading, "title" | "author" | "source" | "url" | "publishedAt">>;

export interface IngestedPage {
  readonly status: SaveStatus;
  /** The file that holds, or in a dry run would hold, the article. */
  readonly path: string;
  readonly article: Article;
  /** Overrides of the operator whose words are no longer in the text. */
  readonly lostOverrides: readonly SpeakerOverride[];
}

/**
 * Reads a page and puts its article into the corpus.
 *
 * @param name how errors call the page
 * @throws PageError when the page holds no readable article
 * @throws StorageError when it cannot be written
 */
export async function ingestPage(
  raw: Uint8Array | string,
  name: string,
  stated: StatedFacts,
  deps: { readonly folder: ArticleFolder; readonly attribute: AttributeArticle },
): Promise<IngestedPage> {
  const reading = readPage(raw, { name, ...(stated.title === undefined ? {} : { title: stated.title }) });
  const dated = stated.publishedAt === undefined ? {} : { publishedAtInferred: false };
  const draft = { ...reading, ...stated, ...dated, title: reading.title, captions: [...reading.captions] };
  const { status, path, stored, lostOverrides } = await deps.folder.save(draft);
  return { status, path, article: buildArticle(stored, deps.attribute, path), lostOverrides };
}
