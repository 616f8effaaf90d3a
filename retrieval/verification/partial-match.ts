import { isStopWord } from "../analysis/stop-words.js";
import type { Alignment } from "./align.js";
import { isLight } from "./light-words.js";
import type { ReadText } from "./read-text.js";

/** Rarer senses would find a syllable almost anywhere. */
const LEAST_WEIGHT = 0.4;

/**
 * True when a word of the statement is told by a part of a word in the other language: "lives" has "sinh
 * sống", the quotation "sống ở". Only a syllable that is a word of its own tells ("từ chức" is not "cách
 * chức"), and never between texts of one language, where another word means another thing.
 */
export function isPartlyTold(
  statement: ReadText,
  quote: ReadText,
  at: number,
  alignment: Alignment,
): boolean {
  if (statement.language === quote.language) return false;
  if (statement.language === "vi") {
    const syllable = statement.forms[at] ?? "";
    return isWhole(statement, at) && isTelling(syllable) && untoldSyllables(quote, alignment).has(syllable);
  }
  const own = translatedSyllables(statement, (place) => place === at);
  const common = commonSyllables(statement, at);
  return quote.forms.some(
    (form, place) =>
      ((own.has(form) && isWhole(quote, place)) || (common.has(form) && isAlone(quote, place))) &&
      !alignment.isPlace({ value: "", from: place, to: place + 1 }),
  );
}

/** A syllable that the lexicon has no meaning for here; what it knows would have been found otherwise. */
function isWhole(text: ReadText, at: number): boolean {
  return !text.readings.some(({ from, to }) => at >= from && at < to);
}

/** A word of one syllable. */
function isAlone(text: ReadText, at: number): boolean {
  return !text.readings.some(({ from, to }) => to - from > 1 && at >= from && at < to);
}

/** Syllables of most of a word's translations: "flee" is "bỏ trốn", "chạy trốn", "trốn thoát". */
function commonSyllables(text: ReadText, at: number): Set<string> {
  const counts = new Map<string, number>();
  for (const { from, to, readings } of text.readings) {
    if (at < from || at >= to || to - from > 1) continue;
    for (const { concept, weight } of readings) {
      if (weight < LEAST_WEIGHT || concept.vietnamese.length < 3) continue;
      for (const syllable of new Set(concept.vietnamese.flatMap(({ key }) => key.split(" ")))) {
        const has = concept.vietnamese.filter(({ key }) => key.split(" ").includes(syllable)).length;
        if (isTelling(syllable) && has * 2 > concept.vietnamese.length)
          counts.set(syllable, (counts.get(syllable) ?? 0) + 1);
      }
    }
  }
  return new Set(counts.keys());
}

function isTelling(syllable: string): boolean {
  return !isStopWord(syllable, "vi") && !isLight(syllable, syllable);
}

function untoldSyllables(quote: ReadText, alignment: Alignment): Set<string> {
  return translatedSyllables(quote, (place) => !alignment.isPlace({ value: "", from: place, to: place + 1 }));
}

/** The telling syllables of the translations of the chosen tokens. */
function translatedSyllables(text: ReadText, isChosen: (at: number) => boolean): Set<string> {
  const syllables = new Set<string>();
  for (const { from, to, readings } of text.readings) {
    if (!Array.from({ length: to - from }, (_, offset) => from + offset).some(isChosen)) continue;
    for (const { concept, weight } of readings) {
      if (weight < LEAST_WEIGHT) continue;
      for (const { key } of concept.vietnamese)
        for (const syllable of key.split(" ")) if (isTelling(syllable)) syllables.add(syllable);
    }
  }
  return syllables;
}
