import { withAccents } from "./accents.js";
import { Alignment } from "./align.js";
import { checkAttachments } from "./check-attachments.js";
import { checkAttribution } from "./check-attribution.js";
import { checkBindings } from "./check-bindings.js";
import { checkConditions } from "./check-conditions.js";
import { checkContent } from "./check-content.js";
import { checkContext } from "./check-context.js";
import { checkContrasts } from "./check-contrasts.js";
import { checkDates } from "./check-dates.js";
import { checkModality } from "./check-modality.js";
import { checkNames } from "./check-names.js";
import { checkNumbers } from "./check-numbers.js";
import { checkOffices } from "./check-offices.js";
import { checkPolarity } from "./check-polarity.js";
import { checkQuantifiers } from "./check-quantifiers.js";
import { checkQuestions } from "./check-questions.js";
import { checkRanks } from "./check-ranks.js";
import { checkRoles } from "./check-roles.js";
import { alignSources } from "./known-sources.js";
import { ownClause } from "./own-clause.js";
import { quotedClause } from "./quoted-clause.js";
import { ReadText } from "./read-text.js";
import { verbatimClause } from "./verbatim-clause.js";
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

const SUPPORTED: Verdict = { verdict: "supported", reason: null };

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
  const statement = new ReadText(withAccents(input.statement, clause, lexicon), lexicon);
  const quote = new ReadText(withAccents(clause, input.statement, lexicon), lexicon);
  if (statement.tokens.length === 0) return { verdict: "undecided", reason: "alignment" };
  const verbatim = verbatimClause(statement, quote);
  const context = checkContext(statement, input.quote, input.paragraph);
  if (verbatim?.isWhole && context === null && input.speaker == null) return SUPPORTED;
  if (context !== null) return verdictFor(context);
  const whole = verbatim === null ? quote : new ReadText(verbatim.text, lexicon);
  const alignment = new Alignment(statement, whole);
  const own = ownClause(statement, whole, alignment);
  if (own === null) return verdictFor(reasonAgainst(input, statement, whole, alignment));
  const clauseAlone = new ReadText(own, lexicon);
  return verdictFor(reasonAgainst(input, statement, clauseAlone, new Alignment(statement, clauseAlone)));
}

function verdictFor(reason: VerdictReason | null): Verdict {
  if (reason === null) return SUPPORTED;
  return { verdict: CONTRADICTIONS.has(reason) ? "contradicted" : "undecided", reason };
}

/** The checks from the surest to the least sure. */
function reasonAgainst(
  { speaker, article }: VerificationInput,
  statement: ReadText,
  quote: ReadText,
  alignment: Alignment,
): VerdictReason | null {
  const sources = alignSources(statement, quote, speaker, article);
  return (
    checkNumbers(statement, quote, alignment) ??
    checkDates(statement, quote, article?.publishedAt) ??
    checkNames(statement, alignment, sources) ??
    checkAttachments(statement, quote, alignment) ??
    checkBindings(statement, quote, alignment) ??
    checkQuestions(statement, quote, alignment) ??
    checkRanks(statement, quote, alignment) ??
    checkQuantifiers(statement, quote, alignment) ??
    checkContrasts(statement, quote) ??
    checkPolarity(statement, quote, alignment) ??
    checkConditions(statement, quote) ??
    checkModality(statement, quote, alignment, article?.publishedAt) ??
    checkOffices(statement, quote, speaker) ??
    checkAttribution(statement, quote, speaker, alignment) ??
    checkRoles(statement, quote, alignment) ??
    checkContent(statement, quote, alignment, sources)
  );
}
