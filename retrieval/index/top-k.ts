/** The `limit` best of a list: higher score first, ties by ordinal. The input's order does not matter. */
export function topOf<T extends { readonly ordinal: number; readonly score: number }>(
  scored: readonly T[],
  limit: number,
): T[] {
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

function byScore(
  a: { readonly ordinal: number; readonly score: number },
  b: { readonly ordinal: number; readonly score: number },
): number {
  return b.score - a.score || a.ordinal - b.ordinal;
}
