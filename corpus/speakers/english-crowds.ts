import { type Agent, bareAgent } from "./agent.js";
import { complementEnd } from "./english-role-phrase.js";
import { nameRunEnd } from "./name-run.js";
import { printed, type Sentence, verbAt } from "./sentence.js";

const COLLECTIVE =
  /^(?:(?:several|many|some|most|few|other|various|both|all|a number of|dozens of|a group of|the) )?(?:\p{L}+ ){0,2}?(?:delegations|delegates|countries|states|members|observers|analysts|experts|economists|critics|residents|scientists|participants|speakers|ministers|diplomats|officials|envoys|leaders|scholars|governments|campaigners|activists|lawmakers|villagers|traders|farmers|farmers’ groups|rights groups|investors|opponents|supporters|researchers|doctors|fishermen|witnesses|authorities)(?=[ ,])/iu;

const ANONYMOUS =
  /^(?:(?:a|an|one|another|two|three|several|unnamed|anonymous) (?:[\p{L}’'-]+ ){0,4}?(?:sources?|officials?|diplomats?|aides?|insiders?|persons?|people|officers?|advisers?|executives?|employees?|negotiators?)|sources?|people (?:familiar|close|with knowledge))(?=[ ,])/iu;

/** "Several delegations", "critics", "observers". */
export function parseCollective(sentence: Sentence, start: number): Agent | null {
  const match = matchAt(sentence, start, COLLECTIVE);
  if (match === null) return null;
  // "The United States" is no crowd.
  for (let at = start; at < match; at++) if (sentence.countries.get(at)?.kind === "name") return null;
  const end = complementEnd(sentence, match);
  return { ...bareAgent("collective", start, end), role: printed(sentence, start, end) };
}

/** "A senior Japanese diplomat", "a person familiar with the matter": never for a country. */
export function parseAnonymous(sentence: Sentence, start: number): Agent | null {
  const match = matchAt(sentence, start, ANONYMOUS);
  if (match === null) return null;
  const spokes = printed(sentence, start, match);
  if (/spokes/iu.test(spokes)) return null;
  const named = nameRunEnd(sentence, match);
  if (named !== null && named - match >= 2) return null;
  let end = conditionEnd(sentence, complementEnd(sentence, match));
  if (/^(?:familiar|close|briefed|with|who|within|inside)$/u.test(sentence.tokens[end]?.lower ?? "")) {
    while (
      end < sentence.tokens.length &&
      sentence.tokens[end]?.kind === "word" &&
      verbAt(sentence, end) === null
    )
      end++;
  }
  return { ...bareAgent("anonymous", start, end), role: printed(sentence, start, match) };
}

/** The end of "who asked not to be named (because …)", ", speaking on condition of anonymity,": no report. */
function conditionEnd(sentence: Sentence, from: number): number {
  const start = sentence.tokens[from]?.start ?? sentence.text.length;
  const condition = CONDITION.exec(sentence.text.slice(start, start + 160));
  if (condition === null) return from;
  const offset = start + condition[0].length;
  const end = sentence.tokens.findIndex((token) => token.start >= offset);
  return end === -1 ? sentence.tokens.length : end;
}

const CONDITION =
  /^,? ?(?:who |speaking |talking )?(?:(?:has |had )?(?:asked|requested|wished|wanted|preferred|chose|declined|refused|insisted|spoke|asking|requesting)?,? ?(?:not to be (?:named|identified|quoted by name)|to (?:remain|stay) (?:anonymous|unnamed)|to be (?:named|identified)|on (?:the )?condition of anonymity|anonymously)),?/iu;

function matchAt(sentence: Sentence, start: number, pattern: RegExp): number | null {
  const from = sentence.tokens[start]?.start ?? 0;
  const match = pattern.exec(sentence.text.slice(from, from + 100));
  if (match === null) return null;
  const offset = from + match[0].length;
  const end = sentence.tokens.findIndex((token) => token.start >= offset);
  const crossed = sentence.tokens.slice(start, end === -1 ? undefined : end);
  if (crossed.some((token, k) => token.kind !== "word" || (k > 0 && verbAt(sentence, start + k) !== null)))
    return null;
  return end === -1 ? sentence.tokens.length : end;
}
