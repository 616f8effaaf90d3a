import { createHash } from "node:crypto";
import { compileLexicon } from "../lexicon/compile-lexicon.js";
import type { Concept } from "../lexicon/concept-line.js";
import { Lexicon } from "../lexicon/lexicon.js";
import { seededRandom } from "./bootstrap.js";

/** A lexicon that knows nothing. */
export function emptyLexicon(): Lexicon {
  return new Lexicon(compileLexicon([]), hashOf("no lexicon"));
}

/** Every concept keeps its English forms and gets the Vietnamese ones of another; the same for the same seed. */
export function shuffledLexicon(concepts: readonly Concept[], seed: number): Lexicon {
  const random = seededRandom(seed);
  const order = concepts.map((_, at) => at);
  // Sattolo's shuffle: one cycle, so that no concept keeps its own.
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * at);
    const kept = order[at] ?? at;
    order[at] = order[other] ?? other;
    order[other] = kept;
  }
  const shuffled = concepts.map((concept, at) => ({
    ...concept,
    vietnamese: concepts[order[at] ?? at]?.vietnamese ?? [],
  }));
  return new Lexicon(compileLexicon(shuffled), hashOf(`shuffled ${seed}`));
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
