import type { ReadText } from "./read-text.js";

/** Words that join two clauses, or two of anything else. */
const JOINTS = new Set("và and còn nhưng song but while whereas or hoặc plus".split(" "));

/**
 * For each token the number of the smallest stretch that may tell something by itself: between marks and
 * joining words, so that "A gave 3 and B gave 5" has two. "A and B gave 5" has two as well: whether a
 * stretch is a clause is for its reader to tell.
 */
export function subClausesOf(text: ReadText): readonly number[] {
  let stretches = stretchesByText.get(text);
  if (stretches === undefined) {
    let stretch = 0;
    stretches = text.tokens.map((_, at) => {
      if (at > 0 && (text.segments[at] !== text.segments[at - 1] || isJoint(text, at))) stretch += 1;
      return stretch;
    });
    stretchesByText.set(text, stretches);
  }
  return stretches;
}

const stretchesByText = new WeakMap<ReadText, readonly number[]>();

/** True for a word that joins what stands on both sides of it. */
export function isJoint(text: ReadText, at: number): boolean {
  return JOINTS.has(text.forms[at] ?? "");
}
