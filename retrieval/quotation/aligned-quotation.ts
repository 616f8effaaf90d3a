import { hunksBetween } from "../search/alignment.js";
import { closestStretch } from "./closest-stretch.js";
import { keyOf, openingKeyOf, type Piece, type Typing } from "./printed-pieces.js";
import { type PieceRange, partsOf, printedStretches } from "./printed-stretches.js";

/** A part of a quotation and the stretch of the paragraph that stands for it. */
export interface AlignedPart {
  readonly given: readonly Piece[];
  readonly range: PieceRange;
  /** True for each piece of `given`, and each of the range, that the other has too. */
  readonly givenIsPrinted: readonly boolean[];
  readonly printedIsGiven: readonly boolean[];
}

/** A quotation beside a paragraph: one part, or as many as ellipses leave, in order. */
export interface AlignedQuotation {
  readonly parts: readonly AlignedPart[];
  /** True when every part is printed as it was given. */
  readonly isExact: boolean;
  /** 1 minus the words that differ, by those of the longer side; 0–1. Marks and capitals do not count. */
  readonly similarity: number;
}

/** What it costs to read a word for the same one with other accents: it may well be another word. */
const OTHER_ACCENTS = 0.5;

/** The places where the paragraph prints the quotation, none or several. */
export function exactAlignments(
  quoted: readonly Piece[],
  paragraph: readonly Piece[],
  typing: Typing,
): AlignedQuotation[] {
  return printedStretches(quoted, paragraph, typing).map((ranges) => {
    const given = ranges.length === 1 ? [quoted] : partsOf(quoted);
    const parts = ranges.map((range, at) => alignPart(given[at] ?? [], range, paragraph, typing));
    return { parts, isExact: true, similarity: 1 };
  });
}

/** The place where the paragraph is most like the quotation; null when it has none of its words. */
export function closestAlignment(
  quoted: readonly Piece[],
  paragraph: readonly Piece[],
  typing: Typing,
): AlignedQuotation | null {
  const words = paragraph.flatMap((piece, at) => (piece.kind === "word" ? [{ piece, at }] : []));
  const exchange = (one: Piece, { piece: other }: { readonly piece: Piece }): number => {
    if (one.folded !== other.folded) return 1;
    return typing.withoutAccents || one.lower === other.lower ? 0 : OTHER_ACCENTS;
  };
  const parts: AlignedPart[] = [];
  let [cost, length, behind] = [0, 0, 0];
  for (const given of partsOf(quoted)) {
    const givenWords = given.filter(({ kind }) => kind === "word");
    const rest = words.slice(behind);
    const found = closestStretch(givenWords, rest, exchange);
    cost += found.cost;
    length += Math.max(givenWords.length, found.to - found.from);
    const [first, last] = [rest[found.from], rest[found.to - 1]];
    if (first === undefined || last === undefined || found.from === found.to) continue;
    const range = withMarks({ from: first.at, to: last.at + 1 }, given, paragraph);
    parts.push(alignPart(given, range, paragraph, typing));
    behind += found.to;
  }
  if (parts.length === 0 || length === 0) return null;
  return { parts, isExact: false, similarity: Math.max(0, 1 - cost / length) };
}

/** With as many marks around it as the given words have: "12 %" ends with a mark. */
function withMarks(
  { from, to }: PieceRange,
  given: readonly Piece[],
  paragraph: readonly Piece[],
): PieceRange {
  const before = given.findIndex(({ kind }) => kind === "word");
  const behind = given.length - 1 - given.findLastIndex(({ kind }) => kind === "word");
  const isMark = (at: number): boolean => paragraph[at]?.kind === "mark";
  let [first, last] = [from, to];
  while (from - first < before && isMark(first - 1)) first -= 1;
  while (last - to < behind && isMark(last)) last += 1;
  return { from: first, to: last };
}

function alignPart(
  given: readonly Piece[],
  range: PieceRange,
  paragraph: readonly Piece[],
  typing: Typing,
): AlignedPart {
  const keysOf = (pieces: readonly Piece[]): string[] =>
    pieces.map((piece, at) => (at === 0 ? openingKeyOf(piece, typing) : keyOf(piece, typing)));
  const printed = paragraph.slice(range.from, range.to);
  const printedIsGiven = printed.map(() => true);
  const givenIsPrinted = given.map(() => true);
  for (const hunk of hunksBetween(keysOf(printed), keysOf(given))) {
    printedIsGiven.fill(false, hunk.aFrom, hunk.aTo);
    givenIsPrinted.fill(false, hunk.bFrom, hunk.bTo);
  }
  return { given, range, givenIsPrinted, printedIsGiven };
}
