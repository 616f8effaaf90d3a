import type { Language } from "../corpus/article.js";
import { isWithdrawn, type Withdrawals } from "../corpus/withdrawals.js";
import { answerQuery, DEPTH, listed } from "./answer-query.js";
import type { Answer, AnswerProgress } from "./answering/answer.js";
import type { Answerer, RankedPassage } from "./answering/answerer.js";
import type { Comparison } from "./answering/comparison.js";
import { DEFAULT_EXTRACTIVE, ExtractiveAnswerer } from "./answering/extractive-answerer.js";
import { makeComparison } from "./answering/make-comparison.js";
import { makeTimeline, type SidesFound } from "./answering/make-timeline.js";
import type { Timeline } from "./answering/timeline.js";
import { type CitedNow, type CitedPlace, citedNow } from "./citing/cited-now.js";
import { DEFAULT_TIME_ZONE } from "./config.js";
import { type FollowUps, RULED_FOLLOW_UPS } from "./conversation/follow-ups.js";
import type { Standalone } from "./conversation/standalone-question.js";
import { standsAlone } from "./conversation/stands-alone.js";
import type { Turn } from "./conversation/turn.js";
import type { ArticleExtent, Passage } from "./index/passage-store.js";
import type { ArticleList, ArticleListRequest } from "./listing/article-list.js";
import { articlesWith } from "./listing/articles-with.js";
import { LiveIndex, type LiveIndexOptions, type OpenedGeneration } from "./live-index.js";
import type { Query } from "./query/query.js";
import { readComparisonRequest, readTimelineRequest } from "./query/speaker-and-topic.js";
import { type UnderstandOptions, understandQuestion } from "./query/understand-question.js";
import { checkQuotation } from "./quotation/check-quotation.js";
import type { QuotationCheck } from "./quotation/quotation-check.js";
import { findPassages, type IsShown } from "./search/find-passages.js";
import { type SpeakerTopic, speakerTopics } from "./suggestion/speaker-topics.js";
import { suggestQuestions } from "./suggestion/suggest-questions.js";

export interface EngineOptions extends LiveIndexOptions {
  readonly answerer: Answerer;
  /** Reads questions that lean on earlier ones; by rules unless given. */
  readonly followUps?: FollowUps;
  /** What must not be seen, asked for with each question; nothing unless given. */
  readonly withdrawn?: () => Withdrawals;
  /** Where days begin and end, an IANA name; {@link DEFAULT_TIME_ZONE} unless given. */
  readonly timeZone?: string;
}

export interface AskOptions {
  /** Answers follow the question's language; this one is used where that cannot be told. */
  readonly readerLanguage: Language;
  /** What "last week" counts from; the present unless given. */
  readonly now?: Date;
  /** The last questions of the conversation, oldest first: a follow-up is read with them in mind. */
  readonly turns?: readonly Turn[];
  /** Whom a model's tokens are charged to, such as the id of a Telegram user. */
  readonly reader?: string | null;
  /** The articles' own words, whatever the settings say: an answer that costs nothing. */
  readonly plainly?: boolean;
  /** Told of each further statement of an answer that is written piece by piece. */
  readonly onProgress?: (progress: AnswerProgress) => void;
  readonly signal?: AbortSignal;
}

export interface CheckQuotationOptions extends Pick<AskOptions, "readerLanguage" | "signal"> {
  /** Who is said to have said it; anybody may have unless given. */
  readonly by?: string | null;
}

/** How many paragraphs a timeline is made from, each side's: more than one answer needs. */
const TIMELINE_DEPTH = 60;
/** Who answers when asked to answer plainly. */
const PLAIN = new ExtractiveAnswerer();

/**
 * Answers questions from the live index generation. When another generation is published, the next question
 * is answered from that one; questions under way finish on theirs.
 */
export class Engine {
  readonly #options: EngineOptions;
  readonly #live: LiveIndex;

  private constructor(options: EngineOptions, live: LiveIndex) {
    this.#options = options;
    this.#live = live;
  }

  /** @throws {IndexError} when there is no index, or none that fits the model and lexicon */
  static async open(options: EngineOptions): Promise<Engine> {
    return new Engine(options, await LiveIndex.open(options));
  }

  /** Answers one question. Never invents: the worst outcome is a refusal. */
  async ask(rawQuestion: string, options: AskOptions): Promise<Answer> {
    const started = performance.now();
    return await this.#live.use(async (opened) => {
      const understanding = this.#understanding(opened, options);
      const { question, followsUp } = await this.#standalone(rawQuestion, understanding, options);
      const answerer = options.plainly === true ? PLAIN : this.#options.answerer;
      const answerTo = (read: string): Promise<Answer> =>
        answerQuery(understandQuestion(read, understanding), {
          ...options,
          ...this.#shown(),
          opened,
          answerer,
          asked: rawQuestion,
          startedAt: started,
        });
      const answer = await answerTo(question);
      // "What did Estonia say?" may not have been meant of the topic before.
      const isWiderToo = followsUp && answer.refused && standsAlone(rawQuestion, understanding);
      return isWiderToo ? await answerTo(rawQuestion) : answer;
    });
  }

  /** "Vietnam on cyberspace": who said what, in order of date. */
  async timeline(text: string, options: AskOptions): Promise<Timeline> {
    return await this.#ofSides(text, readTimelineRequest, TIMELINE_DEPTH, options, makeTimeline);
  }

  /** "Vietnam, Singapore on cyberspace": what each side said, side by side. */
  async compare(text: string, options: AskOptions): Promise<Comparison> {
    return await this.#ofSides(text, readComparisonRequest, DEPTH, options, (found) =>
      makeComparison({ ...found, passages: found.passages.map(listed) }),
    );
  }

  /** Whether the articles print a sentence, as whose words, and what differs. */
  async checkQuotation(sentence: string, options: CheckQuotationOptions): Promise<QuotationCheck> {
    const { by = null, readerLanguage, signal } = options;
    return await this.#live.use(async (opened) => {
      signal?.throwIfAborted();
      const { lexicon } = this.#options;
      const names = { names: opened.names, lexicon };
      return checkQuotation({ sentence, by, readerLanguage, ...this.#shown() }, opened.index, names);
    });
  }

  /** Reads a request for one or more speakers, and finds what quotes each of them; everyone for none. */
  async #ofSides<Made>(
    text: string,
    read: typeof readTimelineRequest,
    depth: number,
    options: AskOptions,
    make: (found: SidesFound) => Made,
  ): Promise<Made> {
    return await this.#live.use(async (opened) => {
      const { index, searcher, support } = opened;
      const asked = read(text, this.#understanding(opened, options));
      const find = async (query: Query, quotes?: "anyone"): Promise<readonly RankedPassage[]> => {
        const { signal } = options;
        const how = { limit: depth, ...(quotes && { quotes }), ...this.#shown(), ...(signal && { signal }) };
        return (await findPassages(query, index, searcher, how)).passages;
      };
      const passages: (readonly RankedPassage[])[] = [];
      for (const { speaker, query } of asked.sides) {
        passages.push(speaker === null ? [] : await find(query));
      }
      if (asked.sides.length === 0 && asked.topic !== null) {
        passages.push(await find(asked.query, "anyone"));
      }
      const scope = index.passages.scope();
      const { generation } = index.manifest;
      return make({ asked, passages, scope, support, generation, options: DEFAULT_EXTRACTIVE });
    });
  }

  /** A question of a conversation, without what it leans on. */
  async #standalone(
    asked: string,
    understanding: UnderstandOptions,
    { turns = [], reader = null, plainly = false, signal }: AskOptions,
  ): Promise<Standalone> {
    if (turns.length === 0) return { question: asked, followsUp: false };
    const { followUps = RULED_FOLLOW_UPS } = plainly ? {} : this.#options;
    return await followUps.standalone({ asked, turns, understanding, reader, ...(signal && { signal }) });
  }

  #understanding(
    { names, vocabulary }: OpenedGeneration,
    { readerLanguage, now }: AskOptions,
  ): UnderstandOptions {
    const { lexicon, timeZone = DEFAULT_TIME_ZONE } = this.#options;
    return { lexicon, names, vocabulary, readerLanguage, clock: { now: now ?? new Date(), timeZone } };
  }

  /** A paragraph as it is indexed now; null when it is not any more. */
  async passage(articleId: string, paragraph: number): Promise<Passage | null> {
    return await this.#live.use(async (opened) => {
      const { isShown } = this.#shown();
      const found = opened.index.passages.ofArticle(articleId).find((one) => one.paragraph === paragraph);
      return found === undefined || isShown?.(found) === false ? null : found;
    });
  }

  /** What a citation of an earlier answer cites, as it is now. */
  async citedNow(citation: CitedPlace): Promise<CitedNow> {
    return await this.#live.use(async ({ index }) => {
      const withdrawn = this.#options.withdrawn?.() ?? new Set();
      const article = index.passages.ofArticle(citation.articleId);
      return citedNow(citation, article, (place) => isWithdrawn(withdrawn, place));
    });
  }

  /** The newest articles, or the newest of those that have a word. */
  async articles({ word, offset, limit }: ArticleListRequest): Promise<ArticleList> {
    return await this.#live.use(async (opened) => {
      const { passages, lexical } = opened.index;
      const { isShown } = this.#shown();
      const all = passages.newestFirst();
      const found = word === undefined ? all : articlesWith(word, all, lexical);
      // A withdrawn article has no paragraph left to show.
      const isListed = ({ first, last }: ArticleExtent): boolean =>
        isShown === undefined || range(first, last).some((ordinal) => isShown(passages.get(ordinal)));
      const listed = isShown === undefined ? found : found.filter(isListed);
      const articles = listed.slice(offset, offset + limit).map(({ first }) => passages.get(first).article);
      return { articles, total: listed.length, newest: passages.scope().to };
    });
  }

  /** Id of the index generation that the next question is answered from. */
  async generation(): Promise<string> {
    return await this.#live.use(({ index }) => index.manifest.generation);
  }

  /**
   * Questions that the articles answer, at most `most`, in the reader's language, for a reader who has none
   * yet. Each was asked and answered here, without a language model.
   */
  async suggestQuestions(most: number, options: AskOptions): Promise<readonly string[]> {
    const { readerLanguage, signal } = options;
    const isAnswered = async (question: string, { country, speaker }: SpeakerTopic): Promise<boolean> => {
      const asked = { readerLanguage, plainly: true, ...(signal && { signal }) };
      const { refused, citations } = await this.ask(question, asked);
      const quoted = citations[0]?.speaker;
      if (refused || quoted === null || quoted === undefined) return false;
      return country === null ? quoted.name === speaker : quoted.country === country;
    };
    return await this.#live.use(async (opened) => {
      const candidates = speakerTopics(readerLanguage, opened.index.passages, this.#options.lexicon);
      return await suggestQuestions(candidates, readerLanguage, most, isAnswered);
    });
  }

  /** For whoever looks for passages: leaves out what is withdrawn at this moment. */
  #shown(): { isShown?: IsShown } {
    const withdrawn = this.#options.withdrawn?.();
    if (withdrawn === undefined || withdrawn.size === 0) return {};
    return { isShown: (passage) => !isWithdrawn(withdrawn, passage) };
  }

  close(): void {
    this.#live.close();
  }
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}
