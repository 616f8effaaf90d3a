/** Words between quotation marks; the marks themselves are outside `innerStart`..`innerEnd`. */
export interface Quotation {
  /** Offset of the opening mark. */
  readonly start: number;
  /** After the closing mark, or the end of the paragraph when it is never closed. */
  readonly end: number;
  readonly innerStart: number;
  /** Before the closing mark and the comma or full stop of the sentence that stands inside it. */
  readonly innerEnd: number;
  /** False when the paragraph ends inside the quotation, which the next paragraph then continues. */
  readonly closed: boolean;
}

const CLOSING: Readonly<Record<string, string>> = { "“": "”", "«": "»", "‘": "’", '"': '"', "„": "“" };

/** Quotations of a paragraph in order; nested ones belong to the outer. Apostrophes are no marks. */
export function quotationsOf(text: string): Quotation[] {
  const quotations: Quotation[] = [];
  for (let at = 0; at < text.length; at++) {
    const mark = text[at] ?? "";
    const closing = CLOSING[mark];
    if (closing === undefined) continue;
    // A single mark opens only before a word and after a blank; else it is an apostrophe.
    if (mark === "‘" && !/(?:^|[\s(“"])$/u.test(text.slice(Math.max(0, at - 1), at))) continue;
    const close = closingMark(text, at + 1, closing);
    if (close === -1 && mark === "‘") continue;
    const end = close === -1 ? text.length : close + 1;
    const inner = text.slice(at + 1, close === -1 ? text.length : close);
    const innerStart = at + 1 + (inner.length - inner.trimStart().length);
    const trimmed = inner.trim().replace(/(?<=[^.!?…])[,.;]$/u, "");
    quotations.push({
      start: at,
      end,
      innerStart,
      innerEnd: innerStart + trimmed.length,
      closed: close !== -1,
    });
    at = end - 1;
  }
  return quotations.filter((quotation) => quotation.innerEnd > quotation.innerStart);
}

function closingMark(text: string, from: number, closing: string): number {
  let at = text.indexOf(closing, from);
  // "’" inside a word is an apostrophe, not the end of ‘…’.
  while (closing === "’" && at !== -1 && /\p{L}/u.test(text[at + 1] ?? ""))
    at = text.indexOf(closing, at + 1);
  return at;
}
