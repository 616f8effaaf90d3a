import { foldAccents, hasVietnameseMarks } from "../../corpus/text/fold.js";
import { tokensOf } from "../analysis/tokenise.js";
import type { Alternative, LexicalIndex, QueryUnit } from "../index/lexical-index.js";

/** What is like the sentence in its words comes among so many; the rest shares common words only. */
const NEAREST = 30;
/** Paragraphs with all words of a short quotation are many; so many are compared. */
const MOST_WITH_ALL = 300;
/** Of a long sentence the rarest words and pairs find it. */
const MOST_TERMS = 32;
/** Two neighbours, beside a word. */
const PAIR_WEIGHT = 0.5;

/** Where a sentence may be printed. Ordinals, each once. */
export interface ParagraphsLike {
  /** Those with most of its rarer words: there it may be printed otherwise. */
  readonly nearest: readonly number[];
  /** Further ones that have all of its words: only there it may be printed as it is. */
  readonly withAllWords: readonly number[];
}

/**
 * The paragraphs that may print a sentence, with or without its accents. Words are all that counts here, so no
 * embedding is asked for.
 *
 * @param preferred a byte a paragraph, 1 where the one named is quoted: the nearest of those come too
 */
export function paragraphsLike(
  sentence: string,
  lexical: LexicalIndex,
  preferred: Uint8Array | null,
): ParagraphsLike {
  const folded = termsOf(sentence, { withAccents: false }, lexical);
  const units = folded.map(({ unit }) => unit);
  const found = [
    lexical.search(units, NEAREST),
    preferred === null ? [] : lexical.search(units, NEAREST, preferred),
  ];
  const nearest = [...new Set(found.flat().map(({ ordinal }) => ordinal))];
  // With its accents a word is in fewer paragraphs; and where it has others the sentence is not printed.
  const exact = hasVietnameseMarks(sentence) ? termsOf(sentence, { withAccents: true }, lexical) : folded;
  const all = withAll(exact, lexical).filter((ordinal) => !nearest.includes(ordinal));
  return { nearest, withAllWords: all.slice(0, MOST_WITH_ALL) };
}

interface Term {
  readonly term: string;
  readonly unit: QueryUnit;
}

/** The rarest words of a sentence and the rarest pairs of neighbours, in this order. */
function termsOf(sentence: string, { withAccents }: { withAccents: boolean }, lexical: LexicalIndex): Term[] {
  const tokens = tokensOf(sentence);
  const words = tokens.map(({ form }) => (withAccents ? form : foldAccents(form)));
  const pairs = words.flatMap((word, at) => {
    const next = tokens[at + 1];
    return next === undefined || next.afterBreak ? [] : [`${word} ${words[at + 1] ?? ""}`];
  });
  const rarest = (terms: readonly string[], weight: number): Term[] =>
    [...new Set(terms)]
      .map((term): Term => {
        const alternative: Alternative = { term, weight: 1, ...(!withAccents && { folded: true }) };
        return { term, unit: { alternatives: [alternative], weight } };
      })
      .map((one) => ({ one, worth: lexical.idf(one.unit) }))
      .sort((a, b) => b.worth - a.worth)
      .slice(0, MOST_TERMS)
      .map(({ one }) => one);
  return [...rarest(words, 1), ...rarest(pairs, PAIR_WEIGHT)];
}

/** Ordinals of the paragraphs that have every term. */
function withAll(terms: readonly Term[], lexical: LexicalIndex): number[] {
  let found: number[] | null = null;
  for (const { term, unit } of terms) {
    const having: Uint8Array = lexical.having(unit.alternatives);
    const left: number[] =
      found === null
        ? Array.from(having.keys()).filter((ordinal) => having[ordinal] === 1)
        : found.filter((ordinal) => having[ordinal] === 1);
    // A pair that a mark parts in print is no term; English pairs are indexed in their base forms.
    if (left.length === 0 && term.includes(" ")) continue;
    found = left;
    // Few enough to be compared: further terms would only cost time.
    if (found.length <= NEAREST) break;
  }
  return found ?? [];
}
