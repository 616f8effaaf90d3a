import { foldAccents } from "../../../corpus/text/fold.js";
import { isStopWord } from "../../analysis/stop-words.js";
import { closeWords, type Vocabulary } from "./close-words.js";
import { splitWords } from "./split-words.js";
import { inCaseOf } from "./telex.js";
import { type Replacement, type TypedWord, wordsOf } from "./typed-words.js";
import { isVietnameseSyllable } from "./vietnamese-syllable.js";

/** The words that a question can be about. Words are lower case without accents. */
export interface QuestionVocabulary {
  /** True for a word of the articles. */
  isPrinted(word: string): boolean;
  /** True for a word that is known in whatever form, printed or not. */
  isKnown(word: string): boolean;
  /** True for a word that is known as it stands: quickly told, for the hundreds that a slip can make. */
  isListed(word: string): boolean;
  /** How a word of the articles is printed there, accents included. */
  spellings(word: string): readonly string[];
}

/** In a shorter word one slip makes too many other words. */
const SHORTEST = 4;
/** A question needs so many lookups at the most; what is typed at random is left alone. */
const MOST_TYPOS = 4;

/**
 * Reads words that nobody knows as the word that one slip makes of them, if the articles have such a word or
 * the language does: "Sinagpore", "khôgn gian", "khonggian". A syllable that Vietnamese could have stays.
 */
export function readTypos(text: string, vocabulary: QuestionVocabulary): Replacement[] {
  const found: Replacement[] = [];
  let tried = 0;
  for (const word of wordsOf(text)) {
    const folded = foldAccents(word.text.toLowerCase());
    if (folded.length < SHORTEST || !/^[a-z]+$/u.test(folded)) continue;
    if (vocabulary.isKnown(folded) || isVietnameseSyllable(folded)) continue;
    tried += 1;
    if (tried > MOST_TYPOS) break;
    const read = meant(word, folded, vocabulary);
    if (read !== null) found.push({ word, read: inCaseOf(word.text, read) });
  }
  return found;
}

function meant({ text }: TypedWord, folded: string, vocabulary: QuestionVocabulary): string | null {
  const printed: Vocabulary = { has: (word) => vocabulary.isPrinted(word) };
  const known: Vocabulary = { has: (word) => vocabulary.isListed(word) };
  // A name is one of those in the articles, typed wrong, or a name that nobody here knows: never a mere word.
  const isName = /^\p{Lu}/u.test(text);
  const isMeant = (word: string): boolean =>
    !isStopWord(word, "en") &&
    !isStopWord(word, "vi-unaccented") &&
    (!isName || word.charAt(0) === folded.charAt(0));
  const close =
    closeWords(folded, printed).find(isMeant) ??
    (isName ? undefined : closeWords(folded, known).find(isMeant));
  if (close !== undefined) return inAccents(text.toLowerCase(), close, vocabulary);
  const [split] = splitWords(text.toLowerCase(), {
    has: (part) => isVietnameseSyllable(part) && vocabulary.isPrinted(foldAccents(part)),
  });
  return split === undefined ? null : split.join(" ");
}

/** The spelling with most of the accents that were typed; as typed without any when there were none. */
function inAccents(typed: string, folded: string, vocabulary: QuestionVocabulary): string {
  if (foldAccents(typed) === typed) return folded;
  const shared = (spelling: string): number =>
    [...spelling].filter((letter) => typed.includes(letter)).length;
  const spellings = [...vocabulary.spellings(folded), folded];
  return spellings.reduce((best, spelling) => (shared(spelling) > shared(best) ? spelling : best));
}
