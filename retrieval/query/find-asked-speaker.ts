import type { CountryMention } from "../../corpus/places/countries.js";
import { foldAccents } from "../../corpus/text/fold.js";
import type { Token } from "../analysis/tokenise.js";
import type { AskedSpeaker, OneSpeaker } from "./asked-speaker.js";
import {
  LIGHT_VERBS,
  OFFICE_WORDS,
  SOURCE_PREPOSITIONS,
  SPEECH_NOUNS,
  SPEECH_VERBS,
  TOPIC_PREPOSITIONS,
} from "./speech-cues.js";

/** Someone named in a question who may be the one whose words are asked for. */
export interface Mention {
  readonly asked: OneSpeaker;
  /** Token indexes, `to` exclusive. */
  readonly from: number;
  readonly to: number;
}

export interface FoundSpeaker {
  readonly asked: AskedSpeaker;
  /** Indexes of the tokens that name the speaker or ask for speech, and so are no topic. */
  readonly frame: ReadonlySet<number>;
}

/** Between a speaker and the verb: "Việt Nam đã *có* nói gì", "Vietnam's *foreign ministry* say". */
const MAX_GAP = 6;
/** Before a state these make it a place or a hearer, not a speaker: "tại Israel", "to the UN". */
const PLACE_PREPOSITIONS = new Set("tai o den voi toi gui in at to with from tu cho".split(" "));
const POSSESSIVE_LINKS = new Set(["cua", "of", "from", "by", "the", "s"]);

/**
 * Finds the one whose statements a question asks for, by its grammar: "what did X say", "X nói gì",
 * "quan điểm của X", "X's position", "according to X". A state that is only talked about is not found.
 *
 * @param mentions the states and known names in the question, in order
 */
export function findAskedSpeaker(
  tokens: readonly Token[],
  mentions: readonly Mention[],
): FoundSpeaker | null {
  const words = tokens.map(({ form }) => foldAccents(form));
  for (const mention of mentions) {
    const cue = cueBefore(words, mention) ?? cueAfter(words, mention, mentions);
    if (cue === null) continue;
    const named = withNeighbours(mention, mentions, words);
    const frame = new Set(cue);
    for (const { from, to } of named) for (let at = from; at < to; at += 1) frame.add(at);
    const [from, to] = [named[0]?.from ?? 0, named.at(-1)?.to ?? 0];
    for (const at of [...range(from, to), ...officeBefore(words, from)]) frame.add(at);
    if (named.length > 1 && BOTH.has(words[from - 1] ?? "")) frame.add(from - 1);
    const [first, ...others] = named.map(({ asked }) => asked);
    if (first === undefined) return null;
    return { asked: others.length === 0 ? first : { kind: "several", of: [first, ...others] }, frame };
  }
  return null;
}

/** "and", between two who are asked for together. */
const AND = new Set("va cung voi hay hoac or and together with".split(" "));
const ARTICLES = new Set(["the", "nuoc"]);
/** Before the first of several: "both Singapore and Kenya". */
const BOTH = new Set(["both", "ca", "either"]);

/** The mentions that one is listed with: "Mỹ, Anh và Pháp"; only itself when it stands alone. */
function withNeighbours(mention: Mention, mentions: readonly Mention[], words: readonly string[]): Mention[] {
  const areListed = (one: Mention, next: Mention): boolean => joins(words, one.to, next.from);
  const listed = [mention];
  for (;;) {
    const [first, last] = [listed[0] ?? mention, listed.at(-1) ?? mention];
    const before = mentions.find((one) => one.to <= first.from && areListed(one, first));
    const after = mentions.find((one) => one.from >= last.to && areListed(last, one));
    if (before === undefined && after === undefined) return listed;
    if (before !== undefined) listed.unshift(before);
    if (after !== undefined) listed.push(after);
  }
}

/**
 * True for what stands between two of a list: nothing, "the", "and", and after an "and" an office. Without it
 * the office is another word for the same one: "đại diện Pháp, bà Moreau".
 */
function joins(words: readonly string[], from: number, to: number): boolean {
  let isJoined = false;
  for (let at = from; at < to; ) {
    const word = words[at] ?? "";
    if (AND.has(word)) isJoined = true;
    const office = isJoined ? phraseBeginningAt(words, at, OFFICE_WORDS) : 0;
    if (office === 0 && !AND.has(word) && !ARTICLES.has(word)) return false;
    at += Math.max(1, office);
  }
  return true;
}

/** "quan điểm của Việt Nam", "the position of the Vietnamese ambassador", "theo ông David Koh". */
function cueBefore(words: readonly string[], { from }: Mention): number[] | null {
  const passed: number[] = [];
  let end = from;
  for (;;) {
    const source = phraseEndingAt(words, end, SOURCE_PREPOSITIONS);
    if (source > 0) return [...passed, ...range(end - source, end)];
    const noun = phraseEndingAt(words, end, SPEECH_NOUNS);
    if (noun > 0) return [...passed, ...range(end - noun, end)];
    const skipped = Math.max(
      phraseEndingAt(words, end, OFFICE_WORDS),
      POSSESSIVE_LINKS.has(words[end - 1] ?? "") ? 1 : 0,
    );
    if (skipped === 0) return null;
    passed.push(...range(end - skipped, end));
    end -= skipped;
  }
}

/** "Việt Nam nói gì", "did the Vietnamese ambassador to the UN say", "Vietnam's position". */
function cueAfter(words: readonly string[], mention: Mention, mentions: readonly Mention[]): number[] | null {
  if (PLACE_PREPOSITIONS.has(words[mention.from - 1] ?? "")) return null;
  const frame: number[] = [];
  const asksForWords = words.some((_, at) => phraseBeginningAt(words, at, SPEECH_NOUNS) > 0);
  for (let at = mention.to; at < words.length && at - mention.to <= MAX_GAP; ) {
    const place = mentions.find(({ from }) => from === at);
    if (place !== undefined) {
      if (!PLACE_PREPOSITIONS.has(words[at - 1] ?? "")) return null;
      at = place.to;
      continue;
    }
    const noun = phraseBeginningAt(words, at, SPEECH_NOUNS);
    const light = asksForWords ? phraseBeginningAt(words, at, LIGHT_VERBS) : 0;
    const verb = Math.max(light, phraseBeginningAt(words, at, SPEECH_VERBS));
    if (noun > 0 || verb > 0)
      return [...frame, ...officeBefore(words, mention.from), ...range(at, at + Math.max(noun, verb))];
    const office = phraseBeginningAt(words, at, OFFICE_WORDS);
    if (office > 0) {
      frame.push(...range(at, at + office));
      at += office;
      continue;
    }
    if (phraseBeginningAt(words, at, TOPIC_PREPOSITIONS) > 0) return null;
    at += 1;
  }
  return null;
}

/** "Đại sứ" of "Đại sứ Việt Nam nói gì". */
function officeBefore(words: readonly string[], from: number): number[] {
  const length = phraseEndingAt(words, from, OFFICE_WORDS);
  return range(from - length, from);
}

/** The longest phrase of a set that ends before `end`, in words; 0 when there is none. */
function phraseEndingAt(words: readonly string[], end: number, phrases: ReadonlySet<string>): number {
  for (let length = 4; length >= 1; length -= 1) {
    if (end - length >= 0 && phrases.has(words.slice(end - length, end).join(" "))) return length;
  }
  return 0;
}

function phraseBeginningAt(words: readonly string[], from: number, phrases: ReadonlySet<string>): number {
  for (let length = 4; length >= 1; length -= 1) {
    if (from + length <= words.length && phrases.has(words.slice(from, from + length).join(" ")))
      return length;
  }
  return 0;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at);
}

/** The tokens that a country mention covers. */
export function mentionOfCountry(
  tokens: readonly Token[],
  { country, form, start, end }: CountryMention,
): Mention {
  const from = tokens.findIndex((token) => token.end > start);
  const beyond = tokens.findIndex((token) => token.start >= end);
  return {
    asked: { kind: "country", country, label: form },
    from: from < 0 ? tokens.length : from,
    to: beyond < 0 ? tokens.length : beyond,
  };
}
