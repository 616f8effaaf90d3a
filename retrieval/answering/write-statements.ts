import type { Language } from "../../corpus/article.js";
import type { Citation, Statement } from "./answer.js";
import { citationOf } from "./citations.js";
import { clauseOf, type Evidence } from "./evidence.js";
import { type FrameOptions, frameStatement } from "./frame-statement.js";
import type { Frames } from "./frames.js";
import { speakerLabel } from "./speaker-label.js";

/** The citations of one result, numbered from 1 as statements use them. */
export class CitationList {
  readonly #citations: Citation[] = [];

  get all(): readonly Citation[] {
    return this.#citations;
  }

  /** The citation of an evidence's quotation: an earlier one when two statements rest on the same words. */
  add({ ranked, quote, speaker }: Evidence): Citation {
    const number = this.#citations.length + 1;
    const next = citationOf(number, ranked.passage, quote, speaker, ranked.alsoIn);
    const same = this.#citations.find(
      ({ articleId, paragraph, start, end, speaker: cited }) =>
        articleId === next.articleId &&
        paragraph === next.paragraph &&
        start === next.start &&
        end === next.end &&
        JSON.stringify(cited) === JSON.stringify(next.speaker),
    );
    if (same === undefined) this.#citations.push(next);
    return same ?? next;
  }
}

/** What an evidence says, with the one who says it inside the sentence, and its citation. */
export function writeStatement(evidence: Evidence, frames: Frames, citations: CitationList): Statement {
  return writeTogether([evidence], frames, citations, PLAIN);
}

/** Statements in the order given; what one voice says in one article, piece after piece, is one statement. */
export function writeStatements(
  evidence: readonly Evidence[],
  frames: Frames,
  citations: CitationList,
  options: FrameOptions = PLAIN,
): Statement[] {
  const groups: Evidence[][] = [];
  for (const piece of evidence) {
    const group = groups.at(-1);
    if (group !== undefined && canBeTold(group, piece, frames)) group.push(piece);
    else groups.push([piece]);
  }
  return groups.map((group) => writeTogether(group, frames, citations, options));
}

const PLAIN: FrameOptions = { isDated: false };

/** Longer ones are hard to read, and to check. */
const MOST_TOGETHER = 3;

/** Between the pieces of one statement. */
export const PIECE_LINK = "; ";

/** Direct speech keeps its own quotation marks, and the reporter's account its own sentences. */
function canBeTold(group: readonly Evidence[], next: Evidence, frames: Frames): boolean {
  const last = group.at(-1);
  if (last === undefined || last.speaker === null || next.speaker === null) return false;
  if (group.length === MOST_TOGETHER || last.ranked.passage.articleId !== next.ranked.passage.articleId)
    return false;
  if (last.speaker.speech === "direct" || next.speaker.speech === "direct") return false;
  return speakerLabel(last.speaker, frames) === speakerLabel(next.speaker, frames);
}

function writeTogether(
  group: readonly Evidence[],
  frames: Frames,
  citations: CitationList,
  options: FrameOptions,
): Statement {
  const numbers = group.map((piece) => citations.add(piece).number);
  const clauses = group.map(clauseOf);
  const text = clauses
    .map((clause, at) => (at < clauses.length - 1 ? clause.replace(/[.;,]$/u, "") : clause))
    .join(PIECE_LINK);
  const [first] = group;
  if (first === undefined) throw new Error("no evidence to write a statement from");
  const { source, publishedAt, sample } = first.ranked.passage.article;
  return {
    text: frameStatement({ speaker: first.speaker, source, publishedAt, sample }, text, frames, options),
    wording: "printed",
    citations: [...new Set(numbers)],
  };
}

/** A statement as plain text: "… [1]". */
export function withMarks({ text, citations }: Pick<Statement, "text" | "citations">): string {
  return `${text} ${citations.map((number) => `[${number}]`).join(" ")}`;
}

/**
 * Articles of the reader's language first, each language's in the order of their best evidence; within one, as
 * it is printed.
 */
export function inReadingOrder(chosen: readonly Evidence[], language: Language): Evidence[] {
  const articles = [...new Set(chosen.map(({ ranked }) => ranked.passage.articleId))];
  const placeOf = ({ ranked: { passage }, clause }: Evidence): readonly number[] => [
    passage.article.language === language ? 0 : 1,
    articles.indexOf(passage.articleId),
    passage.paragraph,
    clause.start,
  ];
  return chosen
    .map((evidence) => ({ evidence, place: placeOf(evidence) }))
    .sort((a, b) => comparePlaces(a.place, b.place))
    .map(({ evidence }) => evidence);
}

function comparePlaces(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((number, level) => number !== b[level]);
  return (a[at] ?? 0) - (b[at] ?? 0);
}
