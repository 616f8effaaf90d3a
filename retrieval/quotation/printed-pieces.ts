import { foldAccents, hasVietnameseMarks } from "../../corpus/text/fold.js";
import { remembering } from "../../corpus/text/remembering.js";
import { canonicalSyllable } from "../analysis/syllable.js";
import { canonicalForm, type Token, tokensOf } from "../analysis/tokenise.js";

/** A word, number or punctuation mark of a text, in the forms in which it is compared. */
export interface Piece {
  /** `ellipsis` stands for words left out when it is inside a quotation. */
  readonly kind: "word" | "mark" | "ellipsis";
  /** As printed; quotation marks, dashes, ellipses and spellings of one syllable ("hoà", "hòa") in one form. */
  readonly printed: string;
  /** In small letters. */
  readonly lower: string;
  /** In small letters without accents. */
  readonly folded: string;
  /** UTF-16 offsets in the NFC text; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
}

const MARK = /\[\s*(?:…|\.{3,})\s*\]|\(\s*(?:…|\.{3,})\s*\)|…|\.{3,}|\S/gu;
const ELLIPSIS = /^[[(]?\s*(?:…|\.{3,})\s*[\])]?$/u;
const QUOTATION_MARK = /^[“”„‟«»‹›"‘’‚‛'`´]$/u;
const DASH = /^[‐‑‒–—―−-]$/u;
const EDGE = /^[-".,;:!?…]$/u;

/** All that a text prints, in order; white space is none of it. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let behind = 0;
  for (const token of tokensOf(text)) {
    const { start, end } = token;
    pieces.push(...marksOf(text, behind, start), wordPiece(token));
    behind = end;
  }
  pieces.push(...marksOf(text, behind, text.length));
  return pieces;
}

/** Without the quotation marks, ellipses and final punctuation around it. */
export function withoutEdges(pieces: readonly Piece[]): readonly Piece[] {
  const isEdge = (piece: Piece | undefined): boolean => piece !== undefined && EDGE.test(piece.printed);
  let [from, to] = [0, pieces.length];
  while (from < to && isEdge(pieces[from])) from += 1;
  while (to > from && isEdge(pieces[to - 1])) to -= 1;
  return pieces.slice(from, to);
}

/** How a quotation was typed, which decides how it is compared. */
export interface Typing {
  /** Without any accents: compared without them. */
  readonly withoutAccents: boolean;
  /** In small letters throughout, or in capitals: compared without regard to them. */
  readonly withoutCapitals: boolean;
}

export const AS_PRINTED: Typing = { withoutAccents: false, withoutCapitals: false };

export function typingOf(text: string): Typing {
  // The first letter tells nothing: it follows the place in a sentence.
  const later = text.replace(/^[^\p{L}]*\p{L}/u, "");
  return {
    withoutAccents: !hasVietnameseMarks(text),
    withoutCapitals: !/\p{Lu}/u.test(later) || !/\p{Ll}/u.test(later),
  };
}

/** The form in which a piece is compared. */
export function keyOf(piece: Piece, { withoutAccents, withoutCapitals }: Typing): string {
  if (/^\d/u.test(piece.printed)) return piece.printed;
  if (withoutAccents) return withoutCapitals ? piece.folded : withoutMarks(piece.printed);
  return withoutCapitals ? piece.lower : piece.printed;
}

/** A key at the beginning of a quotation, where a capital is no part of the word. */
export function openingKeyOf(piece: Piece, typing: Typing): string {
  const key = keyOf(piece, typing);
  return key.slice(0, 1).toLowerCase() + key.slice(1);
}

function withoutMarks(printed: string): string {
  return recased(foldAccents(printed), printed);
}

type Forms = Pick<Piece, "printed" | "lower" | "folded">;

function wordPiece({ surface, start, end }: Token): Piece {
  return { kind: "word", ...formsOf(surface), start, end };
}

/** Words recur, and their forms are the slow part. */
const formsOf = remembering(10_000, (surface: string): Forms => {
  const form = canonicalForm(surface);
  // "1.200" and "1,200" are one number, printed in two ways.
  if (/^\d/u.test(surface)) return { printed: surface, lower: form, folded: form };
  const word = surface.replaceAll("’", "'");
  const lower = canonicalSyllable(word.toLowerCase());
  return { printed: recased(lower, word), lower, folded: foldAccents(lower) };
});

/** Small letters made capital where the original has capitals; both spellings of a syllable are as long. */
function recased(lower: string, original: string): string {
  if (lower.length !== original.length) return original;
  return Array.from(lower, (letter, at) =>
    /\p{Lu}/u.test(original[at] ?? "") ? letter.toUpperCase() : letter,
  ).join("");
}

function marksOf(text: string, from: number, to: number): Piece[] {
  // Between most words there is a space alone.
  if (to - from <= 1 && (from === to || text[from] === " ")) return [];
  return Array.from(text.slice(from, to).matchAll(MARK), (match): Piece => {
    const start = from + match.index;
    const printed = markForm(match[0]);
    const kind = printed === "…" ? "ellipsis" : "mark";
    return { kind, printed, lower: printed, folded: printed, start, end: start + match[0].length };
  });
}

function markForm(mark: string): string {
  if (ELLIPSIS.test(mark)) return "…";
  if (QUOTATION_MARK.test(mark)) return '"';
  return DASH.test(mark) ? "-" : mark;
}
