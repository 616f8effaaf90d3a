import { foldAccents } from "../../../corpus/text/fold.js";
import type { Accents } from "./word-table.js";

/** Between the asking words, the subject and the act; they say nothing of their own. */
const BESIDES =
  /^(?:đã|lại|quyết|định|tuyên|bố|chính|thức|có|từng|cũng|đều|cùng|để|khi|cho|việc|nêu|đưa|ra|nói|vẫn|luôn|kiên|quyết|công|khai|ngay|không|chưa|gì|nào|the|decide|decided|announce|announced|officially|formally|publicly|finally|to|not|never|for|give|gave|cite|cited|when|in|on|that|it|would|ever|first|both|did|do|does|has|have|had|still|so|strongly|firmly|jointly|all|will|should|want|mà|thì|là|rằng|vậy|chẳng|đang|sẽ|bày|tỏ)$/u;
const BESIDES_FOLDED = new RegExp(foldAccents(BESIDES.source), "u");

/** True for a word between a question's subject and its act that names neither. */
export function isBesides(form: string, accents: Accents): boolean {
  return BESIDES.test(form) || (accents === "none" && BESIDES_FOLDED.test(form));
}
