import { normaliseLine } from "../../corpus/text/normalise.js";
import { sentencesOf } from "../../corpus/text/sentences.js";
import { HEDGES, modalitiesIn } from "./modality.js";
import type { ReadText } from "./read-text.js";
import { stancesIn } from "./stances.js";
import type { VerdictReason } from "./verdict.js";

/** "The ministry denied the following reports.", "Mạng xã hội lan truyền tin đồn sau:" */
export const DOUBT =
  /(?:phủ nhận|bác bỏ|bác tin|đính chính|tin đồn|tin giả|tin sai|sai sự thật|bịa đặt|cáo buộc|\bdenie[sd]\b|\bdeny(?:ing)?\b|\brumou?rs?\b|\bfalse\b|\bfake\b|\brefute[sd]?\b|\brejected\b|\balleg\w+)/iu;
const LEADING = /(?:sau đây|như sau|sau|rằng|the following|following \p{L}+|as follows)\s*[.:]?$|:$/iu;
/** "Thông tin này là sai.", "The claim was later denied." */
const BACK =
  /^(?:tuy nhiên|nhưng|song|however|but)?,?\s*(?:.{0,40}\s)?(?:thông tin|tin|điều|cáo buộc|tuyên bố|khẳng định|tin đồn|claims?|reports?|allegations?|that|this|rumou?rs?|story)\s?(?:này|đó|trên|ấy|nói trên)?(?:\s|$)/iu;

/**
 * What the sentence before introduces as denied or as a rumour, or the sentence behind takes back, is no fact.
 * A statement that itself denies or hedges is left to the other checks.
 */
export function checkContext(
  statement: ReadText,
  quote: string,
  paragraph: string | undefined,
): VerdictReason | null {
  if (paragraph === undefined || !DOUBT.test(paragraph)) return null;
  const whole = normaliseLine(paragraph);
  const words = normaliseLine(quote);
  const start = whole.indexOf(words);
  if (start < 0) return null;
  const sentences = sentencesOf(whole).map((one) => ({
    ...one,
    text: whole.slice(one.start, one.end).trim(),
  }));
  const before = sentences.findLast(({ end }) => end <= start)?.text ?? "";
  const behind = sentences.find((one) => one.start >= start + words.length)?.text ?? "";
  const isIntroduced = DOUBT.test(before) && LEADING.test(before);
  const isTakenBack = DOUBT.test(behind) && BACK.test(behind);
  if (!isIntroduced && !isTakenBack) return null;
  const isToldSo =
    stancesIn(statement).some(({ senses }) => senses.includes("deny") || senses.includes("accuse")) ||
    modalitiesIn(statement).some(({ value }) => HEDGES.has(value));
  return isToldSo ? null : "polarity";
}
