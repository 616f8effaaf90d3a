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
  /** Told of an embedding model that failed; the question was answered by words alone. */
  readonly onModelFailure?: (error: unknown) => void;
}

export interface AskOptions {
  /** Answers follow the question's language; this one is used where that cannot be told. */
  readonly readerLanguage: Language;
  readonly signal?: AbortSignal;
}

/** How many hits an answer is made from and reports. */
const DEPTH = 20;

/**
 * Answers questions from the live index generation. When another generation is published, the next question
 * is answered from that one; questions under way finish on theirs.
 */
export class Engine {
  readonly #options: EngineOptions;
  #opened: Opened;

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
      const { index, searcher, support, names } = opened;
      const { lexicon, answerer } = this.#options;
      const query = understandQuestion(rawQuestion, { lexicon, names, readerLanguage });
      const understood = performance.now();
      const found = await findPassages(query, opened, searcher, signal);
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
        hits: hitSummaries(found),
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
    const live = await this.#options.store.live();
    if (live !== null && live !== this.#opened.index.manifest.generation) {
      const next = await open(this.#options);
      // Two questions may have seen the change at once: one of the two openings wins.
      const beaten = this.#opened.index.manifest.generation === live ? next : this.#opened;
      if (beaten !== next) this.#opened = next;
      retire(beaten);
    }
    this.#opened.borrowers += 1;
    return this.#opened;
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
  const { store, model, lexicon, onModelFailure } = options;
  const index = await openLiveIndex(store, { model, lexicon });
  return {
    index,
    searcher: new Searcher(index, model, { ...(onModelFailure && { onModelFailure }) }),
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
  { index }: Opened,
  searcher: Searcher,
  signal: AbortSignal | undefined,
): Promise<Found> {
  const options = { limit: DEPTH, ...(signal && { signal }) };
  const ranked = ({ ordinal, score }: { ordinal: number; score: number }): RankedPassage => ({
    passage: index.passages.get(ordinal),
    score,
  });
  const all = await searcher.search(query.question, query.units, options);
  const nearest = all.hits.map(ranked);
  const { speaker } = query;
  if (speaker === null) return { passages: nearest, nearest, embedMs: all.embedMs };
  const only = new Uint8Array(index.lexical.size);
  for (const ordinal of index.passages.quoting((known) => speaksFor(known, speaker))) only[ordinal] = 1;
  const theirs = await searcher.search(query.question, query.units, { ...options, only });
  return { passages: theirs.hits.map(ranked), nearest, embedMs: all.embedMs + theirs.embedMs };
}

/** The passages the answer was made from, then the others that came near. */
function hitSummaries({ passages, nearest }: Found): HitSummary[] {
  const hits = new Map<string, HitSummary>();
  for (const { passage, score } of [...passages, ...nearest]) {
    const id = `${passage.articleId}#${passage.paragraph}`;
    if (!hits.has(id)) hits.set(id, { articleId: passage.articleId, paragraph: passage.paragraph, score });
  }
  return [...hits.values()].slice(0, DEPTH);
}
