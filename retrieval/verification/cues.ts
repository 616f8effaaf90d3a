import { tokensOf } from "../analysis/tokenise.js";
import type { ReadText } from "./read-text.js";
import { verbLemma } from "./word-classes.js";

/** A phrase that decides something, and what it decides; `to` is exclusive. Indices of tokens. */
export interface Cue<Value extends string = string> {
  readonly value: Value;
  readonly from: number;
  readonly to: number;
}

/** A phrase with more than one sense: "có thể" is "may" and "can". `value` is the first of its senses. */
export interface SenseCue<Value extends string = string> extends Cue<Value> {
  readonly senses: readonly Value[];
}

/**
 * Phrases of both languages with the value they stand for. English words are given in their base form and
 * found in every form; "vi:" or "en:" before a phrase keeps it to texts of that language. A phrase listed under
 * several values has all these senses. Of phrases that begin at one word the longest counts, and none overlap.
 *
 * @example new CueTable({ all: "tất cả; all", some: "một số; some" }).find(text)
 */
export class CueTable<Value extends string = string> {
  readonly #values = new Map<string, readonly Value[]>();
  /** How many words the longest phrase from a word has; most words begin none. */
  readonly #longestFrom = new Map<string, number>();
  /** Several checks ask for the same phrases of one text. */
  readonly #found = new WeakMap<ReadText, readonly SenseCue<Value>[]>();

  constructor(phrases: Readonly<Record<Value, string>>) {
    for (const [value, listed] of Object.entries(phrases) as [Value, string][]) {
      for (const phrase of listed.split(";")) {
        const [, only = "", words = ""] = /^\s*((?:vi|en):)?(.*)$/u.exec(phrase) ?? [];
        const forms = tokensOf(words).map(({ form }) => form);
        const [first = ""] = forms;
        this.#longestFrom.set(first, Math.max(this.#longestFrom.get(first) ?? 0, forms.length));
        const key = `${only}${forms.join(" ")}`;
        this.#values.set(key, [...(this.#values.get(key) ?? []), value]);
      }
    }
  }

  find(text: ReadText): readonly SenseCue<Value>[] {
    let found = this.#found.get(text);
    if (found === undefined) {
      found = this.#read(text);
      this.#found.set(text, found);
    }
    return found;
  }

  #read(text: ReadText): SenseCue<Value>[] {
    const found: SenseCue<Value>[] = [];
    for (let from = 0; from < text.tokens.length; ) {
      const cue = this.#at(text, from);
      if (cue !== null) found.push(cue);
      from = cue?.to ?? from + 1;
    }
    return found;
  }

  #at(text: ReadText, from: number): SenseCue<Value> | null {
    const form = text.forms[from] ?? "";
    const lemma = text.lemmas[from] ?? "";
    const verb = form.endsWith("ing") ? verbLemma(form) : form;
    const longest = Math.max(
      this.#longestFrom.get(form) ?? 0,
      lemma === form ? 0 : (this.#longestFrom.get(lemma) ?? 0),
      verb === form || !this.#longestFrom.has(verb) ? 0 : 1,
    );
    const most = Math.min(longest, text.tokens.length - from);
    for (let length = most; length > 0; length -= 1) {
      const typed = length === 1 ? form : text.forms.slice(from, from + length).join(" ");
      const base = length === 1 ? lemma : text.lemmas.slice(from, from + length).join(" ");
      const senses =
        this.#of(typed, text) ??
        (base === typed ? undefined : this.#of(base, text)) ??
        (length === 1 && verb !== form ? this.#of(verb, text) : undefined);
      const [value] = senses ?? [];
      if (senses !== undefined && value !== undefined && !cutsWords(text, from, from + length))
        return { value, senses, from, to: from + length };
    }
    return null;
  }

  #of(key: string, { language }: ReadText): readonly Value[] | undefined {
    return this.#values.get(key) ?? this.#values.get(`${language}:${key}`);
  }
}

/**
 * "lưu ý" of "bảo lưu ý kiến": the end of one word and the beginning of the next; or a syllable within a word,
 * as "thiếu" of "túng thiếu".
 */
function cutsWords(text: ReadText, from: number, to: number): boolean {
  if (text.language === "en") return false;
  if (to - from < 2) return text.readings.some((word) => word.from < from && word.to >= to);
  const cutsFirst = text.readings.some((word) => word.from < from && word.to > from && word.to < to);
  return cutsFirst && text.readings.some((word) => word.from > from && word.from < to && word.to > to);
}

/** True when two phrases have a sense in common. */
export function shareSense<Value extends string>(one: SenseCue<Value>, other: SenseCue<Value>): boolean {
  return one.senses.some((sense) => other.senses.includes(sense));
}

/** True when the token at `at` belongs to one of the cues. */
export function isCovered(
  cues: readonly { readonly from: number; readonly to: number }[],
  at: number,
): boolean {
  return cues.some(({ from, to }) => at >= from && at < to);
}
