import { findCountryMentions } from "../../corpus/places/countries.js";
import { foldAccents } from "../../corpus/text/fold.js";
import { isStopWord } from "./stop-words.js";
import type { Token } from "./tokenise.js";

/** What a word decides: how many, who or where, and whether it is so at all. */
export type Telling = "number" | "name" | "denial";

/**
 * Words without which a statement is another one, token by token; null for all others. In doubt a word is
 * told to be one: two texts are then taken for different though they are not, which costs a line, while the
 * other mistake costs a statement.
 *
 * @example tellingWords(text, tokens) // "Kenya không ủng hộ" → ["name", "denial", null, null]
 */
export function tellingWords(text: string, tokens: readonly Token[]): (Telling | null)[] {
  const folded = tokens.map(({ form }) => foldAccents(form));
  const told = tokens.map((token, at): Telling | null => {
    if (/^\p{N}/u.test(token.form) || NUMBER_WORDS.has(token.form)) return "number";
    return isName(text, tokens, at) ? "name" : null;
  });
  for (const { start, end } of findCountryMentions(text, { accents: "as-typed" })) {
    tokens.forEach((token, at) => {
      if (token.start >= start && token.end <= end) told[at] = "name";
    });
  }
  folded.forEach((word, at) => {
    if (isDenial(tokens, at)) told[at] = "denial";
    if (DENIAL_PAIRS.has(`${word} ${folded[at + 1]}`)) told.splice(at, 2, "denial", "denial");
  });
  return told;
}

/** True for a token that denies: "không", "chưa", "not", "never", "refused"; not for "không" of "không gian". */
export function isDenial(tokens: readonly Token[], at: number): boolean {
  const form = tokens[at]?.form ?? "";
  if (SKY.test(form)) return !AFTER_SKY.has(tokens[at + 1]?.form ?? "");
  return DENIALS.has(form) || /n['’]t$/u.test(form) || /^(?:refus|reject|oppos|den(?:y|i))/u.test(form);
}

/** "không" is also "sky, space", in compounds; only those count that read in no other way. */
const SKY = /^kh[oô]ng$/u;
const AFTER_SKY = new Set(["gian", "quân", "khí", "phận", "kích"]);

const DENIALS = new Set(
  "chưa chẳng đừng chớ cấm hủy ngừng not no never nor neither none cannot without against fail fails failed halt banned".split(
    " ",
  ),
);
const DENIAL_PAIRS = new Set([
  "phan doi",
  "bac bo",
  "tu choi",
  "phu nhan",
  "cham dut",
  "len an",
  "chi trich",
]);

/** Without "một", "năm" and "one": they are an article, a year and a pronoun more often than a number. */
const NUMBER_WORDS = new Set(
  "hai ba bốn tư sáu bảy tám chín mười trăm nghìn ngàn triệu tỷ tỉ two three four five six seven eight nine ten eleven twelve dozen hundred thousand million billion half".split(
    " ",
  ),
);

/** A capital inside a sentence names; at its beginning only when what stands there is no plain word. */
function isName(text: string, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || !/^\p{Lu}/u.test(token.surface)) return false;
  const before = text.slice(tokens[at - 1]?.end ?? 0, token.start);
  if (at > 0 && !/[.!?…:“"«\n–—-]/u.test(before)) return true;
  const next = tokens[at + 1];
  if (next !== undefined && !next.afterBreak && /^\p{Lu}/u.test(next.surface)) return true;
  return !isPlainOpening(token);
}

/** "Ông", "The", "Speaking": a word that begins a sentence without being a name. */
function isPlainOpening({ form }: Token): boolean {
  if (isStopWord(form, "vi") || isStopWord(form, "en")) return true;
  return VIETNAMESE_SYLLABLE.test(foldAccents(form)) || /^[a-z]+(?:ing|ed|ly)$/u.test(form);
}

/** How a Vietnamese syllable is built: initial consonants, one to three vowels, a final consonant. */
const VIETNAMESE_SYLLABLE =
  /^(?:b|c|ch|d|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|qu|r|s|t|th|tr|v|x)?[aeiouy]{1,3}(?:c|ch|m|n|ng|nh|p|t)?$/u;
