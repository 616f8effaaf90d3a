import { countryName } from "../../corpus/places/countries.js";
import type { Lexicon } from "../lexicon/lexicon.js";
import { Alignment } from "./align.js";
import { ReadText } from "./read-text.js";
import type { ArticleFacts, QuotedSpeaker } from "./verdict.js";

/** Words by which a quotation speaks of somebody or something that its article has named before. */
const POINTING =
  /(?:^| )(?:ông|bà|anh|chị|họ|nó|này|trên|đó|chúng tôi|ta|he|she|they|it|his|her|their|its|this|these|we|our)(?: |$)/u;

/**
 * What a statement may name beside the words of the quotation, aligned like these: its speaker with office,
 * organisation and country, the relay, where it was printed, and, when the quotation points back ("this
 * country", "she"), the names in the title.
 */
export function alignSources(
  statement: ReadText,
  quote: ReadText,
  speaker: QuotedSpeaker | null | undefined,
  article: ArticleFacts | undefined,
): Alignment {
  const { lexicon } = quote;
  const country = speaker?.country == null ? null : countryName(speaker.country, "vi");
  const titled =
    article?.title != null && POINTING.test(quote.forms.join(" ")) ? namesOf(article.title, lexicon) : [];
  const named = [
    speaker?.name,
    speaker?.role,
    speaker?.organisation,
    country,
    speaker?.via,
    article?.source,
    ...titled,
  ];
  const text = named.flatMap((one) => (one == null ? [] : [`tại ${one}`])).join("; ");
  return new Alignment(statement, new ReadText(text, lexicon));
}

/** The runs of capitals of a title; its other words tell nothing that the quotation would not have to tell. */
function namesOf(title: string, lexicon: Lexicon): string[] {
  const text = new ReadText(title, lexicon);
  const countries = text.countries.map(({ form }) => form);
  const runs = text.text.match(/\p{Lu}[\p{L}\p{M}.'’-]*(?: \p{Lu}[\p{L}\p{M}.'’-]*)+/gu) ?? [];
  return [...countries, ...runs];
}
