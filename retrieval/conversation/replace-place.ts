import { findCountryMentions } from "../../corpus/places/countries.js";
import type { QuestionParts } from "./take-apart.js";
import { withSpan } from "./text-edits.js";

/** Before a state these make it a place, or the other party. */
const PLACE = /^(?:ở|tại|o|tai|in|at) (?=\S)/iu;
const PARTNER = /^(?:với|voi|with) (?=\S)/iu;
/** Either, before a state that is asked on. */
export const PLACE_LEAD = /^(?:ở|tại|o|tai|in|at|với|voi|with) (?=\S)/iu;
const BEFORE_PLACE = /(?:^|[\s,])(?:ở|tại|đến|sang|tới|thăm|o|tai|in|at|to) (?:the )?$/iu;

/** True for "với Mông Cổ", which may as well be one who speaks. */
export function isPartner(named: string): boolean {
  return PARTNER.test(named);
}

/**
 * "còn ở Israel?", "and with Mongolia?": the place, or the second of two states, in the question before.
 * Null when nothing there takes it.
 *
 * @param named what was asked on, without the words that ask
 */
export function replacePlace({ text, topic }: QuestionParts, named: string): string | null {
  const states = findCountryMentions(text, { accents: "optional" });
  if (PARTNER.test(named)) {
    const last = states.at(-1);
    return states.length < 2 || last === undefined ? null : withSpan(text, last, named.replace(PARTNER, ""));
  }
  if (!PLACE.test(named)) return null;
  const places = states.filter(
    ({ start, end }) =>
      BEFORE_PLACE.test(text.slice(0, start)) ||
      (topic?.isTold === true && start === topic.start && end === topic.end),
  );
  const [place] = places;
  return place === undefined || places.length > 1 ? null : withSpan(text, place, named.replace(PLACE, ""));
}
