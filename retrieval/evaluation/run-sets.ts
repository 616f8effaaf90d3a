import { rm } from "node:fs/promises";
import path from "node:path";
import { breather } from "../../corpus/storage/breather.js";
import { ExtractiveAnswerer } from "../answering/extractive-answerer.js";
import type { EmbeddingModel } from "../embedding/embedding-model.js";
import { HashedEmbedding } from "../embedding/hashed-embedding.js";
import { Engine } from "../engine.js";
import { buildIndex } from "../index/build-index.js";
import { GenerationStore } from "../index/generation-store.js";
import { openLiveIndex } from "../index/open-index.js";
import type { Concept } from "../lexicon/concept-line.js";
import type { Lexicon } from "../lexicon/lexicon.js";
import { ABLATIONS, AS_IS, indexKey, SHUFFLED_LEXICON, type Variant } from "./ablation.js";
import type { EvaluationSet, SearchedCorpus } from "./evaluation-set.js";
import type { AskedQuestion } from "./judge-answer.js";
import { PlainBm25 } from "./plain-bm25.js";
import { EVALUATION_NOW } from "./questions.js";
import { rankTyped } from "./rank-typed.js";
import type { TypingKind } from "./typing-noise.js";
import { emptyLexicon, shuffledLexicon } from "./variant-lexicon.js";
import { RANKING_DEPTH, VariantRanker } from "./variant-ranker.js";

/** Name of the baseline among the rankings. */
export const BASELINE = "bm25";

/** What was found for a set by retrieval as it is, by every variant of it, and by the baseline. */
export interface SetRun {
  readonly set: EvaluationSet;
  /** Variant's name, or {@link BASELINE} → for each query of the set, passage ids, best first. */
  readonly rankings: ReadonlyMap<string, readonly (readonly string[])[]>;
  /**
   * For each kind of broken typing, what retrieval as it is finds for the accented Vietnamese queries so typed,
   * as in a ranking of {@link rankings}; of other queries nothing.
   */
  readonly typed: ReadonlyMap<TypingKind, readonly (readonly string[])[]>;
  /** Answers to the project's own questions; empty for other sets. */
  readonly asked: readonly AskedQuestion[];
  /** The same asked of the same articles with nobody quoted in them: a negative control. */
  readonly askedWithoutSpeakers: readonly AskedQuestion[];
}

export interface RunOptions {
  readonly model: EmbeddingModel;
  readonly lexicon: Lexicon;
  /** The concepts of the lexicon, to shuffle them. */
  readonly concepts: readonly Concept[];
  /** An empty folder for indexes; it is removed afterwards. */
  readonly workDir: string;
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number, what: string) => void;
}

const VARIANTS: readonly Variant[] = [AS_IS, ...ABLATIONS, SHUFFLED_LEXICON];
const SHUFFLE_SEED = 7;

/** Asks every query of every set of every variant. Sets that share a corpus share its indexes. */
export async function runSets(sets: readonly EvaluationSet[], options: RunOptions): Promise<SetRun[]> {
  const runs = new Map<EvaluationSet, SetRun>();
  const corpora = [...new Set(sets.map(({ corpus }) => corpus))];
  try {
    for (const [at, corpus] of corpora.entries()) {
      const theirs = sets.filter((set) => set.corpus === corpus);
      const workDir = path.join(options.workDir, `corpus-${at}`);
      for (const run of await runCorpus(corpus, theirs, { ...options, workDir })) runs.set(run.set, run);
      await rm(workDir, { recursive: true, force: true });
    }
  } finally {
    await rm(options.workDir, { recursive: true, force: true });
  }
  return sets.flatMap((set) => runs.get(set) ?? []);
}

async function runCorpus(
  corpus: SearchedCorpus,
  sets: readonly EvaluationSet[],
  options: RunOptions,
): Promise<SetRun[]> {
  const rankings = new Map(sets.map((set) => [set, new Map([[BASELINE, baseline(set)]])]));
  const typed = new Map<EvaluationSet, SetRun["typed"]>();
  const asked = new Map<EvaluationSet, AskedQuestion[]>();
  const askedWithoutSpeakers = new Map<EvaluationSet, AskedQuestion[]>();
  const total = VARIANTS.length * sets.reduce((sum, { queries }) => sum + queries.length, 0);
  let done = 0;
  for (const key of new Set(VARIANTS.map(indexKey))) {
    const variants = VARIANTS.filter((variant) => indexKey(variant) === key);
    await withIndex(corpus, variants[0] ?? AS_IS, options, async (store, model, lexicon) => {
      const index = await openLiveIndex(store, { model, lexicon });
      const breathe = breather(options.signal);
      try {
        for (const variant of variants) {
          const ranker = new VariantRanker(index, model, lexicon, variant);
          for (const set of sets) {
            const found: string[][] = [];
            for (const { text } of set.queries) {
              await breathe();
              found.push(idsOf(await ranker.rank(text, options.signal), corpus));
            }
            rankings.get(set)?.set(variant.name, found);
            done += set.queries.length;
            options.onProgress?.(done, total, `questions ranked (${set.name}, ${variant.label})`);
            if (variant !== AS_IS) continue;
            const rankIds = async (text: string) => {
              await breathe();
              return idsOf(await ranker.rank(text, options.signal), corpus);
            };
            typed.set(set, await rankTyped(set.queries, rankIds));
          }
        }
      } finally {
        index.close();
      }
      if (!variants.includes(AS_IS)) return;
      for (const set of sets) asked.set(set, await askOwn(set, store, model, lexicon));
    });
  }
  if (sets.some(({ queries }) => queries.some(({ own }) => own?.expectedSpeaker != null))) {
    await withIndex(withoutSpeakers(corpus), AS_IS, options, async (store, model, lexicon) => {
      for (const set of sets) askedWithoutSpeakers.set(set, await askOwn(set, store, model, lexicon));
    });
  }
  return sets.map((set) => ({
    set,
    rankings: rankings.get(set) ?? new Map(),
    typed: typed.get(set) ?? new Map(),
    asked: asked.get(set) ?? [],
    askedWithoutSpeakers: askedWithoutSpeakers.get(set) ?? [],
  }));
}

function baseline({ corpus, queries }: EvaluationSet): string[][] {
  const plain = new PlainBm25(corpus);
  return queries.map(({ text }) => idsOf(plain.search(text, RANKING_DEPTH), corpus));
}

function idsOf(ordinals: readonly number[], { passageIds }: SearchedCorpus): string[] {
  return ordinals.map((ordinal) => passageIds[ordinal] ?? "");
}

/** Builds the index that a variant needs. All lie in one store, so that no vector is computed twice. */
async function withIndex(
  { articles }: SearchedCorpus,
  variant: Variant,
  { model: given, lexicon: full, concepts, workDir, signal, onProgress }: RunOptions,
  use: (store: GenerationStore, model: EmbeddingModel, lexicon: Lexicon) => Promise<void>,
): Promise<void> {
  const lexicon =
    variant.lexicon === undefined
      ? full
      : variant.lexicon === "none"
        ? emptyLexicon()
        : shuffledLexicon(concepts, SHUFFLE_SEED);
  // The built-in embedding reads the lexicon too.
  const model = given instanceof HashedEmbedding && lexicon !== full ? new HashedEmbedding(lexicon) : given;
  const store = new GenerationStore(workDir);
  await buildIndex(articles, {
    store,
    model,
    lexicon,
    corpus: "evaluation",
    now: new Date(),
    ...(variant.fieldWeights && { fieldWeights: variant.fieldWeights }),
    ...(signal && { signal }),
    onProgress: (done, total) => onProgress?.(done, total, `paragraphs indexed (${variant.label})`),
  });
  await use(store, model, lexicon);
}

/** The project's own questions of a set, answered. */
async function askOwn(
  { queries }: EvaluationSet,
  store: GenerationStore,
  model: EmbeddingModel,
  lexicon: Lexicon,
): Promise<AskedQuestion[]> {
  const engine = await Engine.open({ store, model, lexicon, answerer: new ExtractiveAnswerer() });
  try {
    const asked: AskedQuestion[] = [];
    for (const { own: question, way, text } of queries) {
      if (question === null) continue;
      asked.push({
        question,
        way,
        answer: await engine.ask(text, { readerLanguage: "vi", now: EVALUATION_NOW }),
      });
    }
    return asked;
  } finally {
    engine.close();
  }
}

function withoutSpeakers({ articles, passageIds }: SearchedCorpus): SearchedCorpus {
  return {
    passageIds,
    articles: articles.map((article) => ({
      ...article,
      paragraphs: article.paragraphs.map((paragraph) => ({ ...paragraph, speakers: [] })),
    })),
  };
}
