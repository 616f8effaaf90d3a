import { type Alignment, isContent } from "./align.js";
import { isPassive } from "./passive.js";
import type { ReadText } from "./read-text.js";

/** "A will x if B does y": a party and what is said of it are in one clause of both texts. */
export function isBoundElsewhere(statement: ReadText, quote: ReadText, alignment: Alignment): boolean {
  return statement.countries.some(({ start, end }) => {
    const { from } = statement.tokenRange(start, end);
    const own = new Set(alignment.placesOf(from).map((place) => quote.segments[place]));
    if (own.size !== 1) return false;
    const places = statement.forms.flatMap((_, at) => {
      if (statement.segments[at] !== statement.segments[from] || !isContent(statement, at)) return [];
      return isParty(statement, at) ? [] : alignment.placesOf(at);
    });
    return places.length > 0 && !places.some((place) => own.has(quote.segments[place]));
  });
}

type Pair = readonly [number, number];

function partyPairs(statement: ReadText, quote: ReadText, alignment: Alignment): Pair[] {
  const seen = new Map<string, Pair>();
  for (const { country, start, end } of statement.countries) {
    const { from } = statement.tokenRange(start, end);
    const places = alignment.placesOf(from);
    const [place] = places;
    if (place === undefined || isAside(statement, from) || isAside(quote, place)) continue;
    if (!seen.has(country)) seen.set(country, [from, place]);
  }
  return [...seen.values()];
}

export function hasTwoParties(statement: ReadText, quote: ReadText, alignment: Alignment): boolean {
  return partyPairs(statement, quote, alignment).length === 2;
}

export function partiesTurned(statement: ReadText, quote: ReadText, alignment: Alignment): boolean {
  const [one, other] = partyPairs(statement, quote, alignment);
  if (one === undefined || other === undefined) return false;
  const isApart =
    statement.segments[one[0]] !== statement.segments[other[0]] ||
    quote.segments[one[1]] !== quote.segments[other[1]];
  if (isApart) return isPassive(statement) !== isPassive(quote);
  return one[0] < other[0] !== one[1] < other[1];
}

/** A place, or one of two that stand together: "in Laos", "Laos and Vietnam". */
function isAside(text: ReadText, at: number): boolean {
  const around = [text.forms[at - 1], text.forms[at + 1], text.forms[at - 2]];
  if (around.slice(0, 2).some((form) => /^(?:and|và|giữa|between|với|with)$/u.test(form ?? ""))) return true;
  return /^(?:in|at|ở|tại)$/u.test(around[0] ?? "");
}

export function isParty(text: ReadText, at: number): boolean {
  const token = text.tokens[at];
  if (token === undefined) return false;
  if (text.countries.some(({ start, end }) => token.start >= start && token.end <= end)) return true;
  return at > 0 && text.isCapital(at);
}
