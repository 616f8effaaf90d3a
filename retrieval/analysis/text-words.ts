import type { Language } from "../../corpus/article.js";
import { foldAccents } from "../../corpus/text/fold.js";
import { englishLemma } from "./english-lemma.js";
import { tokensOf } from "./tokenise.js";

/**
 * A text in which terms are looked up, word by word; punctuation does not part words here, so that "phòng,
 * chống dịch bệnh" has "phòng chống dịch bệnh".
 */
export class TextWords {
  /** Each way in which the text's words are compared. */
  readonly #typed: readonly string[];
  readonly #lemmas: readonly string[] | null;
  readonly #folded: readonly string[];

  constructor(text: string, language: Language) {
    this.#typed = tokensOf(text).map(({ form }) => form);
    this.#lemmas = language === "en" ? this.#typed.map(englishLemma) : null;
    this.#folded = this.#typed.map(foldedWord);
  }

  /** @param term words joined by single spaces; without accents when `folded` */
  has(term: string, folded: boolean): boolean {
    const words = term.split(" ");
    if (folded) return contains(this.#folded, words);
    return contains(this.#typed, words) || (this.#lemmas !== null && contains(this.#lemmas, words));
  }
}

function contains(text: readonly string[], words: readonly string[]): boolean {
  const [first = ""] = words;
  for (let at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1)) {
    if (words.every((word, offset) => text[at + offset] === word)) return true;
  }
  return false;
}

/** Words recur, and folding is the slow part: at most this many are remembered. */
const REMEMBERED = 20_000;
const folds = new Map<string, string>();

function foldedWord(word: string): string {
  let folded = folds.get(word);
  if (folded === undefined) {
    if (folds.size >= REMEMBERED) folds.clear();
    folded = foldAccents(word);
    folds.set(word, folded);
  }
  return folded;
}
