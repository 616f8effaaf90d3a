import hnswlib from "hnswlib-node";
import { remembering } from "../../corpus/text/remembering.js";
import type { ScoredOrdinal } from "./top-k.js";

/** Build and search parameters of the HNSW graph (Malkov & Yashunin 2018). */
const NEIGHBOURS = 16;
const EF_CONSTRUCTION = 200;
const EF_SEARCH = 100;
/** The graph's levels are random; a fixed seed makes equal corpora give equal indexes. */
const SEED = 20200522;
/** Four bytes a dimension each. */
const REMEMBERED_VECTORS = 500;

/** Paragraph embeddings in an HNSW graph, by cosine. Labels are paragraph ordinals. */
export class VectorIndex {
  readonly #graph: hnswlib.HierarchicalNSW;

  private constructor(
    graph: hnswlib.HierarchicalNSW,
    /** Length of each vector. */
    readonly dimensions: number,
  ) {
    this.#graph = graph;
  }

  /** An empty index with room for `capacity` vectors. */
  static create(dimensions: number, capacity: number): VectorIndex {
    const graph = new hnswlib.HierarchicalNSW("ip", dimensions);
    graph.initIndex({
      maxElements: Math.max(1, capacity),
      m: NEIGHBOURS,
      efConstruction: EF_CONSTRUCTION,
      randomSeed: SEED,
    });
    return new VectorIndex(graph, dimensions);
  }

  static read(file: string, dimensions: number): VectorIndex {
    const graph = new hnswlib.HierarchicalNSW("ip", dimensions);
    graph.readIndexSync(file);
    return new VectorIndex(graph, dimensions);
  }

  get size(): number {
    return this.#graph.getCurrentCount();
  }

  /** @param vector of unit length, so that the inner product is the cosine */
  add(vector: Float32Array, ordinal: number): void {
    this.#graph.addPoint(Array.from(vector), ordinal);
  }

  write(file: string): void {
    this.#graph.writeIndexSync(file);
  }

  /** The stored vector of a paragraph. The graph gives it out number by number, which takes its time. */
  readonly vector = remembering(
    REMEMBERED_VECTORS,
    (ordinal: number): Float32Array => Float32Array.from(this.#graph.getPoint(ordinal)),
  );

  /** The cosine of a question's vector and a stored one, exactly. */
  cosine(question: Float32Array, ordinal: number): number {
    let sum = 0;
    const stored = this.vector(ordinal);
    for (let at = 0; at < question.length; at += 1) sum += (question[at] ?? 0) * (stored[at] ?? 0);
    return sum;
  }

  /** The nearest paragraphs by approximate search, best first; `score` is the cosine. */
  search(question: Float32Array, limit: number, only?: Uint8Array): ScoredOrdinal[] {
    const count = Math.min(limit, this.size);
    if (count === 0) return [];
    this.#graph.setEf(Math.max(EF_SEARCH, count));
    const filter = only === undefined ? undefined : (label: number): boolean => only[label] === 1;
    const { neighbors, distances } = this.#graph.searchKnn(Array.from(question), count, filter);
    return neighbors.map((ordinal, at) => ({ ordinal, score: 1 - (distances[at] ?? 1) }));
  }
}
