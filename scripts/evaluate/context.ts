import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Article } from "../../corpus/article.js";
import type { RetrievalSettings } from "../../retrieval/config.js";
import { evaluationArticles } from "../../retrieval/evaluation/evaluation-articles.js";
import { refreshIndex } from "../../retrieval/refresh-index.js";
import type { Toolkit } from "../../retrieval/toolkit.js";
import { stopSignal } from "../command.js";
import type { Options } from "./options.js";

/** What every evaluation that searches works with. */
export interface Context {
  readonly options: Options;
  readonly settings: RetrievalSettings;
  readonly toolkit: Toolkit;
}

/** Brings the live index up to date with the articles. */
export async function refreshLiveIndex({ options, settings, toolkit }: Context): Promise<void> {
  await refreshIndex(toolkit, {
    corpusDir: options.corpus ?? settings.corpusDir,
    includeSamples: settings.includeSamples,
    keepPinned: true,
    now: new Date(),
    signal: stopSignal(),
    onStart: (reason) => process.stderr.write(`building the index: ${reason}\n`),
    onProblem: warn,
  });
}

/** The sample articles, or all of the folder that was asked for. */
export async function articlesOf({ options, settings }: Context): Promise<Article[]> {
  return await evaluationArticles(options.corpus ?? settings.corpusDir, {
    onlySamples: options.corpus === undefined,
    onProblem: warn,
  });
}

export function warn(problem: Error): void {
  process.stderr.write(`warning: ${problem.message}\n`);
}

/** A new folder for indexes of one evaluation; whoever asks for it removes it. */
export async function workFolder(): Promise<string> {
  return await mkdtemp(path.join(tmpdir(), "trichdan-evaluate-"));
}

/** Works in a new folder, which is gone afterwards. */
export async function inWorkFolder<T>(work: (dir: string) => Promise<T>): Promise<T> {
  const dir = await workFolder();
  try {
    return await work(dir);
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

/** What was measured, as JSON or as lines to read. */
export function print({ json }: Options, measured: unknown, text: () => string): void {
  process.stdout.write(json ? `${JSON.stringify(measured)}\n` : text());
}
