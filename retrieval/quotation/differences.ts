import type { TextSpan } from "../../corpus/text/sentences.js";
import type { AlignedPart, AlignedQuotation } from "./aligned-quotation.js";
import type { Piece } from "./printed-pieces.js";
import type { Difference } from "./quotation-check.js";

/** What is compared: a paragraph, and what was given. */
export interface Compared {
  readonly text: string;
  readonly paragraph: readonly Piece[];
  readonly sentence: string;
}

/**
 * The printed and the given words in one row. All but what is given only are slices of the paragraph that
 * follow one another from `quote.start` to `quote.end`.
 *
 * @param quote the printed stretch; where it is longer than the alignment, words were cut off
 */
export function differencesOf(
  { parts }: AlignedQuotation,
  quote: TextSpan,
  { text, paragraph, sentence }: Compared,
): Difference[] {
  const differences: Difference[] = [];
  let behind = quote.start;
  const add = (kind: Difference["kind"], words: string): void => {
    const last = differences.at(-1);
    if (words === "") return;
    if (last?.kind === kind) differences[differences.length - 1] = { kind, text: last.text + words };
    else differences.push({ kind, text: words });
  };
  const addPrinted = (kind: Difference["kind"], end: number): void => {
    add(kind, text.slice(behind, end));
    behind = Math.max(behind, end);
  };
  parts.forEach((part, at) => {
    const start = paragraph[part.range.from]?.start ?? behind;
    addPrinted(at === 0 ? "cut" : "left-out", paragraph[part.range.from - 1]?.end ?? start);
    addPart(part, { paragraph, sentence }, add, addPrinted);
  });
  addPrinted("cut", quote.end);
  return differences;
}

function addPart(
  { given, range, givenIsPrinted, printedIsGiven }: AlignedPart,
  { paragraph, sentence }: Omit<Compared, "text">,
  add: (kind: Difference["kind"], words: string) => void,
  addPrinted: (kind: Difference["kind"], end: number) => void,
): void {
  const printed = paragraph.slice(range.from, range.to);
  let before = given[0]?.start ?? 0;
  let [i, j] = [0, 0];
  while (i < printed.length || j < given.length) {
    // What is printed comes before what was given in its place.
    if (i < printed.length && printedIsGiven[i] === false) {
      addPrinted("printed-only", printed[i]?.end ?? 0);
      i += 1;
      continue;
    }
    const end = given[j]?.end ?? before;
    if (j < given.length && givenIsPrinted[j] === false) {
      add("given-only", sentence.slice(before, end));
      j += 1;
    } else {
      addPrinted("same", printed[i]?.end ?? 0);
      i += 1;
      j += 1;
    }
    before = end;
  }
}
