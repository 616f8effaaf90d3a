import { readdir } from "node:fs/promises";
import path from "node:path";
import { DatasetError } from "../../retrieval/errors.js";
import { readJsonLines } from "../../retrieval/evaluation/beir.js";
import {
  type VerificationLine,
  verificationLineSchema,
  verifyLine,
} from "../../retrieval/evaluation/verification.js";
import { type BenchContext, countOf } from "./context.js";
import { measureEach, type Spread, sampleOf, spreadOf, timeOf } from "./measure-each.js";

export interface VerificationMeasured {
  readonly statements: number;
  /** Of the check of one statement against its quotation. */
  readonly latencyMs: Spread;
}

const MOST_STATEMENTS = 2_000;
const LIMIT_MS = 20_000;

/** How long it takes to check a statement, once everything that is read but once has been read. */
export async function measureVerification(context: BenchContext): Promise<VerificationMeasured> {
  const { toolkit, signal, onProgress } = context;
  const lines = sampleOf(await readLines(context.verificationDir), countOf(MOST_STATEMENTS, context));
  const verify = (line: VerificationLine) => verifyLine(line, toolkit.lexicon);
  await measureEach(lines, { limitMs: LIMIT_MS / 2, signal }, verify);
  const times = await measureEach(
    lines,
    {
      limitMs: LIMIT_MS / 2,
      signal,
      onProgress: (done, total) => onProgress(done, total, "statements verified"),
    },
    (line) => timeOf(() => verify(line)),
  );
  return { statements: times.length, latencyMs: spreadOf(times) };
}

async function readLines(dir: string): Promise<VerificationLine[]> {
  const names = await readdir(dir).catch((error: unknown) => {
    throw new DatasetError(`cannot read ${dir}: give a folder of .jsonl files with --verification`, {
      cause: error,
    });
  });
  const files = names.filter((name) => name.endsWith(".jsonl")).sort();
  if (files.length === 0) throw new DatasetError(`no .jsonl file in ${dir}: give another --verification`);
  const read = files.map((name) => readJsonLines(path.join(dir, name), verificationLineSchema));
  return (await Promise.all(read)).flat();
}
