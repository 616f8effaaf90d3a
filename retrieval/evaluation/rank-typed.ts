import type { SetQuery } from "./evaluation-set.js";
import { TYPING_KINDS, TYPING_SEED, type TypingKind, typeAs } from "./typing-noise.js";

/**
 * What is found for the accented Vietnamese queries of a set in each kind of broken typing, in the queries'
 * order; nothing for the other queries, and no kind at all for a set that has none in Vietnamese.
 *
 * @param rank ids of the passages found for a text, best first
 */
export async function rankTyped(
  queries: readonly SetQuery[],
  rank: (text: string) => Promise<readonly string[]>,
): Promise<Map<TypingKind, readonly (readonly string[])[]>> {
  const typed = new Map<TypingKind, readonly (readonly string[])[]>();
  if (!queries.some(({ way }) => way === "vi")) return typed;
  for (const kind of TYPING_KINDS) {
    const found: (readonly string[])[] = [];
    for (const { way, text } of queries) {
      found.push(way === "vi" ? await rank(typeAs(kind, text, TYPING_SEED)) : []);
    }
    typed.set(kind, found);
  }
  return typed;
}
