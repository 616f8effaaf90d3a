import { tmpdir } from "node:os";
import path from "node:path";
import type { Lexicon } from "../../retrieval/lexicon/lexicon.js";
import { loadLexicon } from "../../retrieval/lexicon/load-lexicon.js";

let loaded: Promise<Lexicon> | undefined;

/** The lexicon of this project; compiled once for all test files, since the cache is named by its text. */
export function projectLexicon(): Promise<Lexicon> {
  loaded ??= loadLexicon(path.join(tmpdir(), "trichdan-test-lexicon"));
  return loaded;
}
