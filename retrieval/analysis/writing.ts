import { foldAccents, hasVietnameseMarks } from "../../corpus/text/fold.js";

/** How a text is written: Vietnamese, Vietnamese typed without accents, English, or not to be told. */
export type Writing = "vi" | "vi-unaccented" | "en" | "unknown";

/** Words that carry a sentence and occur in one of the two languages only, folded. */
const VIETNAMESE_CUES = new Set(
  "cua nhung cac duoc khong trong voi va nguoi nuoc viet noi gi ve nhu nao bao nhieu tai sao khi nay mot hai cho den da dang se cung chi rang theo vao ngay thang nam nhat gia trung quoc dai su chu tich ong hoi ban ai dau thi nhieu ra lai phai tren tu vi lam hay roi giua nghi truong quan diem y kien tinh hinh phat bieu".split(
    " ",
  ),
);
const ENGLISH_CUES = new Set(
  "the of and in what did say about is was were are who when where why how which that to for on with by from his her its their has have had does do at be been it as an this these those or not many much according said between after before".split(
    " ",
  ),
);
/** In both lists' reach, and so no evidence: "do" and "to" are Vietnamese syllables, "an" and "on" too. */
const AMBIGUOUS = new Set("do to an on in be it as at has".split(" "));

/**
 * Tells how a question or a paragraph is written from its marks and its function words.
 *
 * A single Vietnamese name inside an English sentence does not make it Vietnamese: marks count as evidence
 * a word, weighed against English function words.
 */
export function writingOf(text: string): Writing {
  const words = text.match(/\p{L}+/gu) ?? [];
  let marked = 0;
  let vietnamese = 0;
  let english = 0;
  for (const word of words) {
    const lower = word.toLowerCase();
    if (hasVietnameseMarks(word)) marked += 1;
    else if (ENGLISH_CUES.has(lower)) english += AMBIGUOUS.has(lower) ? 0.3 : 1;
    if (VIETNAMESE_CUES.has(foldAccents(word))) vietnamese += 1;
  }
  if (marked > 0 && marked >= english && marked * 5 >= words.length - 1) return "vi";
  if (english > vietnamese) return "en";
  if (marked > 0) return vietnamese > 0 || words.length < 3 ? "vi" : "unknown";
  if (vietnamese > 0) return "vi-unaccented";
  return english > 0 ? "en" : "unknown";
}
