import { foldAccents, foldWord } from "../../corpus/text/fold.js";
import { formsIn, type TokenReadings } from "../analysis/concept-readings.js";
import { foldedWords } from "../analysis/folded-words.js";
import { isStopWord, type StopWordLanguage } from "../analysis/stop-words.js";
import type { Token } from "../analysis/tokenise.js";
import type { KnownSpeaker } from "../index/passage-store.js";
import type { Lexicon } from "../lexicon/lexicon.js";
import { holdsAskedOffice, type OneSpeaker } from "./asked-speaker.js";
import type { Mention } from "./find-asked-speaker.js";

/** After these a single word of a name is that person: "ông Quý", "Mr Koh". */
const TITLES = new Set(
  "ong ba anh chi mr mrs ms dr su tuong truong ambassador minister president secretary professor gs".split(
    " ",
  ),
);
/** Shorter words are too often something else. */
const LEAST_LETTERS_ALONE = 5;

/** The persons and organisations of the corpus, looked up in questions. */
export class KnownNames {
  /** Folded name → how it is printed. */
  readonly #persons = new Map<string, string>();
  readonly #organisations = new Map<string, string>();
  /** The first words of organisations: most words of a question begin no name, and need no further look. */
  readonly #openings = new Set<string>();
  /** A word of a name → folded names that have it. */
  readonly #byWord = new Map<string, Set<string>>();

  constructor(readonly speakers: readonly KnownSpeaker[]) {
    for (const { name, organisation } of speakers) {
      if (organisation !== null) {
        const folded = foldedWords(organisation);
        this.#organisations.set(folded, organisation);
        this.#openings.add(folded.split(" ")[0] ?? "");
      }
      if (name === null) continue;
      const folded = foldedWords(name);
      this.#persons.set(folded, name);
      for (const word of folded.split(" ")) {
        const names = this.#byWord.get(word) ?? new Set();
        this.#byWord.set(word, names.add(folded));
      }
    }
  }

  /** The known persons and organisations that a question names, in order, longest first. */
  mentionsIn(tokens: readonly Token[], language: StopWordLanguage, lexicon: Lexicon): Mention[] {
    const words = tokens.map(({ form }) => foldWord(form));
    const forms = formsIn(tokens, language, lexicon);
    const mentions: Mention[] = [];
    for (let from = 0; from < words.length; ) {
      const printed = this.#asPrinted(words, from);
      const organisation = this.#byConcept(
        forms.find((form) => form.from === from),
        tokens,
      );
      const mention =
        printed === null
          ? (organisation ?? this.#bySingleWord(tokens, words, from, lexicon))
          : withOtherNames(printed, organisation);
      if (mention !== null && !isPlainWord(tokens[from], mention, language)) mentions.push(mention);
      from = mention?.to ?? from + 1;
    }
    return mentions;
  }

  /** True when one of the folded names is a person's, or a part of one. */
  isPerson(forms: readonly string[]): boolean {
    return forms.some((form) => this.#persons.has(form) || this.#onePersonWith(form) !== null);
  }

  isOrganisation(forms: readonly string[]): boolean {
    return forms.some((form) => this.#organisations.has(form));
  }

  /** True when all words of a known person's name are among the folded words: "James A. Lewis". */
  hasPersonWithin(words: readonly string[]): boolean {
    return words.some((word) =>
      [...(this.#byWord.get(word) ?? [])].some((name) =>
        name.split(" ").every((part) => words.includes(part)),
      ),
    );
  }

  /** True when a known person's name has the word and others: "Lewis" of "James Lewis". */
  isPartOfPerson(word: string): boolean {
    return [...(this.#byWord.get(word) ?? [])].some((name) => name.includes(" "));
  }

  /** Folded names of those whom an article gives the office that is asked for. */
  holdersOf(asked: OneSpeaker): string[] {
    const holders = this.speakers
      .filter(({ name, role }) => name !== null && role !== null)
      .filter((speaker) => holdsAskedOffice(speaker, asked));
    return [...new Set(holders.map(({ name }) => foldedWords(name ?? "")))];
  }

  /** A whole name, or two and more neighbouring words of one. */
  #asPrinted(words: readonly string[], from: number): Mention | null {
    const first = words[from] ?? "";
    if (!this.#openings.has(first) && !this.#byWord.has(first)) return null;
    for (let to = Math.min(words.length, from + 12); to - from >= 1; to -= 1) {
      const text = words.slice(from, to).join(" ");
      const organisation = this.#organisations.get(text);
      if (organisation !== undefined) return named([text], organisation, from, to);
      if (to - from < 2) continue;
      const persons = this.#persons.has(text) ? this.#spellingsOf(text) : this.#onePersonWith(text);
      if (persons !== null) return this.#person(persons, from, to);
    }
    return null;
  }

  /** A whole name as it was typed, and the same words in another order. */
  #spellingsOf(name: string): readonly string[] {
    const [first = ""] = name.split(" ");
    const others = [...(this.#byWord.get(first) ?? [])].filter((other) => sorted(other) === sorted(name));
    return [name, ...others.filter((other) => other !== name)];
  }

  /** The spellings of the only person whose name has these words; null when there is none or several. */
  #onePersonWith(text: string): readonly string[] | null {
    const [first = ""] = text.split(" ");
    const names = [...(this.#byWord.get(first) ?? [])].filter((name) => ` ${name} `.includes(` ${text} `));
    // "Nakamitsu Izumi" and "Izumi Nakamitsu" are one person in two orders.
    const persons = new Set(names.map(sorted));
    return persons.size === 1 ? names : null;
  }

  #person(names: readonly string[], from: number, to: number): Mention {
    const [name = ""] = names;
    return named(names, this.#persons.get(name) ?? name, from, to);
  }

  /** "UN", "the EU", "WHO": the lexicon knows the organisation by its other names. */
  #byConcept(form: TokenReadings | undefined, tokens: readonly Token[]): Mention | null {
    if (form === undefined) return null;
    for (const { concept } of form.readings) {
      const names = [...concept.vietnamese, ...concept.english].map(({ key }) => foldAccents(key));
      if (!names.some((name) => this.#organisations.has(name))) continue;
      const typed = tokens.slice(form.from, form.to).map(({ surface }) => surface);
      return named(names, typed.join(" "), form.from, form.to);
    }
    return null;
  }

  #bySingleWord(
    tokens: readonly Token[],
    words: readonly string[],
    from: number,
    lexicon: Lexicon,
  ): Mention | null {
    const word = words[from] ?? "";
    const names = this.#onePersonWith(word);
    if (names === null) return null;
    const afterTitle = TITLES.has(words[from - 1] ?? "");
    const isCapital = /^\p{Lu}/u.test(tokens[from]?.surface ?? "");
    const isUnusual = lexicon.english(word).length === 0 && lexicon.folded(word).length === 0;
    if (!(afterTitle || (isUnusual && (isCapital || word.length >= LEAST_LETTERS_ALONE)))) return null;
    return this.#person(names, from, from + 1);
  }
}

/** "Who said …?" asks a question; only "WHO" is the organisation. */
function isPlainWord(first: Token | undefined, { from, to }: Mention, language: StopWordLanguage): boolean {
  if (first === undefined || to - from > 1 || !isStopWord(first.form, language)) return false;
  return first.surface !== first.surface.toUpperCase();
}

/** The articles may print an organisation by several names: "LHQ" asks for "Liên hợp quốc" too. */
function withOtherNames(printed: Mention, organisation: Mention | null): Mention {
  if (organisation?.to !== printed.to) return printed;
  const [one, other] = [printed.asked, organisation.asked];
  if (one.kind !== "name" || other.kind !== "name") return printed;
  return { ...printed, asked: { ...one, forms: [...new Set([...one.forms, ...other.forms])] } };
}

function sorted(name: string): string {
  return name.split(" ").sort().join(" ");
}

function named(forms: readonly string[], label: string, from: number, to: number): Mention {
  return { asked: { kind: "name", forms, label }, from, to };
}
