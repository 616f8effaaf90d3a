import { conditionsOf } from "./conditions.js";
import type { ReadText } from "./read-text.js";
import type { VerdictReason } from "./verdict.js";

/** A statement keeps the conditions and exceptions of the quote and makes none up. */
export function checkConditions(statement: ReadText, quote: ReadText): VerdictReason | null {
  const [stated, quoted] = [conditionsOf(statement), conditionsOf(quote)];
  if ([...stated.kinds].some((kind) => !quoted.kinds.has(kind))) return "condition";
  // What holds in spite of something holds.
  const isLost = [...quoted.kinds].some((kind) => kind !== "though" && !stated.kinds.has(kind));
  return isLost ? "condition" : null;
}
