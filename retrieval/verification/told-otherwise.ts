import type { Alignment } from "./align.js";
import { type Cue, isCovered } from "./cues.js";
import type { ReadText } from "./read-text.js";

/** True when the quotation says what a phrase of the statement says in a word that is none of its own phrases. */
export function isToldOtherwise(cue: Cue, quoted: readonly Cue[], alignment: Alignment): boolean {
  for (let at = cue.from; at < cue.to; at += 1)
    if (alignment.placesOf(at).some((place) => !isCovered(quoted, place))) return true;
  return false;
}

/** The same for a phrase of the quotation and the words of the statement. */
export function isKeptOtherwise(
  cue: Cue,
  statement: ReadText,
  stated: readonly Cue[],
  alignment: Alignment,
): boolean {
  return statement.forms.some(
    (_, at) =>
      !isCovered(stated, at) && alignment.placesOf(at).some((place) => place >= cue.from && place < cue.to),
  );
}
