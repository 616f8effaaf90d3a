import { findCountryMentions } from "../../corpus/places/countries.js";
import type { Speaker } from "../../corpus/speaker.js";
import type { TextSpan } from "../../corpus/text/sentences.js";
import { readSentences } from "../analysis/read-sentences.js";
import type { Passage } from "../index/passage-store.js";
import { type AskedSpeaker, speaksFor } from "../query/asked-speaker.js";
import type { Query } from "../query/query.js";
import type { RankedPassage } from "./answerer.js";
import type { TopicSupport } from "./topic-support.js";

/** A piece of a paragraph that may answer. */
export interface Evidence {
  readonly ranked: RankedPassage;
  /** What the statement says: a quoting span's clause, or a sentence of the reporter's. */
  readonly clause: TextSpan;
  /** What is cited: the clause, or its whole sentence when nobody else speaks there. */
  readonly quote: TextSpan;
  /** Whom the clause quotes; null for the reporter's own account. */
  readonly speaker: Speaker | null;
  /** 0–1, see `TopicSupport`. */
  readonly support: number;
}

/** How much it counts to find a word of the topic beside the words that would be quoted. */
const PLACE_WEIGHTS = { clause: 1, sentence: 0.95, paragraph: 0.75, title: 0.6 } as const;

/** The pieces of a passage that quote the one asked about; or, when no one is asked about, its sentences. */
export function evidenceIn(ranked: RankedPassage, query: Query, support: TopicSupport): Evidence[] {
  const pieces =
    query.speaker === null
      ? sentencePieces(ranked).filter((piece) => isNoOthers(piece, query.countries))
      : quotingPieces(ranked, query.speaker);
  return pieces.map((piece) => ({ ...piece, support: supportOf(piece, query, support) }));
}

/** The pieces of a passage that quote the one asked about; or, when no one is asked about, anyone. */
export function statementsIn(ranked: RankedPassage, query: Query, support: TopicSupport): Evidence[] {
  const pieces = quotingPieces(ranked, query.speaker);
  return pieces.map((piece) => ({ ...piece, support: supportOf(piece, query, support) }));
}

/**
 * The piece that a stretch of a passage belongs to: the speaker's clause and its sentences where one voice is
 * quoted there; else the sentences as they are printed, attributions inside.
 */
export function evidenceAround(
  ranked: RankedPassage,
  stretch: TextSpan,
  query: Query,
  support: TopicSupport,
): Evidence {
  const piece = pieceAround(ranked, stretch);
  return { ...piece, support: supportOf(piece, query, support) };
}

function pieceAround(ranked: RankedPassage, stretch: TextSpan): Piece {
  const { text, speakers } = ranked.passage;
  const sentences = readSentences(text).filter((sentence) => overlap(sentence, stretch));
  const whole = extentOf([stretch, ...sentences]);
  const [first, ...others] = speakers.filter((speaker) => overlap(speaker, whole));
  const within = speakers.filter(({ start, end }) => start <= stretch.start && stretch.end <= end);
  const [inside] = within;
  if (inside !== undefined && isOneVoice(within)) {
    return {
      ranked,
      clause: common(inside, whole),
      quote: quoteAround(inside, sentences, speakers),
      speaker: inside,
    };
  }
  // The attribution is in the stretch too: every sentence of it must be that one speaker's.
  const isTheirs =
    first !== undefined &&
    isOneVoice([first, ...others]) &&
    sentences.every((sentence) => [first, ...others].some((speaker) => overlap(speaker, sentence)));
  if (!isTheirs) return { ranked, clause: whole, quote: whole, speaker: null };
  // Of one clause the frame of the statement tells who said it; of several, the sentences themselves do.
  const clause = others.length === 0 ? common(first, whole) : whole;
  return { ranked, clause, quote: whole, speaker: first };
}

/** What an evidence's statement says, verbatim. */
export function clauseOf({ ranked, clause }: Pick<Evidence, "ranked" | "clause">): string {
  return ranked.passage.text.slice(clause.start, clause.end);
}

type Piece = Omit<Evidence, "support">;

/** "Việt Nam và net zero" is not answered by what India or the EU said, unless they spoke of Việt Nam. */
function isNoOthers({ ranked, quote, speaker }: Piece, asked: readonly string[]): boolean {
  if (speaker === null || asked.length === 0 || asked.includes(speaker.country ?? "")) return true;
  const words = ranked.passage.text.slice(quote.start, quote.end);
  return findCountryMentions(words, { accents: "as-typed" }).some((found) => asked.includes(found.country));
}

function quotingPieces(ranked: RankedPassage, asked: AskedSpeaker | null): Piece[] {
  const { text, speakers } = ranked.passage;
  const sentences = readSentences(text);
  return speakers
    .filter((speaker) => asked === null || speaksFor(speaker, asked))
    .map((speaker) => ({
      ranked,
      clause: speaker,
      quote: quoteAround(speaker, sentences, speakers),
      speaker,
    }));
}

function sentencePieces(ranked: RankedPassage): Piece[] {
  const { text } = ranked.passage;
  return readSentences(text).map(({ start, end }) => {
    const sentence = { start, end };
    const speaker = soleSpeakerIn(ranked.passage, sentence);
    // With one speaker the sentence is theirs; with several it stays as printed, attributions inside.
    if (speaker === null) return { ranked, clause: sentence, quote: sentence, speaker: null };
    return { ranked, clause: common(speaker, sentence), quote: sentence, speaker };
  });
}

/** The one whom a sentence quotes; null when it quotes nobody, or several. */
export function soleSpeakerIn({ speakers }: Pick<Passage, "speakers">, sentence: TextSpan): Speaker | null {
  const speaking = speakers.filter((speaker) => overlap(speaker, sentence));
  return isOneVoice(speaking) ? (speaking[0] ?? null) : null;
}

/** The sentences that a span touches, unless they also quote somebody else: then the span alone. */
function quoteAround(span: Speaker, sentences: readonly TextSpan[], speakers: readonly Speaker[]): TextSpan {
  const touched = sentences.filter((sentence) => overlap(span, sentence));
  const quote = extentOf([span, ...touched]);
  const voices = speakers.filter((speaker) => overlap(speaker, quote));
  return isOneVoice(voices) ? quote : { start: span.start, end: span.end };
}

function supportOf({ ranked, clause, quote }: Piece, query: Query, support: TopicSupport): number {
  const { text, article } = ranked.passage;
  return support.of(
    query.topic,
    [
      { text: text.slice(clause.start, clause.end), weight: PLACE_WEIGHTS.clause, within: text },
      { text: text.slice(quote.start, quote.end), weight: PLACE_WEIGHTS.sentence, within: text },
      { text, weight: PLACE_WEIGHTS.paragraph },
      { text: article.title, weight: PLACE_WEIGHTS.title },
    ],
    article.language,
  );
}

function isOneVoice(speakers: readonly Speaker[]): boolean {
  const voice = ({ name, role, country, organisation }: Speaker): string =>
    JSON.stringify([name, name === null ? role : null, country, organisation]);
  return new Set(speakers.map(voice)).size === 1;
}

/** From the first beginning to the last end. */
function extentOf(spans: readonly TextSpan[]): TextSpan {
  return {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  };
}

function overlap(a: TextSpan, b: TextSpan): boolean {
  return a.start < b.end && b.start < a.end;
}

/** A speech of several sentences, cut to one: what the reporter adds there is not the speaker's. */
function common(a: TextSpan, b: TextSpan): TextSpan {
  return { start: Math.max(a.start, b.start), end: Math.min(a.end, b.end) };
}
