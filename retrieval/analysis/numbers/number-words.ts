import { type DateWords, wordList } from "../dates/date-words.js";
import type { NumberAt } from "./figures.js";

const DIGITS = numbered("một hai ba bốn năm sáu bảy tám chín", 1);
const LAST_DIGITS: ReadonlyMap<string, number> = new Map([
  ...DIGITS,
  ["mốt", 1],
  ["tư", 4],
  ["lăm", 5],
  ["bẩy", 7],
]);
/** Without accents the others are other words as well: "nam" is the south, "sau" is after. */
const UNACCENTED_DIGITS: ReadonlyMap<string, number> = new Map([
  ["mot", 1],
  ["hai", 2],
  ["ba", 3],
  ["bon", 4],
  ["tam", 8],
  ["chin", 9],
]);
const ENGLISH_ONES = numbered(
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
  1,
);
const ENGLISH_TENS: ReadonlyMap<string, number> = new Map(
  "twenty thirty forty fifty sixty seventy eighty ninety"
    .split(" ")
    .map((word, index) => [word, (index + 2) * 10]),
);
const TEN = wordList("mười");
const TENS = wordList("mươi");
const HUNDRED = wordList("trăm");
/**
 * Before a number word these make it vague, or another word: "vài ba triệu", "hàng năm triệu người". A
 * number word does so too: "hai ba triệu" is two or three.
 */
const VAGUE_BEFORE = wordList(
  "vài mấy đôi hàng hằng mỗi những các thứ một hai ba bốn năm sáu bảy tám chín mười",
);

/** The number that words state at a word, from 1 to 999; only the plain forms, since only they are sure. */
export function numberWordsAt(words: DateWords, at: number): NumberAt | null {
  const number = vietnameseAt(words, at) ?? englishAt(words, at);
  return number !== null && words.is(at - 1, VAGUE_BEFORE) && words.isSpaced(at) ? null : number;
}

/** "hai", "mười lăm", "hai mươi", "hai mươi lăm", "ba trăm", "ba trăm hai mươi". */
function vietnameseAt(words: DateWords, at: number): NumberAt | null {
  const digit = digitAt(words, at);
  if (digit !== null && words.follows(at + 1, HUNDRED)) {
    const rest = words.isSpaced(at + 2) ? belowHundredAt(words, at + 2) : null;
    const hundreds = digit * 100;
    return rest === null || rest.value < 10
      ? { value: hundreds, to: at + 2, isWords: true }
      : { ...rest, value: hundreds + rest.value };
  }
  return belowHundredAt(words, at);
}

function belowHundredAt(words: DateWords, at: number): NumberAt | null {
  const digit = digitAt(words, at);
  const isTen = words.is(at, TEN);
  const hasTens = isTen || (digit !== null && words.follows(at + 1, TENS));
  if (!hasTens) return digit === null ? null : { value: digit, to: at + 1, isWords: true };
  const tens = isTen ? 10 : (digit ?? 0) * 10;
  const to = isTen ? at + 1 : at + 2;
  const last = words.isSpaced(to) ? lastDigitAt(words, to) : null;
  return last === null
    ? { value: tens, to, isWords: true }
    : { value: tens + last, to: to + 1, isWords: true };
}

function digitAt(words: DateWords, at: number): number | null {
  return (words.accented ? DIGITS : UNACCENTED_DIGITS).get(words.form(at)) ?? null;
}

function lastDigitAt(words: DateWords, at: number): number | null {
  return (words.accented ? LAST_DIGITS : UNACCENTED_DIGITS).get(words.form(at)) ?? null;
}

/** "two", "twenty-five", "three hundred". */
function englishAt(words: DateWords, at: number): NumberAt | null {
  const tens = ENGLISH_TENS.get(words.form(at));
  const one = ENGLISH_ONES.get(words.form(at));
  if (tens !== undefined) {
    const last = ENGLISH_ONES.get(words.form(at + 1));
    return last !== undefined && last < 10 && /^[- ]$/u.test(words.gapAt(at + 1))
      ? { value: tens + last, to: at + 2, isWords: true }
      : { value: tens, to: at + 1, isWords: true };
  }
  return one === undefined ? null : { value: one, to: at + 1, isWords: true };
}

function numbered(words: string, first: number): ReadonlyMap<string, number> {
  return new Map(words.split(" ").map((word, index) => [word, first + index]));
}
