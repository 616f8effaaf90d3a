import type { CountryMention } from "../../corpus/places/countries.js";
import type { Token } from "../analysis/tokenise.js";
import type { Writing } from "../analysis/writing.js";
import type { QueryUnit } from "../index/lexical-index.js";
import type { Lexicon } from "../lexicon/lexicon.js";
import { englishUnits } from "./english-units.js";
import { translatedUnits } from "./translated-units.js";
import { vietnamesePairs, vietnameseUnits } from "./vietnamese-units.js";

/** A stretch of a question to make units from, analysed once. */
export interface AnalysedText {
  readonly tokens: readonly Token[];
  readonly writing: Writing;
  /** The countries it names, with offsets in the same text as the tokens'. */
  readonly countries: readonly CountryMention[];
}

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
