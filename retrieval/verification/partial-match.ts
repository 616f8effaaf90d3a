import { isStopWord } from "../analysis/stop-words.js";
import type { Alignment } from "./align.js";
import { isLight } from "./light-words.js";
import type { ReadText } from "./read-text.js";

/** Rarer senses would find a syllable almost anywhere. */
const LEAST_WEIGHT = 0.4;

/**
 * True when a word of the statement is told by a part of a word in the other language: "lives" has "sinh
 * sống", the quotation "sống ở". Only syllables count that stand for nothing else in the statement, and never
 * between texts of one language, where another word means another thing.
 */
export function isPartlyTold(
  statement: ReadText,
  quote: ReadText,
  at: number,
  alignment: Alignment,
): boolean {
  if (statement.language === quote.language) return false;
  const own = syllablesOf(statement, (place) => place === at);
  const left = syllablesOf(quote, (place) => !alignment.isPlace({ value: "", from: place, to: place + 1 }));
  for (const syllable of own) if (left.has(syllable)) return true;
  return false;
}

/** The telling syllables of the chosen tokens, or of their translations into Vietnamese. */
function syllablesOf(text: ReadText, isChosen: (at: number) => boolean): Set<string> {
  const syllables = new Set<string>();
  const add = (syllable: string): void => {
    if (!isStopWord(syllable, "vi") && !isLight(syllable, syllable)) syllables.add(syllable);
  };
  if (text.language === "vi") {
    for (const [at, form] of text.forms.entries()) if (isChosen(at)) add(form);
    return syllables;
  }
  for (const { from, to, readings } of text.readings) {
    if (!Array.from({ length: to - from }, (_, offset) => from + offset).some(isChosen)) continue;
    for (const { concept, weight } of readings) {
      if (weight < LEAST_WEIGHT) continue;
      for (const { key } of concept.vietnamese) for (const syllable of key.split(" ")) add(syllable);
    }
  }
  return syllables;
}
