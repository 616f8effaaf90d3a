import type { TextSpan } from "../../corpus/text/sentences.js";
import { tellingWords } from "../analysis/telling-words.js";
import { tokensOf } from "../analysis/tokenise.js";
import type { Passage } from "../index/passage-store.js";
import type { Lexicon } from "../lexicon/lexicon.js";
import type { SpeakerNames } from "../query/resolve-side.js";
import { type AlignedQuotation, closestAlignment, exactAlignments } from "./aligned-quotation.js";
import { type Credited, creditOf } from "./credited.js";
import { differencesOf } from "./differences.js";
import { mayBeLeftOut, withLostWords } from "./lost-words.js";
import type { NamedSpeaker } from "./named-speaker.js";
import {
  AS_PRINTED,
  keyOf,
  type Piece,
  piecesOf,
  type Typing,
  typingOf,
  withoutEdges,
} from "./printed-pieces.js";
import type { Difference, QuotationMatch, QuotationNote } from "./quotation-check.js";

/** A sentence made ready for comparing with many paragraphs. */
export interface GivenSentence {
  readonly text: string;
  /** Without the marks around it. */
  readonly pieces: readonly Piece[];
  readonly words: number;
  readonly typing: Typing;
}

/** What a paragraph has of a sentence, before it is cited. */
export interface Comparison extends Omit<QuotationMatch, "citation"> {
  readonly passage: Passage;
  readonly quote: TextSpan;
  readonly credit: Credited;
}

/** From this share of words on, a passage is told to be what the sentence was made from. */
export const SIMILAR_FROM = 0.6;
/** In a few words much is alike by chance. */
const SHORT = { words: 6, similarFrom: 0.75 } as const;

export function readGiven(text: string): GivenSentence {
  const pieces = withoutEdges(piecesOf(text));
  return {
    text,
    pieces,
    words: pieces.filter(({ kind }) => kind === "word").length,
    typing: typingOf(text),
  };
}

/** What a sentence is compared for. */
export interface ComparingOptions {
  readonly named: NamedSpeaker | null;
  readonly names: SpeakerNames;
  /** "exact": only where it is printed as it is; "near": else where it is printed most like it. */
  readonly how: "exact" | "near";
}

/** A place of a paragraph that has the sentence, before it is known what the difference is. */
export interface PlaceFound {
  readonly passage: Passage;
  readonly paragraph: readonly Piece[];
  readonly aligned: AlignedQuotation;
  readonly typing: Typing;
  readonly stretch: TextSpan;
  readonly credit: Credited;
}

/** The places of a paragraph that print the sentence; else the one that is like it, if it is like enough. */
export function placesIn(
  passage: Passage,
  given: GivenSentence,
  { named, names, how }: ComparingOptions,
): PlaceFound[] {
  const paragraph = piecesOf(passage.text);
  const asPrinted = exactAlignments(given.pieces, paragraph, AS_PRINTED);
  const exact = asPrinted.length > 0 ? asPrinted : exactAlignments(given.pieces, paragraph, given.typing);
  const typing = asPrinted.length > 0 ? AS_PRINTED : given.typing;
  const found = exact.length > 0 || how === "exact" ? exact : near(given, paragraph);
  return found.map((aligned) => {
    const stretch = stretchOf(aligned, paragraph);
    const credit = creditOf(passage, stretch, named, names);
    return { passage, paragraph, aligned, typing, stretch, credit };
  });
}

/** What the place has and lacks. */
export function comparePlace(place: PlaceFound, given: GivenSentence, lexicon: Lexicon): Comparison {
  const { passage, paragraph, aligned, typing, stretch, credit } = place;
  const { text } = passage;
  const quote = withLostWords(text, stretch, lexicon);
  const differences = differencesOf(aligned, quote, { text, paragraph, sentence: given.text });
  const isCut = quote.start < stretch.start || quote.end > stretch.end;
  const isInnocent = omitsNothingThatDecides(aligned, differences, passage, paragraph, lexicon);
  return {
    passage,
    quote,
    differences,
    similarity: aligned.similarity,
    wording: aligned.isExact && !isCut && isInnocent ? "verbatim" : "altered",
    credit,
    ownWords: credit.ownWords,
    notes: notesOf(aligned, differences, paragraph, typing),
    changes: changesOf(aligned, { given, passage, paragraph }, isCut || !isInnocent),
  };
}

function near(given: GivenSentence, paragraph: readonly Piece[]): AlignedQuotation[] {
  const least = given.words < SHORT.words ? SHORT.similarFrom : SIMILAR_FROM;
  // Counting common words is quick, and rules out most paragraphs.
  const printed = new Set(paragraph.map(({ folded }) => folded));
  const words = given.pieces.filter(({ kind }) => kind === "word");
  const common = words.filter(({ folded }) => printed.has(folded)).length;
  if (common < least * words.length) return [];
  const aligned = closestAlignment(given.pieces, paragraph, given.typing);
  return aligned === null || aligned.similarity < least ? [] : [aligned];
}

function stretchOf({ parts }: AlignedQuotation, paragraph: readonly Piece[]): TextSpan {
  return {
    start: paragraph[parts[0]?.range.from ?? 0]?.start ?? 0,
    end: paragraph[(parts.at(-1)?.range.to ?? 0) - 1]?.end ?? 0,
  };
}

/** What an ellipsis stands for denies nothing, and the same one speaks before and behind it. */
function omitsNothingThatDecides(
  { parts }: AlignedQuotation,
  differences: readonly Difference[],
  { speakers }: Passage,
  paragraph: readonly Piece[],
  lexicon: Lexicon,
): boolean {
  if (!differences.every(({ kind, text }) => kind !== "left-out" || mayBeLeftOut(text, lexicon)))
    return false;
  const voices = parts.map(({ range }) => {
    const [start, end] = [paragraph[range.from]?.start ?? 0, paragraph[range.to - 1]?.end ?? 0];
    const here = speakers.filter((span) => span.start < end && span.end > start);
    return JSON.stringify(
      here.map(({ name, country, organisation, anonymous }) => [name, country, organisation, anonymous]),
    );
  });
  return new Set(voices).size <= 1;
}

function notesOf(
  { parts, isExact, similarity }: AlignedQuotation,
  differences: readonly Difference[],
  paragraph: readonly Piece[],
  typing: Typing,
): QuotationNote[] {
  const pairs = parts.flatMap(({ given, range, printedIsGiven, givenIsPrinted }) => {
    const printed = paragraph.slice(range.from, range.to).filter((_, at) => printedIsGiven[at]);
    const same = given.filter((_, at) => givenIsPrinted[at]);
    return printed.map((piece, at) => [piece, same[at] ?? piece] as const).slice(1);
  });
  const differ = (only: Typing): boolean =>
    pairs.some(([one, other]) => keyOf(one, only) !== keyOf(other, only));
  const notes: QuotationNote[] = [];
  if (typing.withoutAccents && differ({ withoutAccents: false, withoutCapitals: true }))
    notes.push("accents");
  if (typing.withoutCapitals && differ({ withoutAccents: true, withoutCapitals: false }))
    notes.push("capitals");
  const has = (kind: Difference["kind"]): boolean => differences.some((one) => one.kind === kind);
  if (has("left-out")) notes.push("omission");
  if (has("cut")) notes.push("cut");
  if (!isExact && similarity === 1) notes.push("marks");
  return notes;
}

/** The kinds of telling words among those that only one of the two has. */
function changesOf(
  { parts }: AlignedQuotation,
  { given, passage, paragraph }: { given: GivenSentence; passage: Passage; paragraph: readonly Piece[] },
  isMisleading: boolean,
): Comparison["changes"] {
  const tellingAt = (text: string): Map<number, "number" | "name" | "denial"> => {
    const tokens = tokensOf(text);
    const told = tellingWords(text, tokens);
    return new Map(tokens.flatMap(({ start }, at) => (told[at] ? [[start, told[at]] as const] : [])));
  };
  const printedTold = tellingAt(passage.text);
  const givenTold = tellingAt(given.text);
  const kinds = parts.flatMap(({ given: words, range, printedIsGiven, givenIsPrinted }) => {
    const printed = paragraph.slice(range.from, range.to).filter((_, at) => !printedIsGiven[at]);
    const added = words.filter((_, at) => !givenIsPrinted[at]);
    // "mạng" and "Mạng", "1.200" and "1,200": another writing is no other word.
    const isOnlyWriting = (one: Piece, others: readonly Piece[]): boolean =>
      others.some(({ lower }) => lower === one.lower);
    return [
      ...printed.filter((one) => !isOnlyWriting(one, added)).map(({ start }) => printedTold.get(start)),
      ...added.filter((one) => !isOnlyWriting(one, printed)).map(({ start }) => givenTold.get(start)),
    ];
  });
  if (isMisleading) kinds.push("denial");
  return (["number", "name", "denial"] as const).filter((kind) => kinds.includes(kind));
}
