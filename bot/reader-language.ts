import type { Language } from "../corpus/article.js";

/**
 * The interface language of a reader: Vietnamese for a Telegram set to Vietnamese, English for any other,
 * `fallback` when Telegram does not tell.
 *
 * @param languageCode IETF tag of the reader's Telegram, e.g. "vi", "en-GB".
 */
export function readerLanguage(languageCode: string | undefined, fallback: Language): Language {
  if (languageCode === undefined || languageCode === "") return fallback;
  return /^vi(-|$)/iu.test(languageCode) ? "vi" : "en";
}
