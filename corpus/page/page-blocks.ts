import { foldAccents } from "../text/fold.js";
import { normaliseText } from "../text/normalise.js";

/** One line of a saved page that is not blank: a paragraph, a title, a link, a menu entry. */
export interface Block {
  /** Position among the blocks of the page, from 0. */
  readonly index: number;
  /** The line, verbatim in NFC. */
  readonly text: string;
  /** {@link foldAccents} of the text, for comparing with tables. */
  readonly folded: string;
  /** Number of words, which in Vietnamese are syllables. */
  readonly words: number;
  /** True when a blank line stands before it. */
  readonly gapBefore: boolean;
}

/** Longest line, in characters, of a page whose paragraphs were wrapped by a mailer or an editor. */
const WRAP_WIDTH = 100;
/** Share of a paragraph's lines, other than its last, that must be nearly full to count as wrapped. */
const WRAP_SHARE = 0.8;
/** Lines that a page must have in wrapped paragraphs before they are joined. */
const WRAP_LINES = 6;

/** The blocks of a page, in its order. */
export function segmentPage(text: string): Block[] {
  const lines = unwrapLines(normaliseText(text).split("\n"));
  const blocks: Block[] = [];
  let gapBefore = true;
  for (const line of lines) {
    if (line === "") {
      gapBefore = true;
      continue;
    }
    blocks.push({
      index: blocks.length,
      text: line,
      folded: foldAccents(line),
      words: countWords(line),
      gapBefore,
    });
    gapBefore = false;
  }
  return blocks;
}

/** Number of stretches of letters and digits. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:[.,'’-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}

/**
 * Joins the lines of paragraphs that were wrapped at a fixed width. A page that has one longer line was
 * not wrapped; there every line is a block of its own.
 */
function unwrapLines(lines: readonly string[]): readonly string[] {
  if (lines.some((line) => line.length > WRAP_WIDTH)) return lines;
  const groups = groupByBlankLines(lines);
  const width = lines.reduce((most, line) => Math.max(most, line.length), 0);
  const wrapped = groups.filter((group) => isWrapped(group, width));
  if (wrapped.reduce((sum, group) => sum + group.length, 0) < WRAP_LINES) return lines;
  return groups.flatMap((group) => (isWrapped(group, width) ? [group.join(" "), ""] : [...group, ""]));
}

function groupByBlankLines(lines: readonly string[]): string[][] {
  const groups: string[][] = [[]];
  for (const line of lines) {
    if (line === "") groups.push([]);
    else groups.at(-1)?.push(line);
  }
  return groups.filter((group) => group.length > 0);
}

function isWrapped(group: readonly string[], width: number): boolean {
  const inner = group.slice(0, -1);
  if (inner.length === 0 || width < 50) return false;
  // The next line's first word would not have fitted: what a wrapping editor leaves behind.
  const full = inner.filter((line, at) => {
    const nextWord = (group[at + 1] ?? "").split(" ", 1)[0] ?? "";
    return line.length + 1 + nextWord.length > width - 2;
  });
  return full.length >= inner.length * WRAP_SHARE;
}
