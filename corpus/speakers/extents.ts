import type { Speaker } from "../speaker.js";
import type { Sentence } from "./sentence.js";
import type { Extent } from "./statement.js";

/** One statement in a sentence: where, how reported, and which words are the speaker’s own. */
/** The statements of one candidate. */
export interface FoundExtent {
  readonly extent: Extent;
  readonly speech: Speaker["speech"];
  readonly directWords: readonly Extent[];
}

export interface Found {
  readonly extents: FoundExtent[];
  /** Tokens before this index belong to what was found; nobody inside speaks again. */
  readonly coveredTo: number;
}

/** One extent, or one a quotation when the tokens hold quotations only. */
export function extentsBetween(
  sentence: Sentence,
  from: number,
  to: number,
  quotedOnly = false,
): FoundExtent[] {
  const { tokens, text } = sentence;
  const inside = tokens.slice(from, to);
  const words = inside.filter((token) => token.kind === "word" || token.kind === "bracket");
  const quotations = inside.flatMap((token) => token.quotation ?? []);
  if (quotations.length > 0 && (quotedOnly || words.length === 0)) {
    return quotations.map(({ innerStart, innerEnd }) => {
      const extent = { start: innerStart, end: trimStop(text, innerStart, innerEnd) };
      return { extent, speech: "direct" as const, directWords: [extent] };
    });
  }
  let first = from;
  let last = to;
  while (first < last && tokens[first]?.kind === "mark") first++;
  while (last > first && tokens[last - 1]?.kind === "mark") last--;
  const start = tokens[first]?.start;
  const end = tokens[last - 1]?.end;
  if (start === undefined || end === undefined || end <= start) return [];
  // One word is no clause ("… bớt tin nhau").
  if (quotations.length === 0 && last - first < 2) return [];
  const directWords = quotations.map(({ innerStart, innerEnd }) => ({ start: innerStart, end: innerEnd }));
  return [{ extent: { start, end }, speech: directWords.length > 0 ? "mixed" : "indirect", directWords }];
}

/** A single sentence in quotation marks is cited without its full stop; of several the last one stays. */
function trimStop(text: string, start: number, end: number): number {
  const inner = text.slice(start, end);
  return /^[^.!?…]+\.$/u.test(inner) ? end - 1 : end;
}
