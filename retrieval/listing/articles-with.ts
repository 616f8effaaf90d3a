import { foldAccents, hasVietnameseMarks } from "../../corpus/text/fold.js";
import { englishLemma } from "../analysis/english-lemma.js";
import { type Token, tokensOf } from "../analysis/tokenise.js";
import type { Alternative, LexicalIndex } from "../index/lexical-index.js";
import type { ArticleExtent } from "../index/passage-store.js";

/** What a reader types to list articles is a word or a name; more than this many words are not looked up. */
const MOST_WORDS = 8;

/**
 * The articles whose title or text has a word, in the order given. Of several words an article must have
 * every one, and neighbours as neighbours where the index knows the pair. A word with accents is itself
 * only; one without may stand for any that is written so.
 */
export function articlesWith(
  word: string,
  articles: readonly ArticleExtent[],
  lexical: LexicalIndex,
): readonly ArticleExtent[] {
  const tokens = tokensOf(word).slice(0, MOST_WORDS);
  if (tokens.length === 0) return [];
  const wanted = [
    ...tokens.map(({ form }) => lexical.having(spellingsOf([form]))),
    ...pairsOf(tokens)
      .map((pair) => lexical.having(spellingsOf(pair)))
      // A pair that a mark parts wherever it is printed is no term.
      .filter((having) => having.includes(1)),
  ];
  return articles.filter(({ first, last }) =>
    // A title counts for each of the article's paragraphs: these tell of it, too.
    wanted.every((having) => having.subarray(first, last + 1).includes(1)),
  );
}

function pairsOf(tokens: readonly Token[]): string[][] {
  return tokens.flatMap((token, at) => {
    const next = tokens[at + 1];
    return next === undefined || next.afterBreak ? [] : [[token.form, next.form]];
  });
}

/** As typed and, since pairs of English words are indexed by their base forms, those. */
function spellingsOf(forms: readonly string[]): Alternative[] {
  const spellings = [forms.join(" ")];
  if (forms.length > 1) spellings.push(forms.map((form) => englishLemma(form)).join(" "));
  return spellings.map((term) =>
    hasVietnameseMarks(term) ? { term, weight: 1 } : { term: foldAccents(term), weight: 1, folded: true },
  );
}
