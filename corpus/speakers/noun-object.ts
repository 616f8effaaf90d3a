import { opensAdverbial } from "./adverbials.js";
import type { Predicate } from "./predicate.js";
import type { Sentence } from "./sentence.js";

/** Where the words of a statement stand, by token; null when the verb is followed by nothing that says anything. */
export type Reported = { readonly start: number; readonly end: number } | null;

/** English verbs of saying that a bare noun phrase may follow ("stressed the need for dialogue"). */
const TAKES_NOUN =
  /^(?:stressed|stresses|emphasi[sz]ed|noted|notes|underlined|underscored|highlighted|highlights|reiterated|reiterates|confirmed|confirms|announced|announces|explained|explains|acknowledged|acknowledges|admitted|admits|recalled|recalls|revealed|disclosed|declared|affirmed|affirms|predicted|indicated)$/u;
const FINITE =
  /^(?:is|are|was|were|be|has|have|had|will|would|can|could|may|might|must|should|does|do|did|that|needs?|remains?|remained|applies|apply|means|it|they|he|she|we|there)$/u;
const SUBORDINATOR = /^(?:when|while|after|before|during|ahead)$/u;
const PAST = /^(?:was|were|met|held|began|took|gave|had|spoke|\p{L}{3,}ed)$/u;

const MARKERS = /^(?:là|rằng|cần|phải|sẽ|đã|đang|nên|có|được|chưa|không|vẫn|còn|bị|để|nếu|hãy|đều|chỉ|thì)$/u;
const POINTING = /^(?:nêu|nêu ra|nêu lên|nêu bật|nêu rõ|chỉ ra|chỉ rõ|đưa ra|làm rõ|nhắc lại)$/u;
const ABSTRACT =
  /^(?:lập|quan|ý|lý|vấn|các|những|nhiều|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|số|tình|thông|đề|kế|loạt|\p{N}+)$/u;
const DIRECTION = /^(?:đối với|(?:với|tới|đến) .*)$/u;
const TAKES_DIRECTION =
  /^(?:không |chưa |chẳng )?(?:phản đối|chia buồn|chúc mừng|chúc|đồng ý|đồng tình|nhất trí|cam kết|so sánh|ví)$/u;

/** Heads of noun phrases: "nhấn mạnh vai trò của báo chí". */
const NOMINAL =
  /^(?:sự|tính|tình|mức|vai trò|tầm quan|ý nghĩa|lập trường|nguyên tắc|quyết tâm|mong muốn|nhu cầu|chủ trương|chính sách|quan hệ|yêu cầu|cam kết|tiềm năng|thành tựu|nỗ lực|giá trị|việc)/u;

/**
 * Cuts what follows a verb to what stands as a clause after its speaker: a noun phrase takes its verb along, or
 * is no statement; the reporter’s occasion ("… when the Council met on 22 May") stays outside.
 */
export function reportedWords(
  sentence: Sentence,
  predicate: Predicate,
  start: number,
  end: number,
): Reported {
  return sentence.language === "en"
    ? englishWords(sentence, predicate, start, end)
    : vietnameseWords(sentence, predicate, start, end);
}

function englishWords({ tokens }: Sentence, predicate: Predicate, start: number, end: number): Reported {
  const kept = start === predicate.start;
  const verb = tokens[predicate.end - 1]?.lower ?? "";
  if (!kept && !(start === predicate.end && TAKES_NOUN.test(verb))) return { start, end };
  if (tokens[start]?.kind !== "word") return { start, end };
  for (let at = predicate.end; at < end; at++) {
    const token = tokens[at];
    if (token === undefined || token.kind === "quotation" || FINITE.test(token.lower)) return { start, end };
    if (kept && token.lower === "to") return { start, end };
    if (at === predicate.end || !SUBORDINATOR.test(token.lower)) continue;
    const occasion = tokens.slice(at + 1, end).some(({ lower }) => PAST.test(lower));
    if (!occasion) break;
    const words = at - predicate.end;
    return words < (kept ? 1 : 3) ? null : { start: predicate.start, end: at };
  }
  return { start: predicate.start, end };
}

function vietnameseWords(sentence: Sentence, predicate: Predicate, start: number, end: number): Reported {
  const { tokens } = sentence;
  const first = tokens[predicate.end];
  if (first === undefined || start > predicate.end || first.kind !== "word") return { start, end };
  const comma = tokens.findIndex((token, at) => at >= predicate.end && at < end && token.kind !== "word");
  const clause = tokens.slice(predicate.end, comma === -1 ? end : comma);
  const says = clause.some(({ lower }) => MARKERS.test(lower));
  const verb = tokens
    .slice(predicate.start, predicate.end)
    .map(({ lower }) => lower)
    .join(" ");
  const opening = `${first.lower} ${tokens[predicate.end + 1]?.lower ?? ""}`;
  // "khuyến cáo đối với bà con …": to whom, not what; but "đối thoại cần …" is a clause.
  if (DIRECTION.test(opening) && !TAKES_DIRECTION.test(verb)) return null;
  if (POINTING.test(verb) && ABSTRACT.test(first.lower) && !says) return null;
  if (POINTING.test(verb) && opensAdverbial(sentence, predicate.end) && !says && comma === -1) return null;
  if (/^về /u.test(opening) || (!says && NOMINAL.test(opening)) || /^(?:lý do|mức) /u.test(`${opening} `))
    return { start: predicate.start, end };
  return { start, end };
}
