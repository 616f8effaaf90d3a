import { COUNTRY_CODES, COUNTRY_TRIE, type CountryForm, type CountryFormKind } from "./country-index.js";
import { type AccentMode, isCountryReading, type ReadingContext, readingContext } from "./country-reading.js";
import { placeTokensOf } from "./place-token.js";

/**
 * A country named in a text.
 *
 * @example
 * // findCountryMentions("Đại sứ Mỹ tại Hà Nội", { accents: "as-typed" })
 * [
 *   { country: "US", kind: "name", form: "Mỹ", start: 7, end: 9 },
 *   { country: "VN", kind: "capital", form: "Hà Nội", start: 14, end: 20 },
 * ]
 */
export interface CountryMention {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** `capital` is also a place; whether it stands for the government is for the caller to decide. */
  readonly kind: CountryFormKind;
  /** As printed: `text.slice(start, end)`. */
  readonly form: string;
  /** UTF-16 offset, inclusive. */
  readonly start: number;
  /** UTF-16 offset, exclusive. */
  readonly end: number;
}

/** How text is typed: `as-typed` wants accents and capitals; `optional` takes questions without them. */
export interface CountryOptions {
  readonly accents: AccentMode;
}

/**
 * The countries a text names, in order, longest form first, never overlapping. With `optional`, forms of
 * several syllables match in lower case, and without accents when the whole text has none ("han quoc");
 * a lone unaccented or lower-case syllable ("anh", "my", "duc") counts only after a cue such as "nước".
 */
export function findCountryMentions(text: string, options: CountryOptions): CountryMention[] {
  const tokens = placeTokensOf(text);
  const context = readingContext(text, tokens, options.accents);
  const mentions: CountryMention[] = [];
  for (let index = 0; index < tokens.length; ) {
    const form = longestForm(context, index, isCountryReading);
    const first = tokens[index];
    const last = tokens[index + (form?.tokens.length ?? 1) - 1];
    if (form === null || first === undefined || last === undefined) {
      index++;
      continue;
    }
    const end = endOfForm(text, form, last.end);
    mentions.push({
      country: form.country,
      kind: form.kind,
      form: text.slice(first.start, end),
      start: first.start,
      end,
    });
    index += form.tokens.length;
  }
  return mentions;
}

/**
 * The country whose name or nationality word `name` is, as a whole; null when it is none. Capitals do not
 * count. "Anh" and "Đức" are countries here: what else could they be is the caller's question.
 */
export function countryByName(name: string, options: CountryOptions): string | null {
  const tokens = placeTokensOf(name);
  const context = readingContext(name, tokens, options.accents);
  const form = longestForm(context, 0, (_, __, candidate) => {
    if (candidate.kind === "capital" || candidate.tokens.length !== tokens.length) return false;
    const sameAccents = candidate.tokens.every((token, k) => token.accented === tokens[k]?.accented);
    if (options.accents === "as-typed") return sameAccents && tokens[0]?.capital === true;
    return sameAccents || (context.unaccented && candidate.tokens.length > 1);
  });
  return form?.country ?? null;
}

/** The name of a country in a language; the code itself when there is no such country. */
export function countryName(code: string, language: "vi" | "en"): string {
  if (!/^[A-Z]{2}$/u.test(code)) return code;
  return PREFERRED_NAMES[language].get(code) ?? displayNames(language).of(code) ?? code;
}

/** True for the code of a state or place that Trichdan knows. */
export function isCountryCode(code: string): boolean {
  return COUNTRY_CODES.has(code);
}

/** Where Intl's name is not what a news reader expects. */
const PREFERRED_NAMES = {
  vi: new Map([
    ["GB", "Anh"],
    ["US", "Mỹ"],
    ["AE", "UAE"],
    ["CD", "CHDC Congo"],
    ["CG", "Congo"],
    ["DO", "CH Dominicana"],
    ["HK", "Hồng Kông"],
    ["MO", "Ma Cao"],
    ["MM", "Myanmar"],
    ["PS", "Palestine"],
    ["UA", "Ukraine"],
    ["VA", "Vatican"],
  ]),
  en: new Map([
    ["CD", "DR Congo"],
    ["CG", "Congo"],
    ["HK", "Hong Kong"],
    ["MO", "Macao"],
    ["MM", "Myanmar"],
    ["PS", "Palestine"],
  ]),
} as const;

const DISPLAY_NAMES = {
  vi: new Intl.DisplayNames("vi", { type: "region" }),
  en: new Intl.DisplayNames("en", { type: "region" }),
} as const;

function displayNames(language: "vi" | "en"): Intl.DisplayNames {
  return DISPLAY_NAMES[language];
}

function longestForm(
  context: ReadingContext,
  index: number,
  accept: (context: ReadingContext, index: number, form: CountryForm) => boolean,
): CountryForm | null {
  let node = COUNTRY_TRIE;
  let best: CountryForm | null = null;
  for (let at = index; at < context.tokens.length; at++) {
    const token = context.tokens[at];
    const next = token === undefined ? undefined : node.next.get(token.folded);
    if (next === undefined || (at > index && !isJoined(context, at))) break;
    node = next;
    best = node.forms.find((form) => accept(context, index, form)) ?? best;
  }
  return best;
}

/** Tokens of one form are joined by one blank, hyphen, dot or apostrophe; "U. S" is not a form. */
function isJoined(context: ReadingContext, at: number): boolean {
  const gap = context.text.slice(context.tokens[at - 1]?.end, context.tokens[at]?.start);
  return /^(?:[ \-‑–.'’]| \()$/u.test(gap);
}

/** The closing dot of "U.S." and the closing bracket of "Đài Loan (Trung Quốc)" belong to the form. */
function endOfForm(text: string, form: CountryForm, end: number): number {
  if (/^u (?:s|k)(?: a)?$/u.test(form.folded) && text[end] === ".") return end + 1;
  return form.folded === "dai loan trung quoc" && text[end] === ")" ? end + 1 : end;
}
