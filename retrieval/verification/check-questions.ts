import { type Alignment, isContent } from "./align.js";
import { isCovered } from "./cues.js";
import { isParty } from "./parties.js";
import { questionsIn } from "./questions.js";
import type { ReadText } from "./read-text.js";
import type { VerdictReason } from "./verdict.js";

/** What is asked is not asserted: of "asked whether Laos would sign" nothing follows about a signature. */
export function checkQuestions(
  statement: ReadText,
  quote: ReadText,
  alignment: Alignment,
): VerdictReason | null {
  const asked = questionsIn(quote);
  if (asked.length === 0 || questionsIn(statement).length > 0) return null;
  // The parties may stand elsewhere; what is said of them counts.
  const isTakenFromQuestion = statement.forms.some((_, at) => {
    if (!isContent(statement, at) || isParty(statement, at)) return false;
    const places = alignment.placesOf(at);
    return places.length > 0 && places.every((place) => isCovered(asked, place));
  });
  return isTakenFromQuestion ? "modality" : null;
}
