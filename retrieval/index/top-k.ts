/** A paragraph by its ordinal in the index, and its score: higher is better, > 0. */
export interface ScoredOrdinal {
  readonly ordinal: number;
  readonly score: number;
}

/** The `limit` best of a list: higher score first, ties by ordinal. The input's order does not matter. */
export function topOf<T extends ScoredOrdinal>(scored: readonly T[], limit: number): T[] {
  if (limit <= 0) return [];
  if (scored.length <= limit * 4) return [...scored].sort(byScore).slice(0, limit);
  // Only what beats a floor is sorted: the limit-th best of a growing shortlist, cut back when it doubles.
  let shortlist: T[] = [];
  let floor = Number.NEGATIVE_INFINITY;
  for (const candidate of scored) {
    if (candidate.score < floor) continue;
    shortlist.push(candidate);
    if (shortlist.length >= limit * 4) {
      shortlist = shortlist.sort(byScore).slice(0, limit);
      floor = shortlist.at(-1)?.score ?? floor;
    }
  }
  return shortlist.sort(byScore).slice(0, limit);
}

/**
 * The `limit` best of one score an ordinal, where 0 means not found: best first, ties by ordinal. A heap whose
 * root is the worst that was kept, so that most scores cost one comparison.
 *
 * @param only when given, a byte an ordinal: 1 where it counts
 */
export function topScores(scores: Float64Array, limit: number, only?: Uint8Array): ScoredOrdinal[] {
  const heap = new Uint32Array(Math.min(limit, scores.length));
  let kept = 0;
  let floor = 0;
  const of = (place: number): number => scores[heap[place] ?? 0] ?? 0;
  // Of two that are equal the later ordinal is the worse one.
  const isWorse = (a: number, b: number): boolean =>
    of(a) < of(b) || (of(a) === of(b) && (heap[a] ?? 0) > (heap[b] ?? 0));
  const swap = (a: number, b: number): void => {
    const held = heap[a] ?? 0;
    heap[a] = heap[b] ?? 0;
    heap[b] = held;
  };
  for (let ordinal = 0; ordinal < scores.length; ordinal += 1) {
    const score = scores[ordinal] ?? 0;
    // Ordinals ascend: one that only equals the worst kept is worse.
    if (score <= floor || (only !== undefined && only[ordinal] !== 1)) continue;
    if (kept < heap.length) {
      heap[kept] = ordinal;
      for (let at = kept; at > 0 && isWorse(at, (at - 1) >> 1); at = (at - 1) >> 1) swap(at, (at - 1) >> 1);
      kept += 1;
    } else {
      heap[0] = ordinal;
      for (let at = 0, child = 1; child < kept; at = child, child = 2 * at + 1) {
        if (child + 1 < kept && isWorse(child + 1, child)) child += 1;
        if (!isWorse(child, at)) break;
        swap(child, at);
      }
    }
    if (kept === heap.length) floor = of(0);
  }
  return Array.from(heap.subarray(0, kept), (ordinal) => ({ ordinal, score: scores[ordinal] ?? 0 })).sort(
    byScore,
  );
}

function byScore(a: ScoredOrdinal, b: ScoredOrdinal): number {
  return b.score - a.score || a.ordinal - b.ordinal;
}
