import { type Alignment, isContent } from "./align.js";
import { isCovered } from "./cues.js";
import { officesIn } from "./offices.js";
import type { ReadText } from "./read-text.js";
import { verbsIn } from "./verbs.js";
import { voiceOf } from "./voice.js";

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

/** Who can do something: a country, a name, the holder of an office. */
export function isParty(text: ReadText, at: number): boolean {
  const token = text.tokens[at];
  if (token === undefined) return false;
  if (text.countries.some(({ start, end }) => token.start >= start && token.end <= end)) return true;
  if (text.isNameLike(at) || isCovered(officesIn(text), at)) return true;
  // "AFP said …": at the head of a sentence only capitals throughout tell.
  return /^\p{Lu}{2,}$/u.test(token.surface);
}

/**
 * Two countries that stand the other way round than in the quotation, though both or neither of the texts
 * are passive, or the same way round though one of them is: "Ghana received Malta" of "Malta received Ghana", whatever the verb.
 */
export function areTurned(statement: ReadText, quote: ReadText, alignment: Alignment): boolean {
  const pairs = new Map<string, readonly [at: number, place: number]>();
  for (const { country, start, end } of statement.countries) {
    const { from } = statement.tokenRange(start, end);
    const [place] = alignment.placesOf(from);
    if (place === undefined || pairs.has(country)) continue;
    if (!isAside(statement, from) && !isAside(quote, place)) pairs.set(country, [from, place]);
  }
  const [one, other] = [...pairs.values()];
  if (one === undefined || other === undefined || pairs.size > 2) return false;
  const isApart =
    statement.segments[one[0]] !== statement.segments[other[0]] ||
    quote.segments[one[1]] !== quote.segments[other[1]];
  if (isApart) return false;
  const isOtherVoice = namesDoer(statement) !== namesDoer(quote);
  return (one[0] < other[0] !== one[1] < other[1]) !== isOtherVoice;
}

/** A place, or one of two that stand together: "in Laos", "Laos and Vietnam". */
function isAside(text: ReadText, at: number): boolean {
  const around = [text.forms[at - 1] ?? "", text.forms[at + 1] ?? ""];
  if (around.some((form) => /^(?:and|và|giữa|between|với|with)$/u.test(form))) return true;
  return /^(?:in|at|ở|tại|from|từ)$/u.test(around[0] ?? "");
}

/** A passive that names who did it. */
function namesDoer(text: ReadText): boolean {
  return (
    verbsIn(text).some((verb) => voiceOf(text, verb).doers !== null) ||
    (text.language === "vi" &&
      text.forms.some((form, at) => (form === "bị" || form === "được") && isParty(text, at + 1)))
  );
}
