import path from "node:path";
import type { Article } from "../../corpus/article.js";
import type { EmbeddingModel } from "../../retrieval/embedding/embedding-model.js";
import { type BuildOptions, type BuildReport, buildIndex } from "../../retrieval/index/build-index.js";
import { GenerationStore } from "../../retrieval/index/generation-store.js";
import { type OpenIndex, openLiveIndex } from "../../retrieval/index/open-index.js";
import type { Lexicon } from "../../retrieval/lexicon/lexicon.js";

/** An index in a folder of its own, built from articles that a test holds in memory. */
export class TemporaryIndex {
  readonly store: GenerationStore;

  constructor(
    folder: string,
    readonly model: EmbeddingModel,
    readonly lexicon: Lexicon,
  ) {
    this.store = new GenerationStore(path.join(folder, "index"));
  }

  async build(articles: readonly Article[], options: Partial<BuildOptions> = {}): Promise<BuildReport> {
    const { store, model, lexicon } = this;
    const now = new Date("2021-03-05T06:07:08Z");
    return await buildIndex(articles, { store, model, lexicon, corpus: "made up", now, ...options });
  }

  async open(): Promise<OpenIndex> {
    return await openLiveIndex(this.store, this);
  }

  /** The folder of the live generation. */
  async liveFolder(): Promise<string> {
    return this.store.folderOf((await this.store.live()) ?? "none");
  }
}
