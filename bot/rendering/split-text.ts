import { sentencesOf } from "../../corpus/text/sentences.js";

/**
 * Cuts a text into pieces of at most `maxLength` UTF-16 units: between sentences where that is possible,
 * else between words, else between characters. No piece starts or ends with white space, and together they
 * are the whole text but for the white space at the cuts.
 */
export function splitText(whole: string, maxLength: number): string[] {
  const trimmed = whole.trim();
  if (trimmed.length <= maxLength) return trimmed === "" ? [] : [trimmed];
  const borders = sentencesOf(trimmed).map((sentence) => sentence.end);
  const pieces: string[] = [];
  let rest = trimmed;
  let offset = 0;
  while (rest.length > maxLength) {
    const sentenceEnd = borders.findLast((border) => border > offset && border - offset <= maxLength);
    const cut = sentenceEnd === undefined ? wordEnd(rest, maxLength) : sentenceEnd - offset;
    pieces.push(rest.slice(0, cut).trimEnd());
    const next = rest.slice(cut).trimStart();
    offset += rest.length - next.length;
    rest = next;
  }
  if (rest !== "") pieces.push(rest);
  return pieces;
}

function wordEnd(text: string, maxLength: number): number {
  // White space right after the limit still lets the last word end on it.
  const space = text.slice(0, maxLength + 1).search(/\s\S*$/u);
  if (space > 0) return space;
  const isHighSurrogate = /[\uD800-\uDBFF]/.test(text.charAt(maxLength - 1));
  return isHighSurrogate && maxLength > 1 ? maxLength - 1 : maxLength;
}

/** A name or title for a line of its own, shortened with "…" when it is longer than any honest one. */
export function shorten(line: string, maxLength: number): string {
  return line.length <= maxLength ? line : `${line.slice(0, wordEnd(line, maxLength - 1)).trimEnd()}…`;
}
