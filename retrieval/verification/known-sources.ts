import { countryName } from "../../corpus/places/countries.js";
import type { Lexicon } from "../lexicon/lexicon.js";
import { Alignment } from "./align.js";
import { ReadText } from "./read-text.js";
import type { ArticleFacts, QuotedSpeaker } from "./verdict.js";

/**
 * What a statement may name beside the words of the quotation, aligned like these: its speaker with office,
 * organisation and country, the relay, and where it was printed.
 */
export function alignSources(
  statement: ReadText,
  speaker: QuotedSpeaker | null | undefined,
  article: ArticleFacts | undefined,
  lexicon: Lexicon,
): Alignment {
  const country = speaker?.country == null ? null : countryName(speaker.country, "vi");
  const named = [speaker?.name, speaker?.role, speaker?.organisation, country, speaker?.via, article?.source];
  const text = named.flatMap((one) => (one == null ? [] : [`tại ${one}`])).join("; ");
  return new Alignment(statement, new ReadText(text, lexicon));
}
