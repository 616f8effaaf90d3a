import type { Alignment } from "./align.js";
import { aspectOf } from "./aspect.js";
import { type SenseCue, shareSense } from "./cues.js";
import { HEDGES, type Modality, modalitiesIn } from "./modality.js";
import { negationsIn } from "./negation.js";
import { questionsIn } from "./questions.js";
import type { ReadText } from "./read-text.js";
import { type Stance, stancesIn } from "./stances.js";
import { isKeptOtherwise, isToldOtherwise } from "./told-otherwise.js";
import type { VerdictReason } from "./verdict.js";

/** What lies ahead anyway: "cam kết sẽ", "is expected to", "will consider". */
const AHEAD: ReadonlySet<Modality> = new Set([
  "agreed",
  "decided",
  "planned",
  "pledged",
  "expected",
  "threatened",
  "offered",
  "hoped",
  "wanted",
  "likely",
  "unlikely",
  "possible",
]);
const AHEAD_STANCES: ReadonlySet<Stance> = new Set(["urge", "demand", "propose", "warn"]);
const CALLS: ReadonlySet<Stance> = new Set(["urge", "demand", "propose"]);
const COMING = /(?:^| )(?:tới|sắp|mai|next|tomorrow|upcoming|coming)(?: |$)/u;

/**
 * A statement keeps every step between the quoted words and a fact (considered, pledged, possible, believed),
 * adds none, and does not turn what goes on into what is done.
 */
export function checkModality(
  statement: ReadText,
  quote: ReadText,
  alignment: Alignment,
  publishedAt: string | null | undefined,
): VerdictReason | null {
  const areAsked = [statement, quote].every((text) => questionsIn(text).length > 0);
  const isAhead = areAsked || liesAhead(statement) || liesAhead(quote) || isDatedAhead(quote, publishedAt);
  const areUnmet = isUnmet(statement) && isUnmet(quote);
  const areDenied = denies(statement) && denies(quote);
  const counts = ({ senses }: SenseCue<Modality>): boolean =>
    !(isAhead && senses.includes("future")) &&
    // "lẽ ra phải" and "should have" differ in the duty, which is over.
    !(areUnmet && senses.some((sense) => sense === "must" || sense === "should")) &&
    // "bác bỏ cáo buộc bán" and "denied selling" deny the same.
    !(areDenied && senses.includes("accused"));
  const stated = modalitiesIn(statement).filter(counts);
  const quoted = modalitiesIn(quote).filter(counts);
  const calls = stancesIn(statement).some(({ senses }) => senses.some((sense) => CALLS.has(sense)));
  const isAdded = stated.some(
    (cue) =>
      !isFree(cue) &&
      !quoted.some((other) => shareSense(cue, other)) &&
      !isToldOtherwise(cue, modalitiesIn(quote), alignment),
  );
  if (isAdded) return "modality";
  const isLost = quoted.some(
    (cue) =>
      !isFree(cue) &&
      (isHedge(cue) || alignment.isRelevant(cue)) &&
      !stated.some((other) => shareSense(cue, other)) &&
      // "suýt vào" and "không vào được" end alike.
      !(quote.forms[cue.from] === "suýt" && negationsIn(statement).length > 0) &&
      // "kêu gọi … cần" and "called on … to" ask alike.
      !(calls && cue.senses.some((sense) => sense === "must" || sense === "should" || sense === "need")) &&
      !isKeptOtherwise(cue, statement, modalitiesIn(statement), alignment),
  );
  if (isLost) return "modality";
  if (isMadeDone(statement, quote, alignment)) return "modality";
  const [statedAspect, quotedAspect] = [aspectOf(statement), aspectOf(quote)];
  return quotedAspect === "ongoing" && statedAspect === "done" ? "modality" : null;
}

/** "sẽ biểu quyết vào tuần tới" is no "đã biểu quyết". */
function isMadeDone(statement: ReadText, quote: ReadText, alignment: Alignment): boolean {
  if (aspectOf(statement) !== "done" || liesAhead(statement)) return false;
  const isFuture = ({ value }: SenseCue<Modality>): boolean => value === "future";
  return (
    !modalitiesIn(statement).some(isFuture) &&
    aspectOf(quote) !== "done" &&
    modalitiesIn(quote).some((cue) => isFuture(cue) && alignment.isRelevant(cue))
  );
}

function isUnmet(text: ReadText): boolean {
  return modalitiesIn(text).some(({ senses }) => senses.includes("unmet"));
}

function denies(text: ReadText): boolean {
  return stancesIn(text).some(({ senses }) => senses.includes("deny"));
}

function isFree({ senses }: SenseCue<Modality>): boolean {
  return senses.includes("free");
}

function isHedge({ value }: SenseCue<Modality>): boolean {
  return HEDGES.has(value);
}

/** "expires in 2029" lies ahead without a "will". */
function isDatedAhead({ dates }: ReadText, publishedAt: string | null | undefined): boolean {
  if (publishedAt == null) return false;
  const [year, month] = [Number(publishedAt.slice(0, 4)), Number(publishedAt.slice(5, 7))];
  return dates.some(
    (date) => date.year !== null && (date.year > year || (date.year === year && (date.month ?? 0) > month)),
  );
}

function liesAhead(text: ReadText): boolean {
  return (
    stancesIn(text).some(({ value }) => AHEAD_STANCES.has(value)) ||
    COMING.test(text.forms.join(" ")) ||
    modalitiesIn(text).some(({ value }) => AHEAD.has(value))
  );
}
