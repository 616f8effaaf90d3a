import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Article } from "./article.js";
import { parseArticleFile } from "./article-file.js";
import { type AttributeArticle, buildArticle } from "./build-article.js";
import { ArticleError } from "./errors.js";
import { breather } from "./storage/breather.js";
import { mapBounded } from "./storage/map-bounded.js";
import { storageError } from "./storage/whole-file.js";
import type { StoredArticle } from "./stored-article.js";

/** Article files that are open at the same time. */
const OPEN_FILES = 64;
const EXTENSION = ".txt";

/** An article with the file that holds it. */
export interface ArticleEntry {
  readonly path: string;
  readonly stored: StoredArticle;
}

/** What a folder of articles holds, and which of its files cannot be used. */
export interface StoredArticles {
  /** By id. */
  readonly entries: readonly ArticleEntry[];
  /** One a file: broken, or with the id of another. */
  readonly problems: readonly ArticleError[];
  /** Every article file of the folder, those with problems too. */
  readonly paths: readonly string[];
}

export interface LoadOptions {
  /** Tells who speaks; see {@link AttributeArticle}. */
  readonly attribute: AttributeArticle;
  /**
   * "auto" (default) leaves the samples that come with Trichdan out as soon as there is one article of the
   * operator's own; true keeps them.
   */
  readonly includeSamples?: "auto" | true;
  readonly signal?: AbortSignal;
}

/** The articles of a folder, and which of its files cannot be used. */
export interface LoadedArticles {
  /** By id. */
  readonly articles: readonly Article[];
  readonly problems: readonly ArticleError[];
}

/**
 * Loads the articles of a folder with their speakers. A file that cannot be used is a problem and does not
 * keep the others from being loaded.
 *
 * @throws StorageError when the folder cannot be read
 */
export async function loadArticles(dir: string, options: LoadOptions): Promise<LoadedArticles> {
  const { entries, problems } = await readArticleFolder(dir, options.signal);
  const hasOwn = entries.some(({ stored }) => !stored.sample);
  const wanted = entries.filter(({ stored }) => options.includeSamples === true || !hasOwn || !stored.sample);
  const articles: Article[] = [];
  const misfits: ArticleError[] = [];
  const breathe = breather(options.signal);
  for (const { stored, path } of wanted) {
    await breathe();
    try {
      articles.push(buildArticle(stored, options.attribute, path));
    } catch (error) {
      if (!(error instanceof ArticleError)) throw error;
      misfits.push(error);
    }
  }
  return { articles, problems: [...problems, ...misfits] };
}

/** Reads the article files of a folder as they are stored, sorted by id. */
export async function readArticleFolder(dir: string, signal?: AbortSignal): Promise<StoredArticles> {
  const paths = await articlePaths(dir);
  const results = await mapBounded(paths, OPEN_FILES, async (path) => {
    signal?.throwIfAborted();
    return await readArticle(path);
  });
  const problems = results.filter((result) => result instanceof ArticleError);
  const byId = new Map<string, ArticleEntry>();
  for (const result of results) {
    if (result instanceof ArticleError) continue;
    const { id } = result.stored;
    const first = byId.get(id);
    if (first === undefined) byId.set(id, result);
    else problems.push(duplicateError(id, first.path, result.path));
  }
  const entries = [...byId.values()].sort((one, other) => compare(one.stored.id, other.stored.id));
  return { entries, problems, paths };
}

/**
 * A hash over names and contents of the article files: equal as long as nothing was added, changed or
 * removed. A folder that does not exist is as an empty one.
 */
export async function corpusFingerprint(dir: string): Promise<string> {
  const paths = await articlePaths(dir, true);
  const digests = await mapBounded(paths, OPEN_FILES, async (path) => {
    const digest = createHash("sha256")
      .update(await readBytes(path))
      .digest("hex");
    return `${basename(path)}\0${digest}`;
  });
  return createHash("sha256").update(digests.join("\n")).digest("hex");
}

async function readArticle(path: string): Promise<ArticleEntry | ArticleError> {
  const bytes = await readBytes(path);
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return { path, stored: parseArticleFile(text, path) };
  } catch (error) {
    if (error instanceof ArticleError) return error;
    return new ArticleError(`${path} is not UTF-8: convert it (iconv -f ENCODING -t UTF-8)`, {
      cause: error,
    });
  }
}

async function readBytes(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (cause) {
    throw storageError("read", path, cause);
  }
}

/** The article files of a folder by name; hidden files and what a killed write left behind are none. */
async function articlePaths(dir: string, missingIsEmpty = false): Promise<string[]> {
  try {
    const entries = await readdir(dir, { withFileTypes: true });
    return entries
      .filter(
        (entry) => !entry.isDirectory() && entry.name.endsWith(EXTENSION) && !entry.name.startsWith("."),
      )
      .map((entry) => join(dir, entry.name))
      .sort(compare);
  } catch (cause) {
    const isMissing = cause instanceof Error && "code" in cause && cause.code === "ENOENT";
    if (isMissing && missingIsEmpty) return [];
    throw storageError("read the articles in", dir, cause);
  }
}

function duplicateError(id: string, first: string, second: string): ArticleError {
  return new ArticleError(
    `two articles have the id ${id}, ${first} and ${second}: change the id in one of them or delete it`,
  );
}

/** By code units, so that the order is the same on every system. */
function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
