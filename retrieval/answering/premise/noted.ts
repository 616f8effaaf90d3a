import type { AnswerDraft } from "../answerer.js";
import type { Evidence } from "../evidence.js";
import type { Frames } from "../frames.js";
import { CitationList, inReadingOrder, withMarks, writeStatement } from "../write-statements.js";

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
  const statements = inReadingOrder(evidence).map((piece, at) => {
    const statement = writeStatement(piece, frames, citations);
    return at === 0 ? { ...statement, text: note(statement.text) } : statement;
  });
  return {
    refused: false,
    support: Math.max(0, ...evidence.map(({ support }) => support)),
    answer: statements.map(withMarks).join("\n"),
    statements,
    citations: citations.all,
    nearest: [],
    writtenBy: "extractive",
    note: null,
    rejected: {},
  };
}
