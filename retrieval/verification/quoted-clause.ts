import { normaliseLine } from "../../corpus/text/normalise.js";
import { sentencesOf, type TextSpan } from "../../corpus/text/sentences.js";

/** Marks that other programs exchange; each for one, so that offsets stay. */
const SAME_MARKS: readonly (readonly [RegExp, string])[] = [
  [/[“”„‟«»]/gu, '"'],
  [/[‘’‚‛]/gu, "'"],
  [/[‐‑–—]/gu, "-"],
];
const CLAUSE_END = /[,;:](?=\s)|\s(?:nhưng|song|but|while|whereas|although)\s/giu;

/**
 * The words that a quotation has to be read with: from the beginning of its sentence, so that "bác bỏ tin
 * nói rằng" and "không" before it count, to the end of its clause, so that "nếu" behind it does.
 * Without a paragraph the quote as it is; null when the quote is not a part of the paragraph.
 */
export function quotedClause(quote: string, paragraph: string | undefined): string | null {
  const words = normaliseLine(quote);
  if (words === "") return null;
  if (paragraph === undefined) return words;
  const located = locateQuote(words, paragraph);
  if (located === null) return null;
  const whole = normaliseLine(paragraph);
  const { start, end } = located;
  const sentences = sentencesOf(whole).filter((one) => one.end > start && one.start < end);
  const from = sentences[0]?.start ?? start;
  const to = sentences.at(-1)?.end ?? end;
  return whole.slice(from, Math.max(end, clauseEnd(whole, end, to)));
}

/**
 * Where a quotation stands in a stored paragraph (NFC, white space folded): whole words, typographic quotation
 * marks and dashes equal to plain ones. Null when it does not stand there.
 */
export function locateQuote(quote: string, paragraph: string): TextSpan | null {
  const words = normaliseLine(quote);
  if (words === "") return null;
  const start = wholeWordIndex(sameMarks(normaliseLine(paragraph)), sameMarks(words));
  return start < 0 ? null : { start, end: start + words.length };
}

/** A condition behind the next comma still belongs to the clause. */
const CONDITION =
  /^[,;]?\s*(?:nếu|với điều kiện|trừ khi|trừ|ngoại trừ|if|unless|provided|except|only if)\b/iu;

function clauseEnd(text: string, from: number, sentenceEnd: number): number {
  for (const match of text.slice(from, sentenceEnd).matchAll(CLAUSE_END)) {
    const at = from + match.index;
    if (!CONDITION.test(text.slice(at, sentenceEnd))) return at;
  }
  return sentenceEnd;
}

function sameMarks(text: string): string {
  return SAME_MARKS.reduce((changed, [marks, mark]) => changed.replace(marks, mark), text);
}

/** The quote must not begin or end within a word. */
function wholeWordIndex(text: string, words: string): number {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const before = text[at - 1] ?? " ";
    const after = text[at + words.length] ?? " ";
    const joins = (one: string, other: string) => /[\p{L}\p{N}]/u.test(one) && /[\p{L}\p{N}]/u.test(other);
    if (!joins(before, words[0] ?? "") && !joins(words.at(-1) ?? "", after)) return at;
  }
  return -1;
}
