/** What a text is embedded for; some models want the two marked differently. */
export type EmbeddingPurpose = "passage" | "question";

/**
 * Turns texts into vectors whose cosine tells how near their meanings are.
 *
 * @example
 * const [vector] = await model.embed(["Việt Nam ủng hộ …"], { purpose: "passage" });
 * vector.length === model.dimensions // true; its Euclidean length is 1
 */
export interface EmbeddingModel {
  /**
   * Names the model and every setting that changes its vectors, e.g. "openai:text-embedding-3-small@1536".
   * An index is read with the model that made it and no other.
   */
  readonly id: string;
  /** Length of each vector. */
  readonly dimensions: number;
  /** How many texts one call may carry; longer lists are the caller's to split. */
  readonly batchSize: number;
  /**
   * @returns one unit-length vector of `dimensions` numbers for each text, in the same order; a text
   *   without any content may get the zero vector
   * @throws {EmbeddingError} when the model cannot be reached, refuses, or answers in another shape
   */
  embed(texts: readonly string[], options: EmbedOptions): Promise<Float32Array[]>;
}

export interface EmbedOptions {
  readonly purpose: EmbeddingPurpose;
  readonly signal?: AbortSignal;
}

/** Scales a vector to Euclidean length 1, in place; the zero vector stays as it is. */
export function toUnitLength(vector: Float32Array): Float32Array {
  let squares = 0;
  for (const value of vector) squares += value * value;
  if (squares === 0) return vector;
  const scale = 1 / Math.sqrt(squares);
  for (let at = 0; at < vector.length; at += 1) vector[at] = (vector[at] ?? 0) * scale;
  return vector;
}
