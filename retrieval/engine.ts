import type { Language } from "../corpus/article.js";
import type { Answer, HitSummary } from "./answering/answer.js";
import type { Answerer, RankedPassage } from "./answering/answerer.js";
import { TopicSupport } from "./answering/topic-support.js";
import type { EmbeddingModel } from "./embedding/embedding-model.js";
import type { GenerationStore } from "./index/generation-store.js";
import { type OpenIndex, openLiveIndex } from "./index/open-index.js";
import type { Passage } from "./index/passage-store.js";
import type { Lexicon } from "./lexicon/lexicon.js";
import { speaksFor } from "./query/asked-speaker.js";
import { KnownNames } from "./query/known-names.js";
import type { Query } from "./query/query.js";
import { understandQuestion } from "./query/understand-question.js";
import { Searcher } from "./search/searcher.js";

export interface EngineOptions {
  readonly store: GenerationStore;
  readonly model: EmbeddingModel;
  readonly lexicon: Lexicon;
  readonly answerer: Answerer;
  /** True: an index of another embedding model is searched by its words; else it is refused. */
  readonly acceptOtherModel?: boolean;
  /** Told of an embedding model that failed; the question was answered by words alone. */
  readonly onModelFailure?: (error: unknown) => void;
  /** Told of a newly published generation that cannot be opened; the one before goes on answering. */
  readonly onSwitchFailure?: (error: unknown) => void;
}

export interface AskOptions {
  /** Answers follow the question's language; this one is used where that cannot be told. */
  readonly readerLanguage: Language;
  readonly signal?: AbortSignal;
}

/** How many hits an answer is made from and reports. */
const DEPTH = 30;

/**
 * Answers questions from the live index generation. When another generation is published, the next question
 * is answered from that one; questions under way finish on theirs.
 */
export class Engine {
  readonly #options: EngineOptions;
  #opened: Opened;
  /** The generation that could not be opened; it is not tried again. */
  #refused: string | null = null;

  private constructor(options: EngineOptions, opened: Opened) {
    this.#options = options;
    this.#opened = opened;
  }

  /** @throws {IndexError} when there is no index, or none that fits the model and lexicon */
  static async open(options: EngineOptions): Promise<Engine> {
    return new Engine(options, await open(options));
  }

  /** Answers one question. Never invents: the worst outcome is a refusal. */
  async ask(rawQuestion: string, { readerLanguage, signal }: AskOptions): Promise<Answer> {
    const started = performance.now();
    const opened = await this.#borrow();
    try {
      const { index, support, names } = opened;
      const { lexicon, answerer } = this.#options;
      const query = understandQuestion(rawQuestion, { lexicon, names, readerLanguage });
      const understood = performance.now();
      const found = await findPassages(query, opened, signal);
      const searched = performance.now();
      const scope = index.passages.scope();
      const draft = await answerer.answer({
        query,
        passages: found.passages,
        nearest: found.nearest,
        scope,
        support,
        ...(signal && { signal }),
      });
      const ended = performance.now();
      return {
        question: query.question,
        language: query.language,
        ...draft,
        scope,
        hits: found.nearest.map(hitSummary),
        generation: index.manifest.generation,
        timings: {
          analyseMs: understood - started,
          embedMs: found.embedMs,
          searchMs: searched - understood - found.embedMs,
          answerMs: ended - searched,
          totalMs: ended - started,
        },
      };
    } finally {
      release(opened);
    }
  }

  /** A paragraph as it is indexed now; null when it is not any more. */
  async passage(articleId: string, paragraph: number): Promise<Passage | null> {
    const opened = await this.#borrow();
    try {
      return (
        opened.index.passages.ofArticle(articleId).find((found) => found.paragraph === paragraph) ?? null
      );
    } finally {
      release(opened);
    }
  }

  close(): void {
    retire(this.#opened);
  }

  /** The live generation, opened; the caller must release it. */
  async #borrow(): Promise<Opened> {
    const live = await this.#options.store.live().catch(() => null);
    if (live !== null && live !== this.#opened.index.manifest.generation && live !== this.#refused) {
      await this.#switchTo(live);
    }
    this.#opened.borrowers += 1;
    return this.#opened;
  }

  /** A generation that cannot be opened changes nothing: the one in hand still answers. */
  async #switchTo(live: string): Promise<void> {
    let next: Opened;
    try {
      next = await open(this.#options);
    } catch (error) {
      this.#refused = live;
      this.#options.onSwitchFailure?.(error);
      return;
    }
    // Two questions may have seen the change at once: one of the two openings wins.
    const inHand = this.#opened.index.manifest.generation;
    const beaten = inHand === next.index.manifest.generation ? next : this.#opened;
    if (beaten !== next) this.#opened = next;
    retire(beaten);
  }
}

interface Opened {
  readonly index: OpenIndex;
  readonly searcher: Searcher;
  readonly support: TopicSupport;
  readonly names: KnownNames;
  /** Questions that are being answered from it. */
  borrowers: number;
  retired: boolean;
}

async function open(options: EngineOptions): Promise<Opened> {
  const { store, model, onModelFailure } = options;
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
    borrowers: 0,
    retired: false,
  };
}

function release(opened: Opened): void {
  opened.borrowers -= 1;
  if (opened.retired && opened.borrowers === 0) opened.index.close();
}

function retire(opened: Opened): void {
  opened.retired = true;
  if (opened.borrowers === 0) opened.index.close();
}

interface Found {
  readonly passages: readonly RankedPassage[];
  readonly nearest: readonly RankedPassage[];
  readonly embedMs: number;
}

async function findPassages(
  query: Query,
  { index, searcher }: Opened,
  signal: AbortSignal | undefined,
): Promise<Found> {
  const { speaker } = query;
  const quoting = speaker === null ? null : index.passages.quoting((known) => speaksFor(known, speaker));
  const preferred = quoting === null ? undefined : new Uint8Array(index.lexical.size);
  for (const ordinal of quoting ?? []) preferred?.fill(1, ordinal, ordinal + 1);
  const { hits, embedMs } = await searcher.search(query.question, query.units, {
    limit: DEPTH,
    ...(preferred && { preferred }),
    ...(signal && { signal }),
  });
  const nearest = hits.map(({ ordinal, score }) => ({ passage: index.passages.get(ordinal), score }));
  const theirs = nearest.filter(({ passage }) => preferred?.[passage.ordinal] === 1);
  return { passages: preferred === undefined ? nearest : theirs, nearest, embedMs };
}

function hitSummary({ passage, score }: RankedPassage): HitSummary {
  return { articleId: passage.articleId, paragraph: passage.paragraph, score };
}
