import type { Alignment } from "./align.js";
import { isCovered } from "./cues.js";
import { figuresIn } from "./figures.js";
import { negationsIn } from "./negation.js";
import { officesIn } from "./offices.js";
import { isParty } from "./parties.js";
import type { ReadText } from "./read-text.js";
import { subClausesOf } from "./sub-clauses.js";
import { verbsIn } from "./verbs.js";
import type { VerdictReason } from "./verdict.js";
import { isAdjunct } from "./voice.js";

interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * Who goes with what, where one sentence tells of several: of "A gave 3 million, B gave 5 million and C gave
 * nothing", B did not give 3 million and A did not give nothing.
 */
export function checkBindings(
  statement: ReadText,
  quote: ReadText,
  alignment: Alignment,
): VerdictReason | null {
  const stretches = subClausesOf(quote);
  if ((stretches.at(-1) ?? 0) === 0) return null;
  const heads = headsOf(quote, stretches);
  if (heads.size === 0) return null;
  const bound = bindingsOf(statement, quote, alignment, stretches);
  for (const { parties, homes } of bound) {
    // A stretch that begins with somebody of whom the statement does not speak tells of him.
    const isOthers = (place: number): boolean => {
      const stretch = stretches[place] ?? 0;
      const head = heads.get(stretch);
      return !homes.has(stretch) && head !== undefined && head < place && !alignment.isPlace(spanOf(head));
    };
    const moved = (places: readonly number[]): boolean => places.length > 0 && places.every(isOthers);
    const clause = subClausesOf(statement)[parties[0] ?? 0];
    const isOwn = ({ from }: Span): boolean => subClausesOf(statement)[from] === clause;
    const placesIn = ({ from, to }: Span): number[] =>
      statement.forms.flatMap((_, at) => (at >= from && at < to ? [...alignment.placesOf(at)] : []));
    for (const { start, end } of statement.dates) {
      const span = statement.tokenRange(start, end);
      const own = placesIn(span).filter((place) => isDated(quote, place));
      if (isOwn(span) && hasOwn(homes, stretches, datesOf(quote)) && moved(own)) return "date";
    }
    for (const figure of figuresIn(statement).filter(isOwn)) {
      const same = figuresIn(quote).filter((one) => one.value === figure.value && one.unit === figure.unit);
      const isTold = hasOwn(homes, stretches, [...figuresIn(quote), ...negationsIn(quote)]);
      if (isTold && moved(same.map(({ from }) => from))) return "number";
    }
    // "A visited Hanoi, B visited Hue": the place or the other side that goes with somebody else.
    const isNameMoved = statement.forms.some((_, at) => {
      const isOther = isOwn(spanOf(at)) && !parties.includes(at) && isNamed(statement, at);
      return isOther && moved(alignment.placesOf(at).filter((place) => isNamed(quote, place)));
    });
    if (isNameMoved && hasOwn(homes, stretches, verbsIn(quote))) return "role";
    const denials = negationsIn(statement).filter(isOwn);
    const isDone = hasOwn(homes, stretches, verbsIn(quote));
    if (denials.length > 0 && isDone && moved(negationsIn(quote).map(({ from }) => from))) return "polarity";
    const verbs = verbsIn(statement).filter((verb) => isOwn(verb) && placesIn(verb).length > 0);
    const doings = verbs.map(placesIn);
    const areSure = hasOwn(
      homes,
      stretches,
      verbsIn(quote).filter(({ isSure }) => isSure),
    );
    if (areSure && doings.length > 0 && doings.every(moved)) return "role";
  }
  return null;
}

function spanOf(at: number) {
  return { value: "", from: at, to: at + 1 };
}

function datesOf(text: ReadText): Span[] {
  return text.dates.map(({ start, end }) => text.tokenRange(start, end));
}

function isDated(text: ReadText, at: number): boolean {
  return isCovered(datesOf(text), at);
}

/** One of the stretches has one of the phrases. */
function hasOwn(homes: ReadonlySet<number>, stretches: readonly number[], phrases: readonly Span[]): boolean {
  return phrases.some(({ from }) => homes.has(stretches[from] ?? -1));
}

/** "trong khi Lào …" begins with Laos; "tại Lào …" does not. */
function isWithin(text: ReadText, at: number): boolean {
  return !/^(?:khi|while|whereas)$/u.test(text.forms[at - 1] ?? "") && isAdjunct(text, at);
}

/** Who each stretch of the quotation begins with, in front of anything that is told of him. */
export function headsOf(quote: ReadText, stretches: readonly number[]): ReadonlyMap<number, number> {
  const heads = new Map<number, number>();
  quote.forms.forEach((_, at) => {
    const stretch = stretches[at] ?? 0;
    if (heads.has(stretch) || !isNamed(quote, at) || isWithin(quote, at)) return;
    const isFirst = !verbsIn(quote).some(
      ({ from, isSure }) =>
        isSure && from < at && stretches[from] === stretch && !isCovered(officesIn(quote), from),
    );
    if (isFirst) heads.set(stretch, at);
  });
  return heads;
}

/** At the head of a sentence a capital may be a name too; here it only has to be the same in both texts. */
export function isNamed(text: ReadText, at: number): boolean {
  if (isCovered(figuresIn(text), at)) return false;
  if (isParty(text, at)) return true;
  return text.isCapital(at) && !text.readings.some(({ from, to }) => at >= from && at < to);
}

/** The parties of each clause of the statement, with the stretches of the quotation that they stand in. */
function bindingsOf(
  statement: ReadText,
  quote: ReadText,
  alignment: Alignment,
  stretches: readonly number[],
): { readonly parties: readonly number[]; readonly homes: ReadonlySet<number> }[] {
  const clauses = new Map<number, number[]>();
  statement.forms.forEach((_, at) => {
    const isOne = isNamed(statement, at) || alignment.placesOf(at).some((place) => isNamed(quote, place));
    if (!isOne || isAdjunct(statement, at) || alignment.placesOf(at).length === 0) return;
    const clause = subClausesOf(statement)[at] ?? 0;
    clauses.set(clause, [...(clauses.get(clause) ?? []), at]);
  });
  return [...clauses.values()]
    .map((named) => ownersOf(statement, named))
    .map((parties) => ({
      parties,
      homes: new Set(parties.flatMap((at) => alignment.placesOf(at).map((place) => stretches[place] ?? 0))),
    }));
}

/** Of the names of a clause those in front of its verb, of whom it tells; all where none stands there. */
function ownersOf(statement: ReadText, named: readonly number[]): readonly number[] {
  const clauses = subClausesOf(statement);
  const verb = verbsIn(statement).find(
    ({ from, isSure }) =>
      isSure && clauses[from] === clauses[named[0] ?? 0] && !isCovered(officesIn(statement), from),
  );
  const before = named.filter((at) => verb !== undefined && at < verb.from);
  return before.length > 0 ? before : named;
}
