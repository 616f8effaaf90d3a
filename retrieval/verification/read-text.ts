import { type CountryMention, countryByName, findCountryMentions } from "../../corpus/places/countries.js";
import { foldAccents, hasVietnameseMarks } from "../../corpus/text/fold.js";
import { normaliseLine } from "../../corpus/text/normalise.js";
import { formsIn, type TokenReadings } from "../analysis/concept-readings.js";
import { type DateMention, dateMentionsIn } from "../analysis/date-mentions.js";
import { DateWords } from "../analysis/dates/date-words.js";
import { englishLemma } from "../analysis/english-lemma.js";
import { type Token, tokensOf } from "../analysis/tokenise.js";
import type { Lexicon } from "../lexicon/lexicon.js";
import { withAdjectives } from "./adjectives-of-names.js";

/** Words before which another clause begins though no comma need stand there. */
const CONTRASTS = new Set(
  "nhưng song but while whereas although though tuy nếu if unless khi when because".split(" "),
);

/** "Gần 2/3", "2/3 số hộ": two thirds, and not the second of March. */
function isShare(text: string, { start, end }: DateMention): boolean {
  if (!/^\d{1,2}\/\d{1,2}$/u.test(text.slice(start, end))) return false;
  const isBounded = /(?:gần|hơn|khoảng|chừng|ít nhất|nearly|almost|over|about|least|than)\s$/iu.test(
    text.slice(0, start),
  );
  return isBounded || /^\s(?:số|tổng|diện tích|dân số|of)(?:\s|$)/iu.test(text.slice(end));
}

/** "Anh ấy", "anh ta": he, and no country. */
const PRONOUN_ENDS = new Set("ấy ta em chị".split(" "));

/** A statement or a quotation as the checks read it; each reading is made when it is first asked for. */
export class ReadText {
  readonly text: string;
  readonly language: "vi" | "en";
  readonly tokens: readonly Token[];
  readonly forms: readonly string[];
  readonly lemmas: readonly string[];
  readonly folded: readonly string[];
  /** For each token the number of the clause-like stretch it stands in. */
  readonly segments: readonly number[];
  readonly words: DateWords;
  readonly #capitals: readonly boolean[];
  #dates: readonly DateMention[] | undefined;
  #countries: readonly CountryMention[] | undefined;
  #wordPlaces: Map<string, number[]> | undefined;
  #readings: readonly TokenReadings[] | undefined;

  constructor(
    text: string,
    readonly lexicon: Lexicon,
  ) {
    // "US$5": a currency, and no country.
    this.text = normaliseLine(text).replace(/\bUS\$/gu, "$");
    this.tokens = tokensOf(this.text);
    this.language = languageOf(this.tokens);
    this.#capitals = this.tokens.map(({ surface }) => /^\p{Lu}/u.test(surface));
    this.forms = this.tokens.map(({ form }) => form);
    this.lemmas =
      this.language === "en"
        ? this.tokens.map(({ surface, form }) =>
            // "MPs"
            /^\p{Lu}{2,}s$/u.test(surface) ? form.slice(0, -1) : englishLemma(form),
          )
        : this.forms;
    this.folded = this.forms.map(foldAccents);
    this.segments = segmentsOf(this.text, this.tokens);
    this.words = new DateWords(this.text, this.tokens);
  }

  get dates(): readonly DateMention[] {
    this.#dates ??= dateMentionsIn(this.text, this.words).filter((mention) => !isShare(this.text, mention));
    return this.#dates;
  }

  get countries(): readonly CountryMention[] {
    this.#countries ??= this.#readCountries();
    return this.#countries;
  }

  /** At the head of a sentence "Bỉ" and "Lào" are countries when no longer word ("Ý kiến") begins with them. */
  #readCountries(): CountryMention[] {
    const found = findCountryMentions(this.text, { accents: "as-typed" });
    const [first, second] = this.tokens;
    if (first === undefined || found[0]?.start === first.start || !this.isCapital(0)) return found;
    const country = countryByName(first.surface, { accents: "as-typed" });
    const isWhole = !this.readings.some(({ from, to }) => from === 0 && to > 1);
    if (country === null || !isWhole || PRONOUN_ENDS.has(second?.form ?? "")) return found;
    const { start, end, surface } = first;
    return [{ country, kind: "name", form: surface, start, end }, ...found];
  }

  /** The forms of the lexicon that the text has. */
  get readings(): readonly TokenReadings[] {
    this.#readings ??= this.#readForms();
    return this.#readings;
  }

  #readForms(): readonly TokenReadings[] {
    const found = formsIn(this.tokens, this.language, this.lexicon);
    return this.language === "en" ? withAdjectives(this.tokens, found, this.lexicon) : found;
  }

  /** The tokens that lie in a stretch of the text: `from` inclusive, `to` exclusive. */
  tokenRange(start: number, end: number): { readonly from: number; readonly to: number } {
    const from = this.tokens.findIndex((token) => token.end > start);
    let to = from < 0 ? 0 : from;
    while (to < this.tokens.length && (this.tokens[to]?.start ?? end) < end) to += 1;
    return { from: Math.max(from, 0), to };
  }

  /** Where a word stands, as typed or in its base form. */
  placesOfWord(word: string): readonly number[] {
    if (this.#wordPlaces === undefined) {
      this.#wordPlaces = new Map();
      for (const [at, form] of this.forms.entries()) {
        for (const spelling of new Set([form, this.lemmas[at] ?? form])) {
          const places = this.#wordPlaces.get(spelling);
          if (places === undefined) this.#wordPlaces.set(spelling, [at]);
          else places.push(at);
        }
      }
    }
    return this.#wordPlaces.get(word) ?? [];
  }

  isCapital(at: number): boolean {
    return this.#capitals[at] ?? false;
  }

  /** True where capitals tell nothing: at the head of a sentence or of quoted words. */
  opensSentence(at: number): boolean {
    if (at === 0) return true;
    const gap = this.text.slice(this.tokens[at - 1]?.end ?? 0, this.tokens[at]?.start ?? 0);
    return /[.!?…:“"]/u.test(gap);
  }

  /** True for a capital that a name may have: within a sentence, and not "I". */
  isNameLike(at: number): boolean {
    return this.isCapital(at) && this.forms[at] !== "i" && !this.opensSentence(at);
  }
}

/** Names keep their accents in English, so only words in small letters tell. */
function languageOf(tokens: readonly Token[]): "vi" | "en" {
  const small = tokens.filter(({ surface }) => /^\p{Ll}/u.test(surface));
  const marked = (small.length > 0 ? small : tokens).filter(({ surface }) => hasVietnameseMarks(surface));
  return marked.length * 4 >= Math.max(1, small.length) ? "vi" : "en";
}

function segmentsOf(text: string, tokens: readonly Token[]): number[] {
  let segment = 0;
  return tokens.map((token, at) => {
    const gap = text.slice(tokens[at - 1]?.end ?? 0, token.start);
    if (at > 0 && (/[,;:.!?–—]/u.test(gap) || CONTRASTS.has(token.form))) segment += 1;
    return segment;
  });
}
