import type { Answer, Citation } from "../../../retrieval/answering/answer.js";
import type { ReadPassage } from "../../engine.js";
import { findCited, isWithdrawn } from "./cited-paragraph.js";

/** A stored answer without what may not be shown any more. */
export interface PresentableAnswer {
  readonly answer: Answer;
  /** Numbers of the citations whose paragraphs were changed since; they are shown as they stood then. */
  readonly changed: readonly number[];
  /** True when something of it is left out, because an article has been withdrawn. */
  readonly isCut: boolean;
}

/**
 * Holds a stored answer against the articles as they are now. The quotations of withdrawn articles are left
 * out, with every statement that rests on one: a statement whose evidence is not shown is no claim to make.
 */
export async function presentableAnswer(stored: Answer, read: ReadPassage): Promise<PresentableAnswer> {
  const citations: Citation[] = [];
  const changed: number[] = [];
  for (const citation of stored.citations) {
    const { kind } = await findCited(citation, read);
    if (kind === "withdrawn") continue;
    if (kind === "changed") changed.push(citation.number);
    citations.push(await withoutWithdrawnPrints(citation, read));
  }
  const nearest: Citation[] = [];
  for (const citation of stored.nearest) {
    const { kind } = await findCited(citation, read);
    // Offered for reading only: there is no reason to show what stood there once.
    if (kind === "current") nearest.push(await withoutWithdrawnPrints(citation, read));
  }
  const shown = new Set(citations.map(({ number }) => number));
  const statements = stored.statements.filter((it) => it.citations.every((number) => shown.has(number)));
  return {
    answer: { ...stored, statements, citations, nearest },
    changed,
    isCut: citations.length < stored.citations.length,
  };
}

async function withoutWithdrawnPrints(citation: Citation, read: ReadPassage): Promise<Citation> {
  const alsoIn: Citation["alsoIn"][number][] = [];
  for (const print of citation.alsoIn) {
    if (!(await isWithdrawn(print.articleId, read))) alsoIn.push(print);
  }
  return { ...citation, alsoIn };
}
