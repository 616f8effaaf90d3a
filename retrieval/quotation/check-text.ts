import { type Frames, framesFor } from "../answering/frames.js";
import { scopeText } from "../answering/scope-text.js";
import { speakerLabel } from "../answering/speaker-label.js";
import type { Comparison } from "./compare-paragraph.js";
import type { Difference, QuotationCheck } from "./quotation-check.js";

/** What the text needs beside the result. */
export interface Readings {
  /** False for a sentence without words, and for one longer than any paragraph. */
  readonly isReadable: boolean;
  /** False when nobody is quoted who is called as the one named. */
  readonly isKnown: boolean;
}

/** More differences than a paragraph of text can tell; the result has them all. */
const MOST_TOLD = 4;

/** The verdict as one paragraph in the reader's language. */
export function checkText(
  check: Omit<QuotationCheck, "answer">,
  best: Comparison | null,
  { isReadable, isKnown }: Readings,
): string {
  const frames = framesFor(check.language);
  const { by, scope, others } = check;
  if (scope.articles === 0) return frames.format("scope-empty");
  if (!isReadable) return frames.format("quotation-how");
  const unknown = by !== null && !isKnown ? [frames.format("speaker-not-quoted", { name: by })] : [];
  if (best === null) {
    return [frames.format("quotation-absent"), ...unknown, scopeText(scope, frames)].join(" ");
  }
  return [
    verdictText(check, best, frames),
    ...unknown,
    ...printedText(best, frames),
    ...wordingText(best, frames),
    ...(others.length > 0 ? [frames.format("quotation-others", { passages: others.length })] : []),
  ].join(" ");
}

function verdictText(
  { verdict, by }: Omit<QuotationCheck, "answer">,
  best: Comparison,
  frames: Frames,
): string {
  const { article } = best.passage;
  const name = article.source ?? frames.format("source-unknown");
  const source = article.sample ? frames.format("source-sample", { source: name }) : name;
  const { speaker } = best.credit;
  const whose = speaker === null ? "report" : "said";
  const variables = { source, ...(speaker !== null && { speaker: speakerLabel(speaker, frames) }) };
  // What is typed without its accents is not printed so word for word.
  const but = (["accents", "capitals"] as const).find((note) => best.notes.includes(note)) ?? "whole";
  const likeness = frames.format(`quotation-likeness-${but}`);
  if (verdict !== "other-speaker")
    return frames.format(`quotation-${verdict}-${whose}`, { ...variables, likeness });
  return frames.format(`quotation-other-${whose}-${best.wording}`, { ...variables, by: by ?? "" });
}

/** What is printed, where it is not what was given, and the words that make the difference. */
function printedText(
  { wording, passage, quote, differences, changes, notes }: Comparison,
  frames: Frames,
): string[] {
  if (wording === "verbatim") return [];
  const printed = frames.format("quotation-printed", { quote: passage.text.slice(quote.start, quote.end) });
  const told = (id: string, kinds: readonly Difference["kind"][]): string[] => {
    const words = differences
      .filter(({ kind, text }) => kinds.includes(kind) && /[\p{L}\p{N}]/u.test(text))
      .map(({ text }) => `“${text.trim()}”`);
    if (words.length === 0) return [];
    const more = words.length > MOST_TOLD ? ["…"] : [];
    return [frames.format(id, { words: [...words.slice(0, MOST_TOLD), ...more].join(", ") })];
  };
  return [
    printed,
    ...told("quotation-cut", ["cut"]),
    ...told("quotation-lacks", ["printed-only", ...(changes.length > 0 ? (["left-out"] as const) : [])]),
    ...told("quotation-adds", ["given-only"]),
    ...(notes.includes("marks") ? [frames.format("quotation-marks")] : []),
    ...(changes.length > 0 ? [frames.format("quotation-changes")] : []),
  ];
}

/** What to mind before it is printed though the words are right. */
function wordingText({ notes, ownWords, wording }: Comparison, frames: Frames): string[] {
  const notesTold = (["accents", "capitals", "omission"] as const).filter((note) => notes.includes(note));
  return [
    ...(wording === "verbatim" ? notesTold.map((note) => frames.format(`quotation-note-${note}`)) : []),
    ...(ownWords === false ? [frames.format("quotation-reported-speech")] : []),
  ];
}
