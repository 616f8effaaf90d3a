import { type Cue, CueTable } from "./cues.js";
import type { ReadText } from "./read-text.js";

/** `not` denies what follows; `none` looks like a denial and is none. */
const NEGATIONS = new CueTable<"not" | "none">({
  not: "suýt; suýt nữa; vẫn chưa; vẫn không; còn chưa; chả; chẳng hề; hoàn toàn không; tuyệt đối không; cũng không; cũng chưa; đều không; đều chưa; mà không; mà không có; không có; chưa có; thiếu; en:lack; lack of; không; chưa; chẳng; chớ; đừng; không còn; không hề; không thể; chưa từng; chưa hề; chưa bao giờ; không bao giờ; thất bại trong việc; không thành công trong việc; nobody; no one; none; none of; không ai; không một ai; không một; không nước nào; không quốc gia nào; không bên nào; en:not; en:no; never; neither; nor; cannot; without; en:fail; fail to; failure to; unable to; no longer; not yet; have yet to; has yet to; not able to; incapable of; thôi không; nothing; không được; far from",
  none: "vote no; say no; no vote; hay không; hay chưa; hoặc không; or not; không ai không; không mấy khi; chẳng mấy khi; không mấy; không nhiều; not many; không loại trừ; không chắc; không bắt buộc; không nhất thiết; không cần; không cần phải; không buộc phải; chẳng cần; not rule out; cannot rule out; not ruled out; need not; needn't; do not need to; does not need to; did not need to; do not have to; does not have to; did not have to; not required to; not obliged to; not necessarily; no need; no obligation; not certain; not likely; chưa chắc; ít có khả năng; không mấy khả năng; thiếu tướng; thiếu niên; thiếu nhi; thiếu tá; thiếu úy; nếu không; không chỉ; không những; không phải chỉ; không đơn thuần; không đơn thuần là; không chỉ đơn thuần; not only; not just; not merely; not simply; không gian; không quân; không khí; không phận; không kích; hàng không; vũ khí không gian; số không; trên không; phòng không; đường không; không lưu; không dưới; không quá; không ít; không ít hơn; không nhiều hơn; no fewer than; no less than; not less than; no more than; not more than; không ngừng; không ngớt; không thể không; không thể phủ nhận; không khỏi; cannot but; cannot help but; no doubt; undoubtedly; chưa đầy; chưa đến; chưa tới; không phải tất cả; không phải mọi; không phải ai cũng; không phải toàn bộ; không phải nước nào cũng; không phải lúc nào cũng; not all; not every; not everyone; not always; không những thế; phi chính phủ; without delay; không chậm trễ; không chính thức; không điều kiện",
});

/** The words of a text that deny what follows them: "không", "failed to"; not "không chỉ", "không gian". */
export function negationsIn(text: ReadText): readonly Cue<"not">[] {
  let cues = cuesByText.get(text);
  if (cues === undefined) {
    cues = readNegations(text);
    cuesByText.set(text, cues);
  }
  return cues;
}

/** Conditions refer to the same denials that the check of polarity counts. */
const cuesByText = new WeakMap<ReadText, readonly Cue<"not">[]>();

function readNegations(text: ReadText): Cue<"not">[] {
  const listed = NEGATIONS.find(text);
  const contracted = text.forms.flatMap((form, at) =>
    /n['’]t$/u.test(form) ? [{ value: "not" as const, from: at, to: at + 1 }] : [],
  );
  return [
    // "Storm No. 3"
    ...listed.flatMap((cue) =>
      cue.value === "not" && !isNumbered(text, cue.to) && !isNotEvery(text, cue.from) && !isLikeNow(text, cue)
        ? [{ ...cue, value: cue.value }]
        : [],
    ),
    ...contracted,
  ].sort((one, other) => one.from - other.from);
}

/** "chưa bao giờ tốt như hiện nay": never so before, which affirms it of now. */
function isLikeNow(text: ReadText, { from, to }: Cue): boolean {
  const isNever = /^(?:chưa bao giờ|chưa từng|chưa khi nào|never)$/u.test(
    text.forms.slice(from, to).join(" "),
  );
  return (
    isNever && /(?:như (?:hiện nay|bây giờ|lúc này|hôm nay)|than (?:now|today))/u.test(text.forms.join(" "))
  );
}

function isNumbered(text: ReadText, to: number): boolean {
  return text.forms[to - 1] === "no" && /^\d/u.test(text.forms[to] ?? "");
}

/** "không phải nước nào cũng": not every one, which denies nothing of those that do. */
export function isNotEvery(text: ReadText, at: number): boolean {
  if (text.forms[at] !== "không" || text.forms[at + 1] !== "phải") return false;
  return /(?:nào|ai|gì) cũng/u.test(text.forms.slice(at + 2, at + 8).join(" "));
}

/** Tokens that only look like a denial, so that they need no counterpart. */
export function emptyNegationsIn(text: ReadText): Cue[] {
  return NEGATIONS.find(text).filter(({ value }) => value === "none");
}
