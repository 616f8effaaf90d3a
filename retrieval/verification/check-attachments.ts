import { type Alignment, isContent } from "./align.js";
import { figuresIn } from "./figures.js";
import { isLight } from "./light-words.js";
import { isParty } from "./parties.js";
import type { ReadText } from "./read-text.js";
import { verbsIn } from "./verbs.js";
import type { VerdictReason } from "./verdict.js";

interface Span {
  readonly from: number;
  readonly to: number;
}

/** How near a name stands to the word that it goes with: "cờ Panama", "đại sứ của Pháp". */
const NEAR = 2;

/**
 * Dates, numbers and names stand with the words that they stand with in the quotation: of "signed in 1994,
 * expires in 2029" nothing expires in 1994, and a Yemeni flag is not the flag of a ship off Yemen.
 */
export function checkAttachments(
  statement: ReadText,
  quote: ReadText,
  alignment: Alignment,
): VerdictReason | null {
  const datesOf = (text: ReadText): Span[] => text.dates.map(({ start, end }) => text.tokenRange(start, end));
  if (isMoved(datesOf(statement), datesOf(quote), statement, quote, alignment)) return "date";
  if (isMoved(figuresIn(statement), figuresIn(quote), statement, quote, alignment)) return "number";
  return hasSwappedNames(statement, quote, alignment) ? "role" : null;
}

/** The words around a date are found only where the quotation has another date. */
function isMoved(
  stated: readonly Span[],
  quoted: readonly Span[],
  statement: ReadText,
  quote: ReadText,
  alignment: Alignment,
): boolean {
  const segments = new Set(quoted.map(({ from }) => quote.segments[from]));
  if (segments.size < 2) return false;
  return stated.some(({ from, to }) => {
    const own = new Set<number | undefined>();
    for (let at = from; at < to; at += 1)
      for (const place of alignment.placesOf(at))
        if (quoted.some((one) => place >= one.from && place < one.to)) own.add(quote.segments[place]);
    if (own.size !== 1) return false;
    const isShared = stated.some(
      (one) => one.from !== from && statement.segments[one.from] === statement.segments[from],
    );
    if (isShared || !tellsByItself(quote, own, quoted)) return false;
    let [kept, moved] = [0, 0];
    statement.forms.forEach((form, at) => {
      if (statement.segments[at] !== statement.segments[from] || (at >= from && at < to)) return;
      if (!isContent(statement, at) || isLight(form, statement.lemmas[at] ?? "")) return;
      const places = alignment.placesOf(at).map((place) => quote.segments[place]);
      if (places.length === 0) return;
      if (places.some((segment) => own.has(segment))) kept += 1;
      else if (places.every((segment) => segments.has(segment))) moved += 1;
    });
    return moved > 0 && kept === 0;
  });
}

/** ", xuống còn 6%" goes on with what stands before it; ", expires in 2029" tells something else. */
function tellsByItself(
  quote: ReadText,
  segments: ReadonlySet<number | undefined>,
  dates: readonly Span[],
): boolean {
  return quote.forms.some(
    (form, at) =>
      segments.has(quote.segments[at]) &&
      !dates.some(({ from, to }) => at >= from && at < to) &&
      isContent(quote, at) &&
      !isLight(form, quote.lemmas[at] ?? ""),
  );
}

/** A name right at a word that the quotation has another of the statement's names at. */
function hasSwappedNames(statement: ReadText, quote: ReadText, alignment: Alignment): boolean {
  const names = statement.forms.flatMap((_, at) =>
    isParty(statement, at) && alignment.placesOf(at).length > 0
      ? [{ at, places: alignment.placesOf(at) }]
      : [],
  );
  if (names.length < 2) return false;
  return names.some((name) => {
    const anchor = anchorOf(statement, name.at);
    if (anchor === null || isParty(statement, anchor)) return false;
    const places = alignment.placesOf(anchor);
    if (places.length === 0 || isNear(quote, name.places, places, NEAR + 1)) return false;
    return names.some(
      (other) =>
        !other.places.some((place) => name.places.includes(place)) && isNear(quote, other.places, places, 1),
    );
  });
}

/** The noun that a name goes with: behind an English adjective or genitive, before a Vietnamese name. */
function anchorOf(text: ReadText, at: number): number | null {
  const anchor = text.language === "en" ? at + 1 : text.forms[at - 1] === "của" ? at - 2 : at - 1;
  const isThere = anchor >= 0 && text.segments[anchor] === text.segments[at];
  if (text.language === "en" && /^\s*(?:,|\()/u.test(text.text.slice(text.tokens[at]?.end ?? 0))) return null;
  if (verbsIn(text).some(({ from, to, isSure }) => isSure && anchor >= from && anchor < to)) return null;
  return isThere && isContent(text, anchor) && !text.isCapital(anchor) ? anchor : null;
}

function isNear(text: ReadText, names: readonly number[], words: readonly number[], reach: number): boolean {
  return names.some((name) =>
    words.some((word) => {
      const between = text.forms.slice(Math.min(name, word) + 1, Math.max(name, word));
      const steps = between.filter((form) => form !== "của" && form !== "of").length;
      return steps < reach && text.segments[name] === text.segments[word];
    }),
  );
}
