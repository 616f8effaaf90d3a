import { type Alignment, isContent } from "./align.js";
import { BOUNDS } from "./bounds.js";
import { sharedContrastsIn } from "./check-contrasts.js";
import { QUANTIFIERS } from "./check-quantifiers.js";
import { ranksIn } from "./check-ranks.js";
import { conditionsOf } from "./conditions.js";
import { type Cue, isCovered } from "./cues.js";
import { figuresIn } from "./figures.js";
import { isLight } from "./light-words.js";
import { modalitiesIn } from "./modality.js";
import { emptyNegationsIn, negationsIn } from "./negation.js";
import { officesIn } from "./offices.js";
import { oppositesIn } from "./opposites.js";
import { isPartlyTold } from "./partial-match.js";
import type { ReadText } from "./read-text.js";
import { relationsIn } from "./relations.js";
import { relativeDatesIn } from "./relative-dates.js";
import { stancesIn } from "./stances.js";
import type { VerdictReason } from "./verdict.js";

/**
 * What no other check has compared has to be found word by word: by form, translation or known wording in the
 * quotation, or as the name of its speaker or source.
 */
export function checkContent(
  statement: ReadText,
  quote: ReadText,
  alignment: Alignment,
  sources: Alignment,
): VerdictReason | null {
  return unfoundWords(statement, quote, alignment, sources).length === 0 ? null : "alignment";
}

/** The words of the statement that the quotation does not tell. */
export function unfoundWords(
  statement: ReadText,
  quote: ReadText,
  alignment: Alignment,
  sources: Alignment,
): string[] {
  const compared = comparedCues(statement, quote);
  return statement.forms.filter((form, at) => {
    if (!isContent(statement, at) || isLight(form, statement.lemmas[at] ?? "")) return false;
    if (isCovered(compared, at) || alignment.placesOf(at).length > 0) return false;
    return sources.placesOf(at).length === 0 && !isPartlyTold(statement, quote, at, alignment);
  });
}

/** Phrases whose own check has found the same in the quotation. */
function comparedCues(statement: ReadText, quote: ReadText): Cue[] {
  const axes = new Set(oppositesIn(quote).map(({ axis }) => axis));
  const kinds = new Set(relationsIn(quote).map(({ kind }) => kind));
  const dates = [...statement.dates].map(({ start, end }) => ({
    value: "date",
    ...statement.tokenRange(start, end),
  }));
  return [
    ...dates,
    ...relativeDatesIn(statement, null).map(({ from, to }) => ({ value: "date", from, to })),
    ...figuresIn(statement).map(({ from, to }) => ({ value: "number", from, to })),
    ...BOUNDS.find(statement).filter(({ value }) => value !== "exactly"),
    ...negationsIn(statement),
    ...emptyNegationsIn(statement),
    ...modalitiesIn(statement),
    ...QUANTIFIERS.find(statement).filter(({ value }) => value !== "ignored"),
    ...conditionsOf(statement).cues,
    ...ranksIn(statement),
    ...officesIn(statement),
    ...stancesIn(statement),
    ...sharedContrastsIn(statement, quote),
    ...oppositesIn(statement).filter(({ axis }) => axes.has(axis)),
    ...relationsIn(statement).filter(({ kind }) => kinds.has(kind)),
  ];
}
