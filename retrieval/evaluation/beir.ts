import { createReadStream } from "node:fs";
import { access } from "node:fs/promises";
import path from "node:path";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import { z } from "zod";
import { DatasetError } from "../errors.js";

/** A retrieval test set in the layout of BEIR (Thakur et al. 2021). */
export interface Dataset {
  readonly name: string;
  readonly passages: readonly { readonly id: string; readonly title: string; readonly text: string }[];
  readonly queries: readonly { readonly id: string; readonly text: string }[];
  /** Query id → ids of the passages that answer it, with their grades > 0. */
  readonly qrels: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

const passageSchema = z.object({ _id: z.string(), title: z.string().default(""), text: z.string() });
const querySchema = z.object({ _id: z.string(), text: z.string() });

/**
 * Reads `corpus.jsonl[.gz]`, `queries.jsonl` and `qrels/test.tsv` of a folder.
 *
 * @throws {DatasetError} naming the file, and the line where there is one
 */
export async function readDataset(dir: string): Promise<Dataset> {
  const passages = await readPassages(dir);
  const queriesFile = await existing(path.join(dir, "queries.jsonl"));
  const queries = await readJsonLines(queriesFile, querySchema);
  return {
    name: path.basename(path.resolve(dir)),
    passages,
    queries: queries.map(({ _id, text }) => ({ id: _id, text })),
    qrels: await readQrels(await existing(path.join(dir, "qrels", "test.tsv"))),
  };
}

/** The passages alone: what a folder lends as distractors. */
export async function readPassages(dir: string): Promise<Dataset["passages"]> {
  const file = await existing(path.join(dir, "corpus.jsonl"), path.join(dir, "corpus.jsonl.gz"));
  const passages = await readJsonLines(file, passageSchema);
  return passages.map(({ _id, title, text }) => ({ id: _id, title, text }));
}

/** Reads a file of one JSON value a line, each checked against a schema; `.gz` is unpacked. */
export async function readJsonLines<T>(file: string, schema: z.ZodType<T>): Promise<T[]> {
  const rows: T[] = [];
  let number = 0;
  for await (const line of linesOf(file)) {
    number += 1;
    if (line.trim() === "") continue;
    let json: unknown;
    try {
      json = JSON.parse(line);
    } catch (error) {
      throw new DatasetError(`${file}:${number} is no JSON: correct the line`, { cause: error });
    }
    const row = schema.safeParse(json);
    if (!row.success) {
      const issue = row.error.issues[0];
      throw new DatasetError(
        `${file}:${number} ${issue?.path.join(".")} ${issue?.message}: correct the line`,
        {
          cause: row.error,
        },
      );
    }
    rows.push(row.data);
  }
  return rows;
}

async function readQrels(file: string): Promise<Map<string, Map<string, number>>> {
  const qrels = new Map<string, Map<string, number>>();
  let number = 0;
  for await (const line of linesOf(file)) {
    number += 1;
    const [query, passage, grade] = line.split("\t");
    if (line.trim() === "" || query === "query-id") continue;
    const score = Number(grade);
    if (query === undefined || passage === undefined || !Number.isFinite(score)) {
      throw new DatasetError(`${file}:${number} is not "query-id TAB corpus-id TAB score": correct the line`);
    }
    if (score <= 0) continue;
    const grades = qrels.get(query) ?? new Map<string, number>();
    qrels.set(query, grades.set(passage, score));
  }
  return qrels;
}

async function* linesOf(file: string): AsyncGenerator<string> {
  const raw = createReadStream(file);
  const input = file.endsWith(".gz") ? raw.pipe(createGunzip()) : raw;
  try {
    yield* createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  } catch (error) {
    throw new DatasetError(`${file} cannot be read: check that it is there and whole`, { cause: error });
  }
}

async function existing(...files: readonly string[]): Promise<string> {
  for (const file of files) {
    if (
      await access(file).then(
        () => true,
        () => false,
      )
    ) {
      return file;
    }
  }
  throw new DatasetError(`${files.join(" or ")} cannot be read: --dataset wants a folder in BEIR layout`);
}
