/** The stretch of a longer sequence that a shorter one is nearest to. */
export interface ClosestStretch {
  /** Words of the longer sequence: `from` inclusive, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  /** What must be put in, left out and exchanged to make one from the other, each worth 1 or less. */
  readonly cost: number;
}

/**
 * Finds where in `text` something most like `pattern` stands, by the edit distance of words with both ends of
 * the text free (Sellers 1980). Of stretches that cost the same the longest is taken, so that a word that was exchanged at the border is inside. Takes time of length × length.
 *
 * @param exchange what it costs to read one word for another, 0–1; 0 for the same
 */
export function closestStretch<Word, Printed>(
  pattern: readonly Word[],
  text: readonly Printed[],
  exchange: (one: Word, other: Printed) => number,
): ClosestStretch {
  // costs[j]: of the best stretch that ends before text[j], for the words of the pattern so far.
  let costs = new Float64Array(text.length + 1);
  let starts = new Uint32Array(text.length + 1).map((_, at) => at);
  for (const [row, word] of pattern.entries()) {
    const nextCosts = new Float64Array(text.length + 1);
    const nextStarts = new Uint32Array(text.length + 1);
    nextCosts[0] = row + 1;
    for (const [at, printed] of text.entries()) {
      let cost = (costs[at] ?? 0) + exchange(word, printed);
      let start = starts[at] ?? 0;
      const leftOut = (costs[at + 1] ?? 0) + 1;
      if (leftOut < cost || (leftOut === cost && (starts[at + 1] ?? 0) < start)) {
        cost = leftOut;
        start = starts[at + 1] ?? 0;
      }
      const putIn = (nextCosts[at] ?? 0) + 1;
      if (putIn < cost || (putIn === cost && (nextStarts[at] ?? 0) < start)) {
        cost = putIn;
        start = nextStarts[at] ?? 0;
      }
      nextCosts[at + 1] = cost;
      nextStarts[at + 1] = start;
    }
    [costs, starts] = [nextCosts, nextStarts];
  }
  let to = 0;
  for (let at = 1; at <= text.length; at += 1) {
    const [cost, least] = [costs[at] ?? 0, costs[to] ?? 0];
    const isLonger = at - (starts[at] ?? 0) > to - (starts[to] ?? 0);
    if (cost < least || (cost === least && isLonger)) to = at;
  }
  return { from: starts[to] ?? 0, to, cost: costs[to] ?? 0 };
}
