import type { EmbeddingModel } from "../embedding/embedding-model.js";
import type { QueryUnit } from "../index/lexical-index.js";
import type { OpenIndex } from "../index/open-index.js";
import { type ScoredOrdinal, topOf } from "../index/top-k.js";
import { type Candidate, type FusedCandidate, fuse } from "./fuse.js";

export interface SearchOptions {
  /** How many hits at the most. */
  readonly limit: number;
  /** Paragraphs that are all looked at, and rank higher than others that match as well. */
  readonly preferred?: readonly Preference[];
  /** Paragraphs that rank higher than others that match as well, when they are found. */
  readonly favoured?: readonly Preference[];
  readonly signal?: AbortSignal;
}

/** What some paragraphs have before others: the question's speaker, its time, its language. */
export interface Preference {
  /** A byte a paragraph, 1 for those. */
  readonly paragraphs: Uint8Array;
  /** What it is worth to be one of them, in standard deviations of the candidates' scores. */
  readonly worth: number;
}

/** A paragraph found for a question. */
export interface SearchHit {
  readonly ordinal: number;
  /** Fused score; higher is better, comparable within one question only. */
  readonly score: number;
}

export interface SearchResult {
  /** Best first. */
  readonly hits: readonly SearchHit[];
  /** The hits and all that was ranked below them. */
  readonly ranked: readonly SearchHit[];
  readonly embedMs: number;
  readonly searchMs: number;
  /** True when the embedding model failed and the words alone were searched. */
  readonly withoutVectors: boolean;
}

/** Candidates taken from each side before fusion. */
const CANDIDATES = 60;

/**
 * Share of the cosine in the fused score. The built-in embedding sees hardly more than the words do; see the
 * table in docs/retrieval.md.
 */
export const VECTOR_WEIGHTS = { builtIn: 0.05, remote: 0.5 } as const;

export interface SearcherOptions {
  /** Share of the cosine in the fused score, 0–1; at 0 no vector is asked for. */
  readonly vectorWeight?: number;
  /** Told of an embedding model that failed; the search goes on without it. */
  readonly onModelFailure?: (error: unknown) => void;
}

function defaultWeight(model: EmbeddingModel): number {
  return model.id.startsWith("built-in:") ? VECTOR_WEIGHTS.builtIn : VECTOR_WEIGHTS.remote;
}

/** Finds paragraphs by words and by vectors, and ranks them by both. */
export class Searcher {
  readonly #vectorWeight: number;
  readonly #onModelFailure: (error: unknown) => void;

  constructor(
    readonly index: OpenIndex,
    readonly model: EmbeddingModel,
    options: SearcherOptions = {},
  ) {
    this.#vectorWeight = options.vectorWeight ?? defaultWeight(model);
    this.#onModelFailure = options.onModelFailure ?? (() => {});
  }

  async search(question: string, units: readonly QueryUnit[], options: SearchOptions): Promise<SearchResult> {
    const { limit, preferred = [], favoured = [], signal } = options;
    const started = performance.now();
    const vector = await this.#embed(question, signal);
    const embedded = performance.now();
    const depth = Math.max(limit, CANDIDATES);
    const { lexical, vectors } = this.index;
    const everywhere = <T>(find: (only?: Uint8Array) => T[]): T[] => [
      ...find(),
      ...preferred.flatMap(({ paragraphs }) => find(paragraphs)),
    ];
    const byWords = everywhere((only) => lexical.search(units, depth, only));
    const byVector = vector === null ? [] : everywhere((only) => vectors.search(vector, depth, only));
    const candidates = this.#candidates(byWords, vector, byVector);
    const fused = fuse(candidates, vector === null ? 0 : this.#vectorWeight);
    const ranked = preferringSome(fused, [...preferred, ...favoured]);
    return {
      hits: ranked.slice(0, limit),
      ranked,
      embedMs: embedded - started,
      searchMs: performance.now() - embedded,
      withoutVectors: vector === null,
    };
  }

  async #embed(question: string, signal: AbortSignal | undefined): Promise<Float32Array | null> {
    if (this.#vectorWeight === 0) return null;
    try {
      const [vector] = await this.model.embed([question], { purpose: "question", ...(signal && { signal }) });
      return vector?.some((value) => value !== 0) ? vector : null;
    } catch (error) {
      signal?.throwIfAborted();
      this.#onModelFailure(error);
      return null;
    }
  }

  #candidates(
    byWords: readonly ScoredOrdinal[],
    vector: Float32Array | null,
    byVector: readonly ScoredOrdinal[],
  ): Candidate[] {
    const lexicalScores = new Map(byWords.map(({ ordinal, score }) => [ordinal, score]));
    const cosines = new Map(byVector.map(({ ordinal, score }) => [ordinal, score]));
    const cosine = (ordinal: number): number =>
      vector === null ? 0 : (cosines.get(ordinal) ?? this.index.vectors.cosine(vector, ordinal));
    return Array.from(new Set([...lexicalScores.keys(), ...cosines.keys()]), (ordinal) => ({
      ordinal,
      // A paragraph that the vectors found may lack the words, or only have missed the list's end.
      lexical: lexicalScores.get(ordinal) ?? 0,
      cosine: cosine(ordinal),
    }));
  }
}

function preferringSome(hits: readonly FusedCandidate[], preferred: readonly Preference[]): SearchHit[] {
  const scored = hits.map(({ ordinal, score }) => ({
    ordinal,
    score: preferred.reduce(
      (sum, { paragraphs, worth }) => (paragraphs[ordinal] === 1 ? sum + worth : sum),
      score,
    ),
  }));
  return topOf(scored, scored.length);
}
