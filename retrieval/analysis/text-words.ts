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
  readonly #typed: Words;
  readonly #lemmas: Words | null;
  readonly #folded: Words;

  constructor(text: string, language: Language) {
    const typed = tokensOf(text).map(({ form }) => form);
    this.#typed = wordsOf(typed);
    this.#lemmas = language === "en" ? wordsOf(typed.map(englishLemma)) : null;
    this.#folded = wordsOf(typed.map(foldedWord));
  }

  /** @param term words joined by single spaces; without accents when `folded` */
  has(term: string, folded: boolean): boolean {
    const words = term.split(" ");
    if (folded) return contains(this.#folded, words);
    return contains(this.#typed, words) || (this.#lemmas !== null && contains(this.#lemmas, words));
  }
}

/** Words in their order, and the places of each: most that are looked for are nowhere. */
interface Words {
  readonly inOrder: readonly string[];
  readonly places: ReadonlyMap<string, readonly number[]>;
}

function wordsOf(inOrder: readonly string[]): Words {
  const places = new Map<string, number[]>();
  inOrder.forEach((word, at) => {
    const known = places.get(word);
    if (known === undefined) places.set(word, [at]);
    else known.push(at);
  });
  return { inOrder, places };
}

function contains({ inOrder, places }: Words, words: readonly string[]): boolean {
  const starts = places.get(words[0] ?? "") ?? [];
  return starts.some((at) => words.every((word, offset) => inOrder[at + offset] === word));
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
