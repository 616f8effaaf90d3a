import { TopicSupport } from "./answering/topic-support.js";
import type { EmbeddingModel } from "./embedding/embedding-model.js";
import type { GenerationStore } from "./index/generation-store.js";
import type { CheckedGeneration } from "./index/manifest.js";
import { type OpenIndex, openLiveIndex } from "./index/open-index.js";
import type { Lexicon } from "./lexicon/lexicon.js";
import { KnownNames } from "./query/known-names.js";
import { Vocabulary } from "./query/vocabulary.js";
import { Searcher } from "./search/searcher.js";
import { Turnstile } from "./turnstile.js";

export interface LiveIndexOptions {
  readonly store: GenerationStore;
  readonly model: EmbeddingModel;
  readonly lexicon: Lexicon;
  /** True: an index of another embedding model is searched by its words; else it is refused. */
  readonly acceptOtherModel?: boolean;
  /** The live generation as `prepareIndex` found it: its files need no second check. Later ones are checked. */
  readonly checked?: CheckedGeneration | null;
  /** Told of an embedding model that failed; the question was answered by words alone. */
  readonly onModelFailure?: (error: unknown) => void;
  /** Told of a newly published generation that cannot be opened; the one before goes on answering. */
  readonly onSwitchFailure?: (error: unknown) => void;
}

/** A generation, and what is made of it once for all questions. */
export interface OpenedGeneration {
  readonly index: OpenIndex;
  readonly searcher: Searcher;
  readonly support: TopicSupport;
  readonly names: KnownNames;
  readonly vocabulary: Vocabulary;
}

/**
 * The live generation, whichever that is: when another one is published, the next use is of that one; uses
 * under way finish on theirs, and it is closed after the last of them.
 */
export class LiveIndex {
  readonly #options: LiveIndexOptions;
  readonly #turnstile = new Turnstile();
  #inHand: Borrowed;
  /** The generation that could not be opened; it is not tried again. */
  #refused: string | null = null;

  private constructor(options: LiveIndexOptions, inHand: Borrowed) {
    this.#options = options;
    this.#inHand = inHand;
  }

  /** @throws {IndexError} when there is no index, or none that fits the model and lexicon */
  static async open(options: LiveIndexOptions): Promise<LiveIndex> {
    // What was found whole at the start may be damaged by the time that it is opened again.
    const { checked, ...later } = options;
    return new LiveIndex(later, await open(options));
  }

  /** Works with the live generation, after those who came before; it stays open until the work is done. */
  async use<Made>(work: (opened: OpenedGeneration) => Made | Promise<Made>): Promise<Made> {
    await this.#turnstile.pass();
    const live = await this.#options.store.live().catch(() => null);
    if (live !== null && live !== idOf(this.#inHand) && live !== this.#refused) await this.#switchTo(live);
    const borrowed = this.#inHand;
    borrowed.borrowers += 1;
    try {
      return await work(borrowed);
    } finally {
      borrowed.borrowers -= 1;
      if (borrowed.retired && borrowed.borrowers === 0) borrowed.index.close();
    }
  }

  close(): void {
    retire(this.#inHand);
  }

  /** A generation that cannot be opened changes nothing: the one in hand still answers. */
  async #switchTo(live: string): Promise<void> {
    let next: Borrowed;
    try {
      next = await open(this.#options);
    } catch (error) {
      this.#refused = live;
      this.#options.onSwitchFailure?.(error);
      return;
    }
    // Two questions may have seen the change at once: one of the two openings wins.
    const beaten = idOf(this.#inHand) === idOf(next) ? next : this.#inHand;
    if (beaten !== next) this.#inHand = next;
    retire(beaten);
  }
}

interface Borrowed extends OpenedGeneration {
  /** Uses under way. */
  borrowers: number;
  retired: boolean;
}

async function open(options: LiveIndexOptions): Promise<Borrowed> {
  const { store, model, lexicon, onModelFailure } = options;
  const index = await openLiveIndex(store, options);
  const fits = index.manifest.embeddingModel === model.id;
  return {
    index,
    searcher: new Searcher(index, model, {
      ...(!fits && { vectorWeight: 0 }),
      ...(onModelFailure && { onModelFailure }),
    }),
    support: new TopicSupport(index.lexical),
    names: new KnownNames(index.passages.knownSpeakers()),
    vocabulary: new Vocabulary(lexicon, index.lexical, index.passages),
    borrowers: 0,
    retired: false,
  };
}

function idOf({ index }: OpenedGeneration): string {
  return index.manifest.generation;
}

function retire(borrowed: Borrowed): void {
  borrowed.retired = true;
  if (borrowed.borrowers === 0) borrowed.index.close();
}
