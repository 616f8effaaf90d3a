import path from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";
import type { Article } from "../../corpus/article.js";
import { HashedEmbedding } from "../../retrieval/embedding/hashed-embedding.js";
import type { Engine } from "../../retrieval/engine.js";
import { openEngineOver } from "../../retrieval/evaluation/engine-over.js";
import { evaluationArticles } from "../../retrieval/evaluation/evaluation-articles.js";
import type { Lexicon } from "../../retrieval/lexicon/lexicon.js";
import { projectLexicon } from "./project-lexicon.js";
import { temporaryFolder } from "./temporary-folder.js";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** A file of `tests/evaluation/`. */
export const evaluationFile = (name: string): string => path.join(root, "tests", "evaluation", name);

/** The sample articles; a broken one fails the test. */
export async function sampleArticles(): Promise<Article[]> {
  return await evaluationArticles(path.join(root, "corpus", "articles"), {
    onlySamples: true,
    onProblem: (problem) => expect.unreachable(problem.message),
  });
}

export interface SampleEngine {
  readonly engine: Engine;
  /** Where its generations lie. */
  readonly indexDir: string;
  readonly lexicon: Lexicon;
  readonly model: HashedEmbedding;
  close(): void;
}

/** An engine over the sample articles, with an index of its own. */
export async function openSampleEngine(): Promise<SampleEngine> {
  const { folder, remove } = temporaryFolder();
  const lexicon = await projectLexicon();
  const model = new HashedEmbedding(lexicon);
  const indexDir = path.join(folder, "index");
  const engine = await openEngineOver(await sampleArticles(), { model, lexicon, workDir: indexDir });
  const close = (): void => {
    engine.close();
    remove();
  };
  return { engine, indexDir, lexicon, model, close };
}
