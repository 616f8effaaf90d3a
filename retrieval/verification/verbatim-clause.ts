import { DOUBT } from "./check-context.js";
import { quantifiersIn } from "./check-quantifiers.js";
import { conditionsOf } from "./conditions.js";
import { modalitiesIn } from "./modality.js";
import { negationsIn } from "./negation.js";
import { questionsIn } from "./questions.js";
import type { ReadText } from "./read-text.js";
import { stancesIn } from "./stances.js";
import { isJoint } from "./sub-clauses.js";

const MARK = /[,;:.!?–—"“”]/u;
/** A mark over which no word governs. */
const FULL_STOP = /[;.!?]/u;
const FRAME_ENDS = /^(?:rằng|that|là)$/u;
/** Behind these another statement follows, which leaves the one before as it is. */
const ADDS = /^(?:và|and|còn|while|trong|whereas|đồng)$/u;

/** A clause of the quotation that the statement repeats word for word. */
export interface VerbatimClause {
  /** The clause, with what stands before it where that might govern it. */
  readonly text: string;
  /** True when nothing but the repeated words is left of both texts. */
  readonly isWhole: boolean;
}

/**
 * The clause of the quotation that the statement repeats, its attribution taken off, when it does so from the
 * beginning of the clause to its end and no neighbouring clause takes it back; null when it does not.
 */
export function verbatimClause(statement: ReadText, quote: ReadText): VerbatimClause | null {
  for (const body of bodiesOf(statement)) {
    const words = statement.forms.slice(body);
    if (words.length < 2) continue;
    for (const from of quote.placesOfWord(words[0] ?? "")) {
      const to = from + words.length;
      const isSame = words.every((word, offset) => quote.forms[from + offset] === word);
      if (!isSame || !beginsClause(quote, from) || !endsClause(quote, to)) continue;
      const start = isFree(quote, from) ? from : 0;
      const end = addsOnly(quote, to) ? to : quote.tokens.length;
      if (start === 0 && end === quote.tokens.length && from > 0) continue;
      const text = quote.text.slice(quote.tokens[start]?.start, quote.tokens[end - 1]?.end);
      return { text, isWhole: body === 0 && start === from && end === to };
    }
  }
  return null;
}

/** Where the statement may begin when its attribution is taken off: "Theo AFP, …", "He said that …". */
function bodiesOf(statement: ReadText): number[] {
  const ends = new Set([0]);
  for (const { to } of stancesIn(statement)) ends.add(to);
  const isFramed = /^(?:theo|according|in)$/u.test(statement.forms[0] ?? "");
  statement.forms.forEach((form, at) => {
    if (FRAME_ENDS.test(form)) ends.add(at + 1);
    if (isFramed && at > 0 && /,/u.test(gapBefore(statement, at))) ends.add(at);
  });
  return [...ends].filter((at) => at < statement.tokens.length).sort((one, other) => one - other);
}

function gapBefore(text: ReadText, at: number): string {
  return text.text.slice(text.tokens[at - 1]?.end ?? 0, text.tokens[at]?.start);
}

function beginsClause(quote: ReadText, from: number): boolean {
  if (from === 0 || MARK.test(gapBefore(quote, from)) || isJoint(quote, from - 1)) return true;
  return FRAME_ENDS.test(quote.forms[from - 1] ?? "") || stancesIn(quote).some(({ to }) => to === from);
}

function endsClause(quote: ReadText, to: number): boolean {
  return to >= quote.tokens.length || MARK.test(gapBefore(quote, to)) || isJoint(quote, to);
}

/** Nothing in front denies, doubts, asks, bounds or attributes what follows. */
function isFree(quote: ReadText, from: number): boolean {
  if (from === 0) return true;
  let after = 0;
  for (let at = 1; at <= from; at += 1) if (FULL_STOP.test(gapBefore(quote, at))) after = at;
  const isBefore = (cue: { readonly from: number }): boolean => cue.from >= after && cue.from < from;
  return ![
    ...negationsIn(quote),
    ...modalitiesIn(quote),
    ...stancesIn(quote),
    ...questionsIn(quote),
    ...quantifiersIn(quote),
    ...conditionsOf(quote).cues,
  ].some(isBefore);
}

/** What follows tells something else, and neither takes the words back nor says under what they hold. */
function addsOnly(quote: ReadText, to: number): boolean {
  if (to >= quote.tokens.length) return true;
  const rest = quote.text.slice(quote.tokens[to]?.start);
  if (DOUBT.test(rest) || rest.includes("?")) return false;
  if (conditionsOf(quote).cues.some(({ from }) => from >= to)) return false;
  if (FULL_STOP.test(gapBefore(quote, to))) return true;
  if (ADDS.test(quote.forms[to] ?? "")) return true;
  return ![...stancesIn(quote), ...modalitiesIn(quote), ...negationsIn(quote)].some(({ from }) => from >= to);
}
