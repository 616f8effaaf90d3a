import { rm } from "node:fs/promises";
import { breather } from "../../corpus/storage/breather.js";
import { DEFAULT_TIME_ZONE } from "../config.js";
import type { EmbeddingModel } from "../embedding/embedding-model.js";
import { buildIndex } from "../index/build-index.js";
import { GenerationStore } from "../index/generation-store.js";
import { openLiveIndex } from "../index/open-index.js";
import type { Lexicon } from "../lexicon/lexicon.js";
import { KnownNames } from "../query/known-names.js";
import { understandQuestion } from "../query/understand-question.js";
import { Vocabulary } from "../query/vocabulary.js";
import { findPassages } from "../search/find-passages.js";
import { Searcher } from "../search/searcher.js";
import type { Dataset } from "./beir.js";
import { type RankedQuery, type RetrievalMetrics, retrievalMetrics } from "./metrics.js";
import { passageArticle } from "./passage-article.js";
import { percentiles } from "./percentiles.js";
import { shareKept, typedQueries } from "./typed-queries.js";
import type { TypingKind } from "./typing-noise.js";

export interface DatasetReport extends RetrievalMetrics {
  readonly dataset: string;
  readonly embeddingModel: string;
  readonly passages: number;
  readonly queries: number;
  /** Of one query, analysis to ranked hits. */
  readonly latencyMs: { readonly p50: number; readonly p95: number; readonly p99: number };
  readonly indexSeconds: number;
  readonly peakRssMb: number;
  /** How the queries were typed, when not as they stand in the data set. */
  readonly typing?: TypingKind;
  /** Of the same queries' hit@5 as they stand, the share that is kept so typed; 0–1, or a little above. */
  readonly "hit@5Kept"?: number;
}

export interface EvaluateOptions {
  readonly model: EmbeddingModel;
  readonly lexicon: Lexicon;
  /** An empty folder for the index; it is removed afterwards. */
  readonly workDir: string;
  /** Passages that answer nothing. */
  readonly distractors?: Dataset["passages"];
  /** Asks the queries that are accented Vietnamese, and those only, as they would be typed so. */
  readonly typing?: TypingKind | undefined;
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number, what: string) => void;
  readonly onQuery?: (query: { id: string; text: string }, result: RankedQuery) => void;
}

const DEPTH = 100;

type Query = Dataset["queries"][number];

/**
 * Indexes a data set as it would be indexed for readers, asks every query, and measures the ranked hits.
 *
 * @throws {DatasetError} when queries are to be typed in another way and none is accented Vietnamese
 */
export async function evaluateDataset(dataset: Dataset, options: EvaluateOptions): Promise<DatasetReport> {
  try {
    return await evaluate(dataset, options);
  } finally {
    await rm(options.workDir, { recursive: true, force: true });
  }
}

async function evaluate(dataset: Dataset, options: EvaluateOptions): Promise<DatasetReport> {
  const { model, lexicon, workDir, typing, signal, onProgress, onQuery } = options;
  const typed = typing === undefined ? null : typedQueries(dataset, typing);
  const entries = [...dataset.passages, ...(options.distractors ?? [])];
  const store = new GenerationStore(workDir);
  const started = performance.now();
  const articles = entries.map(({ title, text }, at) => passageArticle(`p${at}`, title, text));
  await buildIndex(articles, {
    store,
    model,
    lexicon,
    corpus: dataset.name,
    now: new Date(),
    ...(signal && { signal }),
    onProgress: (done, total) => onProgress?.(done, total, "indexed"),
  });
  const indexSeconds = (performance.now() - started) / 1000;
  const index = await openLiveIndex(store, { model, lexicon });
  try {
    const searcher = new Searcher(index, model);
    const names = new KnownNames(index.passages.knownSpeakers());
    const vocabulary = new Vocabulary(lexicon, index.lexical);
    const latencies: number[] = [];
    const breathe = breather(signal);
    const ask = async ({ id, text }: Query): Promise<RankedQuery> => {
      await breathe();
      const asked = performance.now();
      const understood = understandQuestion(text, {
        ...{ lexicon, names, vocabulary, readerLanguage: "vi" },
        clock: { now: new Date(), timeZone: DEFAULT_TIME_ZONE },
      });
      const { nearest } = await findPassages(understood, index, searcher, { limit: DEPTH });
      latencies.push(performance.now() - asked);
      return {
        ranked: nearest.map(({ passage }) => entries[passage.ordinal]?.id ?? ""),
        relevant: dataset.qrels.get(id) ?? new Map(),
      };
    };
    const untouched: RankedQuery[] = [];
    for (const query of typed?.asTheyStand ?? []) untouched.push(await ask(query));
    latencies.length = 0;
    const queries = typed?.typed ?? dataset.queries;
    const results: RankedQuery[] = [];
    for (const [at, query] of queries.entries()) {
      const result = await ask(query);
      results.push(result);
      onQuery?.(query, result);
      if (at % 100 === 99) onProgress?.(at + 1, queries.length, "asked");
    }
    const metrics = retrievalMetrics(results);
    return {
      dataset: dataset.name,
      embeddingModel: model.id,
      passages: entries.length,
      queries: queries.length,
      ...metrics,
      latencyMs: percentiles(latencies),
      indexSeconds,
      peakRssMb: process.resourceUsage().maxRSS / 1024,
      ...(typing && { typing, "hit@5Kept": shareKept(retrievalMetrics(untouched), metrics) }),
    };
  } finally {
    index.close();
  }
}
