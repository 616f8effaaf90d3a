import type { AnswerRequest } from "../answerer.js";
import type { Evidence } from "../evidence.js";
import { isContrary, isOfWill, isSame } from "./contraries.js";
import type { Premise, PremiseFinding } from "./premise.js";
import { type ToldAct, toldActs } from "./told-acts.js";

/** Least support (0–1) of the object for an act to bear the premise out, and to show the contrary. */
const LEAST_SAME = 0.4;
const LEAST_CONTRARY = 0.5;
/** So much better than what bears it out must the contrary be: one sentence may tell of both. */
const LEAST_LEAD = 0.1;

/** Looks in the passages for what the subject did: the act itself, only its contrary, or neither. */
export function judgePremise(
  premise: Premise,
  request: Pick<AnswerRequest, "query" | "nearest" | "support">,
): PremiseFinding {
  const { act: asked, subject } = premise;
  // What two states did with each other is told of both.
  const needed = asked.kind === "relations" ? subject.members.length : 1;
  const told = toldActs(premise, request).filter(({ actors }) => new Set(actors).size >= needed);
  const same = best(told.filter(({ act, evidence }) => isSame(act, asked) && evidence.support >= LEAST_SAME));
  const contrary = best(
    told.filter(
      (one) =>
        isContrary(one.act, asked) && one.evidence.support >= LEAST_CONTRARY && isDoneToIt(one, premise),
    ),
  );
  const lead = (contrary[0]?.evidence.support ?? 0) - (same[0]?.evidence.support ?? 0);
  const isOfAll = new Set(contrary.flatMap(({ actors }) => actors)).size === subject.members.length;
  if (contrary.length > 0 && lead >= LEAST_LEAD && isOfAll)
    return { kind: "contrary", evidence: pieces(contrary) };
  if (same.length > 0)
    return { kind: "holds", evidence: pieces(same.filter((one) => isDoneToIt(one, premise))) };
  return { kind: "untold", evidence: [] };
}

/** True when what was done was surely done to what the question asks about, so that "on the contrary" is true. */
function isDoneToIt({ act: told, object }: ToldAct, { act: asked, objectKind }: Premise): boolean {
  if (asked.kind === "relations") return true;
  if (objectKind === "states" || !object.isNamed) return false;
  // To sign or to host tells of one's stance on what is signed or hosted, and on nothing else.
  if (isOfWill(told.kind) === isOfWill(asked.kind) || objectKind === "joined") return true;
  return objectKind === "short-name" && object.isNamedAfter;
}

function best(acts: readonly ToldAct[]): ToldAct[] {
  return acts.toSorted((one, other) => other.evidence.support - one.evidence.support);
}

/** Each sentence once. */
function pieces(acts: readonly ToldAct[]): Evidence[] {
  const kept: Evidence[] = [];
  for (const { evidence } of acts) {
    const { passage } = evidence.ranked;
    const isKept = kept.some(
      ({ ranked, quote }) =>
        ranked.passage.ordinal === passage.ordinal && quote.start === evidence.quote.start,
    );
    if (!isKept) kept.push(evidence);
  }
  return kept;
}
