import { createHash } from "node:crypto";
import {
  type EmbeddingModel,
  type EmbedOptions,
  toUnitLength,
} from "../../retrieval/embedding/embedding-model.js";

/** A model whose vectors follow from the text alone, and which remembers what it was asked to embed. */
export class RecordingEmbedding implements EmbeddingModel {
  readonly dimensions = 8;
  readonly batchSize: number;
  readonly id: string;
  /** One entry a call. */
  readonly calls: { readonly texts: readonly string[]; readonly options: EmbedOptions }[] = [];
  /** Replace it to fail or to wait; it is given the number of the call, from 1. */
  beforeAnswer: (call: number) => void | Promise<void> = () => {};

  constructor({ id = "recording@8", batchSize = 3 }: { id?: string; batchSize?: number } = {}) {
    this.id = id;
    this.batchSize = batchSize;
  }

  get texts(): readonly string[] {
    return this.calls.flatMap(({ texts }) => texts);
  }

  async embed(texts: readonly string[], options: EmbedOptions): Promise<Float32Array[]> {
    this.calls.push({ texts: [...texts], options });
    await this.beforeAnswer(this.calls.length);
    return texts.map((text) => {
      const digest = createHash("sha256").update(`${this.id} ${text}`).digest();
      return toUnitLength(
        Float32Array.from({ length: this.dimensions }, (_, at) => (digest[at] ?? 0) - 127.5),
      );
    });
  }
}
