import { join } from "node:path";
import { serialiseArticle } from "./article-file.js";
import { makeArticleId } from "./article-id.js";
import { type ArticleEntry, readArticleFolder } from "./article-store.js";
import type { ArticleError } from "./errors.js";
import { makeFolder, writeWholeFile } from "./storage/whole-file.js";
import type { SpeakerOverride, StoredArticle } from "./stored-article.js";
import { foldAccents } from "./text/fold.js";

/** An article that may be in the corpus already; the id is found when it is saved. */
export type ArticleDraft = Omit<StoredArticle, "id" | "speakers" | "sample">;

export type SaveStatus = "added" | "updated" | "unchanged";

export interface SavedArticle {
  readonly status: SaveStatus;
  readonly path: string;
  readonly stored: StoredArticle;
  /** Overrides of the operator whose words are no longer in the text. */
  readonly lostOverrides: readonly SpeakerOverride[];
}

/** A folder of articles, opened to add to it. */
export interface ArticleFolder {
  /** Files that cannot be used; saving beside them is possible. */
  readonly problems: readonly ArticleError[];
  /**
   * Adds an article, or updates the one that is the same: same address, same title and day, or same id and
   * mostly the same text. An update keeps id and overrides, and what the draft does not know.
   *
   * @throws StorageError when the folder cannot be written
   */
  save(draft: ArticleDraft, options?: { readonly dryRun?: boolean }): Promise<SavedArticle>;
}

/** Share of the paragraphs that two versions of one article have in common. */
const SAME_TEXT_SHARE = 0.5;

/**
 * Opens a folder to add articles; creates it when it is missing, unless nothing is to be written.
 * @throws StorageError when the folder cannot be created or read
 */
export async function openArticleFolder(
  dir: string,
  options: { readonly dryRun?: boolean } = {},
): Promise<ArticleFolder> {
  if (options.dryRun !== true) makeFolder(dir);
  const { entries, problems, paths } = await readFolderOrNothing(dir, options.dryRun === true);
  const byId = new Map<string, ArticleEntry>(entries.map((entry) => [entry.stored.id, entry]));
  // A file that is broken, or named after another id, must not be overwritten either.
  const files = new Set<string>(paths);
  const isTaken = (id: string) => byId.has(id) || files.has(join(dir, `${id}.txt`));
  return {
    problems,
    save: async (draft, { dryRun = options.dryRun ?? false } = {}) => {
      const known = [...byId.values()].find(({ stored }) => isSameArticle(stored, draft));
      const merged = known === undefined ? addition(draft, isTaken) : update(known, draft);
      const path = known?.path ?? join(dir, `${merged.stored.id}.txt`);
      const text = serialiseArticle(merged.stored);
      const status =
        known === undefined ? "added" : serialiseArticle(known.stored) === text ? "unchanged" : "updated";
      if (status !== "unchanged" && !dryRun) await writeWholeFile(path, text);
      byId.set(merged.stored.id, { path, stored: merged.stored });
      return { status, path, ...merged };
    },
  };
}

async function readFolderOrNothing(dir: string, mayBeMissing: boolean) {
  try {
    return await readArticleFolder(dir);
  } catch (error) {
    const cause = error instanceof Error ? error.cause : undefined;
    const isMissing = cause instanceof Error && "code" in cause && cause.code === "ENOENT";
    if (mayBeMissing && isMissing) return { entries: [], problems: [], paths: [] };
    throw error;
  }
}

interface Merged {
  readonly stored: StoredArticle;
  readonly lostOverrides: readonly SpeakerOverride[];
}

function addition(draft: ArticleDraft, isTaken: (id: string) => boolean): Merged {
  const id = makeArticleId(draft.title, draft.publishedAt, isTaken);
  return { stored: inOrder({ ...draft, id, sample: false, speakers: [] }), lostOverrides: [] };
}

/** The draft with the id and the overrides of the known article, and its facts where the draft has none. */
function update({ stored: known }: ArticleEntry, draft: ArticleDraft): Merged {
  const keepsDate = draft.publishedAt === null || (draft.publishedAtInferred && !known.publishedAtInferred);
  const dated = keepsDate && known.publishedAt !== null ? known : draft;
  const moved = known.speakers.map((override) => moveOverride(override, known, draft));
  const stored = inOrder({
    ...draft,
    id: known.id,
    author: draft.author ?? known.author,
    source: draft.source ?? known.source,
    url: draft.url ?? known.url,
    publishedAt: dated.publishedAt,
    publishedAtInferred: dated.publishedAtInferred,
    sample: false,
    speakers: moved.filter((override) => override !== null),
  });
  return { stored, lostOverrides: known.speakers.filter((_, at) => moved[at] === null) };
}

/** A correction can renumber paragraphs: an override goes with its words. */
function moveOverride(
  override: SpeakerOverride,
  known: StoredArticle,
  draft: ArticleDraft,
): SpeakerOverride | null {
  const holds = (text: string | undefined) =>
    text !== undefined &&
    ("none" in override ? text === known.paragraphs[override.paragraph] : occursOnce(text, override.quote));
  if (holds(draft.paragraphs[override.paragraph])) return override;
  const paragraph = draft.paragraphs.findIndex(holds);
  return paragraph < 0 ? null : { ...override, paragraph };
}

function occursOnce(text: string, quote: string): boolean {
  const at = text.indexOf(quote);
  return at >= 0 && text.indexOf(quote, at + 1) < 0;
}

function isSameArticle(known: StoredArticle, draft: ArticleDraft): boolean {
  if (known.sample) return false;
  if (known.url !== null && known.url === draft.url) return true;
  if (
    known.source !== null &&
    draft.source !== null &&
    foldAccents(known.source) !== foldAccents(draft.source)
  ) {
    // Two papers may print one agency's report under one title.
    return false;
  }
  const sameTitle = known.title.toLowerCase() === draft.title.toLowerCase();
  if (sameTitle && draft.publishedAt !== null && known.publishedAt === draft.publishedAt) return true;
  const id = makeArticleId(draft.title, draft.publishedAt, () => false);
  return (sameTitle || known.id === id) && sharesText(known.paragraphs, draft.paragraphs);
}

function sharesText(one: readonly string[], other: readonly string[]): boolean {
  const texts = new Set(one);
  const shared = other.filter((text) => texts.has(text)).length;
  return shared >= Math.max(1, Math.min(one.length, other.length) * SAME_TEXT_SHARE);
}

/** The order in which the fields stand in the file, whatever the order in which they were put together. */
function inOrder(article: StoredArticle): StoredArticle {
  const { id, title, author, source, url, publishedAt, publishedAtInferred, language, ...rest } = article;
  const { sample, captions, speakers, paragraphs } = rest;
  return {
    ...{ id, title, author, source, url, publishedAt, publishedAtInferred, language },
    ...{ sample, captions, speakers, paragraphs },
  };
}
