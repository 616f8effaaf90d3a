import type { I18n } from "@grammyjs/i18n";
import { type Language, languageSchema } from "../corpus/article.js";
import { messageOf, TrichdanError } from "../corpus/errors.js";
import { createI18n } from "./i18n.js";
import type { MessageId } from "./message-ids.js";
import { escapeHtml } from "./rendering/escape-html.js";

/** Values for the `{ $placeables }` of a text; numbers are written and inflected as the language does. */
export type TextValues = Readonly<Record<string, string | number>>;

/** The interface texts of one language: the typed face of grammY's i18n plugin. */
export interface Texts {
  readonly language: Language;
  /** A text as Telegram HTML: its own markup stands, values are escaped. */
  html(id: MessageId, values?: TextValues): string;
  /** A text for places without markup: buttons, menus, labels. */
  plain(id: MessageId, values?: TextValues): string;
}

export type TextsByLanguage = Readonly<Record<Language, Texts>>;

/** The texts of all languages, also for places where there is no update: menus, the operator, the preview. */
export function loadTexts(i18n: I18n = createI18n()): TextsByLanguage {
  const entries = languageSchema.options.map((language) => [language, textsIn(language, i18n)] as const);
  return Object.fromEntries(entries) as Record<Language, Texts>;
}

/** Where the texts of a language are; the tests read them too. */
export function localeFile(language: Language): URL {
  return new URL(`./locales/${language}.ftl`, import.meta.url);
}

function textsIn(language: Language, i18n: I18n): Texts {
  const translate = (id: MessageId, values: TextValues = {}) => {
    try {
      return i18n.translate(language, id, values);
    } catch (error) {
      if (error instanceof TrichdanError) throw error;
      throw new TrichdanError(
        `text "${id}" of ${language}.ftl cannot be written (${messageOf(error)}): mend it`,
        { cause: error },
      );
    }
  };
  return {
    language,
    html: (id, values) => translate(id, escapeValues(values)),
    plain: translate,
  };
}

function escapeValues(values: TextValues = {}): TextValues {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === "string" ? escapeHtml(value) : value,
    ]),
  );
}
