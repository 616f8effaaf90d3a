import path from "node:path";
import type { EmbeddingSettings } from "../config.js";
import type { Lexicon } from "../lexicon/lexicon.js";
import type { EmbeddingModel } from "./embedding-model.js";
import { HashedEmbedding } from "./hashed-embedding.js";

/** The model that the settings ask for; the remote one with its cache in `dataDir`. */
export async function openEmbeddingModel(
  settings: EmbeddingSettings,
  { lexicon, dataDir }: { readonly lexicon: Lexicon; readonly dataDir: string },
): Promise<EmbeddingModel> {
  if (settings.kind === "built-in") return new HashedEmbedding(lexicon);
  // The SDK is heavy, and most starts do not need it.
  const [{ OpenAiEmbedding }, { CachedEmbedding }] = await Promise.all([
    import("./openai-embedding.js"),
    import("./cached-embedding.js"),
  ]);
  return new CachedEmbedding(new OpenAiEmbedding(settings), path.join(dataDir, "embeddings.sqlite"));
}
