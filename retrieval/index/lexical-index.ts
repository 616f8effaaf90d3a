import type { SortedStrings } from "../storage/sorted-strings.js";
import { type Bm25Parameters, bm25, DEFAULT_BM25, inverseDocumentFrequency } from "./bm25.js";
import { topOf } from "./top-k.js";

/** One way in which a unit of the question can occur in a paragraph. */
export interface Alternative {
  /** A term as printed (canonical form), or, with `folded`, the same typed without accents. */
  readonly term: string;
  readonly folded?: true;
  /** 0 < weight ≤ 1: how surely an occurrence of the term is an occurrence of the unit. */
  readonly weight: number;
}

/**
 * One thing the question asks for: a word with its translations and spellings. Its alternatives count as
 * one term (Pirkola 1998, weighted after Darwish & Oard 2003): frequencies are summed by weight before
 * saturation, so that a unit with many translations is not worth more than a name.
 */
export interface QueryUnit {
  readonly alternatives: readonly Alternative[];
  /** Importance of the unit in the question, > 0. */
  readonly weight: number;
  /**
   * Counted for the unit's rarity only. In a corpus of two languages the words of the smaller one are rare
   * whatever they mean; a translation is as rare as the thing itself, in both languages together.
   */
  readonly alsoCounted?: readonly Alternative[];
}

/** A paragraph found by words: its ordinal in the index and its score, > 0. */
export interface ScoredOrdinal {
  readonly ordinal: number;
  readonly score: number;
}

/** The arrays of a {@link LexicalIndex}; what is written to disk. */
export interface LexicalIndexData {
  /** All terms. */
  readonly terms: SortedStrings;
  /** All terms without accents. */
  readonly folded: SortedStrings;
  /** For each folded ordinal, where its terms begin in `foldedTerms`; one more entry than folded terms. */
  readonly foldedStarts: Uint32Array;
  /** Term ordinals grouped by their folded form. */
  readonly foldedTerms: Uint32Array;
  /** For each term ordinal, where its postings begin; one more entry than terms. */
  readonly postingStarts: Uint32Array;
  /** Paragraph ordinals, ascending within a term. */
  readonly postings: Uint32Array;
  /** Occurrences beside `postings`, in eighths (title and neighbours count by fractions), 1–65535. */
  readonly frequencies: Uint16Array;
  /** Length of each paragraph in tokens. */
  readonly lengths: Uint32Array;
}

/** Occurrences are stored in steps of an eighth. */
export const FREQUENCY_STEPS = 8;

interface Posting {
  readonly ordinal: number;
  readonly weight: number;
}

/** An inverted index over the paragraphs, scored exactly by BM25. */
export class LexicalIndex {
  readonly #meanLength: number;
  /** Scratch, all zero between calls: one number a paragraph. */
  readonly #frequency: Float32Array;
  readonly #score: Float32Array;

  constructor(
    readonly data: LexicalIndexData,
    readonly parameters: Bm25Parameters = DEFAULT_BM25,
  ) {
    const { lengths } = data;
    this.#meanLength = Math.max(
      1,
      lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length),
    );
    this.#frequency = new Float32Array(lengths.length);
    this.#score = new Float32Array(lengths.length);
  }

  /** Number of paragraphs. */
  get size(): number {
    return this.data.lengths.length;
  }

  /**
   * The best paragraphs for the units of a question, best first, ties by ordinal.
   *
   * @param only when given, a byte a paragraph: 1 where it may be found
   */
  search(units: readonly QueryUnit[], limit: number, only?: Uint8Array): ScoredOrdinal[] {
    const touched: number[] = [];
    for (const unit of units) {
      this.#scoreUnit(unit, (ordinal, score) => {
        if (only !== undefined && only[ordinal] !== 1) return;
        if (this.#score[ordinal] === 0) touched.push(ordinal);
        this.#score[ordinal] = (this.#score[ordinal] ?? 0) + score;
      });
    }
    const scored = touched.map((ordinal) => ({ ordinal, score: this.#score[ordinal] ?? 0 }));
    for (const ordinal of touched) this.#score[ordinal] = 0;
    return topOf(scored, limit);
  }

  /** {@link inverseDocumentFrequency} of a unit: high for what hardly any paragraph has, or none. */
  idf(unit: QueryUnit): number {
    return this.#idfOf(unit, this.#postingsOf(unit.alternatives));
  }

  /** True when some paragraph has one of the unit's alternatives. */
  has(unit: QueryUnit): boolean {
    return this.#postingsOf(unit.alternatives).length > 0;
  }

  #scoreUnit(unit: QueryUnit, emit: (ordinal: number, score: number) => void): void {
    const alternatives = this.#postingsOf(unit.alternatives);
    if (alternatives.length === 0) return;
    const idf = this.#idfOf(unit, alternatives);
    const { postingStarts, postings, frequencies, lengths } = this.data;
    const seen: number[] = [];
    for (const { ordinal: term, weight } of alternatives) {
      const end = postingStarts[term + 1] ?? 0;
      for (let at = postingStarts[term] ?? 0; at < end; at += 1) {
        const paragraph = postings[at] ?? 0;
        if (this.#frequency[paragraph] === 0) seen.push(paragraph);
        this.#frequency[paragraph] =
          (this.#frequency[paragraph] ?? 0) + (weight * (frequencies[at] ?? 0)) / FREQUENCY_STEPS;
      }
    }
    for (const paragraph of seen) {
      const frequency = this.#frequency[paragraph] ?? 0;
      this.#frequency[paragraph] = 0;
      const relativeLength = (lengths[paragraph] ?? 0) / this.#meanLength;
      emit(paragraph, unit.weight * bm25(frequency, idf, relativeLength, this.parameters));
    }
  }

  /** Document frequency of a unit is the weighted sum of its alternatives', as in structured queries. */
  #idfOf({ alsoCounted }: QueryUnit, alternatives: readonly Posting[]): number {
    const { postingStarts } = this.data;
    const counted = alsoCounted === undefined ? [] : this.#postingsOf(alsoCounted);
    let withUnit = 0;
    for (const { ordinal, weight } of [...alternatives, ...counted]) {
      withUnit += weight * ((postingStarts[ordinal + 1] ?? 0) - (postingStarts[ordinal] ?? 0));
    }
    return inverseDocumentFrequency(this.size, withUnit);
  }

  /** The terms of the index that alternatives name, each once, with its greatest weight. */
  #postingsOf(alternatives: readonly Alternative[]): Posting[] {
    const weights = new Map<number, number>();
    const keep = (ordinal: number, weight: number): void => {
      if (weight > (weights.get(ordinal) ?? 0)) weights.set(ordinal, weight);
    };
    for (const { term, folded, weight } of alternatives) {
      if (folded) for (const ordinal of this.#termsFoldedTo(term)) keep(ordinal, weight);
      else {
        const ordinal = this.data.terms.find(term);
        if (ordinal >= 0) keep(ordinal, weight);
      }
    }
    return [...weights].map(([ordinal, weight]) => ({ ordinal, weight }));
  }

  #termsFoldedTo(folded: string): Uint32Array {
    const at = this.data.folded.find(folded);
    if (at < 0) return new Uint32Array();
    return this.data.foldedTerms.subarray(this.data.foldedStarts[at], this.data.foldedStarts[at + 1]);
  }
}
