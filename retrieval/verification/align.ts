import { countryByName } from "../../corpus/places/countries.js";
import { hasVietnameseMarks } from "../../corpus/text/fold.js";
import { relatedWords } from "../analysis/english-derivation.js";
import { englishLemma } from "../analysis/english-lemma.js";
import { isStopWord } from "../analysis/stop-words.js";
import { alignConcepts } from "./align-concepts.js";
import { type Cue, shareSense } from "./cues.js";
import { EQUIVALENTS } from "./equivalents.js";
import { link } from "./link.js";
import type { ReadText } from "./read-text.js";
import { spellingKey } from "./spelling.js";
import { verbLemma } from "./word-classes.js";

/** Where each word of a statement stands in the quotation; by form, name, translation or known wording. */
export class Alignment {
  readonly #places: Set<number>[];
  readonly #segments: ReadonlySet<number>;

  constructor(
    statement: ReadText,
    readonly quote: ReadText,
  ) {
    this.#places = statement.tokens.map(() => new Set<number>());
    if (quote.tokens.length > 0) this.#align(statement, quote);
    const segments = statement.tokens.flatMap((_, at) =>
      isContent(statement, at) ? this.placesOf(at).map((place) => quote.segments[place] ?? 0) : [],
    );
    this.#segments = new Set(segments);
  }

  #align(statement: ReadText, quote: ReadText): void {
    alignWords(statement, quote, this.#places);
    alignEquivalents(statement, quote, this.#places);
    alignConcepts(statement, quote, this.#places);
    alignCountries(statement, quote, this.#places);
  }

  /** Tokens of the quotation that say what the statement's token says, in order; empty when none does. */
  placesOf(at: number): readonly number[] {
    return [...(this.#places[at] ?? [])].sort((one, other) => one - other);
  }

  /** True when some word of the statement stands for a phrase of the quotation. */
  isPlace({ from, to }: Cue): boolean {
    return this.#places.some((places) => [...places].some((place) => place >= from && place < to));
  }

  /**
   * True when a phrase of the quotation bears on what the statement takes from it: when it stands in the
   * same stretch, or before it, since "bác bỏ tin rằng …" governs what follows.
   */
  isRelevant(cue: Cue): boolean {
    const segment = this.quote.segments[cue.from] ?? 0;
    return this.#segments.has(segment) || this.#segments.size === 0;
  }
}

/** Small words within names, which no language translates. */
const NAME_PARTICLES = new Set("van von der den de da di du la le dos bin ibn al el ben abu".split(" "));

/** False for words that tell nothing by themselves. */
export function isContent(text: ReadText, at: number): boolean {
  const form = text.forms[at] ?? "";
  if (/^\d/u.test(form)) return false;
  if (text.isNameLike(at)) return true;
  return !isStopWord(form, text.language) && !isStopWord(text.lemmas[at] ?? "", text.language);
}

function alignWords(statement: ReadText, quote: ReadText, places: Set<number>[]): void {
  const sameLanguage = statement.language === quote.language;
  const isAccented = statement.forms.map((form, at) => statement.isCapital(at) && hasVietnameseMarks(form));
  statement.forms.forEach((form, at) => {
    const inMarkedName = isAccented[at] || isAccented[at - 1] || isAccented[at + 1];
    quote.forms.forEach((other, place) => {
      const bothNames = statement.isCapital(at) && quote.isCapital(place);
      const isSame =
        (form === other && (sameLanguage || bothNames || /^\p{N}/u.test(form))) ||
        (statement.language === "en" && quote.language === "en" && isSameEnglish(form, other)) ||
        (form === other && NAME_PARTICLES.has(form)) ||
        (bothNames &&
          !inMarkedName &&
          spellingKey(statement.folded[at] ?? "") === spellingKey(quote.folded[place] ?? ""));
      if (isSame) places[at]?.add(place);
    });
  });
}

function isSameEnglish(one: string, other: string): boolean {
  const [lemma, otherLemma] = [englishLemma(one), englishLemma(other)];
  if (lemma === otherLemma || verbLemma(one) === verbLemma(other)) return true;
  return relatedWords(one).includes(otherLemma) || relatedWords(other).includes(lemma);
}

function alignEquivalents(statement: ReadText, quote: ReadText, places: Set<number>[]): void {
  const quoted = EQUIVALENTS.find(quote);
  for (const cue of EQUIVALENTS.find(statement)) {
    for (const other of quoted) if (shareSense(cue, other)) link(places, cue, other);
  }
}

function alignCountries(statement: ReadText, quote: ReadText, places: Set<number>[]): void {
  for (const mention of statement.countries) {
    const at = statement.tokenRange(mention.start, mention.end);
    for (let token = at.from; token < at.to; token += 1) places[token]?.clear();
    for (const other of quote.countries) {
      if (other.country !== mention.country) continue;
      // The capital for its government, but not the state for a place in it.
      if (mention.kind === "capital" && other.kind !== "capital") continue;
      link(places, at, quote.tokenRange(other.start, other.end));
    }
    if (mention.kind === "capital") continue;
    quote.forms.forEach((_, place) => {
      if (isLoneCountry(quote, place, mention.country)) link(places, at, { from: place, to: place + 1 });
    });
  }
}

/** "Chỉ Nga": a country that reads like a part of a person's name where only the quotation is looked at. */
function isLoneCountry(text: ReadText, at: number, country: string): boolean {
  if (!text.isCapital(at) || text.isCapital(at + 1)) return false;
  return countryByName(text.tokens[at]?.surface ?? "", { accents: "as-typed" }) === country;
}
