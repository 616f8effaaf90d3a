import { normaliseLine } from "../../corpus/text/normalise.js";
import { type UnderstandOptions, understandQuestion } from "../query/understand-question.js";
import { followUpKind } from "./follow-up-kind.js";
import type { Referents } from "./referents.js";
import { resolvePronouns } from "./resolve-pronouns.js";
import { withoutOpening } from "./standalone-question.js";
import { takeApart } from "./take-apart.js";

const NOBODY: Referents = {
  person: null,
  party: null,
  state: null,
  topic: null,
  thing: null,
  stateOfOffice: () => null,
};

/**
 * True for a whole question that names whom it asks about and has no word that leans on an earlier one: "Estonia
 * nói gì?". In a conversation it may ask of the topic before, and just as well of anything.
 *
 * @param asked as typed
 */
export function standsAlone(asked: string, options: UnderstandOptions): boolean {
  const { read } = understandQuestion(asked, options);
  const text = normaliseLine(read);
  if (followUpKind(text, options) !== null || withoutOpening(text) !== text) return false;
  if (resolvePronouns(text, NOBODY, text, options) !== null) return false;
  const { speaker, asking } = takeApart(text, options);
  return speaker?.isAsked === true && (asking.length > 0 || text.includes("?"));
}
