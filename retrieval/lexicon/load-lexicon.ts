import { createHash } from "node:crypto";
import { readdir, readFile, rename, rm } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { makeFolder } from "../../corpus/storage/whole-file.js";
import { isConceptLine, type LexiconSource } from "./check-lexicon.js";
import { compileLexicon } from "./compile-lexicon.js";
import { type Concept, parseConceptLine } from "./concept-line.js";
import { Lexicon, type LexiconData } from "./lexicon.js";
import { readLexiconData, writeLexiconData } from "./lexicon-file.js";

/** Where the lexicon of this project lies. */
export const LEXICON_DIR = fileURLToPath(new URL("./concepts", import.meta.url));

/**
 * Loads the lexicon: every `*.txt` of a folder in the order of their names, one concept a line; `#` begins a
 * comment. Parsing tens of thousands of forms takes a good part of a second, so the compiled arrays are kept
 * in `cacheDir` under the hash of the text.
 *
 * @param cacheDir where compiled lexicons are kept; null keeps none
 * @throws {LexiconError} naming file and line of the first broken line
 */
export async function loadLexicon(cacheDir: string | null, dir: string = LEXICON_DIR): Promise<Lexicon> {
  const sources = await readLexiconSources(dir);
  const hash = createHash("sha256");
  for (const { name, text } of sources) hash.update(`${name}\n${text}\n`);
  const digest = hash.digest("hex");
  const file = cacheDir === null ? null : path.join(cacheDir, `lexicon-${digest.slice(0, 16)}.bin`);
  const cached = file === null ? null : await readLexiconData(file).catch(() => null);
  const data = cached ?? compileLexicon(parseSources(sources));
  if (file !== null && cached === null) await keep(file, data);
  return new Lexicon(data, digest);
}

/** All concepts of the lexicon's text, in its order. */
export async function readConcepts(dir: string = LEXICON_DIR): Promise<Concept[]> {
  return parseSources(await readLexiconSources(dir));
}

/** The files of a lexicon as they are, in the order of their names. */
export async function readLexiconSources(dir: string = LEXICON_DIR): Promise<LexiconSource[]> {
  const names = (await readdir(dir)).filter((name) => name.endsWith(".txt")).sort();
  return await Promise.all(
    names.map(async (name) => ({ name, text: await readFile(path.join(dir, name), "utf8") })),
  );
}

function parseSources(sources: readonly LexiconSource[]): Concept[] {
  return sources.flatMap(({ name, text }) =>
    text.split("\n").flatMap((line, index) => {
      return isConceptLine(line) ? [parseConceptLine(line, name, index + 1)] : [];
    }),
  );
}

/** A cache that cannot be written costs time and nothing else. */
async function keep(file: string, data: LexiconData): Promise<void> {
  const aside = `${file}.${process.pid}`;
  try {
    makeFolder(path.dirname(file));
    await writeLexiconData(aside, data);
    await rename(aside, file);
  } catch {
    await rm(aside, { force: true }).catch(() => {});
  }
}
