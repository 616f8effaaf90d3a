import { foldAccents } from "../../../corpus/text/fold.js";
import type { Query } from "../../query/query.js";

/** Least weight of an alternative that is the typed name itself, and of another name for it. */
export const SURE = 0.9;
const NAMED = 0.5;

/** A name as typed, folded, and the other names that the question's units know of it: "lien minh chau au", "eu". */
export function namesOf(query: Query, typed: string): string[] {
  const units = [...query.units, ...query.topic.map(({ whole }) => whole)];
  const unit = units.find(({ alternatives }) =>
    alternatives.some(({ term, weight }) => weight >= SURE && foldAccents(term) === typed),
  );
  const others = (unit?.alternatives ?? [])
    .filter(({ weight }) => weight >= NAMED)
    .map(({ term }) => foldAccents(term));
  return [...new Set([typed, ...others])].filter((form) => form.length > 1);
}
