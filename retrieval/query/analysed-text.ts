import type { CountryMention } from "../../corpus/places/countries.js";
import type { Token } from "../analysis/tokenise.js";
import type { Writing } from "../analysis/writing.js";

/** A stretch of a question to make units from, analysed once. */
export interface AnalysedText {
  readonly tokens: readonly Token[];
  readonly writing: Writing;
  /** The countries it names, with offsets in the same text as the tokens'. */
  readonly countries: readonly CountryMention[];
}
