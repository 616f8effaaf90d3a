import { type Cue, CueTable } from "./cues.js";
import type { ReadText } from "./read-text.js";
import { voiceOf } from "./voice.js";

/** ">" names the doer first ("bán"), "<" the other side ("mua"): one relation seen from both ends. */
const RELATIONS = new CueTable({
  "trade>": "bán; bán cho; xuất khẩu; xuất khẩu sang; cung cấp; sell; export; supply; sell to",
  "trade<": "mua; mua của; nhập khẩu; nhập; buy; import; purchase",
  "cause>":
    "which is why; that is why; gây ra; gây; khiến; vi:làm; drive up; drive down; push up; en:drive; dẫn đến; dẫn tới; làm cho; en:cause; lead to; result in; trigger; bring about; give rise to; là nguyên nhân của; là nguyên nhân gây ra; en:spark; en:fuel",
  "cause<":
    "vi:do; vì; bởi vì; bởi; tại vì; là do; nhờ; bắt nguồn từ; xuất phát từ; hậu quả của; là hậu quả của; because of; because; due to; as a result of; caused by; result from; stem from; owing to; thanks to; arise from; triggered by; follow from; attributed to; on account of; blame on; sparked by",
  "defeat>":
    "đánh bại; thắng; giành chiến thắng trước; beat; defeat; overcome; hạ; win against; win over; win",
  "defeat<": "thua; thua trước; để thua; thất bại trước; lose to; lose",
  "lend>": "cho vay; lend; lend to; loan to; give a loan; grant a loan; extend a loan; provide a loan; loan",
  "lend<":
    "vay; đi vay; vay của; borrow; borrow from; get a loan; receive a loan; obtain a loan; take a loan; take out a loan; secure a loan; loan from",
  "give>":
    "tặng; trao; trao tặng; viện trợ cho; cấp cho; hỗ trợ cho; give; donate; grant; hand over; send; gửi; chuyển giao; transfer",
  "give<": "nhận; nhận được; tiếp nhận; receive; obtain; get",
  "time>": "trước khi; before",
  "time<": "sau khi; after; following",
  "replace>": "thay thế; kế nhiệm; thay; replace; succeed; take over from",
  "replace<": "được thay thế bởi; replaced by; succeeded by; được kế nhiệm bởi",
  "teach>": "dạy; đào tạo cho; teach; train",
  "teach<": "học; học từ; learn from; study under",
  "owe>": "nợ; owe",
  "owe<": "là chủ nợ của; creditor of",
  "order>": "về đích trước; cán đích trước; xếp trên; đứng trên; finish ahead of; ahead of; rank above",
  "order<": "về đích sau; cán đích sau; xếp dưới; đứng dưới; finish behind; rank below",
  none: "tự do; lý do; do thái; do dự; vì sao; vì vậy; mua bán; thay mặt; thay đổi; vay mượn; nhập cư; học sinh; nhận định; nhận thấy; nhận xét; nhận thức; bán đảo; thắng lợi; sở dĩ; ghi nhận; thừa nhận; công nhận; xác nhận; chấp nhận; phủ nhận; làm việc; làm rõ; làm ăn; làm chủ; làm trung gian; làm quen; làm lễ; việc làm; nhìn nhận; khoa học; đại học; trung học; bán kết; chứng khoán; vì hòa bình; nhờ vậy; do đó; do vậy; vì thế",
});
const COMPARED = new CueTable({
  "compare>":
    "gấp; gấp đôi; gấp ba; gấp rưỡi; times as; twice as; twice the; double the; cao hơn; lớn hơn; nhiều hơn; đắt hơn; mạnh hơn; nhanh hơn; dài hơn; rộng hơn; đông hơn; vượt; higher; more; larger; bigger; greater; more expensive; dearer; faster; stronger; longer; exceed; outnumber; taller; more than; higher than; cost more; surpass; outpace; larger than; better; tốt hơn; nặng hơn; heavier; older; già hơn",
  "compare<":
    "half as; thấp hơn; nhỏ hơn; ít hơn; rẻ hơn; yếu hơn; chậm hơn; ngắn hơn; hẹp hơn; kém; kém hơn; lower; less; fewer; smaller; cheaper; slower; weaker; shorter; cost less; less expensive; less than; lower than; smaller than; worse; tệ hơn; nhẹ hơn; lighter; younger; trẻ hơn; lag behind; trail",
  none: "tăng gấp đôi; tăng gấp ba; tăng gấp; giảm gấp; more or less; once more; no more; nhiều hơn nữa",
});

/** A relation of a text: which, and whether the doer stands first. */
export interface Relation extends Cue {
  readonly kind: string;
  readonly isForward: boolean;
}

export function relationsIn(text: ReadText): Relation[] {
  const compares =
    /(?:^| )(?:than|hơn|exceed\w*|outnumber\w*|surpass\w*|vượt|kém|gấp|times as|twice|double|half as)(?: |$)/u.test(
      text.forms.join(" "),
    );
  const compared = compares ? COMPARED.find(text).filter(({ to }) => !isCount(text, to)) : [];
  return [...RELATIONS.find(text), ...compared, ...unequal(text)].flatMap((cue) => {
    if (cue.value === "none" || isOfDoer(text, cue)) return [];
    // "cho Pakistan vay" lends.
    const lent = text.forms.slice(Math.max(0, cue.from - 3), cue.from).lastIndexOf("cho");
    if (cue.value === "lend<" && lent >= 0)
      return [
        {
          ...cue,
          from: Math.max(0, cue.from - 3) + lent,
          to: Math.max(0, cue.from - 3) + lent + 1,
          kind: "lend",
          isForward: true,
        },
      ];
    return [
      { ...cue, kind: cue.value.slice(0, -1), isForward: cue.value.endsWith(">") !== isTurned(text, cue) },
    ];
  });
}

/** "không lớn bằng", "not as large as": less than. */
function unequal(text: ReadText): Cue<"compare<">[] {
  return text.forms.flatMap((form, at) => {
    const isLess =
      (form === "không" && text.forms[at + 2] === "bằng") ||
      (form === "not" && /^(?:as|so)$/u.test(text.forms[at + 1] ?? "") && text.forms[at + 3] === "as");
    return isLess ? [{ value: "compare<", from: at, to: at + (form === "not" ? 4 : 3) } as const] : [];
  });
}

/** "was given", "được trao": the other side comes first. "Caused by" is listed as such. */
function isTurned(text: ReadText, { value, from, to }: Cue): boolean {
  if (/^(?:compare|time|cause<)/u.test(value) || /^(?:by|bởi|do)$/u.test(text.forms[to - 1] ?? ""))
    return false;
  return voiceOf(text, { from, to, isSure: true }).isPassive;
}

/** "do động đất gây ra": "do" alone tells the relation. */
function isOfDoer(text: ReadText, { value, from }: Cue): boolean {
  if (value !== "cause>" || text.language === "en") return false;
  const before = text.forms.lastIndexOf("do", from - 1);
  return before >= 0 && from - before < 7 && text.segments[before] === text.segments[from];
}

/** "more than 500" bounds a number. */
function isCount(text: ReadText, at: number): boolean {
  const next = text.forms[at] === "than" ? at + 1 : at;
  return /^\d/u.test(text.forms[next] ?? "");
}
