import { sentencesOf } from "../../corpus/text/sentences.js";
import { splitText } from "./split-text.js";

/** A stretch of a text in three parts, each as it stands there. */
export interface Excerpt {
  readonly before: string;
  /** What the excerpt is about; empty when nothing is. */
  readonly marked: string;
  readonly after: string;
  /** True when it is not the whole text. */
  readonly isCut: boolean;
}

/**
 * As much of `text` around [start, end) as `maxLength` UTF-16 units hold: all of it where it fits, else cut
 * between sentences where that is possible. A marked part that alone is too long is cut at its end.
 */
export function excerptAround(text: string, start: number, end: number, maxLength: number): Excerpt {
  const [whole, before, after] = [text.slice(start, end), text.slice(0, start), text.slice(end)];
  if (text.length <= maxLength) return { before, marked: whole, after, isCut: false };
  const marked = headOf(whole, maxLength);
  if (marked.length < whole.length) return { before: "", marked, after: "", isCut: true };
  const room = maxLength - marked.length;
  // Each side may use what the other does not need.
  const roomBefore = Math.max(Math.floor(room / 2), room - after.length);
  const shownBefore = tailOf(before, roomBefore);
  return { before: shownBefore, marked, after: headOf(after, room - shownBefore.length), isCut: true };
}

function headOf(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  const space = /^\s*/u.exec(text)?.[0] ?? "";
  return maxLength <= space.length ? "" : space + (splitText(text, maxLength - space.length)[0] ?? "");
}

function tailOf(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  const from = text.length - maxLength;
  const sentence = sentencesOf(text).find((span) => span.start >= from)?.start;
  if (sentence !== undefined) return text.slice(sentence);
  const space = text.slice(from).search(/\s\S/u);
  return space === -1 ? "" : text.slice(from + space + 1);
}
