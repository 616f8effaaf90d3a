import type { Statement } from "./answer.js";
import type { AnswerDraft } from "./answerer.js";
import { type CitationList, withMarks } from "./write-statements.js";

/** An answer without a statement: what a refusal adds its text and nearest passages to. */
export const EMPTY_DRAFT: AnswerDraft = {
  refused: true,
  support: 0,
  answer: "",
  statements: [],
  citations: [],
  nearest: [],
  writtenBy: "extractive",
  note: null,
  rejected: {},
};

/** The answer that statements in the articles' own words make. */
export function printedDraft(
  statements: readonly Statement[],
  citations: CitationList,
  support: number,
): AnswerDraft {
  const answer = statements.map(withMarks).join("\n");
  return { ...EMPTY_DRAFT, refused: false, support, answer, statements, citations: citations.all };
}

/** The statements with something said before the first: a reader may take one sentence for the whole. */
export function withOpening(
  statements: readonly Statement[],
  open: (statement: string) => string,
): readonly Statement[] {
  return statements.map((statement, at) =>
    at === 0 ? { ...statement, text: open(statement.text) } : statement,
  );
}
