import { foldAccents, hasVietnameseMarks } from "../../../corpus/text/fold.js";
import { writingOf } from "../../analysis/writing.js";
import { englishWords } from "./english-words.js";
import { ENGLISH_SHORTHAND, type Shorthand, VIETNAMESE_SHORTHAND } from "./shorthand-list.js";
import { piecesOf, type Replacement, type TypedWord, wordsOf } from "./typed-words.js";
import { isAccentedSyllable, isVietnameseSyllable } from "./vietnamese-syllable.js";

/** Behind these a single letter or a unit is a name or a measure: "vitamin k", "gen z", "mỗi kg". */
const NAMES_LETTER = new Set(
  "vitamin nhom loai he so khoi lop gen muc diem tap phan hang type chu the phuong virus gan moi mot hai ba bon nam tam muoi tram nghin ngan trieu chuc nua tung theo nhieu may tren gia vai group letter type class plan appendix section hepatitis".split(
    " ",
  ),
);
/** "sao v", "như z", "gì z". */
const ENDS_BEFORE_PARTICLE = new Set("sao nhu gi j the nao ai dau a u day ntn".split(" "));
/** "ai bít", "có bít", "ko bít". */
const BEFORE_VERB = new Set("ai co khong ko k chua muon cho duoc dc".split(" "));

/** The pieces of a question that are chat shorthand, each with what it stands for. */
export function readShorthand(text: string): Replacement[] {
  const pieces = piecesOf(text);
  const words = wordsOf(text).map((word) => word.text);
  if (isEnglish(text, words)) {
    return found(pieces, (lower) => ENGLISH_SHORTHAND.get(lower), withCapital);
  }
  if (!isVietnamese(text, pieces)) return [];
  const spelled = isUnaccented(text, pieces) ? foldedKeepingCase : (read: string) => read;
  return found(pieces, vietnamese, (typed, read) => spelled(withCapital(typed, read)));
}

function found(
  pieces: readonly TypedWord[],
  meaning: (lower: string) => Shorthand | undefined,
  spelled: (typed: string, read: string) => string,
): Replacement[] {
  return pieces.flatMap((word, at) => {
    const shorthand = meaning(word.text.toLowerCase());
    return shorthand !== undefined && applies(shorthand, pieces, at)
      ? [{ word, read: spelled(word.text, shorthand.read) }]
      : [];
  });
}

function vietnamese(lower: string): Shorthand | undefined {
  return VIETNAMESE_SHORTHAND.get(lower) ?? withFullOnset(lower);
}

/** "fải", "fát": f for ph, where the accents show that the word is Vietnamese. */
function withFullOnset(lower: string): Shorthand | undefined {
  if (!lower.startsWith("f") || !hasVietnameseMarks(lower)) return undefined;
  const read = `ph${lower.slice(1)}`;
  return isAccentedSyllable(read) ? { read, condition: "lower" } : undefined;
}

function applies({ condition }: Shorthand, pieces: readonly TypedWord[], at: number): boolean {
  const typed = pieces[at]?.text ?? "";
  const before = foldAccents(pieces[at - 1]?.text ?? "");
  const besideNumber = /\d$/u.test(before) || /^\d/u.test(pieces[at + 1]?.text ?? "");
  if (condition === "any") return true;
  const isLower = typed === typed.toLowerCase();
  switch (condition) {
    case "lower":
      // "Ng" begins a name, "DC" ends one; "Ko" begins a sentence.
      if (before === "washington" || besideNumber) return false;
      return isLower || (at === 0 && typed !== "Ng" && typed.slice(1) === typed.slice(1).toLowerCase());
    case "letter":
      return isLower && !besideNumber && !NAMES_LETTER.has(before);
    case "particle":
      return isLower && ENDS_BEFORE_PARTICLE.has(before) && foldAccents(pieces[at - 2]?.text ?? "") !== "the";
    case "verb":
      return isLower && BEFORE_VERB.has(before);
  }
}

/** "Doctor Who là ai": an English title among accented words leaves the question Vietnamese. */
function isEnglish(text: string, words: readonly string[]): boolean {
  if (writingOf(text) === "en") return true;
  const accented = words.filter(hasVietnameseMarks).length;
  return englishWords(words) > 0 && accented <= 2 * englishWords(words);
}

/** Vietnamese by its words, or made of nothing but shorthand and syllables: "vn ns j", "tq vs vn". */
function isVietnamese(text: string, pieces: readonly TypedWord[]): boolean {
  if (writingOf(text).startsWith("vi")) return true;
  const shorthand = pieces.filter(({ text: piece }) => VIETNAMESE_SHORTHAND.has(piece.toLowerCase())).length;
  const syllables = pieces.filter(({ text: piece }) => isVietnameseSyllable(piece)).length;
  return shorthand >= 2 && (shorthand + syllables) * 2 > pieces.length;
}

/** Whether the expansions have to go without accents, to be like the words around them. */
function isUnaccented(text: string, pieces: readonly TypedWord[]): boolean {
  if (hasVietnameseMarks(text)) return false;
  return pieces.some(
    ({ text: piece }) => !VIETNAMESE_SHORTHAND.has(piece.toLowerCase()) && isVietnameseSyllable(piece),
  );
}

function withCapital(typed: string, read: string): string {
  return /^\p{Lu}/u.test(typed) ? read.charAt(0).toUpperCase() + read.slice(1) : read;
}

function foldedKeepingCase(read: string): string {
  return Array.from(read, (letter) => {
    const folded = foldAccents(letter);
    return letter === letter.toLowerCase() ? folded : folded.toUpperCase();
  }).join("");
}
