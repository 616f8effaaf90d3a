import { isOffice, officesIn } from "./offices.js";
import { ReadText } from "./read-text.js";
import type { QuotedSpeaker, VerdictReason } from "./verdict.js";

/**
 * Nobody is promoted: every office of the statement is held by somebody in the quote or by its speaker, with
 * "former", "deputy" and "acting"; and one that the quote gives with a name is not dropped from that name.
 */
export function checkOffices(
  statement: ReadText,
  quote: ReadText,
  speaker: QuotedSpeaker | null | undefined,
): VerdictReason | null {
  const stated = officesIn(statement);
  const quoted = officesIn(quote);
  const roles = speaker?.role == null ? [] : officesIn(new ReadText(speaker.role, quote.lexicon));
  const held = [...quoted, ...roles];
  if (stated.some((one) => !held.some((other) => isOffice(one, other)))) return "office";
  if (stated.length > 0) return null;
  const isDropped = quoted.some(
    ({ to }) =>
      quote.isCapital(to) &&
      statement.folded.includes(quote.folded[to] ?? "") &&
      !quote.tokens[to]?.afterBreak,
  );
  return isDropped ? "office" : null;
}
