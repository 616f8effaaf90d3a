import { CueTable } from "./cues.js";
import { PHRASES_OF_DIPLOMACY } from "./phrases-of-diplomacy.js";
import { PHRASES_OF_NEWS } from "./phrases-of-news.js";

/**
 * Phrases of news and diplomacy that are not translated word by word. One line a meaning; both languages, and
 * several wordings of one language, stand for each other. What differs in degree is no equivalent.
 */
const LINES = [...PHRASES_OF_DIPLOMACY, ...PHRASES_OF_NEWS];

/** A phrase with the numbers of all lines that it stands in, separated by spaces. */
export const EQUIVALENTS = new CueTable(phrasesByMeanings());

function phrasesByMeanings(): Record<string, string> {
  const meanings = new Map<string, number[]>();
  LINES.forEach((line, index) => {
    for (const phrase of line.split("; ")) meanings.set(phrase, [...(meanings.get(phrase) ?? []), index]);
  });
  const phrases: Record<string, string> = {};
  for (const [phrase, lines] of meanings) {
    const key = lines.join(" ");
    phrases[key] = phrases[key] === undefined ? phrase : `${phrases[key]}; ${phrase}`;
  }
  return phrases;
}

/** True when two phrases of {@link EQUIVALENTS} share a meaning. */
export function shareMeaning(one: string, other: string): boolean {
  const meanings = other.split(" ");
  return one.split(" ").some((meaning) => meanings.includes(meaning));
}
