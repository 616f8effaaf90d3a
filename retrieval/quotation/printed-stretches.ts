import { keyOf, openingKeyOf, type Piece, type Typing, withoutEdges } from "./printed-pieces.js";

/** A run of a paragraph's pieces: `from` inclusive, `to` exclusive. */
export interface PieceRange {
  readonly from: number;
  readonly to: number;
}

/**
 * Where a paragraph prints a quotation, piece by piece. One that has an ellipsis inside is found in its parts,
 * each whole and in order, with as little between them as possible: several ranges then.
 *
 * @param quoted without the marks around it
 * @returns every place, in order
 */
export function printedStretches(
  quoted: readonly Piece[],
  paragraph: readonly Piece[],
  typing: Typing,
): (readonly PieceRange[])[] {
  const whole = placesOf(quoted, paragraph, typing);
  if (whole.length > 0) return whole.map((place) => [place]);
  const parts = partsOf(quoted);
  const [first, ...others] = parts;
  if (first === undefined || others.length === 0) return [];
  const found = placesOf(first, paragraph, typing).flatMap((place) => {
    const ranges = [place];
    for (const part of others) {
      const behind = ranges.at(-1)?.to ?? 0;
      const next = placesOf(part, paragraph, typing).find(({ from }) => from >= behind);
      if (next === undefined) return [];
      ranges.push(next);
    }
    return [ranges];
  });
  // Two beginnings may lead to the same end: the nearer one is meant.
  return found.filter(
    (ranges, at) => !found.slice(at + 1).some((later) => later.at(-1)?.to === ranges.at(-1)?.to),
  );
}

/** What stands between the ellipses of a quotation, without the marks next to them. */
export function partsOf(quoted: readonly Piece[]): (readonly Piece[])[] {
  const parts: Piece[][] = [[]];
  for (const piece of quoted) {
    if (piece.kind === "ellipsis") parts.push([]);
    else parts.at(-1)?.push(piece);
  }
  return parts.map(withoutEdges).filter((part) => part.length > 0);
}

function placesOf(quoted: readonly Piece[], paragraph: readonly Piece[], typing: Typing): PieceRange[] {
  if (quoted.length === 0) return [];
  const keys = quoted.map((piece, at) => (at === 0 ? openingKeyOf(piece, typing) : keyOf(piece, typing)));
  const places: PieceRange[] = [];
  for (let from = 0; from + quoted.length <= paragraph.length; from += 1) {
    const isHere = keys.every((key, offset) => {
      const piece = paragraph[from + offset];
      if (piece === undefined) return false;
      return key === (offset === 0 ? openingKeyOf(piece, typing) : keyOf(piece, typing));
    });
    if (isHere) places.push({ from, to: from + quoted.length });
  }
  return places;
}
