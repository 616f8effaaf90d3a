import { countryByName } from "../../corpus/places/countries.js";
import { hasVietnameseMarks } from "../../corpus/text/fold.js";
import type { TokenReadings } from "../analysis/concept-readings.js";
import { relatedWords } from "../analysis/english-derivation.js";
import { englishLemma } from "../analysis/english-lemma.js";
import { isStopWord } from "../analysis/stop-words.js";
import type { LexiconConcept } from "../lexicon/lexicon.js";
import type { Cue } from "./cues.js";
import { EQUIVALENTS, shareMeaning } from "./equivalents.js";
import type { ReadText } from "./read-text.js";

/** A sense of a word as rare as this is not what a plain text means. */
const LEAST_WEIGHT = 0.2;

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

/** False for words that tell nothing by themselves. */
export function isContent(text: ReadText, at: number): boolean {
  const form = text.forms[at] ?? "";
  if (/^\d/u.test(form)) return false;
  if (text.isCapital(at) && at > 0) return true;
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
        (bothNames && !inMarkedName && statement.folded[at] === quote.folded[place]);
      if (isSame) places[at]?.add(place);
    });
  });
}

function isSameEnglish(one: string, other: string): boolean {
  const [lemma, otherLemma] = [englishLemma(one), englishLemma(other)];
  if (lemma === otherLemma) return true;
  return relatedWords(one).includes(otherLemma) || relatedWords(other).includes(lemma);
}

function alignEquivalents(statement: ReadText, quote: ReadText, places: Set<number>[]): void {
  const quoted = EQUIVALENTS.find(quote);
  for (const cue of EQUIVALENTS.find(statement)) {
    for (const other of quoted) if (shareMeaning(cue.value, other.value)) link(places, cue, other);
  }
}

function alignConcepts(statement: ReadText, quote: ReadText, places: Set<number>[]): void {
  const quoted = quote.readings.map((reading) => ({ reading, keys: keysOf(quote, reading) }));
  for (const reading of statement.readings) {
    const keys = keysOf(statement, reading);
    for (const other of quoted) {
      if ([...keys].some((key) => other.keys.has(key))) link(places, reading, other.reading);
    }
    // A translation may stand in the quotation across the borders of its own forms.
    for (const key of keys) for (const found of stretches(quote, key)) link(places, reading, found);
  }
  for (const other of quoted) {
    for (const key of other.keys)
      for (const found of stretches(statement, key)) link(places, found, other.reading);
  }
}

/** Everything that a form means, in both languages, each marked with its language. */
function keysOf(text: ReadText, { from, to, readings }: TokenReadings): Set<string> {
  const keys = new Set([`${text.language}:${text.forms.slice(from, to).join(" ")}`]);
  for (const { concept, weight } of readings) {
    if (weight < LEAST_WEIGHT) continue;
    for (const key of conceptKeys(concept)) keys.add(key);
  }
  return keys;
}

/** A concept's forms are asked for whenever one of them occurs. */
const keysByConcept = new WeakMap<LexiconConcept, readonly string[]>();

function conceptKeys(concept: LexiconConcept): readonly string[] {
  let keys = keysByConcept.get(concept);
  if (keys === undefined) {
    const english = concept.english.filter(({ key }) => !isStopWord(key, "en"));
    const vietnamese = concept.vietnamese.filter(({ key }) => !isStopWord(key, "vi"));
    keys = [...english.map(({ key }) => `en:${key}`), ...vietnamese.map(({ key }) => `vi:${key}`)];
    keysByConcept.set(concept, keys);
  }
  return keys;
}

function stretches(text: ReadText, marked: string): { from: number; to: number }[] {
  if (!marked.startsWith(text.language)) return [];
  const words = marked.slice(3).split(" ");
  const found: { from: number; to: number }[] = [];
  for (const from of text.placesOfWord(words[0] ?? "")) {
    const isThere = words.every(
      (word, offset) => text.forms[from + offset] === word || text.lemmas[from + offset] === word,
    );
    if (isThere) found.push({ from, to: from + words.length });
  }
  return found;
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

function link(
  places: Set<number>[],
  at: { from: number; to: number },
  found: { from: number; to: number },
): void {
  for (let token = at.from; token < at.to; token += 1)
    for (let place = found.from; place < found.to; place += 1) places[token]?.add(place);
}
