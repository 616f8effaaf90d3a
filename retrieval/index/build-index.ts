import path from "node:path";
import type { Article } from "../../corpus/article.js";
import { breather } from "../../corpus/storage/breather.js";
import { writeWholeFile } from "../../corpus/storage/whole-file.js";
import type { EmbeddingModel } from "../embedding/embedding-model.js";
import type { Lexicon } from "../lexicon/lexicon.js";
import { LexicalIndexBuilder } from "./build-lexical-index.js";
import type { GenerationStore } from "./generation-store.js";
import { writeLexicalIndex } from "./lexical-index-file.js";
import {
  describeFiles,
  FORMAT_VERSION,
  GENERATION_FILES,
  MANIFEST_FILE,
  type Manifest,
  readManifest,
  verifyFiles,
} from "./manifest.js";
import { openGeneration } from "./open-index.js";
import { paragraphHash } from "./paragraph-hash.js";
import { type FieldWeights, passageFields } from "./passage-fields.js";
import { PassageWriter } from "./passage-store.js";
import { VectorIndex } from "./vector-index.js";

export interface BuildOptions {
  readonly store: GenerationStore;
  readonly model: EmbeddingModel;
  readonly lexicon: Lexicon;
  /** Fingerprint of the articles, for the manifest. */
  readonly corpus: string;
  /** What to say of article files that could not be used, for the manifest. */
  readonly problems?: readonly string[];
  readonly now: Date;
  /** What title and neighbouring paragraphs count. */
  readonly fieldWeights?: FieldWeights;
  /** False: take no vector from the generation before. */
  readonly reuse?: boolean;
  readonly signal?: AbortSignal;
  /** Called now and then with the number of paragraphs done. */
  readonly onProgress?: (done: number, total: number) => void;
}

export interface BuildReport {
  readonly generation: string;
  readonly articles: number;
  readonly paragraphs: number;
  /** Paragraphs whose vector was computed now; the others were taken over. */
  readonly embedded: number;
  /** Paragraphs of the generation before that are in this one no more. */
  readonly removed: number;
}

/**
 * Builds a generation beside the live one and makes it live. When it fails, or its signal aborts, nothing
 * has changed; what the process leaves behind when it is killed is one folder in `building/`.
 */
export async function buildIndex(articles: readonly Article[], options: BuildOptions): Promise<BuildReport> {
  const { store, signal } = options;
  const { generation, dir } = await store.begin(options.now);
  try {
    const earlier = await earlierVectors(options);
    const counts = await writeGeneration(articles, dir, earlier, options);
    const manifest: Manifest = {
      format: FORMAT_VERSION,
      generation,
      createdAt: options.now.toISOString(),
      embeddingModel: options.model.id,
      dimensions: options.model.dimensions,
      lexicon: options.lexicon.hash,
      corpus: options.corpus,
      articles: articles.length,
      paragraphs: counts.paragraphs,
      problems: [...(options.problems ?? [])],
      files: await describeFiles(dir),
    };
    await writeWholeFile(path.join(dir, MANIFEST_FILE), `${JSON.stringify(manifest, null, 2)}\n`);
    signal?.throwIfAborted();
    await store.publish(generation);
    return { generation, articles: articles.length, ...counts };
  } catch (error) {
    await store.abandon(generation);
    // What a model says about being stopped is not what the operator wants to read.
    signal?.throwIfAborted();
    throw error;
  }
}

type Vectors = ReadonlyMap<string, Float32Array>;

async function writeGeneration(
  articles: readonly Article[],
  dir: string,
  earlier: Vectors,
  { model, lexicon, fieldWeights, signal, onProgress }: BuildOptions,
): Promise<{ paragraphs: number; embedded: number; removed: number }> {
  const total = articles.reduce((sum, article) => sum + article.paragraphs.length, 0);
  const lexical = new LexicalIndexBuilder();
  const vectors = VectorIndex.create(model.dimensions, total);
  const passages = new PassageWriter(path.join(dir, GENERATION_FILES.passages));
  const kept = new Set<string>();
  let embedded = 0;
  let done = 0;
  const breathe = breather(signal);
  let batch: { readonly ordinal: number; readonly text: string }[] = [];
  const flush = async (): Promise<void> => {
    const found = await model.embed(
      batch.map(({ text }) => text),
      { purpose: "passage", ...(signal && { signal }) },
    );
    batch.forEach(({ ordinal }, at) => {
      vectors.add(found[at] ?? new Float32Array(model.dimensions), ordinal);
    });
    embedded += batch.length;
    batch = [];
  };
  try {
    for (const article of articles) {
      passages.add(article);
      const fields = passageFields(article, lexicon, fieldWeights);
      for (const [at, { frequencies, length }] of fields.entries()) {
        lexical.add(frequencies, length, article.language);
        const text = embeddedText(article.title, article.paragraphs[at]?.text ?? "");
        const key = paragraphHash(text);
        const known = earlier.get(key);
        if (known !== undefined) {
          vectors.add(known, done);
          kept.add(key);
        } else batch.push({ ordinal: done, text });
        done += 1;
        if (batch.length >= model.batchSize) await flush();
      }
      onProgress?.(done, total);
      await breathe();
    }
    if (batch.length > 0) await flush();
  } finally {
    passages.close();
  }
  vectors.write(path.join(dir, GENERATION_FILES.vectors));
  await writeLexicalIndex(path.join(dir, GENERATION_FILES.lexical), lexical.build());
  return { paragraphs: total, embedded, removed: earlier.size - kept.size };
}

/** What is embedded for a paragraph: the title tells what "the meeting" is. */
function embeddedText(title: string, text: string): string {
  return title === "" ? text : `${title}\n${text}`;
}

/** The vectors of the live generation by the hash of their text, if the same model made them. */
async function earlierVectors({ store, model, reuse }: BuildOptions): Promise<Vectors> {
  const vectors = new Map<string, Float32Array>();
  const live = reuse === false ? null : await store.live().catch(() => null);
  if (live === null) return vectors;
  try {
    const dir = store.folderOf(live);
    const manifest = await readManifest(dir);
    if (manifest.embeddingModel !== model.id) return vectors;
    await verifyFiles(dir, manifest);
    const index = await openGeneration(dir, manifest);
    for (const { ordinal, title, text } of index.passages.texts()) {
      vectors.set(paragraphHash(embeddedText(title, text)), index.vectors.vector(ordinal));
    }
    index.close();
  } catch {
    // A damaged generation has nothing to take over; building afresh is the cure for it.
    vectors.clear();
  }
  return vectors;
}
