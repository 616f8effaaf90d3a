import type { Article } from "../../corpus/article.js";
import { ExtractiveAnswerer } from "../answering/extractive-answerer.js";
import type { EmbeddingModel } from "../embedding/embedding-model.js";
import { Engine } from "../engine.js";
import { buildIndex } from "../index/build-index.js";
import { GenerationStore } from "../index/generation-store.js";
import type { Lexicon } from "../lexicon/lexicon.js";

export interface EngineOverOptions {
  readonly model: EmbeddingModel;
  readonly lexicon: Lexicon;
  /** An empty folder for the index. */
  readonly workDir: string;
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

/** An engine over articles at hand, with an index of its own: the live one is not touched. Close it. */
export async function openEngineOver(
  articles: readonly Article[],
  { model, lexicon, workDir, ...options }: EngineOverOptions,
): Promise<Engine> {
  const store = new GenerationStore(workDir);
  await buildIndex(articles, { store, model, lexicon, corpus: "evaluation", now: new Date(), ...options });
  return await Engine.open({ store, model, lexicon, answerer: new ExtractiveAnswerer() });
}
