import path from "node:path";
import type { EmbeddingModel } from "../embedding/embedding-model.js";
import { IndexError } from "../errors.js";
import type { Lexicon } from "../lexicon/lexicon.js";
import type { GenerationStore } from "./generation-store.js";
import { LexicalIndex } from "./lexical-index.js";
import { readLexicalIndex } from "./lexical-index-file.js";
import {
  type CheckedGeneration,
  GENERATION_FILES,
  type Manifest,
  readManifest,
  verifyFiles,
} from "./manifest.js";
import { PassageStore } from "./passage-store.js";
import { VectorIndex } from "./vector-index.js";

/** A generation, open for reading. */
export interface OpenIndex {
  readonly manifest: Manifest;
  readonly lexical: LexicalIndex;
  readonly vectors: VectorIndex;
  readonly passages: PassageStore;
  close(): void;
}

export interface OpenIndexOptions {
  readonly model: EmbeddingModel;
  readonly lexicon: Lexicon;
  /** True: another model may have made the vectors; they are then of no use, but the words are. */
  readonly acceptOtherModel?: boolean;
  /** A generation that was checked just now; when it is the live one, its files are not read for that again. */
  readonly checked?: CheckedGeneration | null;
}

/**
 * Opens the live generation after checking that it is whole and was made by the model and lexicon in force.
 *
 * @throws {IndexError} naming what does not fit and the command that mends it
 */
export async function openLiveIndex(
  store: GenerationStore,
  { model, lexicon, acceptOtherModel = false, checked = null }: OpenIndexOptions,
): Promise<OpenIndex> {
  const generation = await store.live();
  if (generation === null) throw new IndexError(`no index in ${store.root}: run npm run index`);
  const dir = store.folderOf(generation);
  const manifest = await readManifest(dir);
  if (manifest.embeddingModel !== model.id && !acceptOtherModel) {
    throw new IndexError(
      `index ${dir} was made with the embedding model ${manifest.embeddingModel}, not ${model.id}: run npm run index, or set EMBEDDING_MODEL back`,
    );
  }
  if (manifest.lexicon !== lexicon.hash) {
    throw new IndexError(`index ${dir} was made with another lexicon: run npm run index`);
  }
  if (checked?.dir !== dir) await verifyFiles(dir, manifest);
  return openGeneration(dir, manifest);
}

/** Opens a generation's folder without any check. */
export async function openGeneration(dir: string, manifest: Manifest): Promise<OpenIndex> {
  const lexical = new LexicalIndex(await readLexicalIndex(path.join(dir, GENERATION_FILES.lexical)));
  const vectors = VectorIndex.read(path.join(dir, GENERATION_FILES.vectors), manifest.dimensions);
  const passages = new PassageStore(path.join(dir, GENERATION_FILES.passages));
  return { manifest, lexical, vectors, passages, close: () => passages.close() };
}
