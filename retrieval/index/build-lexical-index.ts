import type { Language } from "../../corpus/article.js";
import { foldAccents } from "../../corpus/text/fold.js";
import type { TermFrequencies } from "../analysis/terms.js";
import { SortedStrings } from "../storage/sorted-strings.js";
import { FREQUENCY_STEPS, type LexicalIndexData, PARAGRAPH_LANGUAGES } from "./lexical-index-data.js";

/** Collects paragraphs in the order of their ordinals and packs them into the arrays of the index. */
export class LexicalIndexBuilder {
  readonly #ids = new Map<string, number>();
  readonly #ordinals: number[][] = [];
  readonly #counts: number[][] = [];
  readonly #lengths: number[] = [];
  readonly #languages: number[] = [];

  /**
   * Adds the next paragraph.
   *
   * @param frequencies its terms; fractions are kept in eighths, and nothing falls below one eighth
   * @param length its length in tokens
   */
  add(frequencies: TermFrequencies, length: number, language: Language = "vi"): void {
    const ordinal = this.#lengths.length;
    this.#lengths.push(length);
    this.#languages.push(PARAGRAPH_LANGUAGES.indexOf(language));
    for (const [term, frequency] of frequencies) {
      let id = this.#ids.get(term);
      if (id === undefined) {
        id = this.#ids.size;
        this.#ids.set(term, id);
        this.#ordinals.push([]);
        this.#counts.push([]);
      }
      this.#ordinals[id]?.push(ordinal);
      this.#counts[id]?.push(Math.min(65_535, Math.max(1, Math.round(frequency * FREQUENCY_STEPS))));
    }
  }

  build(): LexicalIndexData {
    const { sorted: terms, order } = SortedStrings.pack([...this.#ids.keys()]);
    const total = this.#ordinals.reduce((sum, list) => sum + list.length, 0);
    const postingStarts = new Uint32Array(terms.size + 1);
    const postings = new Uint32Array(total);
    const frequencies = new Uint16Array(total);
    let at = 0;
    order.forEach((id, position) => {
      postings.set(this.#ordinals[id] ?? [], at);
      frequencies.set(this.#counts[id] ?? [], at);
      at += this.#ordinals[id]?.length ?? 0;
      postingStarts[position + 1] = at;
    });
    return {
      terms,
      ...groupByFolded(terms),
      postingStarts,
      postings,
      frequencies,
      lengths: Uint32Array.from(this.#lengths),
      languages: Uint8Array.from(this.#languages),
    };
  }
}

function groupByFolded(
  terms: SortedStrings,
): Pick<LexicalIndexData, "folded" | "foldedStarts" | "foldedTerms"> {
  const groups = new Map<string, number[]>();
  for (let ordinal = 0; ordinal < terms.size; ordinal += 1) {
    const key = foldAccents(terms.at(ordinal));
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [ordinal]);
    else group.push(ordinal);
  }
  const lists = [...groups.values()];
  const { sorted: folded, order } = SortedStrings.pack([...groups.keys()]);
  const foldedStarts = new Uint32Array(folded.size + 1);
  const foldedTerms = new Uint32Array(terms.size);
  let at = 0;
  order.forEach((group, position) => {
    foldedTerms.set(lists[group] ?? [], at);
    at += lists[group]?.length ?? 0;
    foldedStarts[position + 1] = at;
  });
  return { folded, foldedStarts, foldedTerms };
}
