import type { Answer, AnswerProgress } from "../../retrieval/answering/answer.js";
import type { Texts } from "../texts.js";

/**
 * What stood when the reader stopped an answer, as an answer of its own, with a note that says so; null when no
 * statement did.
 *
 * @param texts The interface texts in the answer's language.
 */
export function stoppedAnswer(progress: AnswerProgress, texts: Texts): Answer | null {
  if (progress.statements.length === 0) return null;
  const note = { kind: "stopped", text: texts.plain("answer-stopped") } as const;
  return { ...progress, refused: false, nearest: [], note };
}
