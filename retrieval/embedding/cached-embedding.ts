import { createHash } from "node:crypto";
import path from "node:path";
import Database from "better-sqlite3";
import { makeFolder } from "../../corpus/storage/whole-file.js";
import { IndexError } from "../errors.js";
import type { EmbeddingModel, EmbedOptions } from "./embedding-model.js";

/**
 * Remembers on disk what a paid or slow model answered, so that no text is embedded twice: not after a
 * killed build, not in the next generation, not for a question asked again.
 */
export class CachedEmbedding implements EmbeddingModel {
  readonly id: string;
  readonly dimensions: number;
  readonly batchSize: number;
  readonly #database: Database.Database;
  readonly #get: Database.Statement<[string], { vector: Buffer }>;
  readonly #put: Database.Statement<[string, Buffer]>;

  constructor(
    readonly model: EmbeddingModel,
    /** The SQLite file; its folder is made when missing. */
    file: string,
  ) {
    this.id = model.id;
    this.dimensions = model.dimensions;
    this.batchSize = model.batchSize;
    this.#database = openCache(file);
    this.#get = this.#database.prepare("SELECT vector FROM embeddings WHERE key = ?");
    this.#put = this.#database.prepare("INSERT OR REPLACE INTO embeddings VALUES (?, ?)");
  }

  async embed(texts: readonly string[], options: EmbedOptions): Promise<Float32Array[]> {
    const keys = texts.map((text) => this.#keyOf(text, options));
    const known = new Map<string, Float32Array>();
    const missing = new Map<string, string>();
    keys.forEach((key, at) => {
      if (known.has(key)) return;
      const row = this.#get.get(key);
      if (row?.vector.byteLength === this.dimensions * 4) known.set(key, vectorFrom(row.vector));
      else missing.set(key, texts[at] ?? "");
    });
    if (missing.size > 0) {
      const vectors = await this.model.embed([...missing.values()], options);
      this.#database.transaction(() => {
        [...missing.keys()].forEach((key, at) => {
          const vector = vectors[at] ?? new Float32Array(this.dimensions);
          this.#put.run(key, Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength));
          known.set(key, vector);
        });
      })();
    }
    return keys.map((key) => known.get(key) ?? new Float32Array(this.dimensions));
  }

  close(): void {
    this.#database.close();
  }

  #keyOf(text: string, { purpose }: EmbedOptions): string {
    return createHash("sha256").update(`${this.id}\n${purpose}\n${text}`).digest("base64url");
  }
}

function openCache(file: string): Database.Database {
  makeFolder(path.dirname(file));
  try {
    const database = new Database(file);
    database.pragma("journal_mode = WAL");
    database.pragma("busy_timeout = 5000");
    database.exec("CREATE TABLE IF NOT EXISTS embeddings (key TEXT PRIMARY KEY, vector BLOB) WITHOUT ROWID");
    return database;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new IndexError(
      `the cache of embeddings ${file} cannot be used (${reason}): check its owner, or remove it; its vectors are then computed again`,
      { cause: error },
    );
  }
}

/** SQLite's buffers are not aligned for floats: copy. */
function vectorFrom(bytes: Buffer): Float32Array {
  return new Float32Array(Uint8Array.from(bytes).buffer);
}
