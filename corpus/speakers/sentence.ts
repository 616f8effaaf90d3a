import type { Language } from "../article.js";
import { countryByName, findCountryMentions } from "../places/countries.js";
import type { CountryFormKind } from "../places/country-index.js";
import { sentencesOf, type TextSpan } from "../text/sentences.js";
import { ENGLISH_VERBS } from "./english-verbs.js";
import { KNOWN_ORGANISATIONS, type KnownOrganisation } from "./organisations.js";
import type { PhraseTable } from "./phrase-table.js";
import { type Quotation, quotationsOf } from "./quotations.js";
import type { ReportingVerb } from "./reporting-verb.js";
import { type Token, tokensOf } from "./token.js";
import { isGivenPair, mayOpenFullName } from "./vietnamese-surnames.js";
import { VIETNAMESE_VERBS } from "./vietnamese-verbs.js";

/** A country named in a sentence, by token: `end` is the index after its last token. */
export interface NamedCountry {
  readonly country: string;
  readonly kind: CountryFormKind;
  readonly form: string;
  readonly end: number;
}

/** One sentence as the grammar reads it; token indices are its coordinates. */
export interface Sentence {
  readonly text: string;
  readonly language: Language;
  readonly tokens: readonly Token[];
  readonly countries: ReadonlyMap<number, NamedCountry>;
  readonly organisations: ReadonlyMap<number, { kind: KnownOrganisation; end: number }>;
  readonly verbs: PhraseTable<ReportingVerb>;
  /** True when it asks something outside quotation marks. */
  readonly asks: boolean;
}

/** The sentences of a paragraph; a quotation is never cut, however many sentences it holds. */
export function sentencesForGrammar(text: string, language: Language): Sentence[] {
  const quotations = quotationsOf(text);
  const mentions = findCountryMentions(text, { accents: "as-typed" });
  return sentencesOf(maskQuotations(text, quotations)).map((span) => {
    const tokens = tokensOf(text, span.start, span.end, quotations);
    return {
      text,
      language,
      tokens,
      countries: countriesByToken(tokens, span, mentions),
      organisations: organisationsByToken(tokens),
      verbs: language === "vi" ? VIETNAMESE_VERBS : ENGLISH_VERBS,
      asks: tokens.at(-1)?.text === "?",
    };
  });
}

/** Letters for everything inside quotation marks but a final mark, so that nothing there ends a sentence. */
function maskQuotations(text: string, quotations: readonly Quotation[]): string {
  let masked = text;
  for (const { start, end, closed } of quotations) {
    const innerEnd = closed ? end - 1 : end;
    const inner = text.slice(start + 1, innerEnd);
    const keep = /[.!?…]\s*$/u.exec(inner)?.[0].length ?? 0;
    const replaced = "x".repeat(inner.length - keep) + inner.slice(inner.length - keep);
    masked = masked.slice(0, start + 1) + replaced + masked.slice(innerEnd);
  }
  return masked;
}

function countriesByToken(
  tokens: readonly Token[],
  span: TextSpan,
  mentions: readonly { country: string; kind: CountryFormKind; form: string; start: number; end: number }[],
): Map<number, NamedCountry> {
  const byToken = new Map<number, NamedCountry>();
  for (const { country, kind, form, start, end } of mentions) {
    if (start < span.start || end > span.end) continue;
    const first = tokens.findIndex((token) => token.kind === "word" && token.start === start);
    if (first === -1 || (!form.includes(" ") && isGivenPair(tokens, first))) continue;
    let last = first;
    while ((tokens[last]?.end ?? Number.POSITIVE_INFINITY) < end) last++;
    byToken.set(first, { country, kind, form, end: last + 1 });
  }
  for (const [index, token] of tokens.entries()) {
    if (byToken.has(index) || !token.capital || !opensState(tokens, index)) continue;
    // "Đại sứ Việt Nam tại Pháp Trần Minh Khoa": after "tại" even a syllable before a name is a country.
    const country = /^\p{L}{1,4}$/u.test(token.text)
      ? countryByName(token.text, { accents: "as-typed" })
      : null;
    if (country !== null) byToken.set(index, { country, kind: "name", form: token.text, end: index + 1 });
  }
  return byToken;
}

/** "tại Pháp", or "nghị sĩ Mỹ John McCain": an office, then a syllable, then a full name. */
function opensState(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  if (before === undefined) return false;
  if (/^(?:tại|ở|nước)$/u.test(before.lower)) return true;
  const isOffice =
    /^(?:sĩ|biểu|gia|giả|sư|viên|trưởng|sứ|tướng|thống|tịch|tá|úy|biện|tán|khanh|đốc|lĩnh)$/u.test(
      before.lower,
    ) && !before.capital;
  return (
    isOffice &&
    tokens[index + 1]?.capital === true &&
    tokens[index + 2]?.capital === true &&
    mayOpenFullName(tokens, index + 1)
  );
}

function organisationsByToken(
  tokens: readonly Token[],
): Map<number, { kind: KnownOrganisation; end: number }> {
  const byToken = new Map<number, { kind: KnownOrganisation; end: number }>();
  for (const [index, token] of tokens.entries()) {
    if (!token.capital) continue;
    const found = KNOWN_ORGANISATIONS.at(tokens, index);
    // Short forms are acronyms and must be printed as such: "AP", not "Ap"; "WHO", not "Who".
    if (
      found === null ||
      (/^\p{L}{1,5}$/u.test(token.lower) && found.end === index + 1 && !isPrintedName(token))
    )
      continue;
    byToken.set(index, { kind: found.value, end: found.end });
  }
  return byToken;
}

function isPrintedName(token: Token): boolean {
  return token.text === token.text.toUpperCase() || /^(?:Oxfam|Tass|Kyodo|Nikkei)$/u.test(token.text);
}

/** The reporting verb at a token, unless its capital says that it is part of a name ("Bộ Thông tin"). */
export function verbAt(sentence: Sentence, index: number): { verb: ReportingVerb; end: number } | null {
  const token = sentence.tokens[index];
  if (token === undefined || token.kind !== "word" || (token.capital && index > 0)) return null;
  const found = sentence.verbs.at(sentence.tokens, index);
  return found === null ? null : { verb: found.value, end: found.end };
}

/** The verbatim text of tokens `from`..`to`, exclusive, without marks at its ends. */
export function printed(sentence: Sentence, from: number, to: number): string {
  let first = from;
  let last = to;
  while (first < last && sentence.tokens[first]?.kind === "mark") first++;
  while (last > first && isEdge(sentence.tokens[last - 1])) last--;
  if (first >= last) return "";
  return sentence.text.slice(sentence.tokens[first]?.start, sentence.tokens[last - 1]?.end);
}

function isEdge(token: Token | undefined): boolean {
  return token !== undefined && (token.kind === "mark" || token.kind === "bracket");
}
