import { ENGLISH_FORMER, ENGLISH_OFFICES } from "./english-offices.js";
import type { Office } from "./office.js";
import type { Sentence } from "./sentence.js";
import type { TokenRange } from "./token-range.js";
import { VIETNAMESE_FORMER, VIETNAMESE_OFFICES } from "./vietnamese-offices.js";

const NEW_OFFICE = /^(?:hiện|đang|giữ|chức|là|làm|kiêm|now|currently|serving|as|who|is)$/u;

/** The office that a phrase names first. */
export function officeIn(sentence: Sentence, range: TokenRange): Office | null {
  const offices = sentence.language === "vi" ? VIETNAMESE_OFFICES : ENGLISH_OFFICES;
  for (let at = range.start; at < range.end; at++) {
    const found = offices.at(sentence.tokens, at);
    if (found !== null && found.end <= range.end) return found.value;
  }
  return null;
}

/** Whether a phrase opens with "cựu", "former" and the like. */
export function isFormer(sentence: Sentence, range: TokenRange): boolean {
  const former = sentence.language === "vi" ? VIETNAMESE_FORMER : ENGLISH_FORMER;
  for (let at = range.start; at < Math.min(range.end, range.start + 4); at++) {
    const lower = sentence.tokens[at]?.lower ?? "";
    if (former.has(lower) || lower.startsWith("ex-")) return true;
  }
  return false;
}

/** "nhà ngoại giao Na Uy đang giữ chức Phó Cao ủy LHQ": only what is held now. */
export function latestOffice(sentence: Sentence, range: TokenRange): TokenRange {
  for (let at = range.end - 1; at > range.start; at--) {
    if (
      NEW_OFFICE.test(sentence.tokens[at]?.lower ?? "") &&
      officeIn(sentence, { start: at, end: range.end })
    )
      return { start: at + 1, end: range.end };
  }
  return range;
}
