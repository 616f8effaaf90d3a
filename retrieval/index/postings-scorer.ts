import type { Bm25Parameters } from "./bm25.js";
import { FREQUENCY_STEPS, type LexicalIndexData } from "./lexical-index-data.js";
import { type ScoredOrdinal, topOf, topScores } from "./top-k.js";

/** A term of the index by its ordinal, and how surely it stands for its unit. */
export interface WeightedTerm {
  readonly term: number;
  /** 0 < weight ≤ 1. */
  readonly weight: number;
}

/** A unit of a question whose terms have been looked up. */
export interface ResolvedUnit {
  readonly terms: readonly WeightedTerm[];
  /** Importance in the question times rarity, > 0. */
  readonly worth: number;
  /** Counts in paragraphs of this language only; null: in all. */
  readonly language: number | null;
}

interface Plan {
  readonly terms: readonly WeightedTerm[];
  /** No paragraph gets more than this from the unit: worth · (k1 + 1). */
  readonly ceiling: number;
  readonly postings: number;
  readonly language: number | null;
}

/** A unit with fewer postings is scored before any thought is given to pruning. */
const WORTH_PRUNING = 2000;
/** While more than this share of what can be had is still to come, hardly any paragraph can be ruled out. */
const PRUNABLE_SHARE = 0.3;
/** After a look in vain the next one waits until so much less is to come. */
const RETRY_SHARE = 0.7;
/** What it costs to look up one paragraph among a term's postings, beside reading one of them. */
const LOOK_UP_COST = 3;
/** Pruning pays when at most one paragraph in so many is left. */
const PRUNED_SHARE = 10;

/**
 * Scores paragraphs by BM25, unit by unit, the most telling unit first. As soon as the units still to come
 * cannot lift a new paragraph among the best, they are looked up for the paragraphs in the running alone
 * (MaxScore: Turtle & Flood 1995). The result is exact.
 */
export class PostingsScorer {
  /** k1 · (1 − b + b · length ÷ mean length) of each paragraph. */
  readonly #norms: Float64Array;
  /** Scratch, all zero between calls: one number a paragraph. */
  readonly #frequencies: Float64Array;
  readonly #scores: Float64Array;
  /** Languages that some paragraph is written in. */
  readonly #present: ReadonlySet<number>;

  constructor(
    readonly data: LexicalIndexData,
    readonly parameters: Bm25Parameters,
  ) {
    const { lengths } = data;
    const { k1, b } = parameters;
    let total = 0;
    for (const length of lengths) total += length;
    const mean = Math.max(1, total / Math.max(1, lengths.length));
    this.#norms = Float64Array.from(lengths, (length) => k1 * (1 - b + (b * length) / mean));
    this.#present = new Set(data.languages);
    this.#frequencies = new Float64Array(lengths.length);
    this.#scores = new Float64Array(lengths.length);
  }

  /** The `limit` best paragraphs, best first, ties by ordinal; of those that `only` allows. */
  best(units: readonly ResolvedUnit[], limit: number, only?: Uint8Array): ScoredOrdinal[] {
    if (limit <= 0) return [];
    const plans = units
      .filter(({ terms, language }) => terms.length > 0 && this.#hasLanguage(language))
      .map((unit) => this.#plan(unit))
      .sort((a, b) => b.ceiling - a.ceiling);
    const total = plans.reduce((sum, { ceiling }) => sum + ceiling, 0);
    let toCome = total;
    let running: Uint32Array | null = null;
    let tryBelow = total * PRUNABLE_SHARE;
    for (const plan of plans) {
      if (running === null && plan.postings >= WORTH_PRUNING && toCome < tryBelow) {
        const { left, threshold } = this.#inTheRunning(toCome, limit, only);
        running = left;
        tryBelow = Math.min(threshold, toCome * RETRY_SHARE);
      }
      // To look up what is left costs some steps a paragraph and term; to run through the postings, one each.
      const lookUps = running === null ? Number.POSITIVE_INFINITY : running.length * plan.terms.length;
      if (running === null || lookUps * LOOK_UP_COST > plan.postings) this.#scoreAll(plan);
      else this.#scoreSome(plan, running);
      toCome -= plan.ceiling;
    }
    const best =
      running === null
        ? topScores(this.#scores, limit, only)
        : topOf(
            Array.from(running, (ordinal) => ({ ordinal, score: this.#scores[ordinal] ?? 0 })),
            limit,
          );
    this.#scores.fill(0);
    return best;
  }

  #plan({ terms, worth, language }: ResolvedUnit): Plan {
    let postings = 0;
    for (const { term } of terms) postings += this.#end(term) - this.#start(term);
    return { terms, ceiling: worth * (this.parameters.k1 + 1), postings, language };
  }

  #scoreAll({ terms, ceiling, language }: Plan): void {
    const { postings, frequencies, languages } = this.data;
    const scores = this.#scores;
    const norms = this.#norms;
    const [only] = terms;
    if (terms.length === 1 && only !== undefined) {
      const factor = only.weight / FREQUENCY_STEPS;
      const end = this.#end(only.term);
      for (let at = this.#start(only.term); at < end; at += 1) {
        const paragraph = postings[at] ?? 0;
        if (language !== null && languages[paragraph] !== language) continue;
        const frequency = factor * (frequencies[at] ?? 0);
        scores[paragraph] =
          (scores[paragraph] ?? 0) + (ceiling * frequency) / (frequency + (norms[paragraph] ?? 0));
      }
      return;
    }
    const summed = this.#frequencies;
    for (const { term, weight } of terms) {
      const factor = weight / FREQUENCY_STEPS;
      const end = this.#end(term);
      for (let at = this.#start(term); at < end; at += 1) {
        const paragraph = postings[at] ?? 0;
        summed[paragraph] = (summed[paragraph] ?? 0) + factor * (frequencies[at] ?? 0);
      }
    }
    // The same postings once more: each paragraph's sum is taken at its first one, and none is left behind.
    for (const { term } of terms) {
      const end = this.#end(term);
      for (let at = this.#start(term); at < end; at += 1) {
        const paragraph = postings[at] ?? 0;
        const frequency = summed[paragraph] ?? 0;
        if (frequency === 0) continue;
        summed[paragraph] = 0;
        if (language !== null && languages[paragraph] !== language) continue;
        scores[paragraph] =
          (scores[paragraph] ?? 0) + (ceiling * frequency) / (frequency + (norms[paragraph] ?? 0));
      }
    }
  }

  /** @param running paragraph ordinals, ascending */
  #scoreSome({ terms, ceiling, language }: Plan, running: Uint32Array): void {
    const { postings, frequencies } = this.data;
    const summed = new Float64Array(running.length);
    for (const { term, weight } of terms) {
      const factor = weight / FREQUENCY_STEPS;
      const end = this.#end(term);
      let at = this.#start(term);
      for (let place = 0; place < running.length && at < end; place += 1) {
        const wanted = running[place] ?? 0;
        at = firstNotBelow(postings, wanted, at, end);
        if (at < end && postings[at] === wanted)
          summed[place] = (summed[place] ?? 0) + factor * (frequencies[at] ?? 0);
      }
    }
    running.forEach((paragraph, place) => {
      const frequency = summed[place] ?? 0;
      if (frequency === 0 || (language !== null && this.data.languages[paragraph] !== language)) return;
      this.#scores[paragraph] =
        (this.#scores[paragraph] ?? 0) + (ceiling * frequency) / (frequency + (this.#norms[paragraph] ?? 0));
    });
  }

  /**
   * The paragraphs that can still end among the best, ascending; null while they are many, or any paragraph
   * could. With them the score that the `limit`-th best one has so far.
   *
   * @param toCome the most that the units still to come can add to a paragraph
   */
  #inTheRunning(
    toCome: number,
    limit: number,
    only: Uint8Array | undefined,
  ): { readonly left: Uint32Array | null; readonly threshold: number } {
    const scores = this.#scores;
    const threshold = topScores(scores, limit, only)[limit - 1]?.score ?? 0;
    // Sums in floating point: what could just reach the threshold stays.
    const floor = (threshold - toCome) * (1 - 1e-9);
    if (!(floor > 0)) return { left: null, threshold };
    const left = new Uint32Array(Math.ceil(scores.length / PRUNED_SHARE));
    let count = 0;
    for (let ordinal = 0; ordinal < scores.length; ordinal += 1) {
      if ((scores[ordinal] ?? 0) < floor || (only !== undefined && only[ordinal] !== 1)) continue;
      if (count === left.length) return { left: null, threshold };
      left[count] = ordinal;
      count += 1;
    }
    return { left: left.subarray(0, count), threshold };
  }

  #hasLanguage(language: number | null): boolean {
    return language === null || this.#present.has(language);
  }

  #start(term: number): number {
    return this.data.postingStarts[term] ?? 0;
  }

  #end(term: number): number {
    return this.data.postingStarts[term + 1] ?? 0;
  }
}

/** The first place from `from` on whose value is not below `wanted`, by steps that double and then halve. */
function firstNotBelow(sorted: Uint32Array, wanted: number, from: number, end: number): number {
  if (from >= end || (sorted[from] ?? 0) >= wanted) return from;
  let step = 1;
  let low = from;
  while (low + step < end && (sorted[low + step] ?? 0) < wanted) {
    low += step;
    step *= 2;
  }
  let high = Math.min(end, low + step);
  // sorted[low] < wanted ≤ sorted[high]
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < wanted) low = middle;
    else high = middle;
  }
  return high;
}
