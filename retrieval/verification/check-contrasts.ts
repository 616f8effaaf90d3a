import { type Cue, CueTable } from "./cues.js";
import type { ReadText } from "./read-text.js";
import type { VerdictReason } from "./verdict.js";

/** Members of a group of which a statement must have none that the quotation has not; "group:member". */
const CONTRASTS = new CueTable({
  "vote:for":
    "bỏ phiếu thuận; bỏ phiếu ủng hộ; bỏ phiếu tán thành; phiếu thuận; phiếu ủng hộ; vote in favour; vote in favor; vote for; vote in support; in favour; in favor",
  "vote:against": "bỏ phiếu chống; bỏ phiếu phản đối; phiếu chống; vote against; vote no",
  "vote:abstain": "bỏ phiếu trắng; phiếu trắng; abstain; abstention",
  "side:north": "bắc; miền bắc; phía bắc; north; northern",
  "side:south": "nam; miền nam; phía nam; south; southern",
  "side:east": "đông; miền đông; phía đông; east; eastern",
  "side:west": "tây; miền tây; phía tây; west; western",
  "side:none":
    "việt nam; đông nam; tây bắc; đông bắc; tây nam; nam phi; biển đông; trung đông; đông đảo; số đông; hàn quốc; đông nam á; ngoài nam; nam giới; nam mỹ; bắc mỹ; bắc kinh; bắc triều tiên; triều tiên; south africa; south korea; north korea; south china sea; east sea; middle east; tây ban nha; mùa đông; đám đông; bắc hàn; quảng nam; hà nam; đông hơn; đông âu; tây âu; timor; hà đông; quảng đông",
  "people:men": "nam giới; đàn ông; en:man; male",
  "people:women": "nữ giới; phụ nữ; woman; female",
  "people:children": "trẻ em; trẻ; child",
  "people:none": "trẻ hơn; giới trẻ; tuổi trẻ; chủ nhân",
  "home:domestic": "trong nước; nội địa; domestic",
  "home:foreign": "nước ngoài; ngoài nước; foreign; overseas; abroad",
  "home:none": "foreign minister; foreign ministry; foreign affairs",
  "number:bilateral": "song phương; bilateral",
  "number:multilateral": "đa phương; multilateral",
  "number:unilateral": "đơn phương; unilateral; unilaterally",
  "kind:direct": "trực tiếp; direct; directly; in person",
  "kind:indirect": "gián tiếp; indirect; indirectly",
  "kind:online": "trực tuyến; online; virtual",
  "lasting:permanent": "vĩnh viễn; permanent; permanently",
  "lasting:temporary": "tạm thời; temporary; temporarily; provisional",
  "sea:land": "đường bộ; trên bộ; by road; land; on land; overland",
  "sea:sea": "đường biển; trên biển; by sea; maritime; at sea",
  "sea:air": "đường không; trên không; by air; aerial",
  "open:public": "công khai; publicly; public; openly",
  "open:secret": "bí mật; kín; secret; secretly; behind closed doors",
  "open:none": "public health; public opinion; bí mật quốc gia",
  "edge:start": "đầu năm; đầu tháng; đầu tuần; early; beginning of",
  "edge:end":
    "hết; hết ngày; hết tháng; hết năm; hết quý; cuối năm; cuối tháng; cuối tuần; late; end of; the end of",
  "edge:middle": "giữa năm; giữa tháng; mid; middle of",
  "edge:none":
    "hết sức; trước hết; hầu hết; hơn hết; hết mình; hết lòng; hết hạn; mặt trận; end of the war; bring an end",
  "half:first": "nửa đầu; first half; sáu tháng đầu; 6 tháng đầu",
  "half:second": "nửa cuối; nửa sau; second half; sáu tháng cuối; 6 tháng cuối",
  "times:2": "gấp đôi; gấp hai; double; twice; twofold",
  "times:3": "gấp ba; triple; treble; threefold; three times",
  "times:4": "gấp bốn; gấp tư; quadruple; fourfold; four times",
  "times:half": "một nửa; giảm nửa; halve",
  "tie:comprehensive strategic":
    "đối tác chiến lược toàn diện; comprehensive strategic partnership; comprehensive strategic partner",
  "tie:strategic": "đối tác chiến lược; strategic partnership; strategic partner",
  "tie:comprehensive": "đối tác toàn diện; comprehensive partnership; comprehensive partner",
  "many:tens": "hàng chục; dozen; dozens of; scores of; tens of",
  "many:hundreds": "hàng trăm; hundreds; hundreds of; several hundred; vài trăm",
  "many:thousands": "hàng nghìn; hàng ngàn; thousands; thousands of; several thousand; vài nghìn; vài ngàn",
  "many:tens of thousands":
    "hàng chục nghìn; hàng chục ngàn; hàng vạn; tens of thousands; tens of thousands of",
  "many:hundreds of thousands":
    "hàng trăm nghìn; hàng trăm ngàn; hàng chục vạn; hundreds of thousands; hundreds of thousands of",
  "many:millions": "hàng triệu; millions; millions of; several million; vài triệu",
  "many:tens of millions": "hàng chục triệu; tens of millions; tens of millions of",
  "many:hundreds of millions": "hàng trăm triệu; hundreds of millions; hundreds of millions of",
  "many:billions": "hàng tỷ; billions; billions of; vài tỷ; several billion",
  "many:tens of billions": "hàng chục tỷ; tens of billions; tens of billions of",
  "many:hundreds of billions": "hàng trăm tỷ; hundreds of billions; hundreds of billions of",
  "when:old": "cũ; old; previous",
  "when:new": "mới; new",
  "when:none": "vừa mới; mới đây; mới chỉ; year old; years old; month old",
});

/** Voting against is not abstaining, and the north not the south: one of a group excludes the others. */
export function checkContrasts(statement: ReadText, quote: ReadText): VerdictReason | null {
  const quoted = CONTRASTS.find(quote).map(({ value }) => value);
  const groups = new Set(quoted.filter((value) => !value.endsWith(":none")).map(groupOf));
  const isOther = CONTRASTS.find(statement).some(
    ({ value }) => !value.endsWith(":none") && groups.has(groupOf(value)) && !quoted.includes(value),
  );
  return isOther ? "polarity" : null;
}

/** Words of the statement that the quotation has in the same sense. */
export function sharedContrastsIn(statement: ReadText, quote: ReadText): Cue[] {
  const quoted = new Set(CONTRASTS.find(quote).map(({ value }) => value));
  return CONTRASTS.find(statement).filter(({ value }) => !value.endsWith(":none") && quoted.has(value));
}

function groupOf(value: string): string {
  return value.slice(0, value.indexOf(":"));
}
