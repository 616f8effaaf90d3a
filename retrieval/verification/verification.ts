import { Alignment } from "./align.js";
import { checkAttribution } from "./check-attribution.js";
import { checkConditions } from "./check-conditions.js";
import { checkContent } from "./check-content.js";
import { checkContrasts } from "./check-contrasts.js";
import { checkDates } from "./check-dates.js";
import { checkModality } from "./check-modality.js";
import { checkNames } from "./check-names.js";
import { checkNumbers } from "./check-numbers.js";
import { checkOffices } from "./check-offices.js";
import { checkPolarity } from "./check-polarity.js";
import { checkQuantifiers } from "./check-quantifiers.js";
import { checkRanks } from "./check-ranks.js";
import { checkRoles } from "./check-roles.js";
import { alignSources } from "./known-sources.js";
import { quotedClause } from "./quoted-clause.js";
import { ReadText } from "./read-text.js";
import type { Verdict, VerdictReason, VerificationDependencies, VerificationInput } from "./verdict.js";

/** What nothing else in the quotation can make good; the other reasons leave the statement undecided. */
const CONTRADICTIONS: ReadonlySet<VerdictReason> = new Set([
  "number",
  "date",
  "name",
  "polarity",
  "bound",
  "quantifier",
  "role",
  "office",
  "modality",
  "condition",
  "reporting-verb",
  "not-verbatim",
]);

/**
 * Does the quotation support the statement? Strict: a dropped bound, hedge, condition, office or attribution
 * is a contradiction, and a statement of which a word is not found in the quotation is undecided. No model
 * and no network; well under three milliseconds.
 *
 * @example
 * verifyStatement(
 *   { statement: "Nearly 500 vessels were called ashore.", quote: "Gần 500 tàu thuyền đã được gọi vào bờ." },
 *   { lexicon },
 * ) // { verdict: "supported", reason: null }
 * // with "Hơn 500 …": { verdict: "contradicted", reason: "bound" }
 */
export function verifyStatement(input: VerificationInput, { lexicon }: VerificationDependencies): Verdict {
  const clause = quotedClause(input.quote, input.paragraph);
  if (clause === null) return { verdict: "contradicted", reason: "not-verbatim" };
  const statement = new ReadText(input.statement, lexicon);
  const quote = new ReadText(clause, lexicon);
  if (statement.tokens.length === 0) return { verdict: "undecided", reason: "alignment" };
  const reason = reasonAgainst(input, statement, quote, new Alignment(statement, quote));
  if (reason === null) return { verdict: "supported", reason: null };
  return { verdict: CONTRADICTIONS.has(reason) ? "contradicted" : "undecided", reason };
}

/** The checks from the surest to the least sure. */
function reasonAgainst(
  { speaker, article }: VerificationInput,
  statement: ReadText,
  quote: ReadText,
  alignment: Alignment,
): VerdictReason | null {
  const sources = alignSources(statement, speaker, article, quote.lexicon);
  return (
    checkNumbers(statement, quote, alignment) ??
    checkDates(statement, quote, article?.publishedAt) ??
    checkNames(statement, alignment, sources) ??
    checkRanks(statement, quote) ??
    checkQuantifiers(statement, quote, alignment) ??
    checkContrasts(statement, quote) ??
    checkPolarity(statement, quote, alignment) ??
    checkConditions(statement, quote) ??
    checkModality(statement, quote, alignment) ??
    checkOffices(statement, quote, speaker) ??
    checkAttribution(statement, quote, speaker, alignment) ??
    checkRoles(statement, quote, alignment) ??
    checkContent(statement, quote, alignment, sources)
  );
}
