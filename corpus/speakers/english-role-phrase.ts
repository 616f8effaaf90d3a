import { ENGLISH_OFFICES } from "./english-offices.js";
import { type Sentence, verbAt } from "./sentence.js";

/** Words that may open a role and do not belong to it. */
export const DETERMINERS = new Set("the a an its their his her one another".split(" "));

/** Words that no role contains before its head. */
export const STOPS = new Set(
  "who which that is was are were has have had will would can could may might must should in on at to by with from after before during as but or while when because if not than through over under about into his her their its it they we".split(
    " ",
  ),
);

/** The head of a role within the next words; what stands before it must be able to qualify it. */
export function findOffice(sentence: Sentence, start: number): number | null {
  const { tokens } = sentence;
  for (let at = start; at < Math.min(tokens.length, start + 8); at++) {
    const token = tokens[at];
    if (token === undefined) return null;
    const possessive = token.text === "’s" || token.text === "'s";
    if (token.kind !== "word" && !possessive) return null;
    const office = ENGLISH_OFFICES.at(tokens, at);
    if (office !== null) {
      // "finance minister Ana Silva", but in "President’s office" the office is a possessor.
      const next = tokens[office.end];
      if (next?.text === "’s" || next?.text === "'s") return null;
      // Prefer the head furthest right: "deputy chief negotiator".
      const later = ENGLISH_OFFICES.at(tokens, office.end);
      return later !== null && !(tokens[office.end]?.capital && !tokens[at]?.capital) ? office.end : at;
    }
    if (sentence.organisations.has(at)) continue;
    if (STOPS.has(token.lower) && !(at === start && DETERMINERS.has(token.lower))) return null;
    if (/^(?:of|for|and|said)$/u.test(token.lower) && !isFieldAnd(sentence, at)) return null;
    if (at > start && DETERMINERS.has(token.lower)) return null;
    if (verbAt(sentence, at) !== null) return null;
  }
  return null;
}

function isFieldAnd(sentence: Sentence, at: number): boolean {
  return sentence.tokens[at]?.lower === "and" && at > 0 && !sentence.countries.has(at - 1);
}

/** The end of "for ocean affairs and head of its delegation to the talks", "of the UN mission in Haiti". */
export function complementEnd(sentence: Sentence, from: number): number {
  const { tokens } = sentence;
  let at = from;
  if (!/^(?:of|for|to|in|at|on|responsible)$/u.test(tokens[at]?.lower ?? "")) return at;
  while (at < tokens.length && at - from < 18) {
    const token = tokens[at];
    const possessive = token?.text === "’s" || token?.text === "'s";
    if (token === undefined || (token.kind !== "word" && !possessive)) break;
    if (verbAt(sentence, at) !== null) break;
    if (
      /^(?:who|which|is|was|has|had|have|will|would|also|later|earlier|told|did|does|may|can|could)$/u.test(
        token.lower,
      )
    )
      break;
    at++;
  }
  return at;
}
