import { foldAccents, hasVietnameseMarks } from "../../../corpus/text/fold.js";
import { canonicalSyllable } from "../syllable.js";
import { type Token, tokensOf } from "../tokenise.js";

/** A word or figure of a text with what stands before it. */
export interface DateWord {
  /** As {@link tokensOf} spells it. */
  readonly form: string;
  readonly surface: string;
  readonly start: number;
  readonly end: number;
  /** The text between the word before and this one; {@link LONG_GAP} when that is long. */
  readonly gap: string;
  /** The value of one to four plain digits; null for all else ("1.945", "ba", "20201"). */
  readonly value: number | null;
}

/** Words that are compared as typed and, in texts without Vietnamese marks, without accents too. */
export interface WordList {
  readonly typed: ReadonlySet<string>;
  readonly folded: ReadonlySet<string>;
}

/** Stands for a gap that no date reaches across. */
const LONG_GAP = "…";
const LONGEST_GAP = 5;
const PLAIN_FIGURES = /^\d{1,4}$/u;
const NOT_ASCII = /[^\p{ASCII}]/u;

/** @param words separated by spaces, with accents */
export function wordList(words: string): WordList {
  const typed = words.split(" ").map(canonicalSyllable);
  return { typed: new Set(typed), folded: new Set(typed.map(foldAccents)) };
}

function isDigit(surface: string): boolean {
  const first = surface.charCodeAt(0);
  return first >= 0x30 && first <= 0x39;
}

/** A text as the readers of dates and quantities walk it: by word index, never further than a few words. */
export class DateWords {
  readonly words: readonly DateWord[];
  /**
   * True when the text is typed with Vietnamese accents, so that "nam" is the south and "thang" a ladder.
   * Names keep their accents in texts that have none elsewhere, so only words in small letters tell.
   */
  readonly accented: boolean;
  /** What follows the last word. */
  readonly #rest: string;

  /** @param tokens those of the text, where they are at hand */
  constructor(text: string, tokens: readonly Token[] = tokensOf(text)) {
    let previousEnd = 0;
    this.words = tokens.map(({ form, surface, start, end }) => {
      const gap = text.slice(previousEnd, start);
      previousEnd = end;
      const value = isDigit(surface) && PLAIN_FIGURES.test(surface) ? Number(surface) : null;
      return { form, surface, start, end, gap: gap.length > LONGEST_GAP ? LONG_GAP : gap, value };
    });
    const rest = text.slice(previousEnd);
    this.#rest = rest.length > LONGEST_GAP ? rest.slice(0, LONGEST_GAP) : rest;
    this.accented = this.words.some(
      ({ surface }) => NOT_ASCII.test(surface) && /^\p{Ll}/u.test(surface) && hasVietnameseMarks(surface),
    );
  }

  /** True when the word at `at` is in the list. */
  is(at: number, list: WordList): boolean {
    const form = this.words[at]?.form;
    if (form === undefined) return false;
    return list.typed.has(form) || (!this.accented && list.folded.has(form));
  }

  /** {@link is}, with nothing but spaces before the word. */
  follows(at: number, list: WordList): boolean {
    return this.is(at, list) && this.isSpaced(at);
  }

  /** True when only spaces part the word at `at` from the one before. */
  isSpaced(at: number): boolean {
    const gap = this.gapAt(at);
    return gap !== "" && gap.trim() === "";
  }

  /** True when the word at `at` begins with a digit. */
  isFigure(at: number): boolean {
    const word = this.words[at];
    return word !== undefined && isDigit(word.surface);
  }

  form(at: number): string {
    return this.words[at]?.form ?? "";
  }

  surface(at: number): string {
    return this.words[at]?.surface ?? "";
  }

  value(at: number): number | null {
    return this.words[at]?.value ?? null;
  }

  /** The text before the word at `at`; at the end, what follows the last word. */
  gapAt(at: number): string {
    return this.words[at]?.gap ?? this.#rest;
  }

  /** True when the figure at `at` is part of something longer: "COVID-19", "1.5.3", "12/2020/QH14". */
  isGlued(at: number): boolean {
    const gap = this.gapAt(at);
    return at > 0 && (gap === "" || (/^[/.,:_–-]$/u.test(gap) && this.value(at - 1) !== null));
  }

  /** True when letters, a slash or a share's sign follow the word before `at` without a space. */
  runsOn(at: number): boolean {
    const gap = this.gapAt(at);
    if (/^ ?%/u.test(gap)) return true;
    return at < this.words.length && (gap === "" || gap === "/" || gap === "_");
  }
}
