import { type Candidate, citedAtHead, isHeadline } from "./candidate.js";
import { extentsBetween, type Found, type FoundExtent } from "./extents.js";
import { leadEnd, leadVerb } from "./leading-clause.js";
import type { Sentence } from "./sentence.js";
import { sourceStatement } from "./source-statement.js";
import { statementAfter } from "./statement-after.js";
import { statementBefore } from "./statement-before.js";
import { borderAfter } from "./statement-border.js";

/** All statements of one candidate: leading clause, what stands before its verb, what follows. */
export function statementsOf(
  sentence: Sentence,
  candidates: readonly Candidate[],
  index: number,
  from: number,
): Found {
  const candidate = candidates[index];
  if (candidate === undefined) return { extents: [], coveredTo: from };
  const { group, predicate, standing } = candidate;
  const border = borderAfter(sentence, candidates, index);
  if (standing === "source") return sourceStatement(sentence, candidate, border, from);
  const extents: FoundExtent[] = [];
  const lead = from === 0 ? leadEnd(sentence, group) : null;
  const leading = leadVerb(sentence);
  if (lead !== null && leading !== null)
    extents.push(...extentsBetween(sentence, leading.kept ? leading.start : leading.end, lead));
  const cited = citedAtHead(sentence, candidate);
  if (cited !== null) return { extents: extentsBetween(sentence, cited, border), coveredTo: border };
  if (predicate === null) {
    if (isHeadline(sentence, group)) extents.push(...extentsBetween(sentence, group.end + 1, border));
    return { extents, coveredTo: border };
  }
  const before = statementBefore(sentence, group, predicate, from, lead, border);
  const after = statementAfter(sentence, predicate, group, border, before.length > 0);
  extents.push(...before, ...after);
  return { extents, coveredTo: border };
}
