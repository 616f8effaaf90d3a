import { isOffice, type Office, officesIn } from "./offices.js";
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
  const described = [speaker?.role, speaker?.name].flatMap((one) => (one == null ? [] : [one]));
  const held = [...quoted, ...described.flatMap((one) => officesIn(new ReadText(one, quote.lexicon)))];
  if (stated.some((one) => !held.some((other) => isOffice(one, other)))) return "office";
  if (stated.some((one) => holdsOther(one, statement, quoted, quote))) return "office";
  if (stated.length > 0) return null;
  const isDropped = quoted.some(
    ({ to }) =>
      quote.isCapital(to) &&
      statement.folded.includes(quote.folded[to] ?? "") &&
      !quote.tokens[to]?.afterBreak,
  );
  return isDropped ? "office" : null;
}

/** The quotation gives the same name another office: "trợ lý huấn luyện viên Brandt" is not the coach. */
function holdsOther(
  stated: Office,
  statement: ReadText,
  quoted: readonly Office[],
  quote: ReadText,
): boolean {
  if (!statement.isCapital(stated.to)) return false;
  const name = statement.folded[stated.to];
  const same = quoted.filter(({ to }) => quote.isCapital(to) && quote.folded[to] === name);
  return same.length > 0 && !same.some((one) => isOffice(stated, one));
}
