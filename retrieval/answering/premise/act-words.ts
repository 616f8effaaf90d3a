import type { Token } from "../../analysis/tokenise.js";
import type { Act, ActKind, Side } from "./act.js";
import { denied } from "./act.js";
import { type Accents, WordTable } from "./word-table.js";

/** An act with where its words stand; token indexes, `to` exclusive. */
export interface ActPhrase extends Act {
  readonly from: number;
  readonly to: number;
}

type ActWord = `${Side} ${ActKind}` | "none";

const ACT_WORDS = new WordTable<ActWord>({
  "for stance":
    "ủng hộ; tán thành; đồng tình; đồng ý; nhất trí; tán đồng; hoan nghênh; đồng thuận; support; back; endorse; favour; favor; be in favour of; agree to; agree with; agree; welcome; advocate; vận động cho; ca ngợi; praise",
  "for accept":
    "chấp nhận; công nhận; thừa nhận; tôn trọng; tuân thủ; chấp thuận; accept; recognise; recognize; acknowledge; respect; comply with; abide by; honour; uphold",
  "for text":
    "ký; ký kết; đặt bút ký; đặt bút; phê chuẩn; thông qua; phê duyệt; sign; ratify; adopt; approve; conclude; sign up to",
  "for join":
    "gia nhập; tham gia; trở thành thành viên; là thành viên; join; accede to; take part; take part in; took part in; taking part; takes part; took part; participate; become a member; became a member; is a member; are members; enter; góp mặt; dự; tham dự; attend; remain in; stay in; ở lại; nằm trong số",
  "for host":
    "đăng cai; chủ trì; tổ chức; đứng ra tổ chức; là nước chủ nhà; host; chair; organise; organize; co-host; co host; cohost",
  "for vote":
    "bỏ phiếu ủng hộ; bỏ phiếu thuận; bỏ phiếu tán thành; bỏ phiếu đồng ý; phiếu thuận; vote for; vote in favour; vote in favour of; vote in favor; vote in favor of; vote yes",
  "for deed":
    "cam kết; triển khai; thực hiện; thực thi; commit; committed; pledge; implement; carry out; carried out",
  "for work":
    "hợp tác; phối hợp; ưu tiên; đảm nhận; giữ chức; giữ ghế; nhận; tiếp nhận; thúc đẩy; cooperate; co-operate; work with; prioritise; priority; a priority; assume; take on; took on; hold; held; promote; take over; took over",
  "against stance":
    "phản đối; chống; chống lại; lên án; bác bỏ; phủ nhận; oppose; opposed to; be against; object to; reject; condemn; denounce; deny; rebuff; dismiss; disagree with; turn down; turned down; ngăn chặn; block; obstruct",
  "against refuse":
    "từ chối; khước từ; không chịu; không muốn; không đồng ý; không chấp nhận; refuse; decline; refusal; unwilling",
  "against out":
    "tẩy chay; đứng ngoài; ở ngoài; đứng ngoài cuộc; vắng mặt; bỏ họp; boycott; stay out; stayed out; stay out of; stay outside; stand outside; stood outside; remain outside; stay away from; stayed away from; opt out; opt out of; skip; keep out of; kept out of; absent from; shun",
  "against leave":
    "rút khỏi; rút ra khỏi; rút lui khỏi; rút lui; rút; rời; rời khỏi; rời bỏ; ra khỏi; hủy bỏ; từ bỏ; phá bỏ; withdraw; withdraw from; withdrew; withdrew from; withdrawal; leave; left; leaves; leaving; quit; pull out of; pull out; exit; walk out of; abandon; scrap; renounce; drop out of; dropped out of; back out of",
  "against vote": "bỏ phiếu chống; bỏ phiếu phản đối; phiếu chống; phủ quyết; vote against; vote no; veto",
  "aside vote": "bỏ phiếu trắng; phiếu trắng; abstain; abstention",
  "for relations":
    "nâng quan hệ; nâng cấp quan hệ; nâng cấp; nâng tầm quan hệ; nâng tầm; khôi phục quan hệ; nối lại quan hệ; bình thường hóa quan hệ; upgrade; elevate; raise their ties; raise their relations; raise relations; raise ties; restore relations; restore ties; normalise; normalize",
  "against relations":
    "hạ cấp; hạ cấp quan hệ; hạ bậc quan hệ; cắt đứt; cắt đứt quan hệ; cắt quan hệ; cắt; đoạn tuyệt; đình chỉ quan hệ; downgrade; sever; break off; broke off; cut off; cut; cut ties; suspend relations; suspend ties; lower",
  "for valid":
    "chung thẩm; ràng buộc; có giá trị; có giá trị áp dụng; có hiệu lực; được áp dụng; binding; valid; apply; applies",
  "against valid": "vô hiệu; không có giá trị; không có giá trị pháp lý; null and void; invalid",
  // Words that only look like an act.
  none: "thư ký; tổng thư ký; chữ ký; đăng ký; ký ức; nhật ký; ký giả; thế kỷ; enter into force; entered into force; entering into force; enters into force; respects; many respects; with respect to; in this respect; mở ký; các nước ký kết; tổ chức quốc tế; các tổ chức; một tổ chức; tổ chức này; chủ quyền; the left; có hiệu lực từ; left behind; back to; lower house; phòng chống; phòng, chống; chống tội phạm; chống phá rừng; chống tham nhũng; chống khủng bố; chống dịch; nhận xét; nhận định; nhận thấy; chỉ nhận; thực hiện bởi; dự kiến; dự thảo; dự án; dự báo; held in; held on",
});

/** "Is, is not": "không chỉ" and "không gian" are no denials. */
const DENIALS = new WordTable<"not" | "none">({
  not: "không; chưa; chẳng; chưa từng; không hề; không bao giờ; không còn; không có ý định; chưa bao giờ; not; never; no; neither; nor; cannot; no intention of; don't; doesn't; didn't; won't; wouldn't; hasn't; haven't; isn't; aren't; without",
  none: "không chỉ; không những; không phải chỉ; không gian; không quân; không khí; không phận; hàng không; trên không; phòng không; vũ khí không gian; nếu không; không ít; không thể không; not only; not just; not merely; no fewer than; no more than; no doubt; không thông qua được dự thảo",
});

/** So many words may stand between a denial and its act: "không *có ý định* ký". */
const DENIAL_REACH = 4;
/** So many between an act and one that it rules: "từ chối *việc* ký". */
const RULE_REACH = 2;

/**
 * The acts that a text names, denials taken in; what is refused or left out is no act of its own.
 *
 * @param deniedFrom index of the token from which on a "not" denies; before it asks, as in "didn't …?"
 */
export function actsIn(tokens: readonly Token[], accents: Accents, deniedFrom = 0): ActPhrase[] {
  const denials = DENIALS.find(tokens, accents).filter(
    ({ value, from }) => value === "not" && from >= deniedFrom,
  );
  const acts: ActPhrase[] = [];
  for (const { value, from, to } of ACT_WORDS.find(tokens, accents)) {
    if (value === "none") continue;
    const previous = acts.at(-1);
    const word = { ...actOf(value), from, to };
    if (previous !== undefined && isRuled(previous, word, tokens)) {
      // To refuse to sign is an act about signing.
      if (previous.kind === "refuse") acts[acts.length - 1] = { ...previous, kind: word.kind, to };
      continue;
    }
    const isDenied =
      denials.some(
        (denial) =>
          denial.to <= from &&
          from - denial.to <= DENIAL_REACH &&
          isJoined(tokens, denial.to, from) &&
          (previous === undefined || previous.from < denial.from),
      ) ||
      (previous?.isDenied === true && isListed(tokens, previous.to, from));
    // "Cam kết ký": the deed is what is committed to.
    if (
      (previous?.kind === "deed" || previous?.kind === "work") &&
      from - previous.to <= RULE_REACH &&
      isJoined(tokens, previous.to, from)
    )
      acts.pop();
    acts.push(isDenied ? { ...denied(word), from, to } : word);
  }
  return acts;
}

/** True when words of acts follow: "phản đối Việt Nam *gia nhập*" is about somebody's act and not about a thing. */
export function namesAct(tokens: readonly Token[], accents: Accents): boolean {
  return ACT_WORDS.find(tokens, accents).some(({ value }) => value !== "none");
}

function actOf(word: ActWord): Act {
  const [side, kind] = word.split(" ") as [Side, ActKind];
  return { kind, side, isDenied: false };
}

/** "Từ chối tham gia", "bác bỏ việc áp dụng": the second is what is turned down. */
function isRuled(previous: ActPhrase, { from }: ActPhrase, tokens: readonly Token[]): boolean {
  return (
    previous.side === "against" &&
    !previous.isDenied &&
    from - previous.to <= RULE_REACH &&
    isJoined(tokens, previous.to, from) &&
    !tokens.slice(previous.to, from).some(({ form }) => isLink(form))
  );
}

/** True when no punctuation stands between two places. */
function isJoined(tokens: readonly Token[], from: number, to: number): boolean {
  return !tokens.slice(from, to + 1).some(({ afterBreak }, at) => at + from > 0 && afterBreak);
}

/** "Không ký, phê chuẩn hay tham gia": one denial for the list. */
function isListed(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).every(({ form }) => isLink(form));
}

function isLink(form: string): boolean {
  return /^(?:và|va|hay|hoặc|hoac|rồi|and|or|nor)$/u.test(form);
}
