import { onTestFinished } from "vitest";
import type { Article } from "../../corpus/article.js";
import { ExtractiveAnswerer } from "../../retrieval/answering/extractive-answerer.js";
import { HashedEmbedding } from "../../retrieval/embedding/hashed-embedding.js";
import { Engine } from "../../retrieval/engine.js";
import { folderOfTest } from "./folder-of-test.js";
import { projectLexicon } from "./project-lexicon.js";
import { TemporaryIndex } from "./temporary-index.js";

/** An engine over articles of one test, with the project's lexicon; closed when the test ends. */
export async function engineOver(articles: readonly Article[]): Promise<Engine> {
  const lexicon = await projectLexicon();
  const index = new TemporaryIndex(folderOfTest(), new HashedEmbedding(lexicon), lexicon);
  await index.build(articles);
  const { store, model } = index;
  const engine = await Engine.open({ store, model, lexicon, answerer: new ExtractiveAnswerer() });
  onTestFinished(() => engine.close());
  return engine;
}
