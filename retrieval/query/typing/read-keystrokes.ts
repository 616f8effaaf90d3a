import { foldAccents } from "../../../corpus/text/fold.js";
import { englishWords } from "./english-words.js";
import { lacksAccents } from "./forgotten-accents.js";
import { type InputMethod, type WeighedWord, weighWord } from "./keystroke-evidence.js";
import { type Replacement, wordsOf } from "./typed-words.js";

/** Acronyms are written in capitals among other words: "IMF" is no "ìm". */
const LONGEST_ACRONYM = 5;
/** "Ở", "Ý" and "Á" in VNI, where they begin a sentence or name a place. */
const CAPITAL_VOWEL = /^(?:O73|Y1|A1)$/u;
/** English words that begin no name, but in Telex the capitals of "châu Á" and "Cơ quan". */
const NO_NAMES = new Set(["as", "cow"]);

/** A mark forgotten in haste: in a question about the news, "vef" is "về" and not the verse "vè". */
const HALF_TYPED: ReadonlyMap<string, string> = new Map([
  ["vè", "về"],
  ["Vè", "Về"],
  ["VÈ", "VỀ"],
]);

/**
 * Finds the words of a question that are keystrokes of an input method left undecoded.
 *
 * The question decides, not the word: among plain English, "sees" and "too" stay what they are; beside
 * "Vieejt" and "quoocs", "too" is "tô".
 */
export function readKeystrokes(
  text: string,
  method: InputMethod,
  isKnown: (word: string) => boolean,
): Replacement[] {
  const words = wordsOf(text);
  const capitals = !words.some(({ text: word }) => /\p{Ll}/u.test(word));
  const weighed = words.map((word) => {
    return !capitals && isAcronym(word.text)
      ? ({ word, evidence: "other", keystrokes: null } as const)
      : weighWord(word, method, isKnown);
  });
  const decoded = chosen(weighed, capitals);
  const asTyped = looksUnaccented(weighed, decoded.length) ? foldedKeepingCase : (read: string) => read;
  return decoded.flatMap(({ word, keystrokes }) =>
    keystrokes === null
      ? []
      : [{ word, read: asTyped(HALF_TYPED.get(keystrokes.syllable) ?? keystrokes.syllable) }],
  );
}

function chosen(words: readonly WeighedWord[], capitals: boolean): readonly WeighedWord[] {
  const english = englishWords(words.map(({ word }) => word.text));
  const keystrokes = words.filter(({ evidence }) => evidence === "sure" || evidence === "likely").length;
  // "Doctor Who laf gif": an English title does not make the question English.
  if (english > 0 && keystrokes <= 2 * english + foreignWords(words, capitals)) return sureRuns(words);
  if (!isTypedSo(words, capitals)) return [];
  const titleCase = words.filter(({ word }) => isCapitalised(word.text)).length * 2 > words.length;
  return words.filter(({ word, evidence }, at) => {
    if (evidence === "sure" || evidence === "likely") return true;
    // A capital within the sentence marks a name: "Moon", "Max".
    const mayBeName = at > 0 && !capitals && !titleCase && isCapitalised(word.text);
    return evidence === "possible" && (!mayBeName || NO_NAMES.has(word.text.toLowerCase()));
  });
}

/** Whether a question that is not English was typed with the input method off. */
function isTypedSo(words: readonly WeighedWord[], capitals: boolean): boolean {
  const count = (test: (weighed: WeighedWord) => boolean) => words.filter(test).length;
  if (count(({ evidence }) => evidence === "sure") > 0) return true;
  const likely = words.filter(
    ({ word, evidence }) => evidence === "likely" && (capitals || !isCapitalised(word.text)),
  );
  // Numbers and the capitals of names are in questions of any language.
  const names = count(({ word, evidence }) => evidence === "other" && isCapitalised(word.text));
  const others = foreignWords(words, capitals);
  const vietnamese = count(({ evidence }) => evidence === "vietnamese");
  if (likely.length >= 2) return likely.length > others;
  // One alone may be a loan: "gas", "bar".
  const isLong = likely.some(({ word }) => word.text.length >= 4);
  return isLong && others + names === 0 && vietnamese >= 2;
}

/** Words that are of another language and, to judge by their lower case, no names. */
function foreignWords(words: readonly WeighedWord[], capitals: boolean): number {
  return words.filter(
    ({ word, evidence }) => evidence === "other" && (capitals || /^\p{Ll}/u.test(word.text)),
  ).length;
}

/** In an English question: neighbours that are all keystrokes, at least one of them surely. */
function sureRuns(words: readonly WeighedWord[]): readonly WeighedWord[] {
  const isKeystroke = ({ evidence }: WeighedWord) => evidence === "sure" || evidence === "likely";
  const isProof = ({ evidence, keystrokes }: WeighedWord) =>
    evidence === "sure" && keystrokes !== null && keystrokes.marks >= 2;
  return words.filter((weighed, at) => {
    if (!isKeystroke(weighed)) return false;
    let from = at;
    while (isKeystroke(words[from - 1] ?? NOTHING)) from -= 1;
    for (let to = from; isKeystroke(words[to] ?? NOTHING); to += 1) {
      if (isProof(words[to] ?? NOTHING)) return true;
    }
    return false;
  });
}

const NOTHING: WeighedWord = {
  word: { text: "", start: 0, end: 0 },
  evidence: "other",
  keystrokes: null,
};

function looksUnaccented(words: readonly WeighedWord[], decoded: number): boolean {
  const unaccented = words.filter(({ word, evidence }) => {
    const lower = word.text.toLowerCase();
    // "Viet Nam" is printed so in English and typed so in anything.
    if (evidence !== "vietnamese" || lower === "viet") return false;
    return lacksAccents(lower);
  }).length;
  return unaccented >= Math.max(decoded, 1);
}

function foldedKeepingCase(read: string): string {
  const folded = foldAccents(read);
  if (read.length > 1 && read === read.toUpperCase()) return folded.toUpperCase();
  return isCapitalised(read) ? folded.charAt(0).toUpperCase() + folded.slice(1) : folded;
}

function isAcronym(word: string): boolean {
  return word.length <= LONGEST_ACRONYM && /^[A-Z\d]+$/u.test(word) && !CAPITAL_VOWEL.test(word);
}

function isCapitalised(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}
