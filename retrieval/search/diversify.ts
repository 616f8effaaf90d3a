/** When one article gives way to others. */
export interface Diversity {
  /** So many paragraphs of one article come as they are ranked. */
  readonly perArticle: number;
  /** Further ones let others pass whose score is lower by no more than this, in the unit of the scores. */
  readonly near: number;
}

/** Scores are sums of standard scores (see `fuse.ts`): half a deviation is a small step among the best. */
export const DEFAULT_DIVERSITY: Diversity = { perArticle: 3, near: 0.5 };

/**
 * Keeps one article from filling the list while others answer about as well: after its first paragraphs, a
 * further one comes only when no paragraph of a less shown article has nearly its score. Nothing is dropped,
 * and a clearly better paragraph keeps its place.
 *
 * @param ranked best first
 */
export function diversify<
  Ranked extends { readonly passage: { readonly articleId: string }; readonly score: number },
>(ranked: readonly Ranked[], { perArticle, near }: Diversity = DEFAULT_DIVERSITY): Ranked[] {
  const waiting = [...ranked];
  const shown = new Map<string, number>();
  const isShort = ({ passage }: Ranked): boolean => (shown.get(passage.articleId) ?? 0) < perArticle;
  const order: Ranked[] = [];
  for (let best = waiting[0]; best !== undefined; best = waiting[0]) {
    const { score } = best;
    const passing = isShort(best)
      ? 0
      : waiting.findIndex((other) => isShort(other) && other.score >= score - near);
    const [next = best] = waiting.splice(Math.max(0, passing), 1);
    order.push(next);
    shown.set(next.passage.articleId, (shown.get(next.passage.articleId) ?? 0) + 1);
  }
  return order;
}
