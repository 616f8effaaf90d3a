import { FOLDED_SURNAMES } from "../../corpus/speakers/vietnamese-surnames.js";
import { foldAccents } from "../../corpus/text/fold.js";
import { formsIn } from "../analysis/concept-readings.js";
import { foldedWords } from "../analysis/folded-words.js";
import { isStopWord, type StopWordLanguage } from "../analysis/stop-words.js";
import type { Token } from "../analysis/tokenise.js";
import type { Mention } from "./find-asked-speaker.js";
import type { KnownNames } from "./known-names.js";
import { officesAmong } from "./office-words.js";
import { questionFrame } from "./question-phrases.js";
import type { SpeakerNames } from "./resolve-side.js";
import { OFFICE_WORDS, SOURCE_PREPOSITIONS, SPEECH_NOUNS, SPEECH_VERBS } from "./speech-cues.js";
import type { Vocabulary } from "./vocabulary.js";

const LEAST_WORDS = 2;
const MOST_WORDS = 4;
/** In small letters only a name of so many words is told from other words. */
const LEAST_SMALL_WORDS = 3;
/** Surnames of nine in ten Vietnamese; the rarer ones are too often another word in small letters. */
const COMMON_SURNAMES = new Set(
  "nguyen tran le pham hoang huynh phan vu vo dang bui ngo duong dinh trinh truong".split(" "),
);
const TITLES = new Set("ong ba mr mrs ms miss dr sir madam prof professor gs ts pgs ngai".split(" "));
const AUXILIARIES = new Set(
  "da se dang vua co tung moi did does do has have had will would is was".split(" "),
);
/** Where somebody or something was; a place of which the articles tell nothing is left to the topic. */
const PLACE_PREPOSITIONS = new Set("in at to from near tai o den toi tu qua gan sang".split(" "));

export interface PersonNames extends SpeakerNames {
  readonly vocabulary: Vocabulary;
}

/**
 * The persons of a question whom no article quotes, by their names alone: two to four capitals in a row that
 * are no state, known body or words of the lexicon. Those whose name no article prints are marked so: nobody
 * else's words may stand for theirs.
 *
 * @param mentions the states and known names, in order
 */
export function unquotedPersons(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  language: StopWordLanguage,
  known: PersonNames,
): Mention[] {
  const words = tokens.map(({ form }) => foldAccents(form));
  const reading = new NameReading(tokens, words, mentions, language, known);
  return reading.runs().flatMap((run) => {
    const { from, to } = run;
    const name = words.slice(from, to);
    const forms = [...new Set([...ordersOf(name), ...run.otherNames])];
    const isPrinted = forms.some((form) => known.vocabulary.isNamePrinted(form));
    const isMentioned = mentions.some(
      (one) => one.from < to && from < one.to && (isPrinted || (one.from <= from && one.to >= to)),
    );
    if (isMentioned || known.names.hasPersonWithin(name)) return [];
    if (!isPrinted && mayBePrintedShort(name, known)) return [];
    if (isPrinted && !reading.isPerson(from, to)) return [];
    const label = tokens
      .slice(from, to)
      .map(({ surface }) => surface)
      .join(" ");
    const asked = { kind: "name", forms, label } as const;
    return [{ asked: isPrinted ? asked : { ...asked, isUnprinted: true as const }, from, to }];
  });
}

/** A name in the orders in which it is printed: "Nakamitsu Izumi", "Izumi Nakamitsu", "Quy Dang Dinh". */
function ordersOf(name: readonly string[]): string[] {
  const [first = "", ...rest] = name;
  return [name, [...rest, first], [name.at(-1) ?? "", ...name.slice(0, -1)]].map((order) => order.join(" "));
}

/** Articles may print "ông Guterres" alone; "Lewis" of a James Lewis is another than David Lewis. */
function mayBePrintedShort(
  name: readonly string[],
  { names, vocabulary }: { readonly names: KnownNames; readonly vocabulary: Vocabulary },
): boolean {
  const last = name.at(-1) ?? "";
  if (FOLDED_SURNAMES.has(name[0] ?? "")) return false;
  return vocabulary.isPrinted(last) && !names.isPartOfPerson(last);
}

interface Run {
  readonly from: number;
  readonly to: number;
  /** What else the lexicon calls the person, folded. */
  readonly otherNames: readonly string[];
}

/** The lexicon's persons. */
const PERSONS = "persons";

class NameReading {
  /** True at each token that can be no part of a name. */
  readonly #outside: readonly boolean[];
  readonly #isTitled: boolean;
  readonly #listed: Run[] = [];

  constructor(
    readonly tokens: readonly Token[],
    readonly words: readonly string[],
    readonly mentions: readonly Mention[],
    readonly language: StopWordLanguage,
    readonly known: PersonNames,
  ) {
    const outside = tokens.map(({ form }, at) => {
      const word = words[at] ?? "";
      return TITLES.has(word) || AUXILIARIES.has(word) || (language === "en" && isStopWord(form, "en"));
    });
    const mark = (from: number, to: number): void => {
      for (let at = from; at < to; at += 1) outside[at] = true;
    };
    for (const { from, to } of officesAmong(words)) mark(from, to);
    for (const { asked, from, to } of mentions)
      if (asked.kind === "country" || (asked.kind === "name" && !known.names.isPerson(asked.forms)))
        mark(from, to);
    for (const { from, to, readings } of formsIn(tokens, language, known.lexicon)) {
      if (to - from < LEAST_WORDS) continue;
      const isPerson = readings.every(({ concept }) => concept.domain === PERSONS);
      if (isPerson && !outside.slice(from, to).some(Boolean)) {
        const otherNames = readings.flatMap(({ concept }) =>
          [...concept.vietnamese, ...concept.english].map(({ key }) => foldedWords(key)),
        );
        this.#listed.push({ from, to, otherNames });
      }
      mark(from, to);
    }
    this.#outside = outside;
    const capitals = tokens.filter(({ surface }) => /^\p{Lu}/u.test(surface)).length;
    this.#isTitled = tokens.length > 3 && capitals * 4 > tokens.length * 3;
  }

  /** Each stretch that is a person's name. */
  runs(): Run[] {
    return [...this.#listed, ...this.#capitalRuns(), ...this.#smallRuns()];
  }

  #capitalRuns(): Run[] {
    const runs: Run[] = [];
    for (let at = 0; at < this.tokens.length; ) {
      let end = at;
      while (
        end < this.tokens.length &&
        this.#isCapital(end) &&
        (end === at || !this.tokens[end]?.afterBreak)
      )
        end += 1;
      if (end > at) {
        const run = this.#trimmed(at, end);
        if (this.#isName(run)) runs.push(run);
      }
      at = Math.max(end, at + 1);
    }
    return runs;
  }

  /** "pham minh chinh noi gi", "who is pham minh chinh": a common surname where a person stands. */
  #smallRuns(): Run[] {
    if (this.tokens.some(({ surface }) => /^\p{Lu}/u.test(surface))) return [];
    const runs: Run[] = [];
    for (let from = 0; from < this.words.length; from += 1) {
      if (!COMMON_SURNAMES.has(this.words[from] ?? "")) continue;
      for (let to = from + LEAST_SMALL_WORDS; to <= from + MOST_WORDS; to += 1) {
        const within = this.words.slice(from, to);
        if (to > this.words.length || this.#outside.slice(from, to).some(Boolean)) break;
        if (within.some((word, offset) => offset > 0 && FRAME.has(word))) break;
        if (!this.isPerson(from, to) || (from > 0 && !this.#isLed(from))) continue;
        runs.push({ from, to, otherNames: [] });
        break;
      }
    }
    return runs;
  }

  /** True where a person stands: "ông X", "X nói gì", "who is X", "X là ai", "quan điểm của X". */
  isPerson(from: number, to: number): boolean {
    if (this.#isLed(from)) return true;
    let at = to;
    while (AUXILIARIES.has(this.words[at] ?? "") || this.words[at] === "s") at += 1;
    if (this.#phraseAt(at, SPEECH_VERBS) || (at > to && this.#phraseAt(at, SPEECH_NOUNS))) return true;
    return this.words[at] === "la" && this.words[at + 1] === "ai";
  }

  /** "Ông", "who is", "quan điểm của", "according to" before a name. */
  #isLed(from: number): boolean {
    const before = (count: number): string => this.words.slice(Math.max(0, from - count), from).join(" ");
    if (from === 0) return false;
    if (TITLES.has(before(1)) || OFFICE_WORDS.has(before(1)) || OFFICE_WORDS.has(before(2))) return true;
    if (officesAmong(this.words).some(({ to }) => to === from)) return true;
    if (/^who (?:is|was)$/u.test(before(2)) || /^(?:ai la)$/u.test(before(2))) return true;
    const linked = /^(?:cua|of|by)$/u.test(before(1)) ? 1 : 0;
    return [1, 2, 3].some((count) => {
      const phrase = this.words.slice(Math.max(0, from - linked - count), from - linked).join(" ");
      return SOURCE_PREPOSITIONS.has(phrase) || SPEECH_NOUNS.has(phrase);
    });
  }

  #phraseAt(at: number, phrases: ReadonlySet<string>): boolean {
    return [3, 2, 1].some((count) => phrases.has(this.words.slice(at, at + count).join(" ")));
  }

  #isCapital(at: number): boolean {
    return /^\p{Lu}/u.test(this.tokens[at]?.surface ?? "") && this.#outside[at] !== true;
  }

  /** Without the words of a headline that speak: "Phạm Văn Tùng Says". */
  #trimmed(from: number, to: number): Run {
    let [first, end] = [from, to];
    while (end - first > 1 && SPEECH_VERBS.has(this.words[end - 1] ?? "")) end -= 1;
    const { frame } = questionFrame(this.tokens);
    while (first < end && first === 0 && (frame.has(first) || SPEECH_NOUNS.has(this.words[first] ?? "")))
      first += 1;
    return { from: first, to: end, otherNames: [] };
  }

  #isName({ from, to }: Run): boolean {
    const count = to - from;
    if (count < LEAST_WORDS || count > MOST_WORDS) return false;
    const run = this.tokens.slice(from, to);
    if (run.every(({ surface }) => surface === surface.toUpperCase())) return false;
    const isPerson = this.isPerson(from, to);
    if (!isPerson && PLACE_PREPOSITIONS.has(this.words[from - 1] ?? "")) return false;
    if (FOLDED_SURNAMES.has(this.words[from] ?? "") && run.every(({ form }) => isSyllable(form)))
      return isPerson || count > LEAST_WORDS;
    const { lexicon } = this.known;
    const unknown = run.filter(
      ({ form }) => lexicon.english(form).length === 0 && lexicon.vietnamese(form).length === 0,
    );
    if (this.#isTitled && !isPerson) return false;
    return unknown.length === run.length || (isPerson && unknown.length > 0);
  }
}

/** Between the words of a question, and in no name. */
const FRAME = new Set("la ai noi gi ve cua va the nao sao is the of and".split(" "));

/** A written syllable of Vietnamese, with or without accents. */
function isSyllable(form: string): boolean {
  return /^(?:ngh?|nh|ch|gh?|gi|kh|ph|qu|th|tr|[bcdhklmnprstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?$/u.test(
    foldAccents(form),
  );
}
