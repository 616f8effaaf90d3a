import { compileLexicon } from "../../retrieval/lexicon/compile-lexicon.js";
import { parseConceptLine } from "../../retrieval/lexicon/concept-line.js";
import { Lexicon } from "../../retrieval/lexicon/lexicon.js";
import { sha256 } from "./sha256.js";

/** A lexicon of a few lines, for tests that need no more. */
export function smallLexicon(...lines: readonly string[]): Lexicon {
  const concepts = lines.map((line, at) => parseConceptLine(line, "small.txt", at + 1));
  return new Lexicon(compileLexicon(concepts), sha256(lines.join("\n")));
}
