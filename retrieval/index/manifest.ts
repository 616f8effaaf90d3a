import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { z } from "zod";
import { IndexError } from "../errors.js";

/** Raised whenever a file of a generation changes its form or paragraphs are analysed differently. */
export const FORMAT_VERSION = 3;

export const MANIFEST_FILE = "manifest.json";

/** The files of a generation beside its manifest. */
export const GENERATION_FILES = {
  lexical: "lexical.bin",
  vectors: "vectors.hnsw",
  passages: "passages.sqlite",
} as const;

const manifestSchema = z.strictObject({
  format: z.number(),
  /** Name of the generation and of its folder. */
  generation: z.string(),
  createdAt: z.iso.datetime(),
  /** `EmbeddingModel.id` and `.dimensions`. */
  embeddingModel: z.string(),
  dimensions: z.int().positive(),
  /** `Lexicon.hash`. */
  lexicon: z.string(),
  /** Fingerprint of the articles it was built from; another one means it is out of date. */
  corpus: z.string(),
  articles: z.int().min(0),
  paragraphs: z.int().min(0),
  /** What was said of article files that could not be used; as long as the articles are the same, it holds. */
  problems: z.array(z.string()).default([]),
  files: z.record(z.string(), z.strictObject({ bytes: z.int().min(0), sha256: z.string() })),
});

/** What a generation is and how to tell that it is whole. */
export type Manifest = z.infer<typeof manifestSchema>;

/**
 * Reads the manifest of a generation's folder.
 *
 * @throws {IndexError} when it is missing, is no manifest, or is of another format version
 */
export async function readManifest(dir: string): Promise<Manifest> {
  const file = path.join(dir, MANIFEST_FILE);
  const content = await readFile(file, "utf8").catch((error: unknown) => {
    throw new IndexError(`index manifest ${file} cannot be read: run npm run index`, { cause: error });
  });
  let json: unknown;
  try {
    json = JSON.parse(content);
  } catch (error) {
    throw new IndexError(`index manifest ${file} is damaged: run npm run index`, { cause: error });
  }
  const format = z.object({ format: z.number() }).safeParse(json).data?.format;
  if (format !== undefined && format !== FORMAT_VERSION) {
    throw new IndexError(
      `index ${dir} has format ${format}, this program reads ${FORMAT_VERSION}: run npm run index`,
    );
  }
  const manifest = manifestSchema.safeParse(json);
  if (!manifest.success) {
    throw new IndexError(`index manifest ${file} is damaged: run npm run index`, { cause: manifest.error });
  }
  return manifest.data;
}

/**
 * Checks every file of a generation against the manifest, size first, then checksum.
 *
 * @throws {IndexError} naming the first file that is missing, cut or changed
 */
export async function verifyFiles(dir: string, manifest: Manifest): Promise<void> {
  for (const name of Object.values(GENERATION_FILES)) {
    const file = path.join(dir, name);
    const expected = manifest.files[name];
    if (expected === undefined) {
      throw new IndexError(
        `index manifest ${path.join(dir, MANIFEST_FILE)} tells nothing of ${name}: run npm run index`,
      );
    }
    const bytes = await stat(file).then(
      (found) => found.size,
      () => null,
    );
    if (bytes === null) throw new IndexError(`index file ${file} is missing: run npm run index`);
    if (bytes !== expected.bytes) {
      throw new IndexError(
        `index file ${file} has ${bytes} bytes instead of ${expected.bytes}: run npm run index`,
      );
    }
    if ((await sha256Of(file)) !== expected.sha256) {
      throw new IndexError(`index file ${file} was changed after it was built: run npm run index`);
    }
  }
}

/**
 * A generation whose files have just been found whole. Its checksums take a reading of every file, so who
 * made the check hands this on to who opens the generation next.
 */
export interface CheckedGeneration {
  readonly dir: string;
  readonly manifest: Manifest;
}

/**
 * Reads the manifest of a generation's folder and checks its files.
 *
 * @throws {IndexError} naming what is missing, damaged or of another format
 */
export async function checkGeneration(dir: string): Promise<CheckedGeneration> {
  const manifest = await readManifest(dir);
  await verifyFiles(dir, manifest);
  return { dir, manifest };
}

/** Size and checksum of each file, for the manifest. */
export async function describeFiles(dir: string): Promise<Manifest["files"]> {
  const files: Manifest["files"] = {};
  for (const name of Object.values(GENERATION_FILES)) {
    const file = path.join(dir, name);
    files[name] = { bytes: (await stat(file)).size, sha256: await sha256Of(file) };
  }
  return files;
}

async function sha256Of(file: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file, { highWaterMark: 1 << 20 }), hash);
  return hash.digest("hex");
}
