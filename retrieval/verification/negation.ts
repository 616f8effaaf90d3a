import { type Cue, CueTable } from "./cues.js";
import type { ReadText } from "./read-text.js";

/** `not` denies what follows; `none` looks like a denial and is none. */
const NEGATIONS = new CueTable<"not" | "none">({
  not: "thiếu; en:lack; lack of; không; chưa; chẳng; chớ; đừng; không còn; không hề; không thể; chưa từng; chưa hề; chưa bao giờ; không bao giờ; thất bại trong việc; không thành công trong việc; en:not; en:no; never; neither; nor; cannot; without; en:fail; fail to; failure to; unable to; no longer; not yet; have yet to; has yet to; not able to; incapable of; thôi không; nothing; không được; far from",
  none: "thiếu tướng; thiếu niên; thiếu nhi; thiếu tá; thiếu úy; nếu không; không chỉ; không những; không phải chỉ; không đơn thuần; không đơn thuần là; không chỉ đơn thuần; not only; not just; not merely; not simply; không gian; không quân; không khí; không phận; không kích; hàng không; vũ khí không gian; số không; trên không; phòng không; đường không; không lưu; không dưới; không quá; không ít; không ít hơn; không nhiều hơn; no fewer than; no less than; not less than; no more than; not more than; không ngừng; không ngớt; không thể không; không thể phủ nhận; không khỏi; cannot but; cannot help but; no doubt; undoubtedly; chưa đầy; chưa đến; chưa tới; không phải tất cả; không phải mọi; không phải ai cũng; không phải toàn bộ; không phải nước nào cũng; không phải lúc nào cũng; not all; not every; not everyone; not always; không những thế; phi chính phủ; without delay; không chậm trễ; không chính thức; không điều kiện",
});

/** The words of a text that deny what follows them: "không", "failed to"; not "không chỉ", "không gian". */
export function negationsIn(text: ReadText): Cue<"not">[] {
  const listed = NEGATIONS.find(text);
  const contracted = text.forms.flatMap((form, at) =>
    /n['’]t$/u.test(form) ? [{ value: "not" as const, from: at, to: at + 1 }] : [],
  );
  return [
    ...listed.flatMap((cue) => (cue.value === "not" ? [{ ...cue, value: cue.value }] : [])),
    ...contracted,
  ].sort((one, other) => one.from - other.from);
}

/** Tokens that only look like a denial, so that they need no counterpart. */
export function emptyNegationsIn(text: ReadText): Cue[] {
  return NEGATIONS.find(text).filter(({ value }) => value === "none");
}
