import type { Language } from "../../corpus/article.js";
import { foldWord } from "../../corpus/text/fold.js";
import { englishLemma } from "./english-lemma.js";
import { tokensOf } from "./tokenise.js";

/** Terms that are looked for in many texts, by their first words. */
export class SoughtTerms {
  /** As printed, words joined by single spaces. */
  readonly typed = new Map<string, SoughtTerm[]>();
  /** Without accents. */
  readonly folded = new Map<string, SoughtTerm[]>();

  constructor(
    terms: Iterable<{ readonly term: string; readonly folded?: boolean; readonly weight: number }>,
  ) {
    for (const { term, folded, weight } of terms) {
      const [first = "", ...rest] = term.split(" ");
      const byFirst = folded === true ? this.folded : this.typed;
      const known = byFirst.get(first);
      if (known === undefined) byFirst.set(first, [{ rest, weight }]);
      else known.push({ rest, weight });
    }
  }
}

interface SoughtTerm {
  /** The words behind the first one. */
  readonly rest: readonly string[];
  readonly weight: number;
}

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
    this.#folded = wordsOf(typed.map(foldWord));
  }

  /** The greatest weight of a term that the text has; 0 for none. English terms are also found as lemmas. */
  heaviest({ typed, folded }: SoughtTerms): number {
    return Math.max(
      heaviestIn(this.#typed, typed),
      this.#lemmas === null ? 0 : heaviestIn(this.#lemmas, typed),
      heaviestIn(this.#folded, folded),
    );
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

function heaviestIn({ inOrder, places }: Words, sought: ReadonlyMap<string, readonly SoughtTerm[]>): number {
  let heaviest = 0;
  // A general English word has hundreds of translations and a clause a dozen words; for a name it is the reverse.
  for (const word of sought.size < places.size ? sought.keys() : places.keys()) {
    const starts = places.get(word);
    const terms = sought.get(word);
    if (starts === undefined || terms === undefined) continue;
    for (const { rest, weight } of terms) {
      if (weight > heaviest && starts.some((at) => follow(inOrder, at, rest))) heaviest = weight;
    }
  }
  return heaviest;
}

function follow(inOrder: readonly string[], at: number, rest: readonly string[]): boolean {
  return rest.every((word, offset) => inOrder[at + 1 + offset] === word);
}
