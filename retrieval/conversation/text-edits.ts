import type { TextSpan } from "../../corpus/text/sentences.js";

/** The text without the stretches, and without the double spaces that they leave. */
export function withoutSpans(text: string, spans: readonly TextSpan[]): string {
  let left = text;
  for (const { start, end } of [...spans].sort((a, b) => b.start - a.start)) {
    left = `${left.slice(0, start)} ${left.slice(end)}`;
  }
  return tidy(left);
}

/** The text with a stretch replaced. */
export function withSpan(text: string, { start, end }: TextSpan, replacement: string): string {
  return tidy(`${text.slice(0, start)}${replacement}${text.slice(end)}`);
}

/** One space between words, none before marks, a capital at the beginning. */
export function tidy(text: string): string {
  return text
    .replace(/\s+/gu, " ")
    .replace(/ ([,.?!])/gu, "$1")
    .replace(/^[\s,;:]+/u, "")
    .replace(/,(?=[?.!]|$)/gu, "")
    .trim();
}

/** A sentence's first letter as a capital. */
export function capitalised(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

/** "What did Vietnam say?" without its mark, to be written on. */
export function withoutMark(text: string): string {
  return text.replace(/[\s?!.…]+$/u, "");
}
