import { HashedEmbedding } from "./embedding/hashed-embedding.js";
import { EmbeddingError } from "./errors.js";
import { type CheckedGeneration, checkGeneration } from "./index/manifest.js";
import { type RefreshOptions, type RefreshReport, refreshIndex } from "./refresh-index.js";
import type { Toolkit } from "./toolkit.js";

export interface PrepareOptions extends RefreshOptions {
  /** Told in one line what failed and from what is answered instead. */
  readonly onFallback: (message: string) => void;
}

export interface PreparedIndex
  extends Pick<RefreshReport, "generation" | "articles" | "paragraphs" | "checked"> {
  /** True when another embedding model may have made it: then its words alone are searched. */
  readonly acceptOtherModel: boolean;
}

/**
 * Brings the index up as {@link refreshIndex} does, for answering questions from it. An embedding model that
 * fails is no reason not to answer: the words of the index at hand are searched then, or, where there is
 * none, those of one that the built-in embedding makes.
 *
 * @throws {StorageError} when the folder of the articles cannot be read
 * @throws {IndexError} when the index cannot be written
 */
export async function prepareIndex(toolkit: Toolkit, options: PrepareOptions): Promise<PreparedIndex> {
  try {
    return { ...(await refreshIndex(toolkit, options)), acceptOtherModel: false };
  } catch (error) {
    if (!(error instanceof EmbeddingError)) throw error;
    const atHand = await usableIndex(toolkit);
    if (atHand !== null) {
      const { createdAt, generation, articles, paragraphs } = atHand.manifest;
      options.onFallback(`${error.message}; the words of the index of ${createdAt} are searched`);
      return { generation, articles, paragraphs, checked: atHand, acceptOtherModel: true };
    }
    options.onFallback(`${error.message}; words alone are searched`);
    const builtIn = { ...toolkit, model: new HashedEmbedding(toolkit.lexicon) };
    return { ...(await refreshIndex(builtIn, options)), acceptOtherModel: true };
  }
}

/** The live generation, when it is whole and its words fit the lexicon, whichever model made it. */
async function usableIndex({ store, lexicon }: Toolkit): Promise<CheckedGeneration | null> {
  try {
    const live = await store.live();
    if (live === null) return null;
    const checked = await checkGeneration(store.folderOf(live));
    return checked.manifest.lexicon === lexicon.hash ? checked : null;
  } catch {
    return null;
  }
}
