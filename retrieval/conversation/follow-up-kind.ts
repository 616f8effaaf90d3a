import type { UnderstandOptions } from "../query/understand-question.js";
import type { FollowUp } from "./follow-up.js";
import { readElliptical } from "./read-elliptical.js";
import { readFurtherQuestion } from "./read-further-question.js";

/**
 * Tells how a question without a topic or speaker of its own leans on the one before; null when it does not,
 * or when it is not sure. Pronouns inside a whole question are another matter: `resolvePronouns`.
 *
 * @param text one line, NFC
 */
export function followUpKind(text: string, options: UnderstandOptions): FollowUp | null {
  return readFurtherQuestion(text) ?? readElliptical(text, options);
}
