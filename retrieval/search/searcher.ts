import type { EmbeddingModel } from "../embedding/embedding-model.js";
import type { QueryUnit } from "../index/lexical-index.js";
import type { OpenIndex } from "../index/open-index.js";
import { type FusedCandidate, fuse } from "./fuse.js";

export interface SearchOptions {
  /** How many hits at the most. */
  readonly limit: number;
  /** A byte a paragraph: 1 where it may be found. Absent: everywhere. */
  readonly only?: Uint8Array;
  readonly signal?: AbortSignal;
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
  readonly embedMs: number;
  readonly searchMs: number;
  /** True when the embedding model failed and the words alone were searched. */
  readonly withoutVectors: boolean;
}

/** Candidates taken from each side before fusion. */
const CANDIDATES = 150;

/**
 * Share of the cosine in the fused score. The built-in embedding sees hardly more than the words do; see the
 * table in docs/retrieval.md.
 */
export const VECTOR_WEIGHTS = { builtIn: 0.1, remote: 0.5 } as const;

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
    const { limit, only, signal } = options;
    const started = performance.now();
    const vector = await this.#embed(question, signal);
    const embedded = performance.now();
    const lexical = this.index.lexical.search(units, Math.max(limit, CANDIDATES), only);
    const hits =
      vector === null
        ? lexical
        : this.#fused(lexical, vector, this.index.vectors.search(vector, Math.max(limit, CANDIDATES), only));
    return {
      hits: hits.slice(0, limit).map(({ ordinal, score }) => ({ ordinal, score })),
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

  #fused(
    lexical: readonly SearchHit[],
    vector: Float32Array,
    nearest: readonly SearchHit[],
  ): readonly FusedCandidate[] {
    const lexicalScores = new Map(lexical.map(({ ordinal, score }) => [ordinal, score]));
    const cosines = new Map(nearest.map(({ ordinal, score }) => [ordinal, score]));
    const ordinals = new Set([...lexicalScores.keys(), ...cosines.keys()]);
    const candidates = Array.from(ordinals, (ordinal) => ({
      ordinal,
      // A paragraph that the vectors found may lack the words, or only have missed the list's end.
      lexical: lexicalScores.get(ordinal) ?? 0,
      cosine: cosines.get(ordinal) ?? this.index.vectors.cosine(vector, ordinal),
    }));
    return fuse(candidates, this.#vectorWeight);
  }
}
