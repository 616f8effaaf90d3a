import path from "node:path";
import type { RetrievalSettings } from "./config.js";
import type { EmbeddingModel } from "./embedding/embedding-model.js";
import { openEmbeddingModel } from "./embedding/open-embedding-model.js";
import { GenerationStore } from "./index/generation-store.js";
import type { Lexicon } from "./lexicon/lexicon.js";
import { loadLexicon } from "./lexicon/load-lexicon.js";

/** What building an index and asking it have in common; both must use the same. */
export interface Toolkit {
  readonly store: GenerationStore;
  readonly model: EmbeddingModel;
  readonly lexicon: Lexicon;
}

/** @param indexDir where the generations lie; by default `index` in the data folder */
export async function openToolkit(settings: RetrievalSettings, indexDir?: string): Promise<Toolkit> {
  const lexicon = await loadLexicon(path.join(settings.dataDir, "cache"));
  return {
    store: new GenerationStore(indexDir ?? path.join(settings.dataDir, "index")),
    model: await openEmbeddingModel(settings.embedding, { lexicon, dataDir: settings.dataDir }),
    lexicon,
  };
}
