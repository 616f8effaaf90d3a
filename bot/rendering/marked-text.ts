import { splitText } from "./split-text.js";

/** A part of a text; offsets in UTF-16 units, `end` exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A piece of a text that is either marked or not. */
export interface Run {
  readonly text: string;
  readonly isMarked: boolean;
}

/**
 * A text as runs that together are the whole of it.
 *
 * @param marked In order and not overlapping.
 */
export function runsOf(text: string, marked: readonly Stretch[]): Run[] {
  const runs: Run[] = [];
  let at = 0;
  for (const { start, end } of marked) {
    runs.push(
      { text: text.slice(at, start), isMarked: false },
      { text: text.slice(start, end), isMarked: true },
    );
    at = end;
  }
  runs.push({ text: text.slice(at), isMarked: false });
  return runs.filter((run) => run.text !== "");
}

/** The pieces of {@link splitText}, each with what is marked of it. */
export function splitMarked(text: string, marked: readonly Stretch[], maxLength: number): Run[][] {
  let from = 0;
  return splitText(text, maxLength).map((piece) => {
    const start = text.indexOf(piece, from);
    const end = start + piece.length;
    from = end;
    const inside = marked.flatMap((stretch) => {
      const cut = { start: Math.max(stretch.start, start) - start, end: Math.min(stretch.end, end) - start };
      return cut.start < cut.end ? [cut] : [];
    });
    return runsOf(piece, inside);
  });
}
