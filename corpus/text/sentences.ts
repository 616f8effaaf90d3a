/** A stretch of a text: `start` inclusive, `end` exclusive, in UTF-16 units. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** Before a full stop that ends no sentence: titles, initials, places, ordinals. Compared in lower case. */
const ABBREVIATIONS = new Set(
  // Vietnamese, then English.
  [
    "tp tx tt ts pgs gs ths ths bs ks cn tr st ng q p h x nxb đ/c vv v.v",
    "mr mrs ms dr prof gen col lt sgt capt rep sen gov st no vs etc inc ltd co corp jan feb mar apr jun jul aug sep sept oct nov dec u.s u.n u.k e.u e.g i.e a.m p.m",
  ]
    .join(" ")
    .split(" "),
);

const TERMINATOR = /[.!?…]+["”’»)\]]*(?=\s|$)|\n+/gu;
const WORD_BEFORE = /([\p{L}\p{N}./]+)$/u;

/**
 * Sentence borders of Vietnamese and English prose. Every span is trimmed; together they cover all that is
 * not white space. A full stop ends a sentence whatever letter stands before it ("… quốc tế."), but not
 * after an abbreviation or a single initial, and not before a lower-case letter.
 */
export function sentencesOf(text: string): TextSpan[] {
  const spans: TextSpan[] = [];
  let start = 0;
  for (const match of text.matchAll(TERMINATOR)) {
    const end = match.index + match[0].length;
    if (!endsSentence(text, start, match.index, match[0], end)) continue;
    pushTrimmed(text, start, end, spans);
    start = end;
  }
  pushTrimmed(text, start, text.length, spans);
  return spans;
}

function endsSentence(text: string, start: number, at: number, mark: string, end: number): boolean {
  if (mark.includes("\n") || /[!?]/u.test(mark))
    return !/^\s*\p{Ll}/u.test(text.slice(end, end + 3)) || mark.includes("\n");
  if (/^\s+["“‘«(]*\p{Ll}/u.test(text.slice(end, end + 4))) return false;
  if (mark !== ".") return true;
  const word = WORD_BEFORE.exec(text.slice(Math.max(start, at - 20), at))?.[1];
  if (word === undefined) return true;
  if (ABBREVIATIONS.has(word.toLowerCase())) return false;
  // An agency's mark before the lead ("TGVN. Sáng ngày …") is no sentence.
  if (at - word.length === 0 && /^\p{Lu}{2,8}$/u.test(word)) return false;
  return !/^\p{Lu}$/u.test(word);
}

function pushTrimmed(text: string, start: number, end: number, spans: TextSpan[]): void {
  const slice = text.slice(start, end);
  const trimmed = slice.trim();
  if (trimmed === "") return;
  const offset = start + slice.indexOf(trimmed);
  spans.push({ start: offset, end: offset + trimmed.length });
}
