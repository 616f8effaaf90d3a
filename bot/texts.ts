import { readFileSync } from "node:fs";
import { FluentBundle, FluentResource } from "@fluent/bundle";
import { type Language, languageSchema } from "../corpus/article.js";
import { TrichdanError } from "../corpus/errors.js";
import type { MessageId } from "./message-ids.js";
import { escapeHtml } from "./rendering/escape-html.js";

/** Values for the `{ $placeables }` of a text; numbers are written and inflected as the language does. */
export type TextValues = Readonly<Record<string, string | number>>;

/** The interface texts of one language. */
export interface Texts {
  readonly language: Language;
  /** A text as Telegram HTML: its own markup stands, values are escaped. */
  html(id: MessageId, values?: TextValues): string;
  /** A text for places without markup: buttons, menus, labels. */
  plain(id: MessageId, values?: TextValues): string;
}

export type TextsByLanguage = Readonly<Record<Language, Texts>>;

/** Reads the Fluent files of all languages. */
export function loadTexts(): TextsByLanguage {
  const entries = languageSchema.options.map((language) => [language, createTexts(language)] as const);
  return Object.fromEntries(entries) as Record<Language, Texts>;
}

/** Where the texts of a language are; the tests read them too. */
export function localeFile(language: Language): URL {
  return new URL(`./locales/${language}.ftl`, import.meta.url);
}

function createTexts(language: Language): Texts {
  // Isolation marks would end up in what readers copy; both languages are written left to right.
  const bundle = new FluentBundle(language, { useIsolating: false });
  const errors = bundle.addResource(new FluentResource(readFileSync(localeFile(language), "utf8")));
  if (errors[0] !== undefined) {
    throw new TrichdanError(`bot/locales/${language}.ftl cannot be used (${errors[0].message}): mend it`);
  }
  return {
    language,
    html: (id, values) => format(bundle, language, id, escapeValues(values)),
    plain: (id, values) => format(bundle, language, id, values),
  };
}

function format(bundle: FluentBundle, language: Language, id: MessageId, values: TextValues = {}): string {
  const pattern = bundle.getMessage(id)?.value;
  if (!pattern) throw new TrichdanError(`bot/locales/${language}.ftl has no text "${id}": add it`);
  const errors: Error[] = [];
  const text = bundle.formatPattern(pattern, { ...values }, errors);
  if (errors[0] !== undefined) {
    throw new TrichdanError(
      `text "${id}" of ${language}.ftl cannot be written (${errors[0].message}): mend it`,
    );
  }
  return text;
}

function escapeValues(values: TextValues = {}): TextValues {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === "string" ? escapeHtml(value) : value,
    ]),
  );
}
