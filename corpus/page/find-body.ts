import type { BlockKind } from "./classify-blocks.js";
import type { Block } from "./page-blocks.js";

/** A page with the reading of each of its blocks. */
export interface MarkedPage {
  readonly blocks: readonly Block[];
  readonly kinds: readonly BlockKind[];
  /** Blocks that announce other articles. */
  readonly teasers: readonly boolean[];
  readonly captions: readonly boolean[];
}

/** Blocks from `start` to `end`, exclusive. */
export interface BlockRange {
  readonly start: number;
  readonly end: number;
}

/** Words from which on a paragraph counts no more for being longer. */
const FULL_WEIGHT_WORDS = 60;
/** Weight of one block that is no prose; the sum over an interruption is what prose must outweigh. */
const WEIGHT: Readonly<Record<Exclude<BlockKind, "prose">, number>> = {
  headline: -0.8,
  line: -0.4,
  alt: -0.4,
  date: -0.4,
  "box-heading": -1,
  "comment-heading": -8,
  noise: -0.3,
  pointer: -0.3,
  footer: -2,
};
/** Titles in a box may interrupt an article; summaries of other articles hardly ever do. */
const TEASER_WEIGHT = { title: -0.5, summary: -1.5 };
/** What one interruption costs at most: a long box amid an article is still only a box. */
const MOST_INTERRUPTION = -5;
/** A run of this weight before the comments is the article, however much its readers had to say. */
const ARTICLE_WEIGHT = 4;

/**
 * The run of blocks with the most prose and the least else: a maximal-sum contiguous run (Kadane's
 * algorithm) over block weights, where everything between two blocks of prose counts as one interruption.
 * Starts and ends with prose; null when the page has none.
 */
export function findCore(page: MarkedPage): BlockRange | null {
  let best: (BlockRange & { sum: number }) | null = null;
  let run: (BlockRange & { sum: number }) | null = null;
  let interruption = 0;
  let isOver = false;
  page.blocks.forEach((_, index) => {
    if (best !== null && best.sum >= ARTICLE_WEIGHT && page.kinds[index] === "comment-heading") isOver = true;
    if (isOver) return;
    const weight = weightOf(page, index);
    if (weight <= 0) {
      interruption += weight;
      return;
    }
    const cost = interruption < -7.9 ? interruption : Math.max(interruption, MOST_INTERRUPTION);
    interruption = 0;
    run =
      run === null || run.sum + cost <= 0
        ? { start: index, end: index + 1, sum: weight }
        : { start: run.start, end: index + 1, sum: run.sum + cost + weight };
    if (best === null || run.sum > best.sum) best = run;
  });
  return best;
}

/** True for a block of prose that is neither a teaser nor a caption. */
export function isBodyProse(page: MarkedPage, index: number): boolean {
  return page.kinds[index] === "prose" && !page.teasers[index] && !page.captions[index];
}

function weightOf(page: MarkedPage, index: number): number {
  const kind = page.kinds[index];
  const words = page.blocks[index]?.words ?? 0;
  if (page.teasers[index]) return kind === "prose" ? TEASER_WEIGHT.summary : TEASER_WEIGHT.title;
  if (page.captions[index]) return -0.2;
  if (kind === "prose") return Math.max(0.05, Math.min(words, FULL_WEIGHT_WORDS) / 20 - 0.4);
  return kind === undefined ? 0 : WEIGHT[kind];
}
