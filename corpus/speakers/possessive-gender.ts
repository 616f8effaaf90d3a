import type { Candidate } from "./candidate.js";
import type { Person } from "./person.js";
import type { Sentence } from "./sentence.js";

/**
 * "Colin Ashdown, its director, showed his guest around": in English "his" and "her" after the subject and before
 * anybody else is named tell the subject's sex.
 */
export function genderByPossessive(
  sentence: Sentence,
  candidates: readonly Candidate[],
  index: number,
  persons: readonly Person[],
): void {
  const [person, second] = persons;
  const own = candidates[index];
  if (sentence.language !== "en" || person === undefined || second !== undefined || own === undefined) return;
  if (own.standing !== "subject" || person.gender !== null) return;
  const apposed = sentence.tokens[own.group.end]?.text === "," ? 2 : 0;
  const owned = sentence.tokens.slice(own.group.start, own.group.end + apposed);
  // "Karl Rebane, her host, met her": she is another.
  if (owned.some(({ lower }) => POSSESSIVE.test(lower))) return;
  const next = candidates.slice(index + 1).find(({ group }) => group.agents[0]?.kind === "person");
  const limit = next === undefined ? sentence.tokens.length : next.group.start + 1;
  for (let at = own.group.end; at < limit; at++) {
    const token = sentence.tokens[at];
    if (token === undefined || token.kind === "quotation") return;
    if (!POSSESSIVE.test(token.lower) || !isPossessive(sentence, at)) continue;
    person.gender = token.lower.startsWith("hi") ? "male" : "female";
    return;
  }
}

const POSSESSIVE = /^(?:his|her|himself|herself)$/u;

/** "her third trip", but "met her at the airport" has an object. */
function isPossessive({ tokens }: Sentence, at: number): boolean {
  if (tokens[at]?.lower !== "her") return true;
  const next = tokens[at + 1];
  return (
    next?.kind === "word" &&
    !/^(?:at|in|on|to|for|with|of|by|from|and|or|but|that|the|a|an|as|after|before|during|when|while|about|if|not|into|over|out|back|here|there|again|first|last|later|yesterday|today)$/u.test(
      next.lower,
    )
  );
}
