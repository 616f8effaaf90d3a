import { readFileSync } from "node:fs";
import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import type { Language } from "../../corpus/article.js";

/** The texts that frame answers and refusals, one Fluent file a language in `locales/`. */
export interface Frames {
  readonly language: Language;
  /** @throws {Error} when the message is missing or lacks a variable: a mistake in our own files */
  format(id: string, variables?: Record<string, FluentVariable>): string;
}

const loaded = new Map<Language, Frames>();

/** The frames of a language; read once. */
export function framesFor(language: Language): Frames {
  let frames = loaded.get(language);
  if (frames === undefined) {
    frames = load(language);
    loaded.set(language, frames);
  }
  return frames;
}

function load(language: Language): Frames {
  const source = readFileSync(new URL(`./locales/${language}.ftl`, import.meta.url), "utf8");
  // Isolation marks are invisible characters; quotations must stay as they are printed.
  const bundle = new FluentBundle(language, { useIsolating: false });
  const errors = bundle.addResource(new FluentResource(source));
  if (errors.length > 0) throw errors[0];
  return {
    language,
    format(id, variables = {}) {
      const pattern = bundle.getMessage(id)?.value;
      if (pattern === undefined || pattern === null) throw new Error(`no text "${id}" in ${language}.ftl`);
      const problems: Error[] = [];
      const text = bundle.formatPattern(pattern, variables, problems);
      if (problems[0] !== undefined) throw problems[0];
      return text;
    },
  };
}
