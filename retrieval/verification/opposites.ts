import { type Cue, CueTable } from "./cues.js";
import type { ReadText } from "./read-text.js";

/**
 * Words with a plain opposite. "+" and "-" are the ends; between the ends of most there is room, so that "does
 * not support" is less than "opposes". Where there is none ("acceptable"), the axis begins with "=".
 */
const OPPOSITES = new CueTable({
  "support+":
    "ủng hộ; tán thành; đồng tình; support; back; favour; favor; endorse; approve of; in favour of; in favor of",
  "support-": "phản đối; oppose; object to; object; opposition to; opposed to; chống lại",
  "agree+": "đồng ý; nhất trí; chấp thuận; agree; consent",
  "agree-": "bất đồng; disagree; không nhất trí; không đồng ý",
  "=accept+": "chấp nhận; chấp nhận được; accept; acceptable; tiếp nhận",
  "=accept-": "unacceptable; từ chối chấp nhận",
  "adopt+": "thông qua; phê chuẩn; adopt; approve; ratify; pass",
  "adopt-":
    "bác bỏ; bác; bác đơn; phủ quyết; veto; vote down; reject; turn down; từ chối; refuse; decline to",
  "true+": "xác nhận; thừa nhận; confirm; admit; acknowledge",
  "true-": "phủ nhận; deny; refute; dismiss; đính chính; bác tin",
  "up+":
    "tăng; gia tăng; tăng lên; nâng; rise; increase; grow; climb; surge; jump; gain; raise; go up; leo thang; escalate; soar",
  "up-":
    "giảm; sụt; suy giảm; hạ; giảm xuống; tụt; sụt giảm; cắt giảm; fall; decrease; decline; drop; shrink; cut; lower; reduce; go down; slump; plunge",
  "begin+": "bắt đầu; khởi động; mở đầu; begin; start; launch; commence; khởi công",
  "begin-":
    "kết thúc; chấm dứt; dừng; ngừng; ngưng; end; stop; cease; halt; finish; conclude; suspend; đình chỉ; tạm dừng",
  "open+": "mở cửa; mở; mở lại; open; reopen",
  "open-": "đóng cửa; đóng; phong tỏa; close; shut",
  "allow+": "cho phép; cấp phép; allow; permit; authorise; authorize; let",
  "allow-": "cấm; ngăn cấm; en:ban; prohibit; forbid; outlaw; bar",
  "win+": "thắng; chiến thắng; giành chiến thắng; thắng cử; win",
  "win-": "thua; thất cử; bại trận; lose",
  "=success+": "thành công; succeed; success; successful; manage to",
  "=success-": "thất bại; fail; failure; unsuccessful; bất thành",
  "join+": "gia nhập; tham gia; join; accede; take part; participate; enter",
  "join-": "rút khỏi; rời khỏi; rời; withdraw from; leave; quit; pull out of; tẩy chay; boycott",
  "=possible+": "khả thi; possible; feasible",
  "=possible-": "bất khả thi; impossible; infeasible",
  "=legal+": "hợp pháp; hợp hiến; legal; lawful; constitutional",
  "=legal-":
    "bất hợp pháp; phi pháp; trái phép; trái pháp luật; vi hiến; illegal; unlawful; unconstitutional",
  "safe+": "an toàn; safe; secure",
  "safe-": "nguy hiểm; mất an toàn; dangerous; unsafe; hazardous",
  "good+": "cải thiện; khả quan; tích cực; thuận lợi; improve; better; positive; favourable",
  "good-": "xấu đi; tồi tệ; tiêu cực; bất lợi; trầm trọng; worsen; deteriorate; worse; negative; adverse",
  "strong+": "tăng cường; củng cố; thúc đẩy; strengthen; bolster; boost; consolidate; promote; enhance",
  "strong-": "làm suy yếu; suy yếu; cản trở; weaken; undermine; hinder; hamper; obstruct",
  "peace+": "hòa bình; peaceful",
  "peace-": "chiến tranh; war; bạo lực; violent",
  "guilty+": "có tội; guilty; kết tội; convict; kết án",
  "guilty-": "vô tội; trắng án; innocent; acquit; tha bổng",
  "free+": "trả tự do; phóng thích; thả; release; free",
  "free-": "bắt giữ; giam giữ; bắt giam; tạm giữ; arrest; detain; imprison; jail",
  "live+": "sống sót; survive",
  "live-": "thiệt mạng; tử vong; chết; die; kill; dead",
  "keep+":
    "duy trì; giữ vững; tiếp tục; maintain; keep; continue; retain; uphold; gia hạn; extend; resume; nối lại; khôi phục",
  "keep-":
    "hủy bỏ; bãi bỏ; hủy; dỡ bỏ; xóa bỏ; từ bỏ; cancel; abolish; lift; scrap; abandon; revoke; repeal; discontinue",
  "=change+": "thay đổi; change; alter",
  "=change-":
    "giữ nguyên; không đổi; không thay đổi; giữ ổn định; unchanged; hold steady; keep unchanged; remain unchanged; leave unchanged; stay the same; remain the same",
  "=attend+": "tham dự; attend; take part in the meeting; có mặt",
  "=attend-": "vắng mặt; absent; absence; stay away from; không có mặt",
  "early+":
    "vẫn diễn ra; diễn ra đúng kế hoạch; diễn ra theo kế hoạch; vẫn diễn ra đúng kế hoạch; vẫn diễn ra theo kế hoạch; go ahead; go ahead as planned; as planned; as scheduled; on schedule; đúng kế hoạch; đúng lịch; sớm hơn; đẩy nhanh; tăng tốc; accelerate; speed up; hasten; bring forward",
  "early-": "hoãn; trì hoãn; chậm trễ; làm chậm; delay; postpone; slow; put off",
  "same+": "giống nhau; same; identical",
  "same-": "khác nhau; different",
  "satisfied+": "hài lòng; hoan nghênh; ca ngợi; khen ngợi; satisfied; welcome; praise; applaud",
  "satisfied-":
    "thất vọng; bất mãn; lên án; chỉ trích; disappointed; dissatisfied; condemn; denounce; criticise; criticize",
  "friend+": "đồng minh; đối tác; ally; partner",
  "friend-": "đối thủ; kẻ thù; enemy; rival; adversary",
  none: "đóng góp; đóng vai; đóng tàu; đóng quân; đóng thuế; đóng phim; đóng cọc; mở lớp; mở màn; mở thầu; bắn hạ; hạ viện; hạ tầng; hạ cánh; hạ thủy; hạ sát; ngừng việc; ngừng bắn; phản đối thuế; rise to; mở rộng; chương trình mở; tăng cường mở; bắt đầu lại; giảm nghèo; cut off; bar association; central bank; back to; back in; come back; war crime; war on",
});

/** A word of an axis and the end it names. */
export interface Opposite extends Cue {
  readonly axis: string;
  readonly isNegative: boolean;
  /** True when not the one is the other. */
  readonly isExact: boolean;
}

/** The opposites of a text; "chấm dứt việc đình chỉ" and "lift the ban" are one each, of the other end. */
export function oppositesIn(text: ReadText): readonly Opposite[] {
  let opposites = oppositesByText.get(text);
  if (opposites === undefined) {
    opposites = merged(text, readOpposites(text));
    oppositesByText.set(text, opposites);
  }
  return opposites;
}

const oppositesByText = new WeakMap<ReadText, readonly Opposite[]>();
/** To end one of these is to have the other. */
const ENDED = new Set(["allow", "begin", "open"]);
const BETWEEN = /^(?:việc|sự|lệnh|the|its|their|a|an|all)$/u;

function merged(text: ReadText, found: readonly Opposite[]): Opposite[] {
  const all: Opposite[] = [];
  for (const one of found) {
    const outer = all.at(-1);
    const ends =
      outer?.isNegative === true &&
      (outer.axis === "begin" || outer.axis === "keep") &&
      one.isNegative &&
      ENDED.has(one.axis) &&
      text.forms.slice(outer.to, one.from).every((form) => BETWEEN.test(form)) &&
      outer.to <= one.from;
    if (!ends || outer === undefined) all.push(one);
    else all[all.length - 1] = { ...one, from: outer.from, isNegative: false };
  }
  return all;
}

function readOpposites(text: ReadText): Opposite[] {
  return OPPOSITES.find(text).flatMap((cue) =>
    cue.value === "none"
      ? []
      : [
          {
            ...cue,
            axis: cue.value.slice(0, -1),
            isNegative: cue.value.endsWith("-"),
            isExact: cue.value.startsWith("="),
          },
        ],
  );
}
