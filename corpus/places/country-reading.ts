import { hasVietnameseMarks } from "../text/fold.js";
import {
  AMBIGUOUS_SYLLABLES,
  BLOCKED_AFTER,
  BLOCKED_BEFORE,
  CAPITAL_CUES,
  COMMON_SYLLABLES,
  FUNCTION_WORDS,
  NEVER_IN_LOWER_CASE,
  PERSON_CUES,
  PERSONAL_NAMES,
  STRONG_CUES,
} from "./ambiguous-forms.js";
import { COUNTRY_TRIE, type CountryForm } from "./country-index.js";
import type { PlaceToken } from "./place-token.js";

/** How closely a form must be typed: `as-typed` for running text, `optional` for questions. */
export type AccentMode = "as-typed" | "optional";

/** The text being read, its tokens, and what is known of the whole. */
export interface ReadingContext {
  readonly text: string;
  readonly tokens: readonly PlaceToken[];
  readonly accents: AccentMode;
  /** True when the whole text is typed without Vietnamese accents, so that folded forms may match. */
  readonly unaccented: boolean;
}

/** Prepares tokens for {@link isCountryReading}. */
export function readingContext(
  text: string,
  tokens: readonly PlaceToken[],
  accents: AccentMode,
): ReadingContext {
  return { text, tokens, accents, unaccented: accents === "optional" && !hasVietnameseMarks(text) };
}

/** Whether the tokens from `index` on, which spell `form` when folded, mean the country in this text. */
export function isCountryReading(context: ReadingContext, index: number, form: CountryForm): boolean {
  const { tokens } = context;
  const sameAccents = form.tokens.every((token, k) => token.accented === tokens[index + k]?.accented);
  if (!sameAccents && !context.unaccented) return false;
  const before = adjacentBefore(context, index);
  const after = adjacentAfter(context, index + form.tokens.length - 1);
  if (after !== undefined && BLOCKED_AFTER.get(form.folded)?.has(after.folded)) return false;
  if (before !== undefined && BLOCKED_BEFORE.get(form.folded)?.has(before.folded)) return false;
  const cased = isCased(context, index, form);
  const cued = hasStrongCue(context, index);
  if (AMBIGUOUS_SYLLABLES.has(form.folded))
    return isSyllableReading(context, index, cased && sameAccents, cued);
  if (!cased || !sameAccents) {
    if (context.accents === "as-typed") return false;
    return cued || !NEVER_IN_LOWER_CASE.has(form.folded);
  }
  return !PERSONAL_NAMES.has(form.folded) || cued || !isInPersonName(context, index, before, after);
}

/** "Đức": a state in "tại Đức" and "Đức tuyên bố", a person in "ông Đức" and "Hoàng Thiện Đức". */
function isSyllableReading(context: ReadingContext, index: number, exact: boolean, cued: boolean): boolean {
  const token = context.tokens[index];
  const before = adjacentBefore(context, index);
  const after = adjacentAfter(context, index);
  if (token === undefined) return false;
  if (before !== undefined && PERSON_CUES.has(before.folded) && !cued) return false;
  if (cued) return true;
  if (!exact) return false;
  if (before !== undefined && CAPITAL_CUES.has(before.folded)) return true;
  const opens = opensSentence(context.text, token.start);
  if (opens && COMMON_SYLLABLES.has(token.folded)) return isEnumerated(context, index);
  return !isInPersonName(context, index, before, after);
}

function isInPersonName(
  context: ReadingContext,
  index: number,
  before: PlaceToken | undefined,
  after: PlaceToken | undefined,
): boolean {
  if (before !== undefined && PERSON_CUES.has(before.folded)) return true;
  if (after?.capital === true && !startsCountry(after)) return true;
  if (before === undefined || !before.capital) return false;
  const opens = opensSentence(context.text, before.start);
  return !(opens && FUNCTION_WORDS.has(before.folded)) && !endsCountry(context, index - 1);
}

function isCased(context: ReadingContext, index: number, form: CountryForm): boolean {
  const first = context.tokens[index];
  const expected = form.tokens[0];
  if (first === undefined || expected === undefined) return false;
  // "US", "U.S.", "VN", "UK", "UAE" are written in capitals throughout; "us" and "Us" are not.
  if (ACRONYMS.has(form.folded)) {
    const printed = context.text.slice(first.start, first.end);
    return printed === printed.toUpperCase();
  }
  return first.capital || !expected.capital;
}

const ACRONYMS: ReadonlySet<string> = new Set("us usa uk uae vn prc drc dprk rok png".split(" "));

function hasStrongCue(context: ReadingContext, index: number): boolean {
  const words: string[] = [];
  for (let at = index; at > index - 3; at--) {
    const before = adjacentBefore(context, at);
    if (before === undefined) return false;
    words.unshift(before.folded);
    if (STRONG_CUES.has(words.join(" "))) return true;
  }
  return false;
}

/** "Anh, Pháp và Đức": a list of countries, whatever its first word means alone. */
function isEnumerated(context: ReadingContext, index: number): boolean {
  const token = context.tokens[index];
  const next = context.tokens[index + 1];
  if (token === undefined || next === undefined) return false;
  const gap = context.text.slice(token.end, next.start);
  if (gap === ", ") return next.capital && startsCountry(next);
  const second = context.tokens[index + 2];
  return (
    gap === " " &&
    (next.folded === "va" || next.folded === "and") &&
    second?.capital === true &&
    startsCountry(second)
  );
}

function startsCountry(token: PlaceToken): boolean {
  return COUNTRY_TRIE.next.has(token.folded);
}

function endsCountry(context: ReadingContext, index: number): boolean {
  const last = context.tokens[index]?.folded ?? "";
  const previous = context.tokens[index - 1]?.folded ?? "";
  if ((COUNTRY_TRIE.next.get(previous)?.next.get(last)?.forms.length ?? 0) > 0) return true;
  return !AMBIGUOUS_SYLLABLES.has(last) && (COUNTRY_TRIE.next.get(last)?.forms.length ?? 0) > 0;
}

function opensSentence(text: string, start: number): boolean {
  return /(?:^|[.!?…:;“"«‘(\n])\s*$/u.test(text.slice(Math.max(0, start - 4), start));
}

function adjacentBefore(context: ReadingContext, index: number): PlaceToken | undefined {
  const token = context.tokens[index];
  const before = context.tokens[index - 1];
  if (token === undefined || before === undefined) return undefined;
  return context.text.slice(before.end, token.start) === " " ? before : undefined;
}

function adjacentAfter(context: ReadingContext, index: number): PlaceToken | undefined {
  const token = context.tokens[index];
  const after = context.tokens[index + 1];
  if (token === undefined || after === undefined) return undefined;
  return context.text.slice(token.end, after.start) === " " ? after : undefined;
}
