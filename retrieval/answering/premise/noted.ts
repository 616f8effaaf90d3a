import type { AnswerDraft } from "../answerer.js";
import type { Evidence } from "../evidence.js";
import type { Frames } from "../frames.js";
import { printedDraft, withOpening } from "../printed-draft.js";
import { CitationList, inReadingOrder, writeStatement } from "../write-statements.js";

/**
 * An answer whose first statement begins with what must be said of all of them: a reader may take one
 * sentence of an answer for the whole.
 *
 * @param note writes the first statement's text
 */
export function noted(
  evidence: readonly Evidence[],
  frames: Frames,
  note: (statement: string) => string,
): AnswerDraft {
  const citations = new CitationList();
  const statements = inReadingOrder(evidence, frames.language).map((piece) =>
    writeStatement(piece, frames, citations),
  );
  const support = Math.max(0, ...evidence.map((piece) => piece.support));
  return printedDraft(withOpening(statements, note), citations, support);
}
