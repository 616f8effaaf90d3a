import { rm } from "node:fs/promises";
import { breather } from "../../corpus/storage/breather.js";
import { DEFAULT_TIME_ZONE } from "../config.js";
import type { EmbeddingModel } from "../embedding/embedding-model.js";
import { buildIndex } from "../index/build-index.js";
import { GenerationStore } from "../index/generation-store.js";
import { type OpenIndex, openLiveIndex } from "../index/open-index.js";
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

/** As far as an answer is made from. */
const DEPTH = 30;

type Query = Dataset["queries"][number];

/**
 * Indexes each data set as it would be indexed for readers, asks every query, and measures the ranked hits.
 * One index serves data sets in a row that have the same passages, such as one in several ways of typing.
 *
 * @returns the reports in the order of the data sets, each as soon as it is there
 * @throws {DatasetError} when queries are to be typed in another way and none is accented Vietnamese
 */
export async function* evaluateDatasets(
  datasets: AsyncIterable<Dataset> | Iterable<Dataset>,
  options: EvaluateOptions,
): AsyncGenerator<DatasetReport> {
  let indexed: IndexedPassages | null = null;
  try {
    for await (const dataset of datasets) {
      const passages = [...dataset.passages, ...(options.distractors ?? [])];
      if (indexed === null || !areSame(indexed.passages, passages)) {
        indexed?.index.close();
        indexed = await indexPassages(dataset.name, passages, options);
      }
      yield await measure(dataset, indexed, options);
    }
  } finally {
    indexed?.index.close();
    await rm(options.workDir, { recursive: true, force: true });
  }
}

interface IndexedPassages {
  readonly passages: Dataset["passages"];
  readonly index: OpenIndex;
  readonly seconds: number;
}

function areSame(one: Dataset["passages"], other: Dataset["passages"]): boolean {
  return (
    one.length === other.length &&
    one.every(({ id, text }, at) => id === other[at]?.id && text === other[at]?.text)
  );
}

async function indexPassages(
  corpus: string,
  passages: Dataset["passages"],
  { model, lexicon, workDir, signal, onProgress }: EvaluateOptions,
): Promise<IndexedPassages> {
  const store = new GenerationStore(workDir);
  const started = performance.now();
  const articles = passages.map(({ title, text }, at) => passageArticle(`p${at}`, title, text));
  await buildIndex(articles, {
    ...{ store, model, lexicon, corpus },
    now: new Date(),
    // Each build is measured as a first one.
    reuse: false,
    ...(signal && { signal }),
    onProgress: (done, total) => onProgress?.(done, total, "indexed"),
  });
  const seconds = (performance.now() - started) / 1000;
  return { passages, index: await openLiveIndex(store, { model, lexicon }), seconds };
}

async function measure(
  dataset: Dataset,
  { passages, index, seconds }: IndexedPassages,
  { model, lexicon, typing, signal, onProgress, onQuery }: EvaluateOptions,
): Promise<DatasetReport> {
  const typed = typing === undefined ? null : typedQueries(dataset, typing);
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
      ranked: nearest.map(({ passage }) => passages[passage.ordinal]?.id ?? ""),
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
    passages: passages.length,
    queries: queries.length,
    ...metrics,
    latencyMs: percentiles(latencies),
    indexSeconds: seconds,
    peakRssMb: process.resourceUsage().maxRSS / 1024,
    ...(typing && { typing, "hit@5Kept": shareKept(retrievalMetrics(untouched), metrics) }),
  };
}
