import type { Language } from "../../corpus/article.js";
import { normaliseLine } from "../../corpus/text/normalise.js";
import { citationOf } from "../answering/citations.js";
import type { OpenIndex } from "../index/open-index.js";
import { speaksFor } from "../query/asked-speaker.js";
import type { SpeakerNames } from "../query/resolve-side.js";
import type { IsShown } from "../search/find-passages.js";
import { checkText } from "./check-text.js";
import {
  type Comparison,
  comparePlace,
  type GivenSentence,
  type PlaceFound,
  placesIn,
  readGiven,
} from "./compare-paragraph.js";
import { paragraphsLike } from "./find-paragraphs.js";
import { type NamedSpeaker, readNamedSpeaker } from "./named-speaker.js";
import {
  MOST_OTHERS,
  type QuotationCheck,
  type QuotationMatch,
  type QuotationVerdict,
} from "./quotation-check.js";

/** What is to be checked. */
export interface QuotationRequest {
  /** With or without quotation marks around it, accents, and ellipses for words left out. */
  readonly sentence: string;
  /** Who is said to have said it; null when anybody may have. */
  readonly by: string | null;
  readonly readerLanguage: Language;
  /** False for paragraphs that must not be seen; all are compared unless given. */
  readonly isShown?: IsShown;
}

/** Longer than any paragraph of news: nothing prints it, and comparing would take long. */
export const MOST_WORDS = 1000;
/** From here on a passage that only differs in small words is the named one's statement, edited. */
const NEARLY_THE_SAME = 0.8;

/** More prints of one sentence than can be told apart by what an editor asks. */
const ENOUGH = 12;

/** Tells whether the articles print a sentence, as whose words, and what differs. */
export function checkQuotation(
  { sentence: raw, by: rawBy, readerLanguage, isShown = () => true }: QuotationRequest,
  index: OpenIndex,
  names: SpeakerNames,
): QuotationCheck {
  const sentence = normaliseLine(raw);
  const by = normaliseLine(rawBy ?? "") || null;
  const speakers = index.passages.knownSpeakers();
  const named = by === null ? null : readNamedSpeaker(by, { ...names, speakers });
  const given = readGiven(sentence);
  const isReadable = given.words > 0 && given.words <= MOST_WORDS;
  const found = isReadable ? comparisons(given, named, index, names, isShown) : [];
  const [best, ...rest] = found;
  const verdict = verdictOf(best, named);
  const match = best === undefined ? null : matchOf(best, 1);
  const others = rest.slice(0, MOST_OTHERS).map((one, at) => matchOf(one, at + 2));
  const checked = {
    sentence,
    by,
    verdict,
    speakerMatches: best?.credit.matches ?? null,
    match,
    others,
    scope: index.passages.scope(),
    language: readerLanguage,
    generation: index.manifest.generation,
  };
  const isKnown = named === null || named.asked !== null || best?.credit.matches === true;
  return { ...checked, answer: checkText(checked, best ?? null, { isReadable, isKnown }) };
}

/** What is like the sentence, each paragraph once, what the editor needs first first. */
function comparisons(
  given: GivenSentence,
  named: NamedSpeaker | null,
  index: OpenIndex,
  names: SpeakerNames,
  isShown: IsShown,
): Comparison[] {
  const theirs = theirParagraphs(named, index);
  const { nearest, withAllWords } = paragraphsLike(given.text, index.lexical, theirs);
  const placesOf = (ordinal: number, how: "exact" | "near"): PlaceFound[] => {
    const passage = index.passages.get(ordinal);
    return isShown(passage) ? placesIn(passage, given, { named, names, how }) : [];
  };
  const found = nearest.flatMap((ordinal) => placesOf(ordinal, "near"));
  const near = found.filter(({ aligned }) => !aligned.isExact);
  const exact = found.filter(({ aligned }) => aligned.isExact);
  // A few common words stand in hundreds of paragraphs: those of the one named are looked at first.
  const isTheirs = (ordinal: number): boolean => theirs?.[ordinal] === 1;
  const inTurn = [...withAllWords.filter(isTheirs), ...withAllWords.filter((one) => !isTheirs(one))];
  for (const ordinal of inTurn) {
    if (exact.length >= ENOUGH) break;
    exact.push(...placesOf(ordinal, "exact"));
  }
  const compared = [...likeliest(exact), ...likeliest(near)].map((place) =>
    comparePlace(place, given, names.lexicon),
  );
  const seen = new Set<number>();
  return inOrder(compared, named).filter(
    ({ passage: { ordinal } }) => !seen.has(ordinal) && seen.add(ordinal),
  );
}

/** The best of those by the one named, and after them of others: finding out what differs takes longest. */
function likeliest(places: readonly PlaceFound[]): PlaceFound[] {
  const isTheirs = ({ credit }: PlaceFound): number => Number(credit.matches === true);
  return [...places]
    .sort(
      (one, other) => isTheirs(other) - isTheirs(one) || other.aligned.similarity - one.aligned.similarity,
    )
    .slice(0, ENOUGH);
}

function theirParagraphs(named: NamedSpeaker | null, { passages, lexical }: OpenIndex): Uint8Array | null {
  const asked = named?.asked ?? null;
  if (asked === null) return null;
  const theirs = new Uint8Array(lexical.size);
  for (const ordinal of passages.quoting((known) => speaksFor(known, asked))) theirs[ordinal] = 1;
  return theirs;
}

function verdictOf(best: Comparison | undefined, named: NamedSpeaker | null): QuotationVerdict {
  if (best === undefined) return "absent";
  return named === null || best.credit.matches === true ? best.wording : "other-speaker";
}

/**
 * What an editor needs to know first: that the one named said so; then that they said nearly so, in small
 * words; then that the very words are somebody else's, which "nearly" would hide; then that the one named said
 * something with another name, number or denial; at last that another said nearly so. In each, the more alike
 * first, direct speech before reported, and the first printed.
 */
function inOrder(found: readonly Comparison[], named: NamedSpeaker | null): Comparison[] {
  return [...found].sort(
    (one, other) =>
      rankOf(one, named) - rankOf(other, named) ||
      other.similarity - one.similarity ||
      Number(other.ownWords === true) - Number(one.ownWords === true) ||
      (one.passage.article.publishedAt ?? "~").localeCompare(other.passage.article.publishedAt ?? "~") ||
      one.passage.ordinal - other.passage.ordinal ||
      one.quote.start - other.quote.start,
  );
}

function rankOf({ wording, credit, changes, similarity }: Comparison, named: NamedSpeaker | null): number {
  const isTheirs = named === null || credit.matches === true;
  if (wording === "verbatim") {
    if (isTheirs) return 0;
    return credit.speaker === null ? 3 : 2;
  }
  const isSlight = changes.length === 0 && similarity >= NEARLY_THE_SAME;
  if (isTheirs) return isSlight ? 1 : 4;
  return credit.speaker === null ? 6 : 5;
}

function matchOf(comparison: Comparison, number: number): QuotationMatch {
  const { passage, quote, credit, wording, similarity, differences, ownWords, notes, changes } = comparison;
  const citation = citationOf(number, passage, quote, credit.speaker);
  return { citation, wording, similarity, differences, ownWords, notes, changes };
}
