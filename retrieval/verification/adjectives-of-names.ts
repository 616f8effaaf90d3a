import type { TokenReadings } from "../analysis/concept-readings.js";
import type { Token } from "../analysis/tokenise.js";
import type { Lexicon } from "../lexicon/lexicon.js";

/** Endings that make an adjective of a place, and what stands there in the place's name. */
const ENDINGS: readonly (readonly [ending: RegExp, names: readonly string[]])[] = [
  [/(?<=a)ns?$/u, [""]],
  [/eans?$/u, ["e", "ea", ""]],
  [/ians?$/u, ["ia", "y", ""]],
  [/ans?$/u, ["a", ""]],
  [/ese$/u, ["", "a", "o"]],
  [/i$/u, ["", "a"]],
  [/s$/u, [""]],
];

/** The readings of an English text with those of adjectives the lexicon has only the noun of: "African", "Asian". */
export function withAdjectives(
  tokens: readonly Token[],
  readings: readonly TokenReadings[],
  lexicon: Lexicon,
): readonly TokenReadings[] {
  const added = tokens.flatMap(({ form, surface }, at): TokenReadings[] => {
    const isRead = readings.some(({ from, to }) => at >= from && at < to);
    if (!/^\p{Lu}/u.test(surface) || isRead) return [];
    for (const [ending, names] of ENDINGS) {
      if (!ending.test(form)) continue;
      for (const name of names) {
        const found = lexicon.english(form.replace(ending, name));
        if (found.length > 0) return [{ from: at, to: at + 1, readings: found }];
      }
    }
    return [];
  });
  return added.length === 0 ? readings : [...readings, ...added].sort((one, other) => one.from - other.from);
}
