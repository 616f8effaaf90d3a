import type { Language } from "../../corpus/article.js";
import { remembering } from "../../corpus/text/remembering.js";
import { type Bm25Parameters, DEFAULT_BM25, inverseDocumentFrequency } from "./bm25.js";
import { type LexicalIndexData, PARAGRAPH_LANGUAGES } from "./lexical-index-data.js";
import { PostingsScorer, type ResolvedUnit, type WeightedTerm } from "./postings-scorer.js";
import type { ScoredOrdinal } from "./top-k.js";

/** One way in which a unit of the question can occur in a paragraph. */
export interface Alternative {
  /** A term as printed (canonical form), or, with `folded`, the same typed without accents. */
  readonly term: string;
  readonly folded?: true;
  /** 0 < weight ≤ 1: how surely an occurrence of the term is an occurrence of the unit. */
  readonly weight: number;
}

/** What a unit is made from; so that an ablation can take one part away. */
export type UnitKind = "word" | "pair" | "translation" | "date" | "quantity";

/**
 * One thing the question asks for: a word with its translations and spellings. Its alternatives count as
 * one term (Pirkola 1998, weighted after Darwish & Oard 2003): frequencies are summed by weight before
 * saturation, so that a unit with many translations is not worth more than a name.
 */
export interface QueryUnit {
  /** A plain word unless said otherwise. */
  readonly kind?: UnitKind;
  readonly alternatives: readonly Alternative[];
  /** Importance of the unit in the question, > 0. */
  readonly weight: number;
  /**
   * Counts in paragraphs of this language only: "life" as a translation is no word of a Vietnamese paragraph
   * in which it is part of a name.
   */
  readonly language?: Language;
  /**
   * Units for which this one stands in paragraphs of another language. It is worth what they are worth
   * together, whatever its own words' rarity is: in a corpus of two languages the words of the smaller one are
   * rare whatever they mean.
   */
  readonly insteadOf?: readonly QueryUnit[];
}

/** An inverted index over the paragraphs, scored exactly by BM25. */
export class LexicalIndex {
  readonly #scorer: PostingsScorer;

  constructor(
    readonly data: LexicalIndexData,
    readonly parameters: Bm25Parameters = DEFAULT_BM25,
  ) {
    this.#scorer = new PostingsScorer(data, parameters);
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
    return this.#scorer.best(
      units.map((unit) => this.#resolve(unit)),
      limit,
      only,
    );
  }

  /** {@link inverseDocumentFrequency} of a unit: high for what hardly any paragraph has, or none. */
  idf(unit: QueryUnit): number {
    return this.#idfOf(this.#termsOf(unit.alternatives));
  }

  /** True when a paragraph has a word, with whatever accents. */
  isPrinted(folded: string): boolean {
    return this.data.folded.find(folded) >= 0;
  }

  /** A byte a paragraph, 1 where it is of a language. */
  readonly inLanguage = remembering(2, (language: Language): Uint8Array => {
    const code = PARAGRAPH_LANGUAGES.indexOf(language);
    return this.data.languages.map((one) => (one === code ? 1 : 0));
  });

  /** A byte a paragraph, 1 where one of the alternatives is: in the paragraph, its neighbours or the title. */
  having(alternatives: readonly Alternative[]): Uint8Array {
    const { postings, postingStarts } = this.data;
    const having = new Uint8Array(this.size);
    for (const { term } of this.#termsOf(alternatives)) {
      for (const ordinal of postings.subarray(postingStarts[term], postingStarts[term + 1])) {
        having[ordinal] = 1;
      }
    }
    return having;
  }

  /** The terms that are a word when it is typed without accents: "gian" is "gian", "giãn", "gián". */
  spellings(folded: string): string[] {
    return Array.from(this.#termsFoldedTo(folded), (term) => this.data.terms.at(term));
  }

  /** The terms of the index that a unit's alternatives name, and what the unit is worth. */
  #resolve({ alternatives, weight, language, insteadOf }: QueryUnit): ResolvedUnit {
    const terms = this.#termsOf(alternatives);
    const originals = insteadOf?.map((unit) => this.#resolve(unit)) ?? null;
    const worth = originals?.reduce((sum, unit) => sum + unit.worth, 0) ?? this.#idfOf(terms);
    return {
      terms,
      worth: weight * worth,
      language: language === undefined ? null : PARAGRAPH_LANGUAGES.indexOf(language),
    };
  }

  /** The document frequency of a unit is the weighted sum of its alternatives', as in structured queries. */
  #idfOf(terms: readonly WeightedTerm[]): number {
    const { postingStarts } = this.data;
    let withUnit = 0;
    for (const { term, weight } of terms) {
      withUnit += weight * ((postingStarts[term + 1] ?? 0) - (postingStarts[term] ?? 0));
    }
    return inverseDocumentFrequency(this.size, withUnit);
  }

  /** The terms that alternatives name, each once, with its greatest weight. */
  #termsOf(alternatives: readonly Alternative[]): WeightedTerm[] {
    const weights = new Map<number, number>();
    const keep = (term: number, weight: number): void => {
      if (weight > (weights.get(term) ?? 0)) weights.set(term, weight);
    };
    for (const { term, folded, weight } of alternatives) {
      if (folded) for (const found of this.#termsFoldedTo(term)) keep(found, weight);
      else {
        const found = this.data.terms.find(term);
        if (found >= 0) keep(found, weight);
      }
    }
    return Array.from(weights, ([term, weight]) => ({ term, weight }));
  }

  #termsFoldedTo(folded: string): Uint32Array {
    const at = this.data.folded.find(folded);
    if (at < 0) return new Uint32Array();
    return this.data.foldedTerms.subarray(this.data.foldedStarts[at], this.data.foldedStarts[at + 1]);
  }
}
