import { englishLemma } from "../analysis/english-lemma.js";
import { type Alignment, isContent } from "./align.js";
import { hasTwoParties, isBoundElsewhere, isParty, partiesTurned } from "./parties.js";
import { doersBefore, isPassive, isPassiveVerb } from "./passive.js";
import type { ReadText } from "./read-text.js";
import { type Relation, relationsIn } from "./relations.js";
import { relativeDatesIn } from "./relative-dates.js";
import type { VerdictReason } from "./verdict.js";

/**
 * Who did it to whom. Relations that can be told from both ends (sell and buy, cause and result, more and
 * less) are compared by what stands on which side; for all other verbs the order around the verb has to be
 * the same, or turned round by a passive.
 */
export function checkRoles(statement: ReadText, quote: ReadText, alignment: Alignment): VerdictReason | null {
  const quoted = relationsIn(quote);
  let isSettled = false;
  for (const relation of relationsIn(statement)) {
    const same = quoted.filter(({ kind }) => kind === relation.kind);
    if (same.length === 0) continue;
    const votes = same.map((other) => sideVotes(relation, other, statement, quote, alignment));
    if (votes.every((vote) => vote < 0)) return "role";
    if (votes.some((vote) => vote > 0)) isSettled = true;
  }
  if (isBoundElsewhere(statement, quote, alignment)) return "role";
  return isSettled ? null : orderAroundVerbs(statement, quote, alignment);
}

/** Words on the side where the other text has them, less those on the wrong one. */
function sideVotes(
  stated: Relation,
  quoted: Relation,
  statement: ReadText,
  quote: ReadText,
  alignment: Alignment,
): number {
  const isTurned = stated.isForward !== quoted.isForward;
  const parties: number[] = [];
  const others: number[] = [];
  statement.forms.forEach((_, at) => {
    if ((at >= stated.from && at < stated.to) || !isContent(statement, at)) return;
    const places = alignment.placesOf(at).filter((place) => place < quoted.from || place >= quoted.to);
    const sides = new Set(places.map((place) => isFirst(quote, quoted, place)));
    const [side] = sides;
    if (sides.size !== 1 || side === undefined) return;
    const vote = (isFirst(statement, stated, at) === side) !== isTurned ? 1 : -1;
    (isParty(statement, at) ? parties : others).push(vote);
  });
  // "this year's … than last year's".
  for (const date of relativeDatesIn(statement, null)) {
    const told = relativeDatesIn(quote, null).find(({ parts }) => parts.day === date.parts.day);
    if (told === undefined) continue;
    const isSame = isFirst(statement, stated, date.from) === isFirst(quote, quoted, told.from);
    parties.push(isSame !== isTurned ? 1 : -1);
  }
  const sum = (votes: readonly number[]): number => votes.reduce((total, vote) => total + vote, 0);
  if (parties.length > 0) return sum(parties);
  // What is sold stands behind both verbs, so only a relation of two sides is told by its other words.
  return isTurned && stated.kind !== "cause" && stated.kind !== "compare" && stated.kind !== "time"
    ? 0
    : sum(others);
}

/** Before the word of the relation; of "Because of A, B" it is B that comes first. */
function isFirst(text: ReadText, relation: Relation, at: number): boolean {
  if (relation.from > 0) return at < relation.from;
  return text.segments[at] !== text.segments[relation.from];
}

/**
 * A word before the verb and one behind it that the other text has the other way round. Noun phrases are
 * ordered differently in the two languages ("rice prices", "giá gạo"), so the word between must be a verb.
 */
function orderAroundVerbs(statement: ReadText, quote: ReadText, alignment: Alignment): VerdictReason | null {
  const [isStatedPassive, isQuotedPassive] = [isPassive(statement), isPassive(quote)];
  const isTurned = isStatedPassive !== isQuotedPassive;
  const placed = statement.forms.flatMap((_, at) => {
    if (!isContent(statement, at)) return [];
    const [place, ...others] = alignment.placesOf(at);
    return place === undefined || others.length > 2 ? [] : [{ at, place }];
  });
  for (const verb of placed) {
    if (!isVerb(statement, verb.at) && !isVerb(quote, verb.place)) continue;
    const beside = placed.filter(
      ({ at, place }) =>
        place !== verb.place &&
        statement.segments[at] === statement.segments[verb.at] &&
        quote.segments[place] === quote.segments[verb.place],
    );
    const before = beside.filter(({ at }) => at < verb.at);
    const behind = beside.filter(({ at }) => at > verb.at);
    const crossed =
      before.some((one) => one.place > verb.place) && behind.some((one) => one.place < verb.place);
    const kept = before.some((one) => one.place < verb.place) && behind.some((one) => one.place > verb.place);
    if (crossed && !kept && !isTurned) return "role";
    // What does it stands behind the verb there, where it can only be what it is done to.
    const isDone = before.length > 0 && before.every(({ place }) => place > verb.place);
    const isSure = statement.language === quote.language || isVerb(quote, verb.place);
    if (isDone && isSure && !isTurned) return "role";
    if (
      kept &&
      !crossed &&
      isTurned &&
      (isPassiveVerb(statement, verb.at) || isPassiveVerb(quote, verb.place))
    )
      return "role";
    const isDoer = doersBefore(quote, verb.place);
    if (!isStatedPassive && behind.some(({ place }) => isDoer(place))) return "role";
    const isStatedDoer = doersBefore(statement, verb.at);
    if (!isQuotedPassive && before.some(({ at, place }) => isStatedDoer(at) && place > verb.place))
      return "role";
  }
  return partiesTurned(statement, quote, alignment) !== isTurned && hasTwoParties(statement, quote, alignment)
    ? "role"
    : null;
}

function isVerb(text: ReadText, at: number): boolean {
  const form = text.forms[at] ?? "";
  const before = text.forms[at - 1] ?? "";
  if (text.language === "vi")
    return /^(?:đã|sẽ|đang|bị|được|không|chưa|vừa|mới|từng)$/u.test(before) && !text.isCapital(at);
  if (text.isCapital(at)) return false;
  if (/^(?:is|are|was|were|be|been|has|have|had|will|would|to|not|may|must|can|should|by)$/u.test(before))
    return before === "by" ? false : /(?:ed|en|ing)$/u.test(form) || before !== "to";
  if (/[a-z]s$/u.test(form) && /^(?:the|an?|its|their|his|her)$/u.test(text.forms[at + 1] ?? "")) return true;
  return form.endsWith("ed") || (englishLemma(form) !== form && !form.endsWith("s"));
}
