import type { Citation, Statement } from "../../retrieval/answering/answer.js";
import type { Stretch } from "./marked-text.js";

/** Fewer words than this may stand in any two texts. */
const LEAST_WORDS = 3;

/** Share of a clause's words that must stand in the quotation, one after the other, for it to be the one meant. */
const LEAST_SHARE = 0.6;

/** Comparisons of words that one clause may cost; beyond it nothing is marked. */
const MOST_COMPARISONS = 1_000_000;

/** More marks than this would point to nothing. */
const MOST_STRETCHES = 8;

/** A statement joins the clauses of several passages so. */
const BETWEEN_CLAUSES = "; ";

/** What stands before the clause (who says it, who reports it) ends so. */
const AFTER_FRAME = ": ";

interface Word extends Stretch {
  readonly folded: string;
}

/**
 * The part of a quotation that the answer rests on, for statements that repeat the article's own words: the
 * words of the quotation that they repeat. Empty where no statement does, as with a model's wording, and
 * where the whole quotation is repeated: there is nothing to point to.
 *
 * @returns offsets into the quote, in order, not overlapping
 */
export function decisiveWords(statements: readonly Statement[], { number, quote }: Citation): Stretch[] {
  const words = wordsOf(quote);
  const clauses = statements
    .filter(({ wording, citations }) => wording === "printed" && citations.includes(number))
    .flatMap(({ text }) => clausesOf(text));
  const found = clauses.flatMap((clause) => {
    const stretch = commonRun(words, wordsOf(clause));
    return stretch === null ? [] : [stretch];
  });
  const stretches = united(found, quote);
  const first = words[0];
  const isAll = stretches.some(({ start, end }) => start <= (first?.start ?? 0) && end >= lastEnd(words));
  return isAll ? [] : stretches.slice(0, MOST_STRETCHES);
}

/** The clauses of a printed statement, without the frame that names speaker and source. */
function clausesOf(statement: string): string[] {
  const frame = statement.indexOf(AFTER_FRAME);
  const body = frame === -1 ? statement : statement.slice(frame + AFTER_FRAME.length);
  // Of one passage, too, a clause may have a semicolon: then the parts are found side by side.
  return body.split(BETWEEN_CLAUSES);
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    folded: match[0].toLowerCase(),
  }));
}

/** The longest run of words that both have; null when it is too short to be more than chance. */
function commonRun(quote: readonly Word[], clause: readonly Word[]): Stretch | null {
  if (quote.length * clause.length > MOST_COMPARISONS) return null;
  let longest = 0;
  let endAt = 0;
  // lengths[j]: how many words up to the current one of the quotation equal those up to word j of the clause.
  let lengths: number[] = [];
  for (const [i, word] of quote.entries()) {
    const next: number[] = [];
    for (const [j, { folded }] of clause.entries()) {
      const length = folded === word.folded ? (lengths[j - 1] ?? 0) + 1 : 0;
      next.push(length);
      if (length > longest) [longest, endAt] = [length, i];
    }
    lengths = next;
  }
  if (longest < LEAST_WORDS || longest < LEAST_SHARE * clause.length) return null;
  const [first, last] = [quote[endAt - longest + 1], quote[endAt]];
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end };
}

/** Stretches in order; those that meet, or have nothing but punctuation between them, are one. */
function united(stretches: readonly Stretch[], quote: string): Stretch[] {
  const result: Stretch[] = [];
  for (const stretch of stretches.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const before = result.at(-1);
    if (before !== undefined && !/[\p{L}\p{N}]/u.test(quote.slice(before.end, stretch.start))) {
      result[result.length - 1] = { start: before.start, end: Math.max(before.end, stretch.end) };
    } else {
      result.push(stretch);
    }
  }
  return result;
}

function lastEnd(words: readonly Word[]): number {
  return words.at(-1)?.end ?? 0;
}
