import { fileURLToPath } from "node:url";
import { I18n, type LocaleNegotiator, type Warning } from "@grammyjs/i18n";
import { languageSchema } from "../corpus/article.js";
import { messageOf, TrichdanError } from "../corpus/errors.js";

/** Where the Fluent files are. Without a slash at the end: the plugin takes languages from what follows. */
const LOCALES = fileURLToPath(new URL("./locales", import.meta.url));

/**
 * grammY's i18n plugin with the Fluent files of all languages, read once.
 *
 * @param localeNegotiator In which language a reader is spoken to; not needed where there are no updates.
 * @throws TrichdanError when the files cannot be used.
 */
export function createI18n(localeNegotiator?: LocaleNegotiator): I18n {
  const i18n = new I18n({
    // Isolation marks would end up in what readers copy; both languages are written left to right.
    fluentBundleOptions: { useIsolating: false },
    fluentOptions: { warningHandler: refuseMissing },
    ...(localeNegotiator && { localeNegotiator }),
  });
  try {
    i18n.loadLocalesDirSync(LOCALES);
  } catch (error) {
    throw new TrichdanError(`bot/locales cannot be used (${messageOf(error)}): mend it`, { cause: error });
  }
  const missing = languageSchema.options.find((language) => !i18n.locales.includes(language));
  if (missing !== undefined) throw new TrichdanError(`bot/locales has no ${missing}.ftl: add it`);
  return i18n;
}

/** Else the plugin would go on in another language, and in the end show readers the id in braces. */
function refuseMissing({ locales, path }: Warning): never {
  throw new TrichdanError(`bot/locales/${locales[0]}.ftl has no text "${path}": add it`);
}
