import { foldAccents, hasVietnameseMarks } from "../../corpus/text/fold.js";
import { formsIn } from "../analysis/concept-readings.js";
import { isStopWord } from "../analysis/stop-words.js";
import type { Token } from "../analysis/tokenise.js";
import type { Alternative, QueryUnit } from "../index/lexical-index.js";
import type { Lexicon } from "../lexicon/lexicon.js";

/** How a Vietnamese question is typed. */
export type VietnameseWriting = "vi" | "vi-unaccented";

/**
 * Importance of the kinds of unit, beside 1 for a word of one syllable. Chosen on the titles of
 * Vietnamese news and the questions of XQuAD among news; docs/retrieval.md has the table.
 */
export const VIETNAMESE_WEIGHTS = {
  /** A syllable of a compound: its syllables come together, and each says only part of the word. */
  syllableOfCompound: 0.6,
  /** A syllable that tells nothing alone still orders passages that are otherwise equal. */
  stopWord: 0.5,
  /** Two neighbouring syllables that a compound has, or that merely stand together. */
  pairOfCompound: 0.5,
  pair: 0.4,
  /** A name: a capital letter within the sentence. */
  capital: 1.3,
  /** A syllable typed without accents within an accented question may still mean the accented one. */
  bareInMarked: 0.3,
} as const;

/** The syllables of a Vietnamese question and the pairs that neighbours make; none when no word tells anything. */
export function vietnameseUnits(
  tokens: readonly Token[],
  writing: VietnameseWriting,
  lexicon: Lexicon,
): QueryUnit[] {
  if (tokens.every((token) => isStop(token, writing))) return [];
  return [...syllables(tokens, writing, lexicon), ...vietnamesePairs(tokens, writing, lexicon)];
}

function syllables(tokens: readonly Token[], writing: VietnameseWriting, lexicon: Lexicon): QueryUnit[] {
  const compounds = compoundPlaces(tokens, writing, lexicon);
  return tokens.map((token, at) => {
    const base = isStop(token, writing)
      ? VIETNAMESE_WEIGHTS.stopWord
      : compounds.has(at)
        ? VIETNAMESE_WEIGHTS.syllableOfCompound
        : 1;
    const isName = at > 0 && /^\p{Lu}/u.test(token.surface);
    return {
      alternatives: alternativesOf(token.form, writing),
      weight: base * (isName ? VIETNAMESE_WEIGHTS.capital : 1),
    };
  });
}

function alternativesOf(form: string, writing: VietnameseWriting): Alternative[] {
  if (writing === "vi-unaccented") return [{ term: foldAccents(form), folded: true, weight: 1 }];
  const exact: Alternative = { term: form, weight: 1 };
  if (hasVietnameseMarks(form) || /\d/u.test(form)) return [exact];
  return [exact, { term: form, folded: true, weight: VIETNAMESE_WEIGHTS.bareInMarked }];
}

/** Every two neighbours that no punctuation parts, unless neither tells anything. */
export function vietnamesePairs(
  tokens: readonly Token[],
  writing: VietnameseWriting,
  lexicon: Lexicon,
): QueryUnit[] {
  const compounds = compoundPlaces(tokens, writing, lexicon);
  const units: QueryUnit[] = [];
  for (const [at, token] of tokens.entries()) {
    const next = tokens[at + 1];
    if (next === undefined || next.afterBreak) continue;
    if (isStop(token, writing) && isStop(next, writing)) continue;
    const isWithin = compounds.has(at) && compounds.get(at) === compounds.get(at + 1);
    const term = `${token.form} ${next.form}`;
    units.push({
      kind: "pair",
      alternatives: [
        writing === "vi" ? { term, weight: 1 } : { term: foldAccents(term), folded: true, weight: 1 },
      ],
      weight: isWithin ? VIETNAMESE_WEIGHTS.pairOfCompound : VIETNAMESE_WEIGHTS.pair,
    });
  }
  return units;
}

/** For each token that is part of a compound of the lexicon, where that compound begins. */
function compoundPlaces(
  tokens: readonly Token[],
  writing: VietnameseWriting,
  lexicon: Lexicon,
): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  for (const { from, to } of formsIn(tokens, writing, lexicon)) {
    if (to - from > 1) for (let at = from; at < to; at += 1) places.set(at, from);
  }
  return places;
}

function isStop({ form }: Token, writing: VietnameseWriting): boolean {
  return isStopWord(writing === "vi" ? form : foldAccents(form), writing);
}
