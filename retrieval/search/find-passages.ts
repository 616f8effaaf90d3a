import type { OpenIndex } from "../index/open-index.js";
import type { KnownSpeaker, Passage } from "../index/passage-store.js";
import type { AskedDates } from "../query/asked-dates.js";
import { speaksFor } from "../query/asked-speaker.js";
import type { Query } from "../query/query.js";
import type { Preference, Searcher, SearchHit } from "./searcher.js";
import { isOfTime } from "./time-match.js";

/** A hit with its paragraph. */
export interface FoundPassage {
  readonly passage: Passage;
  /** Fused score; higher is better, comparable within one question only. */
  readonly score: number;
}

export interface FoundPassages {
  /**
   * Those an answer may be made from, best first: when someone's words are asked for, they quote them; when
   * a time is asked about, they are of it. There may be none.
   */
  readonly passages: readonly FoundPassage[];
  /** Best first, whoever is quoted and whenever; the very list `passages` when nothing was ruled out. */
  readonly nearest: readonly FoundPassage[];
  /** True when the articles quote the one asked about, on whatever and whenever. */
  readonly speakerIsQuoted: boolean;
  readonly embedMs: number;
}

/** Whether readers may see a passage. */
export type IsShown = (passage: Passage) => boolean;

export interface FindOptions {
  readonly limit: number;
  /** "anyone": paragraphs that quote someone, whoever it is, when no one's words are asked for. */
  readonly quotes?: "asked" | "anyone";
  /** False for what must not be seen; everything is shown unless given. */
  readonly isShown?: IsShown;
  readonly signal?: AbortSignal;
}

/** What it is worth, in standard deviations of the scores, to quote the one asked about, to be of the time. */
const SPEAKER_WORTH = 2;
const TIME_WORTH = 1;
/**
 * And, for an English question, to be English: whoever asks so may not read the other language. On the project's
 * own questions this neither gains nor loses; Vietnamese questions lose by the like.
 */
const ENGLISH_WORTH = 0.8;

/** Finds the paragraphs for a question. */
export async function findPassages(
  query: Query,
  index: OpenIndex,
  searcher: Searcher,
  { limit, quotes = "asked", isShown, signal }: FindOptions,
): Promise<FoundPassages> {
  const { speaker, dates } = query;
  const isAsked = (known: KnownSpeaker): boolean => speaker === null || speaksFor(known, speaker);
  const quoting =
    speaker === null && quotes === "asked"
      ? null
      : marked(index, index.passages.quoting(isAsked), SPEAKER_WORTH);
  const dated =
    dates === null || isOpen(dates)
      ? null
      : marked(index, index.passages.publishedWithin(dates.from, dates.to), TIME_WORTH);
  const { hits, ranked, embedMs } = await searcher.search(query.read, query.units, {
    limit,
    preferred: [quoting, dated].filter((one) => one !== null),
    favoured:
      query.writing === "en" ? [{ paragraphs: index.lexical.inLanguage("en"), worth: ENGLISH_WORTH }] : [],
    ...(signal && { signal }),
  });
  const found = ({ ordinal, score }: SearchHit): FoundPassage => ({
    passage: index.passages.get(ordinal),
    score,
  });
  const isTheirs = ({ ordinal }: Pick<SearchHit, "ordinal">): boolean =>
    quoting === null || quoting.paragraphs[ordinal] === 1;
  // What is below the hits takes the place of those that are not shown.
  const nearest =
    isShown === undefined
      ? hits.map(found)
      : firstOf(ranked, found, ({ passage }) => isShown(passage), limit);
  const isAnyTime = dates === null || isOpen(dates) || dates.yearAssumed;
  // The same list where nothing is ruled out, so that whoever works on both works once.
  const theirs = (): readonly FoundPassage[] =>
    quoting === null ? nearest : nearest.filter(({ passage }) => isTheirs(passage));
  const passages = isAnyTime
    ? theirs()
    : ofTime(
        ranked
          .filter(isTheirs)
          .map(found)
          .filter(({ passage }) => isShown?.(passage) ?? true),
        dates,
        limit,
      );
  const speakerIsQuoted = quoting?.paragraphs.includes(1) ?? false;
  return { passages, nearest, speakerIsQuoted, embedMs };
}

/**
 * Those of the time. They are looked for below the nearest too: what tells of another time may have more of
 * the words. "In December" may have meant any December: with an assumed year nothing is ruled out.
 */
function ofTime(ranked: readonly FoundPassage[], dates: AskedDates, limit: number): readonly FoundPassage[] {
  return ranked.filter(({ passage }) => isOfTime(passage, dates)).slice(0, limit);
}

function firstOf(
  ranked: readonly SearchHit[],
  found: (hit: SearchHit) => FoundPassage,
  isWanted: (passage: FoundPassage) => boolean,
  limit: number,
): FoundPassage[] {
  const first: FoundPassage[] = [];
  for (const hit of ranked) {
    if (first.length === limit) break;
    const one = found(hit);
    if (isWanted(one)) first.push(one);
  }
  return first;
}

function isOpen({ from, to }: AskedDates): boolean {
  return from === null && to === null;
}

function marked(index: OpenIndex, ordinals: Iterable<number>, worth: number): Preference {
  const paragraphs = new Uint8Array(index.lexical.size);
  for (const ordinal of ordinals) paragraphs[ordinal] = 1;
  return { paragraphs, worth };
}
