import { isStopWord } from "../analysis/stop-words.js";
import type { LexiconConcept, Reading } from "../lexicon/lexicon.js";
import { englishBases } from "./english-bases.js";
import { link, type Places } from "./link.js";
import type { ReadText } from "./read-text.js";

/** A sense of a word as rare as this is not what a plain text means. */
const LEAST_WEIGHT = 0.2;

/** A word of a text and all that it means, as forms of both languages, each marked with its language. */
interface Meaning {
  readonly from: number;
  readonly to: number;
  readonly keys: ReadonlySet<string>;
}

/**
 * Words that share a meaning by the lexicon: first the longest forms of both texts, then, for what was not
 * found, the parts of English compounds and the words that English words are made of.
 */
export function alignConcepts(statement: ReadText, quote: ReadText, places: Places): void {
  const stated = meaningsOf(statement);
  const quoted = meaningsOf(quote);
  alignMeanings(stated, quoted, statement, quote, places);
  const isOpen = ({ from, to }: { from: number; to: number }): boolean => {
    for (let at = from; at < to; at += 1) if ((places[at]?.size ?? 0) === 0) return true;
    return false;
  };
  const open = stated.filter(isOpen);
  const parts = partsOf(statement, (at) => isOpen({ from: at, to: at + 1 }));
  if (parts.length > 0) alignMeanings(parts, quoted, statement, quote, places);
  const rest = [...open, ...parts].filter(isOpen);
  if (rest.length === 0) return;
  const told = new Set(places.flatMap((one) => [...one]));
  alignMeanings(
    rest,
    partsOf(quote, (place) => !told.has(place)),
    statement,
    quote,
    places,
  );
}

function alignMeanings(
  stated: readonly Meaning[],
  quoted: readonly Meaning[],
  statement: ReadText,
  quote: ReadText,
  places: Places,
): void {
  const pending: (readonly [Meaning, Stretch])[] = [];
  for (const one of stated) {
    for (const other of quoted) if (shareKey(one.keys, other.keys)) link(places, one, other);
    // A translation may stand in the quotation across the borders of its own forms.
    for (const key of one.keys)
      for (const found of stretches(quote, key)) {
        if (found.word === null) link(places, one, found);
        else pending.push([one, found]);
      }
  }
  for (const other of quoted)
    for (const key of other.keys)
      for (const found of stretches(statement, key)) if (found.word === null) link(places, found, other);
  // A syllable of a longer word tells something when the rest of the word is told as well.
  for (const [one, found] of pending) {
    const { word } = found;
    if (word === null) continue;
    const isToldByOthers = (place: number): boolean =>
      places.some((set, at) => (at < one.from || at >= one.to) && set.has(place)) ||
      pending.some(([other, { from }]) => other !== one && from === place);
    let isWhole = true;
    for (let place = word.from; place < word.to; place += 1)
      if (place !== found.from && !isToldByOthers(place)) isWhole = false;
    if (isWhole) link(places, one, found);
  }
}

function shareKey(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  for (const key of one) if (other.has(key)) return true;
  return false;
}

function meaningsOf(text: ReadText): readonly Meaning[] {
  return text.readings.map(({ from, to, readings }) => ({
    from,
    to,
    keys: keysOf(text.language, text.forms.slice(from, to).join(" "), readings),
  }));
}

/** English words for themselves where a compound was read, and the words they are made of. */
function partsOf(text: ReadText, isAsked: (at: number) => boolean): Meaning[] {
  if (text.language !== "en") return [];
  return text.forms.flatMap((form, at) => {
    if (!isAsked(at) || isStopWord(form, "en") || text.isNameLike(at)) return [];
    const words = new Set([form, text.lemmas[at] ?? form, ...englishBases(form)]);
    const keys = [...words].flatMap((word) => [...keysOf("en", word, text.lexicon.english(word))]);
    return [{ from: at, to: at + 1, keys: new Set(keys) }];
  });
}

function keysOf(language: "vi" | "en", form: string, readings: readonly Reading[]): Set<string> {
  const keys = new Set([`${language}:${form}`]);
  for (const { concept, weight } of readings) {
    if (weight < LEAST_WEIGHT) continue;
    for (const key of conceptKeys(concept)) keys.add(key);
  }
  return keys;
}

/** "hãng hàng không" is also told by "hàng không", the words that make a thing of it left out. */
const CLASSIFIED =
  /^(?:hãng|ngành|sự|cuộc|vụ|việc|đợt|chuyến|nền|tình trạng|hoạt động|trận|cơn|đám|lời|lệnh|bản|tòa|quá trình) (?=\S+ \S)/u;

/** A concept's forms are asked for whenever one of them occurs. */
const keysByConcept = new WeakMap<LexiconConcept, readonly string[]>();

function conceptKeys(concept: LexiconConcept): readonly string[] {
  let keys = keysByConcept.get(concept);
  if (keys === undefined) {
    const english = concept.english.filter(({ key }) => !isStopWord(key, "en"));
    const vietnamese = concept.vietnamese.filter(({ key }) => !isStopWord(key, "vi"));
    const bare = vietnamese.flatMap(({ key }) =>
      CLASSIFIED.test(key) ? [{ key: key.replace(CLASSIFIED, "") }] : [],
    );
    vietnamese.push(...bare.map(({ key }) => ({ key, weight: 1 })));
    keys = [...english.map(({ key }) => `en:${key}`), ...vietnamese.map(({ key }) => `vi:${key}`)];
    keysByConcept.set(concept, keys);
  }
  return keys;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
  /** The longer word of which the stretch is one syllable; null when it is a word itself. */
  readonly word: { readonly from: number; readonly to: number } | null;
}

function stretches(text: ReadText, marked: string): Stretch[] {
  if (!marked.startsWith(text.language)) return [];
  const words = marked.slice(3).split(" ");
  const found: Stretch[] = [];
  for (const from of text.placesOfWord(words[0] ?? "")) {
    const isThere = words.every(
      (word, offset) => text.forms[from + offset] === word || text.lemmas[from + offset] === word,
    );
    if (isThere)
      found.push({ from, to: from + words.length, word: words.length > 1 ? null : wordAround(text, from) });
  }
  return found;
}

/** "mất" of "mất tích" is no word; "sống" of "sống ở" and the "rừng" of "diện tích rừng" are. */
function wordAround(text: ReadText, at: number): Stretch["word"] {
  if (text.language === "en") return null;
  const word = text.readings.find(({ from, to }) => to - from > 1 && at >= from && at < to);
  if (word === undefined) return null;
  const rest = text.forms
    .slice(word.from, word.to)
    .filter((form, offset) => word.from + offset !== at && !isStopWord(form, "vi"));
  const isCompound = rest.length > 1 && text.lexicon.vietnamese(rest.join(" ")).length > 0;
  return rest.length === 0 || isCompound ? null : word;
}
