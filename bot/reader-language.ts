import type { LocaleNegotiator } from "@grammyjs/i18n";
import type { Language } from "../corpus/article.js";
import type { ReaderStore } from "./store/reader-store.js";

/** The language that the bot speaks in an update: what the reader has set, or else their Telegram's. */
export function negotiateLanguage(readers: ReaderStore, fallback: Language): LocaleNegotiator {
  return ({ from }) => {
    const set = from === undefined ? null : readers.settings(from.id).language;
    return set ?? readerLanguage(from?.language_code, fallback);
  };
}

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
