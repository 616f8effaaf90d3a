import { formsIn } from "../analysis/concept-readings.js";
import type { Token } from "../analysis/tokenise.js";
import type { Alternative, QueryUnit } from "../index/lexical-index.js";
import type { Lexicon } from "../lexicon/lexicon.js";
import type { AnalysedText } from "./analysed-text.js";
import { countryAlternatives } from "./country-alternatives.js";
import { translations } from "./translations.js";
import { isVietnameseStop, type VietnameseWriting, vietnameseUnits } from "./vietnamese-units.js";

/**
 * The English side of a Vietnamese question: one unit a country or compound, worth as much as its syllables
 * and pairs are on the Vietnamese side.
 */
export function translatedUnits(
  { tokens, countries }: AnalysedText,
  writing: VietnameseWriting,
  lexicon: Lexicon,
): QueryUnit[] {
  const unitOf = (stretch: readonly Token[], alternatives: readonly Alternative[]): QueryUnit => {
    const typed = stretch.map(({ form }) => form).join(" ");
    return {
      kind: "translation",
      language: "en",
      alternatives: alternatives.filter(({ term }) => term !== typed),
      weight: 1,
      insteadOf: vietnameseUnits(stretch, writing, lexicon),
    };
  };
  const named = countries.map(({ country, start, end }) =>
    unitOf(
      tokens.filter((token) => token.start >= start && token.end <= end),
      countryAlternatives(country),
    ),
  );
  const translated = formsIn(tokens, writing, lexicon)
    .map(({ from, to, readings }) => ({ stretch: tokens.slice(from, to), readings }))
    .filter(({ stretch }) => !stretch.every((token) => isVietnameseStop(token, writing)))
    .map(({ stretch, readings }) => unitOf(stretch, translations(readings, "english")));
  return [...named, ...translated].filter(({ alternatives }) => alternatives.length > 0);
}
