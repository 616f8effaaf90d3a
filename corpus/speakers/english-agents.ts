import type { Agent } from "./agent.js";
import { parseAnonymous, parseCollective } from "./english-crowds.js";
import { parseCountry, parseOrganisation } from "./english-institutions.js";
import { parseBareName, parsePronoun, parseRole, parseTitled } from "./english-persons.js";
import type { Sentence } from "./sentence.js";

/** The noun phrase of a possible speaker that starts at `start` in English; null when there is none. */
export function parseEnglishAgent(sentence: Sentence, start: number): Agent | null {
  const token = sentence.tokens[start];
  if (token === undefined || token.kind !== "word") return null;
  return (
    parsePronoun(sentence, start) ??
    parseTitled(sentence, start) ??
    parseAnonymous(sentence, start) ??
    parseRole(sentence, start) ??
    parseCollective(sentence, start) ??
    parseOrganisation(sentence, start) ??
    parseCountry(sentence, start) ??
    parseBareName(sentence, start)
  );
}
