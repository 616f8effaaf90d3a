import { corpusFingerprint, loadArticles } from "../corpus/article-store.js";
import { ArticleError } from "../corpus/errors.js";
import type { BuildReport } from "./index/build-index.js";
import { type CheckedGeneration, readManifest, verifyFiles } from "./index/manifest.js";
import type { Toolkit } from "./toolkit.js";

export interface RefreshOptions {
  readonly corpusDir: string;
  /** False: samples count only while there is no other article. */
  readonly includeSamples: boolean;
  /** Leave a generation that an operator went back to, although the articles have changed since. */
  readonly keepPinned?: boolean;
  /** Build even when nothing has changed, and take no vector over. */
  readonly full?: boolean;
  readonly now: Date;
  readonly signal?: AbortSignal;
  /** Called before a build begins, with the reason in a few words; not when the index is up to date. */
  readonly onStart?: (reason: string) => void;
  readonly onProgress?: (done: number, total: number) => void;
  /** Called for every article file that cannot be used; the index is built from the others. */
  readonly onProblem?: (problem: ArticleError) => void;
}

export interface RefreshReport extends BuildReport {
  /** False when the live generation was up to date already. */
  readonly built: boolean;
  /** The live generation when it was up to date, for who opens it; null after a build. */
  readonly checked: CheckedGeneration | null;
}

/**
 * Brings the index up to the articles: builds a generation when there is none, or when the articles, the
 * embedding model, the lexicon or the format have changed since.
 *
 * @throws {StorageError} when the folder of the articles cannot be read; the live generation stays
 * @throws {EmbeddingError} when the embedding model fails; the live generation stays
 */
export async function refreshIndex(toolkit: Toolkit, options: RefreshOptions): Promise<RefreshReport> {
  const { corpusDir, includeSamples, full, onStart, onProblem, signal, onProgress, now } = options;
  const stale = full ? "a full build was asked for" : await reasonToBuild(toolkit, options);
  if (typeof stale !== "string") {
    const { generation, articles, paragraphs, problems } = stale.manifest;
    // What could not be used is missing still.
    for (const problem of problems) onProblem?.(new ArticleError(problem));
    return { generation, articles, paragraphs, embedded: 0, removed: 0, built: false, checked: stale };
  }
  // Most starts find the index up to date, and need not wait for what only a build needs.
  const [{ attributeArticle }, { buildIndex }] = await Promise.all([
    import("../corpus/speakers/attribute-article.js"),
    import("./index/build-index.js"),
  ]);
  onStart?.(stale);
  // Before the articles are read: one that changes meanwhile makes the index out of date, not seemingly fresh.
  const corpus = await fingerprintOf(options);
  const { articles, problems } = await loadArticles(corpusDir, {
    attribute: attributeArticle,
    includeSamples: includeSamples ? true : "auto",
    ...(signal && { signal }),
  });
  const found = [...problems, ...(articles.length === 0 ? [noArticles(corpusDir)] : [])];
  for (const problem of found) onProblem?.(problem);
  const report = await buildIndex(articles, {
    ...toolkit,
    corpus,
    problems: found.map(({ message }) => message),
    now,
    reuse: !full,
    ...(signal && { signal }),
    ...(onProgress && { onProgress }),
  });
  return { ...report, built: true, checked: null };
}

function noArticles(dir: string): ArticleError {
  return new ArticleError(`no articles in ${dir}: add some with npm run ingest, or set CORPUS_DIR`);
}

type CorpusOptions = Pick<RefreshOptions, "corpusDir" | "includeSamples" | "keepPinned">;

/** Why the live generation will not do, in a few words; or one that will, checked. */
export async function reasonToBuild(
  toolkit: Toolkit,
  corpus: CorpusOptions,
): Promise<string | CheckedGeneration> {
  const { store, model, lexicon } = toolkit;
  const live = await store.live().catch(() => undefined);
  if (live === undefined) return "the index is damaged";
  if (live === null) return "there is no index yet";
  const dir = store.folderOf(live);
  const manifest = await readManifest(dir).catch(() => null);
  if (manifest === null) return "the index cannot be read or has another format";
  if (manifest.embeddingModel !== model.id) return "the embedding model has changed";
  if (manifest.lexicon !== lexicon.hash) return "the lexicon has changed";
  const isOutdated = manifest.corpus !== (await fingerprintOf(corpus));
  // After a rollback the articles are newer on purpose: only a build that is asked for ends it.
  if (isOutdated && !((await store.isPinned()) && corpus.keepPinned)) return "the articles have changed";
  const isWhole = await verifyFiles(dir, manifest).then(
    () => true,
    () => false,
  );
  return isWhole ? { dir, manifest } : "the index is damaged";
}

/** The articles and the way in which they are chosen: either one may change. */
async function fingerprintOf({ corpusDir, includeSamples }: CorpusOptions): Promise<string> {
  return `${await corpusFingerprint(corpusDir)}${includeSamples ? "+samples" : ""}`;
}
