import type { Sentence } from "./sentence.js";
import { verbAt } from "./sentence.js";

/** Single words that may stand between a subject and its verb. Never an auxiliary of the future or a wish. */
const ADVERBS: Readonly<Record<"vi" | "en", ReadonlySet<string>>> = {
  vi: new Set(
    "cũng đã đang vừa mới từng còn lại liền vẫn đều nhiều lần tiếp tục đồng thời một nữa nay qua hôm thẳng thắn trước đó sau này thì cùng ngay lập tức cụ thể nhanh chóng đặc biệt luôn chính thức công khai mạnh mẽ tập trung thêm đây liên tục riêng tiếp theo kịch liệt rất tỏ ra đặc chia kiên quyết cực lực hết sức có ý kiến mực".split(
      " ",
    ),
  ),
  en: new Set(
    "also later earlier repeatedly has have had then again therefore however meanwhile further already recently today yesterday publicly strongly firmly just now once both all previously separately nonetheless nevertheless still flatly categorically jointly angrily openly simply quickly formally long always consistently often regularly frequently usually sharply".split(
      " ",
    ),
  ),
};

/** Words that open an adverbial of time, place or occasion. */
const OPENERS: Readonly<Record<"vi" | "en", ReadonlySet<string>>> = {
  vi: new Set(
    "tại trong ở trên hôm ngày sáng chiều tối trưa hồi vào qua khi tuần tháng năm bên trước sau giữa nhân với".split(
      " ",
    ),
  ),
  en: new Set("in on at during after before speaking last this via through over by earlier later".split(" ")),
};

/** The index after the adverbs and brackets from `index` on. */
export function skipAdverbs(sentence: Sentence, index: number): number {
  const adverbs = ADVERBS[sentence.language];
  let at = index;
  for (;;) {
    const token = sentence.tokens[at];
    if (token === undefined) return at;
    if (token.kind === "bracket") at++;
    else if (token.kind === "word" && verbAt(sentence, at) === null && adverbs.has(token.lower)) at++;
    else if (isDate(sentence, at)) at++;
    else return at;
  }
}

/** Every index from `index` on at which a verb may stand when an adverbial is stepped over; at most 16 words. */
export function skipAdverbial(sentence: Sentence, index: number): number | null {
  const first = sentence.tokens[index];
  if (first === undefined || !OPENERS[sentence.language].has(first.lower)) return null;
  for (let at = index + 1; at < Math.min(sentence.tokens.length, index + 17); at++) {
    const token = sentence.tokens[at];
    if (token === undefined || token.kind === "mark" || token.kind === "quotation") return null;
    // "in which the Council called …": a clause with a subject of its own.
    if (/^(?:which|whom|who|where|whose|that|mà|nơi)$/u.test(token.lower)) return null;
    const next = skipAdverbs(sentence, at);
    if (verbAt(sentence, next) !== null) return next;
  }
  return null;
}

/** Whether an adverbial opens here: what follows a quotation's verb ("trước báo giới") and is no statement. */
export function opensAdverbial(sentence: Sentence, index: number): boolean {
  const lower = sentence.tokens[index]?.lower ?? "";
  return (
    OPENERS[sentence.language].has(lower) ||
    /^(?:to|as|while|when|với|trước|như|theo|bằng|một|rồi|thêm|với)$/u.test(lower)
  );
}

function isDate(sentence: Sentence, index: number): boolean {
  const token = sentence.tokens[index];
  if (token === undefined) return false;
  if (/^\p{N}{1,2}(?:\/\p{N}{1,4})+$/u.test(token.text)) return true;
  return sentence.language === "vi"
    ? (/^(?:ngày|hôm|sáng|chiều|tối|trưa|cùng)$/u.test(token.lower) && verbAt(sentence, index) === null) ||
        (/^(?:tháng|năm)$/u.test(token.lower) && /^\p{N}/u.test(sentence.tokens[index + 1]?.text ?? "")) ||
        (/^\p{N}+$/u.test(token.text) &&
          /^(?:ngày|tháng|năm)$/u.test(sentence.tokens[index - 1]?.lower ?? ""))
    : /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/u.test(token.lower);
}
