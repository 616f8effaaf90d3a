import { tokensOf } from "../analysis/tokenise.js";
import type { ReadText } from "./read-text.js";

/** A phrase that decides something, and what it decides; `to` is exclusive. Indices of tokens. */
export interface Cue<Value extends string = string> {
  readonly value: Value;
  readonly from: number;
  readonly to: number;
}

/**
 * Phrases of both languages with the value they stand for. English words are given in their base form and
 * found in every form; "vi:" or "en:" before a phrase keeps it to texts of that language. Of phrases that begin at one word the longest counts, and none overlap.
 *
 * @example new CueTable({ all: "tất cả; all", some: "một số; some" }).find(text)
 */
export class CueTable<Value extends string = string> {
  readonly #values = new Map<string, Value>();
  /** Most words begin no phrase, which spares joining what follows them. */
  readonly #first = new Set<string>();
  /** Several checks ask for the same phrases of one text. */
  readonly #found = new WeakMap<ReadText, readonly Cue<Value>[]>();
  #longest = 1;

  constructor(phrases: Readonly<Record<Value, string>>) {
    for (const [value, listed] of Object.entries(phrases) as [Value, string][]) {
      for (const phrase of listed.split(";")) {
        const [, only = "", words = ""] = /^\s*((?:vi|en):)?(.*)$/u.exec(phrase) ?? [];
        const forms = tokensOf(words).map(({ form }) => form);
        this.#first.add(forms[0] ?? "");
        this.#longest = Math.max(this.#longest, forms.length);
        this.#values.set(`${only}${forms.join(" ")}`, value);
      }
    }
  }

  find(text: ReadText): readonly Cue<Value>[] {
    let found = this.#found.get(text);
    if (found === undefined) {
      found = this.#read(text);
      this.#found.set(text, found);
    }
    return found;
  }

  #read(text: ReadText): Cue<Value>[] {
    const found: Cue<Value>[] = [];
    for (let from = 0; from < text.tokens.length; ) {
      const cue = this.#at(text, from);
      if (cue !== null) found.push(cue);
      from = cue?.to ?? from + 1;
    }
    return found;
  }

  #at(text: ReadText, from: number): Cue<Value> | null {
    if (!this.#first.has(text.forms[from] ?? "") && !this.#first.has(text.lemmas[from] ?? "")) return null;
    const most = Math.min(this.#longest, text.tokens.length - from);
    for (let length = most; length > 0; length -= 1) {
      const typed = text.forms.slice(from, from + length).join(" ");
      const value = this.#of(typed, text) ?? this.#of(text.lemmas.slice(from, from + length).join(" "), text);
      if (value !== undefined && !cutsWords(text, from, from + length))
        return { value, from, to: from + length };
    }
    return null;
  }

  #of(key: string, { language }: ReadText): Value | undefined {
    return this.#values.get(key) ?? this.#values.get(`${language}:${key}`);
  }
}

/** "lưu ý" of "bảo lưu ý kiến": the end of one word and the beginning of the next. */
function cutsWords(text: ReadText, from: number, to: number): boolean {
  if (text.language === "en" || to - from < 2) return false;
  const cutsFirst = text.readings.some((word) => word.from < from && word.to > from && word.to < to);
  return cutsFirst && text.readings.some((word) => word.from > from && word.from < to && word.to > to);
}

/** True when the token at `at` belongs to one of the cues. */
export function isCovered(cues: readonly Cue[], at: number): boolean {
  return cues.some(({ from, to }) => at >= from && at < to);
}
