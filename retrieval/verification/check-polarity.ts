import { type Alignment, isContent } from "./align.js";
import { conditionsOf } from "./conditions.js";
import { type Cue, isCovered } from "./cues.js";
import { isLight } from "./light-words.js";
import { negationsIn } from "./negation.js";
import { type Opposite, oppositesIn } from "./opposites.js";
import type { ReadText } from "./read-text.js";
import { relationsIn } from "./relations.js";
import type { VerdictReason } from "./verdict.js";

/** How many tokens behind a denial the word may stand that it denies. */
const SCOPE = 6;
/** "không thay thế mà bổ sung": behind them the denial is over. */
const TURNS = new Set("mà but nhưng rather".split(" "));
/** Opposites that deny whatever follows when the statement has no word of their axis. */
const DENYING = new Set(["true", "adopt", "allow", "begin", "keep", "support", "join"]);

interface Signed extends Opposite {
  readonly isDenied: boolean;
}

interface Polarity {
  /** Words of the axes that both texts have. */
  readonly opposites: readonly Signed[];
  /** Denials that fall on none of them. */
  readonly denials: readonly Cue[];
}

/**
 * Whether statement and quote affirm and deny the same. Words with an opposite are compared on their axis,
 * where "does not support" follows from "opposes" and not the other way round; other denials have to fall on
 * words that the quote denies too.
 */
export function checkPolarity(
  statement: ReadText,
  quote: ReadText,
  alignment: Alignment,
): VerdictReason | null {
  const isToldFromBothEnds = seesDefeatFromBothEnds(statement, quote);
  const counts = ({ axis }: Opposite): boolean => !(isToldFromBothEnds && axis === "win");
  const all = { stated: axisWords(statement).filter(counts), quoted: axisWords(quote).filter(counts) };
  // "not as large as" compares, and which way round is for the check of roles to tell.
  const compare = [statement, quote].map((text) =>
    relationsIn(text).filter(({ kind }) => kind === "compare"),
  );
  const areCompared = compare.every(({ length }) => length > 0);
  const asserts = (one: Polarity, comparisons: readonly Cue[]): Polarity =>
    areCompared ? { ...one, denials: one.denials.filter(({ from }) => !isCovered(comparisons, from)) } : one;
  const stated = asserts(polarityOf(statement, all.stated, all.quoted), compare[0] ?? []);
  const quoted = asserts(polarityOf(quote, all.quoted, all.stated), compare[1] ?? []);
  for (const one of stated.opposites) {
    const same = quoted.opposites.filter(({ axis }) => axis === one.axis);
    if (!same.some((other) => follows(one, other))) return "polarity";
  }
  // "bác bỏ tin rằng …": a denial, unless the statement has it in other words.
  const lost = all.quoted.filter(
    (one) =>
      one.isNegative &&
      DENYING.has(one.axis) &&
      !all.stated.some(({ axis }) => axis === one.axis) &&
      !alignment.isPlace(one),
  );
  const denied = [...quoted.denials, ...lost].filter((cue) => alignment.isRelevant(cue));
  if (stated.denials.length % 2 !== denied.length % 2) return "polarity";
  return stated.denials.every((cue) => isDeniedThere(cue, statement, denied, alignment)) ? null : "polarity";
}

/** "A beat B" and "B lost to A": who won is for the check of roles to tell. */
function seesDefeatFromBothEnds(statement: ReadText, quote: ReadText): boolean {
  const stated = relationsIn(statement).find(({ kind }) => kind === "defeat");
  const quoted = relationsIn(quote).find(({ kind }) => kind === "defeat");
  return stated !== undefined && quoted !== undefined && stated.isForward !== quoted.isForward;
}

/** "failed to win" denies the winning; "failed" alone is the opposite of success. */
function axisWords(text: ReadText): Opposite[] {
  const negations = negationsIn(text).filter(({ from, to }) => to - from > 1);
  return oppositesIn(text).filter(
    (one) => !negations.some(({ from, to }) => from <= one.from && to >= one.to),
  );
}

function polarityOf(text: ReadText, own: readonly Opposite[], others: readonly Opposite[]): Polarity {
  const opposites = own.filter(({ axis }) => others.some((other) => other.axis === axis));
  const denials = new Set(
    denialsIn(text).filter((one) => !own.some((other) => other.from <= one.from && other.to >= one.to)),
  );
  const signed = opposites.map((one) => {
    const denial = [...denials].findLast(
      (cue) =>
        cue.to <= one.from &&
        one.from - cue.to < SCOPE &&
        text.segments[cue.from] === text.segments[one.from] &&
        !opposites.some((other) => other.from >= cue.to && other.to <= one.from),
    );
    if (denial !== undefined) denials.delete(denial);
    return { ...one, isDenied: denial !== undefined };
  });
  return { opposites: signed, denials: [...denials] };
}

/** Denials other than those of "if … not" and "not … unless". */
function denialsIn(text: ReadText): Cue[] {
  const { negations } = conditionsOf(text);
  return negationsIn(text).filter((one) => !negations.includes(one));
}

function follows(stated: Signed, quoted: Signed): boolean {
  const same = stated.isNegative === quoted.isNegative;
  if (stated.isDenied === quoted.isDenied) return same;
  if (same) return false;
  return stated.isExact || stated.isDenied;
}

/** One of the words that the statement denies is denied by the quote too. */
function isDeniedThere(cue: Cue, statement: ReadText, denied: readonly Cue[], alignment: Alignment): boolean {
  // The first word behind it that the quotation has: what comes after may be told of the affirmed as well.
  let places: readonly number[] = [];
  for (let at = cue.to; at < Math.min(cue.to + SCOPE, statement.tokens.length); at += 1) {
    const isTelling =
      isContent(statement, at) && !isLight(statement.forms[at] ?? "", statement.lemmas[at] ?? "");
    if (isTelling) places = alignment.placesOf(at);
    if (places.length > 0) break;
  }
  if (places.length === 0) return true;
  const isInScope = (one: Cue, place: number): boolean =>
    place >= one.from &&
    place - one.to < SCOPE + 2 &&
    !alignment.quote.forms.slice(one.to, place).some((form) => TURNS.has(form));
  return denied.some((one) => places.some((place) => isInScope(one, place)));
}
