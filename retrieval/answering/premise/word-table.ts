import { foldAccents, foldWord } from "../../../corpus/text/fold.js";
import { englishLemma } from "../../analysis/english-lemma.js";
import { type Token, tokensOf } from "../../analysis/tokenise.js";

/** A phrase found in a text and what it stands for; token indexes, `to` exclusive. */
export interface FoundPhrase<Value extends string> {
  readonly value: Value;
  readonly from: number;
  readonly to: number;
}

/**
 * Phrases of both languages with what they stand for. English words are found in every form whose base form
 * is listed; Vietnamese ones without accents only in texts that have none. The longest phrase counts.
 */
export class WordTable<Value extends string> {
  readonly #typed = new Map<string, Value>();
  readonly #folded = new Map<string, Value>();
  /** Most words begin no phrase, which spares joining what follows them. */
  readonly #first = new Set<string>();
  #longest = 1;

  /** @param phrases parted by ";" */
  constructor(phrases: Readonly<Partial<Record<Value, string>>>) {
    for (const [value, listed] of Object.entries(phrases) as [Value, string][]) {
      for (const phrase of listed.split(";")) {
        const forms = tokensOf(phrase).map(({ form }) => form);
        if (forms.length === 0) continue;
        this.#typed.set(forms.join(" "), value);
        this.#first.add(forms[0] ?? "").add(foldAccents(forms[0] ?? ""));
        const folded = foldAccents(forms.join(" "));
        // Without its accents one syllable is too many words: "nhan" is "nhận", "nhân", "nhãn".
        const isTelling = forms.length > 1 || folded === forms[0] || CLEAR_SYLLABLES.has(folded);
        if (isTelling) this.#folded.set(folded, value);
        this.#longest = Math.max(this.#longest, forms.length);
      }
    }
  }

  /** The longest phrase that begins at a token; null when there is none. */
  at(tokens: readonly Token[], from: number, accents: Accents): FoundPhrase<Value> | null {
    const first = tokens[from]?.form ?? "";
    if (!this.#first.has(first) && !this.#first.has(foldIf(accents, first))) return null;
    for (let length = Math.min(this.#longest, tokens.length - from); length > 0; length -= 1) {
      const forms = tokens.slice(from, from + length).map(({ form }) => form);
      const value = this.#of(forms, accents);
      if (value !== undefined) return { value, from, to: from + length };
    }
    return null;
  }

  /** All phrases of a text in order, none overlapping. */
  find(tokens: readonly Token[], accents: Accents): FoundPhrase<Value>[] {
    const found: FoundPhrase<Value>[] = [];
    for (let at = 0; at < tokens.length; ) {
      const phrase = this.at(tokens, at, accents);
      if (phrase !== null) found.push(phrase);
      at = phrase?.to ?? at + 1;
    }
    return found;
  }

  #of(forms: readonly string[], accents: Accents): Value | undefined {
    const typed = this.#typed.get(forms.join(" "));
    if (typed !== undefined) return typed;
    if (accents === "none") return this.#folded.get(foldAccents(forms.join(" ")));
    // Only the first word is a verb: "took part", "votes against".
    const [first = "", ...others] = forms;
    return this.#typed.get([englishLemma(first), ...others].join(" "));
  }
}

/** How the first word of a phrase may be listed when it is not as typed. */
function foldIf(accents: Accents, form: string): string {
  return accents === "none" ? foldWord(form) : englishLemma(form);
}

const CLEAR_SYLLABLES = new Set(["ki", "rut", "khong", "chua", "sao"]);

/** Whether a text may have accents; a question typed without any has `none`. */
export type Accents = "typed" | "none";
