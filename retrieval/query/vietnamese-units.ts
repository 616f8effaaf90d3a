import { foldAccents, hasVietnameseMarks } from "../../corpus/text/fold.js";
import { formsIn } from "../analysis/concept-readings.js";
import { englishLemma } from "../analysis/english-lemma.js";
import { isStopWord } from "../analysis/stop-words.js";
import type { Token } from "../analysis/tokenise.js";
import type { Alternative, QueryUnit } from "../index/lexical-index.js";
import type { Lexicon } from "../lexicon/lexicon.js";
import { translations } from "./translations.js";
import { isPartlyAccented } from "./typing/forgotten-accents.js";
import { isVietnameseSyllable } from "./typing/vietnamese-syllable.js";

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
  if (tokens.every((token) => isVietnameseStop(token, writing))) return [];
  const reading = readingOf(tokens, writing, lexicon);
  return [...syllables(tokens, reading, lexicon), ...pairs(tokens, reading)];
}

/** The pairs alone. */
export function vietnamesePairs(
  tokens: readonly Token[],
  writing: VietnameseWriting,
  lexicon: Lexicon,
): QueryUnit[] {
  return pairs(tokens, readingOf(tokens, writing, lexicon));
}

/** What syllables and pairs both need to know of a question. */
interface Reading {
  readonly writing: VietnameseWriting;
  /** Of each token: within an accented question where accents are forgotten, what has none is unaccented. */
  readonly writings: readonly VietnameseWriting[];
  /** For each token that is part of a compound of the lexicon, where that compound begins. */
  readonly compounds: ReadonlyMap<number, number>;
}

function readingOf(tokens: readonly Token[], writing: VietnameseWriting, lexicon: Lexicon): Reading {
  const isMixed = writing === "vi" && isPartlyAccented(tokens.map(({ form }) => form));
  const compounds = new Map<number, number>();
  // A compound of which a part lacks its accents has no accented form.
  for (const { from, to } of formsIn(tokens, isMixed ? "vi-unaccented" : writing, lexicon)) {
    if (to - from > 1) for (let at = from; at < to; at += 1) compounds.set(at, from);
  }
  return {
    writing,
    writings: tokens.map(({ form }) => (isMixed && !hasVietnameseMarks(form) ? "vi-unaccented" : writing)),
    compounds,
  };
}

function syllables(
  tokens: readonly Token[],
  { writing, writings, compounds }: Reading,
  lexicon: Lexicon,
): QueryUnit[] {
  return tokens.map((token, at) => {
    const its = writings[at] ?? writing;
    const base = isVietnameseStop(token, its)
      ? VIETNAMESE_WEIGHTS.stopWord
      : compounds.has(at)
        ? VIETNAMESE_WEIGHTS.syllableOfCompound
        : 1;
    const isName = at > 0 && /^\p{Lu}/u.test(token.surface);
    return {
      alternatives: [...alternativesOf(token.form, its), ...borrowed(token, lexicon)],
      weight: base * (isName ? VIETNAMESE_WEIGHTS.capital : 1),
    };
  });
}

/** "cyberspace" in a Vietnamese question: an English word that no syllable can be, with its translations. */
export function borrowed({ form }: Token, lexicon: Lexicon): readonly Alternative[] {
  if (!/^[a-z]{3,}$/u.test(form) || isVietnameseSyllable(form)) return [];
  const readings = lexicon.english(form);
  return translations(readings.length > 0 ? readings : lexicon.english(englishLemma(form)), "vietnamese");
}

function alternativesOf(form: string, writing: VietnameseWriting): Alternative[] {
  if (writing === "vi-unaccented") return [{ term: foldAccents(form), folded: true, weight: 1 }];
  const exact: Alternative = { term: form, weight: 1 };
  if (hasVietnameseMarks(form) || /\d/u.test(form)) return [exact];
  return [exact, { term: form, folded: true, weight: VIETNAMESE_WEIGHTS.bareInMarked }];
}

/** Every two neighbours that no punctuation parts, unless neither tells anything. */
function pairs(tokens: readonly Token[], { writing, writings, compounds }: Reading): QueryUnit[] {
  const units: QueryUnit[] = [];
  for (const [at, token] of tokens.entries()) {
    const next = tokens[at + 1];
    if (next === undefined || next.afterBreak) continue;
    if (isVietnameseStop(token, writing) && isVietnameseStop(next, writing)) continue;
    const isWithin = compounds.has(at) && compounds.get(at) === compounds.get(at + 1);
    const term = `${token.form} ${next.form}`;
    units.push({
      kind: "pair",
      alternatives: [
        // Half accented is as good as not: only the folded pair has both.
        writings[at] === "vi" && writings[at + 1] === "vi"
          ? { term, weight: 1 }
          : { term: foldAccents(term), folded: true, weight: 1 },
      ],
      weight: isWithin ? VIETNAMESE_WEIGHTS.pairOfCompound : VIETNAMESE_WEIGHTS.pair,
    });
  }
  return units;
}

/** True for a syllable that tells nothing alone. */
export function isVietnameseStop({ form }: Token, writing: VietnameseWriting): boolean {
  return isStopWord(writing === "vi" ? form : foldAccents(form), writing);
}
