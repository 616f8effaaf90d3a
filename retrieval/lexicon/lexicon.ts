import { remembering } from "../../corpus/text/remembering.js";
import type { StopWordLanguage } from "../analysis/stop-words.js";
import type { SortedStrings } from "../storage/sorted-strings.js";
import { DOMAINS } from "./concept-line.js";

/** A concept that a form may stand for, with its forms in both languages, best first. */
export interface LexiconConcept {
  readonly english: readonly LexiconForm[];
  readonly vietnamese: readonly LexiconForm[];
  readonly domain: string;
}

export interface LexiconForm {
  /** Token forms joined by one space. */
  readonly key: string;
  /** 0 < weight ≤ 1. */
  readonly weight: number;
}

/** One reading of a word or phrase. */
export interface Reading {
  readonly concept: LexiconConcept;
  /** 0 < weight ≤ 1: how much the form means this concept, beside its other senses. */
  readonly weight: number;
}

/** The forms of one language. A form is numbered by its place in the lexicon, a key by its order. */
export interface FormTable {
  readonly keys: SortedStrings;
  /** For each concept, where its forms begin; one more entry than concepts. */
  readonly formStarts: Uint32Array;
  /** For each form: its key, weight and concept. */
  readonly formKeys: Uint32Array;
  readonly formWeights: Float32Array;
  readonly formConcepts: Uint32Array;
  /** For each key, where its forms begin in `readings`; one more entry than keys. */
  readonly readingStarts: Uint32Array;
  readonly readings: Uint32Array;
}

/** The arrays of a {@link Lexicon}; what is kept on disk so that a start need not parse the text. */
export interface LexiconData {
  readonly english: FormTable;
  readonly vietnamese: FormTable;
  /** The Vietnamese keys without accents, and for each the keys that fold to it. */
  readonly folded: SortedStrings;
  readonly foldedStarts: Uint32Array;
  readonly foldedKeys: Uint32Array;
  /** For each concept the place of its domain in {@link DOMAINS}. */
  readonly domains: Uint32Array;
}

/** The longest form, in tokens, that is looked up in running text: "Công ước Liên hợp quốc về Luật Biển" has eight. */
export const MAX_FORM_TOKENS = 9;

/**
 * The bilingual concept list, looked up by token sequences joined with single spaces, in the canonical
 * spelling of the tokeniser: `vietnamese("không gian mạng")`.
 */
export class Lexicon {
  readonly #concepts = new Map<number, LexiconConcept>();
  #longForms: { readonly en: ReadonlySet<string>; readonly vi: ReadonlySet<string> } | undefined;

  constructor(
    readonly data: LexiconData,
    /** SHA-256 of the lexicon's text, part of the manifest: another lexicon means other terms in the index. */
    readonly hash: string,
  ) {}

  /** Number of concepts. */
  get size(): number {
    return this.data.domains.length;
  }

  // A question looks the same stretches up for several purposes.

  /** The concepts of an English form (lower case); empty when there is none. */
  readonly english = remembering(2000, (key: string): readonly Reading[] => {
    const { english } = this.data;
    const ordinal = english.keys.find(key);
    return ordinal < 0 ? [] : this.#readings(english, ordinal);
  });

  /** The concepts of a Vietnamese form (canonical syllables, lower case). */
  readonly vietnamese = remembering(2000, (key: string): readonly Reading[] => {
    const { vietnamese } = this.data;
    const ordinal = vietnamese.keys.find(key);
    return ordinal < 0 ? [] : this.#readings(vietnamese, ordinal);
  });

  /** The concepts of a Vietnamese form typed without accents. */
  readonly folded = remembering(2000, (key: string): readonly Reading[] => {
    const { folded, foldedStarts, foldedKeys, vietnamese } = this.data;
    const ordinal = folded.find(key);
    if (ordinal < 0) return [];
    const keys = foldedKeys.subarray(foldedStarts[ordinal], foldedStarts[ordinal + 1]);
    return [...keys].flatMap((accented) => this.#readings(vietnamese, accented));
  });

  /** Whether a form goes on where a stretch ends: of most stretches it is no use to look up longer ones. */
  goesOn(key: string, language: StopWordLanguage): boolean {
    const { english, vietnamese, folded } = this.data;
    const keys = language === "en" ? english.keys : language === "vi" ? vietnamese.keys : folded;
    return keys.hasPrefix(`${key} `);
  }

  /** True for a form of three tokens or more: asked of every stretch of every paragraph, so kept in a set. */
  hasLongForm(key: string, language: "vi" | "en"): boolean {
    this.#longForms ??= { en: longForms(this.data.english.keys), vi: longForms(this.data.vietnamese.keys) };
    return this.#longForms[language].has(key);
  }

  #readings({ readingStarts, readings, formConcepts, formWeights }: FormTable, ordinal: number): Reading[] {
    const forms = readings.subarray(readingStarts[ordinal], readingStarts[ordinal + 1]);
    return Array.from(forms, (form) => ({
      concept: this.#concept(formConcepts[form] ?? 0),
      weight: formWeights[form] ?? 1,
    }));
  }

  #concept(number: number): LexiconConcept {
    let concept = this.#concepts.get(number);
    if (concept === undefined) {
      const { english, vietnamese, domains } = this.data;
      concept = {
        english: formsOf(english, number),
        vietnamese: formsOf(vietnamese, number),
        domain: [...DOMAINS][domains[number] ?? 0] ?? "general",
      };
      this.#concepts.set(number, concept);
    }
    return concept;
  }
}

function formsOf({ keys, formStarts, formKeys, formWeights }: FormTable, concept: number): LexiconForm[] {
  const forms: LexiconForm[] = [];
  for (let at = formStarts[concept] ?? 0; at < (formStarts[concept + 1] ?? 0); at += 1) {
    forms.push({ key: keys.at(formKeys[at] ?? 0), weight: formWeights[at] ?? 1 });
  }
  return forms;
}

function longForms(keys: SortedStrings): ReadonlySet<string> {
  const long = new Set<string>();
  for (let ordinal = 0; ordinal < keys.size; ordinal += 1) {
    const key = keys.at(ordinal);
    if (key.indexOf(" ", key.indexOf(" ") + 1) > 0) long.add(key);
  }
  return long;
}
