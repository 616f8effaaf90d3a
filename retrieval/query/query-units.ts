import type { QueryUnit } from "../index/lexical-index.js";
import type { Lexicon } from "../lexicon/lexicon.js";
import type { AnalysedText } from "./analysed-text.js";
import { englishUnits } from "./english-units.js";
import { translatedUnits } from "./translated-units.js";
import { vietnamesePairs, vietnameseUnits } from "./vietnamese-units.js";

/** What a question asks for, as units of the lexical index. */
export function queryUnits(text: AnalysedText, lexicon: Lexicon): QueryUnit[] {
  const { writing, tokens } = text;
  if (writing === "en") return englishUnits(text, lexicon);
  // Not to be told: read as English, whose names are the same, with the pairs of unaccented Vietnamese.
  if (writing === "unknown")
    return [...englishUnits(text, lexicon), ...vietnamesePairs(tokens, "vi-unaccented", lexicon)];
  return [
    ...vietnameseUnits(tokens, writing, lexicon),
    // English articles answer Vietnamese questions through the lexicon.
    ...translatedUnits(text, writing, lexicon),
  ];
}
