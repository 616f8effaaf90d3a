import { type DateWords, wordList } from "../dates/date-words.js";
import { figureAt } from "./figures.js";

export interface Magnitude {
  /** 10³ and more. */
  readonly factor: number;
  readonly to: number;
  readonly isEnglish: boolean;
}

const HALF = wordList("rưỡi");
const PERCENT = wordList("percent pct");
const PER = wordList("per phần");
const CENT = wordList("cent trăm");
const POINT = wordList("điểm");

/** Longest names first; each may follow a smaller one: "nghìn tỷ", "hundred thousand". */
const MAGNITUDES: readonly {
  readonly words: ReturnType<typeof wordList>;
  readonly factor: number;
  readonly isEnglish: boolean;
}[] = [
  { words: wordList("trăm"), factor: 1e2, isEnglish: false },
  { words: wordList("nghìn ngàn"), factor: 1e3, isEnglish: false },
  { words: wordList("triệu"), factor: 1e6, isEnglish: false },
  { words: wordList("tỷ"), factor: 1e9, isEnglish: false },
  { words: wordList("hundred"), factor: 1e2, isEnglish: true },
  { words: wordList("thousand"), factor: 1e3, isEnglish: true },
  { words: wordList("million mn mln"), factor: 1e6, isEnglish: true },
  { words: wordList("billion bn bln"), factor: 1e9, isEnglish: true },
  { words: wordList("trillion tn trn"), factor: 1e12, isEnglish: true },
];
const LEAST = 1e3;
/**
 * Words that make another word of the magnitude before them: "tỷ lệ", "tỷ phú", "triệu chứng", "triệu
 * tập", and without accents "ngân hàng", "ngân sách", "Triều Tiên".
 */
const COMPOUNDS: ReadonlyMap<string, ReturnType<typeof wordList>> = new Map([
  ["ti", wordList("lệ số giá phú trọng suất")],
  ["trieu", wordList("chứng tập hồi phú tiên đình đại cường vợi")],
  ["ngan", wordList("hàng sách quỹ khố hà ngừa chặn cản")],
  ["nghin", wordList("trùng")],
]);
const ACCENTED = new Map([
  ["tỉ", "ti"],
  ["triệu", "trieu"],
  ["ngàn", "ngan"],
  ["nghìn", "nghin"],
]);

/** The magnitude at a word, of up to two words ("nghìn tỷ"); null when there is none of a thousand or more. */
export function magnitudeAt(words: DateWords, at: number): Magnitude | null {
  let factor = 1;
  let to = at;
  let isEnglish = false;
  for (let last = 0; to < at + 2; to += 1) {
    const next = singleAt(words, to, to === at);
    if (next === null || next.factor <= last) break;
    factor *= next.factor;
    last = next.factor;
    isEnglish = next.isEnglish;
  }
  return factor >= LEAST ? { factor, to, isEnglish } : null;
}

/**
 * What a smaller magnitude or "rưỡi" adds: "2 triệu *100 nghìn*", "hai tỷ *rưỡi*"; its value, and its own
 * magnitude, to which the next must be smaller still.
 */
export function smallerMagnitude(words: DateWords, above: Magnitude): (Magnitude & { value: number }) | null {
  if (above.isEnglish || !words.isSpaced(above.to)) return null;
  if (words.is(above.to, HALF)) {
    return { value: above.factor / 2, factor: 1, to: above.to + 1, isEnglish: false };
  }
  const number = figureAt(words, above.to);
  const magnitude = number === null ? null : magnitudeAt(words, number.to);
  if (number === null || magnitude === null || magnitude.isEnglish) return null;
  if (magnitude.factor >= above.factor || number.value * magnitude.factor >= above.factor) return null;
  return { ...magnitude, value: number.value * magnitude.factor };
}

/** The sign or words of a percentage behind a number: "%", "phần trăm", "per cent"; `end` only of a sign. */
export function percentAt(
  words: DateWords,
  at: number,
): { readonly to: number; readonly end?: number } | null {
  const sign = words.gapAt(at).indexOf("%");
  if (sign === 0 || (sign === 1 && words.gapAt(at).startsWith(" "))) {
    return { to: at, end: (words.words[at - 1]?.end ?? 0) + sign + 1 };
  }
  if (words.follows(at, PERCENT)) return { to: at + 1 };
  if (words.follows(at, POINT)) return null;
  return words.follows(at, PER) && words.follows(at + 1, CENT) ? { to: at + 2 } : null;
}

function singleAt(words: DateWords, at: number, mayBeGlued: boolean): Omit<Magnitude, "to"> | null {
  if (!words.isSpaced(at) && !(mayBeGlued && words.gapAt(at) === "")) return null;
  const found = MAGNITUDES.find((magnitude) => words.is(at, magnitude.words));
  if (found === undefined) return null;
  const form = words.form(at);
  const after = COMPOUNDS.get(ACCENTED.get(form) ?? form);
  return after !== undefined && words.follows(at + 1, after) ? null : found;
}
