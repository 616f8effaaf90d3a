import { COUNTRY_TRIE, type CountryTrieNode } from "../../corpus/places/country-index.js";
import { englishLemma } from "../analysis/english-lemma.js";
import { foldedWords } from "../analysis/folded-words.js";
import { isStopWord } from "../analysis/stop-words.js";
import type { LexicalIndex } from "../index/lexical-index.js";
import type { PassageStore } from "../index/passage-store.js";
import type { Lexicon } from "../lexicon/lexicon.js";
import type { QuestionVocabulary } from "./typing/read-typos.js";

/** The words of the articles and of the lexicon, for reading what readers type. */
export class Vocabulary implements QuestionVocabulary {
  constructor(
    readonly lexicon: Lexicon,
    readonly index: LexicalIndex,
    readonly passages: PassageStore | null = null,
  ) {}

  /**
   * True when some paragraph or title has these words one after the other; always where the articles cannot be
   * looked into.
   *
   * @param name as `foldedWords`
   */
  isNamePrinted(name: string): boolean {
    const { passages } = this;
    if (passages === null) return true;
    const words = name.split(" ");
    if (!words.every((word) => this.isPrinted(word))) return false;
    const having = words.map((term) => this.index.having([{ term, folded: true, weight: 1 }]));
    for (let ordinal = 0; ordinal < this.index.size; ordinal += 1) {
      if (!having.every((one) => one[ordinal] === 1)) continue;
      const { text, article } = passages.get(ordinal);
      const printed = ` ${foldedWords(text)} | ${foldedWords(article.title)} `;
      if (printed.includes(` ${name} `)) return true;
    }
    return false;
  }

  isPrinted(word: string): boolean {
    return this.index.isPrinted(word);
  }

  isListed(word: string): boolean {
    return (
      countryWords().has(word) ||
      this.lexicon.english(word).length > 0 ||
      this.lexicon.folded(word).length > 0
    );
  }

  isKnown(word: string): boolean {
    return (
      this.isListed(word) ||
      isEnglishWord(word, this.lexicon) ||
      isStopWord(word, "vi-unaccented") ||
      this.isPrinted(word)
    );
  }

  spellings(word: string): readonly string[] {
    return this.index.spellings(word);
  }
}

/**
 * English words that are no stop words and that a lexicon of things lacks, with what is left of "didn't": else
 * "since 2021" is read as "sine" and "Asian" as "ASEAN".
 */
const OTHER_ENGLISH = new Set(
  "since sept onto unto cannot like amid amidst versus albeit anti asian asians european europeans didn doesn wasn aren weren hasn haven hadn couldn wouldn shouldn mustn".split(
    " ",
  ),
);
/** Names that the news is full of, and that are one slip away from a word: "hams", "goggle". */
const NAMES = new Set(
  "hamas taliban houthi houthis hezbollah google facebook youtube tiktok huawei".split(" "),
);

/** True for a lower-case word of English, whatever its ending. */
export function isEnglishWord(word: string, lexicon: Lexicon): boolean {
  return (
    isStopWord(word, "en") ||
    OTHER_ENGLISH.has(word) ||
    NAMES.has(word) ||
    lexicon.english(word).length > 0 ||
    lexicon.english(englishLemma(word)).length > 0
  );
}

let words: ReadonlySet<string> | undefined;

/** Every word of a country's names, without accents. */
function countryWords(): ReadonlySet<string> {
  words ??= new Set(wordsBelow(COUNTRY_TRIE));
  return words;
}

function wordsBelow(node: CountryTrieNode): string[] {
  return [...node.next].flatMap(([word, next]) => [word, ...wordsBelow(next)]);
}
