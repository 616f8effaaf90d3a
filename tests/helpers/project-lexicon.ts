import { mkdirSync, symlinkSync } from "node:fs";
import path from "node:path";
import { inject } from "vitest";
import type { Lexicon } from "../../retrieval/lexicon/lexicon.js";
import { loadLexicon } from "../../retrieval/lexicon/load-lexicon.js";

let loaded: Promise<Lexicon> | undefined;

/** The lexicon of this project; whoever asks first compiles it for all test files of the run. */
export function projectLexicon(): Promise<Lexicon> {
  loaded ??= loadLexicon(inject("lexiconCache"));
  return loaded;
}

/**
 * Spares the programs that a test starts with this data folder compiling the lexicon, which takes each of
 * them a second. A test of a first start does without.
 */
export async function shareLexicon(dataDir: string): Promise<void> {
  await projectLexicon();
  mkdirSync(dataDir, { recursive: true });
  symlinkSync(inject("lexiconCache"), path.join(dataDir, "cache"), "junction");
}
