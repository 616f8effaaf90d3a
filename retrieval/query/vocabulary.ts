import { COUNTRY_TRIE, type CountryTrieNode } from "../../corpus/places/country-index.js";
import { englishLemma } from "../analysis/english-lemma.js";
import { isStopWord } from "../analysis/stop-words.js";
import type { LexicalIndex } from "../index/lexical-index.js";
import type { Lexicon } from "../lexicon/lexicon.js";
import type { QuestionVocabulary } from "./typing/read-typos.js";

/** The words of the articles and of the lexicon, for reading what readers type. */
export class Vocabulary implements QuestionVocabulary {
  constructor(
    readonly lexicon: Lexicon,
    readonly index: LexicalIndex,
  ) {}

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
