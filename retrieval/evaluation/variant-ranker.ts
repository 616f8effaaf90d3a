import { DEFAULT_TIME_ZONE } from "../config.js";
import type { EmbeddingModel } from "../embedding/embedding-model.js";
import type { OpenIndex } from "../index/open-index.js";
import type { Lexicon } from "../lexicon/lexicon.js";
import { KnownNames } from "../query/known-names.js";
import { understandQuestion } from "../query/understand-question.js";
import { Vocabulary } from "../query/vocabulary.js";
import { findPassages } from "../search/find-passages.js";
import { Searcher } from "../search/searcher.js";
import type { Variant } from "./ablation.js";

/** How far rankings are looked at: as far as an answer is made from. */
export const RANKING_DEPTH = 30;

/** Ranks passages as the engine does, with one part taken away. */
export class VariantRanker {
  readonly #searcher: Searcher;
  readonly #names: KnownNames;
  readonly #vocabulary: Vocabulary;

  constructor(
    readonly index: OpenIndex,
    model: EmbeddingModel,
    readonly lexicon: Lexicon,
    readonly variant: Variant,
  ) {
    const { vectorWeight } = variant;
    this.#searcher = new Searcher(index, model, vectorWeight === undefined ? {} : { vectorWeight });
    this.#names = new KnownNames(index.passages.knownSpeakers());
    this.#vocabulary = new Vocabulary(lexicon, index.lexical);
  }

  /** Ordinals of the passages found, best first, at most {@link RANKING_DEPTH}. */
  async rank(text: string, signal?: AbortSignal): Promise<number[]> {
    const { withoutUnits, ignoreSpeakers } = this.variant;
    const query = understandQuestion(text, {
      ...{ lexicon: this.lexicon, names: this.#names, vocabulary: this.#vocabulary, readerLanguage: "vi" },
      clock: { now: new Date(), timeZone: DEFAULT_TIME_ZONE },
    });
    const units = query.units.filter(({ kind = "word" }) => kind !== withoutUnits);
    const { nearest } = await findPassages(
      { ...query, units, ...(ignoreSpeakers && { speaker: null }) },
      this.index,
      this.#searcher,
      { limit: RANKING_DEPTH, ...(signal && { signal }) },
    );
    return nearest.map(({ passage }) => passage.ordinal);
  }
}
