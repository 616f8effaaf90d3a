import { foldAccents } from "../../corpus/text/fold.js";
import { canonicalSyllable } from "../analysis/syllable.js";
import type { Token } from "../analysis/tokenise.js";

/** Phrases that are looked for at the ends of what a reader typed, with accents or without. */
export class PhraseList {
  readonly #typed: ReadonlySet<string>;
  readonly #folded: ReadonlySet<string>;
  readonly #longest: number;

  /** @param phrases parted by ";", with accents */
  constructor(phrases: string) {
    const list = phrases
      .split(/[;\n]/u)
      .map((phrase) => phrase.trim().split(/\s+/u).map(canonicalSyllable).join(" "))
      .filter((phrase) => phrase !== "");
    this.#typed = new Set(list);
    this.#folded = new Set(list.map(foldAccents));
    this.#longest = Math.max(...list.map((phrase) => phrase.split(" ").length));
  }

  /** The number of tokens of the longest phrase that begins at `from`; 0 when there is none. */
  lengthFrom(tokens: readonly Token[], from: number, accented: boolean): number {
    for (let length = Math.min(this.#longest, tokens.length - from); length > 0; length -= 1) {
      if (this.has(tokens.slice(from, from + length), accented)) return length;
    }
    return 0;
  }

  /** The number of tokens of the longest phrase that ends before `to`. */
  lengthBefore(tokens: readonly Token[], to: number, accented: boolean): number {
    for (let length = Math.min(this.#longest, to); length > 0; length -= 1) {
      if (this.has(tokens.slice(to - length, to), accented)) return length;
    }
    return 0;
  }

  /**
   * True when the tokens are one of the phrases.
   *
   * @param accented true in a text with accents, where "con" is a child and only "còn" asks on
   */
  has(tokens: readonly Token[], accented: boolean): boolean {
    const phrase = tokens.map(({ form }) => form).join(" ");
    return this.#typed.has(phrase) || (!accented && this.#folded.has(foldAccents(phrase)));
  }
}
