import { type Cue, CueTable } from "./cues.js";
import type { ReadText } from "./read-text.js";

/** What a speaker does by saying something; none stands for another, since diplomats grade them. */
export type Stance =
  | "say"
  | "stress"
  | "admit"
  | "deny"
  | "claim"
  | "concern"
  | "condemn"
  | "criticise"
  | "regret"
  | "welcome"
  | "note"
  | "urge"
  | "demand"
  | "propose"
  | "warn"
  | "reveal"
  | "complain"
  | "thank"
  | "congratulate"
  | "boast"
  | "joke"
  | "accuse"
  | "explain"
  | "announce"
  | "sympathy"
  | "ignored";

export const STANCES = new CueTable<Stance>({
  say: "nói; nói rằng; cho biết; cho hay; phát biểu; chia sẻ; theo; theo lời; theo như; trả lời; nêu; nêu rõ; bày tỏ; express; voice; convey; trao đổi; trao đổi với; thông tin; trình bày quan điểm; say; tell; stated; state that; according to; remark; quote by; quoted by; as quoted by; cited by; cite; quote; added that; comment; speak; reported that; report that; in the words of; dẫn lời; trích lời; trích dẫn; dẫn nguồn; đưa tin; viết; write",
  stress:
    "nhấn mạnh; khẳng định; tái khẳng định; quả quyết; stress; emphasise; emphasize; affirm; reaffirm; assert; insist; underline; underscore; highlight; reiterate; nhắc lại",
  announce: "thông báo; công bố; tuyên bố; announce; declare; statement; ra tuyên bố",
  admit: "thừa nhận; thú nhận; công nhận là; admit; concede; confess; acknowledge; own up to",
  deny: "phủ nhận; bác bỏ; bác tin; deny; reject; refute; dismiss as; dismiss the claim; rebut; đính chính",
  claim:
    "cho rằng; tự nhận; nhận định; đánh giá; tin rằng; nghĩ rằng; quan niệm; claim; believe; contend; argue; maintain that; believe that; think that; in his view; in her view; opine; assess",
  concern:
    "quan ngại; lo ngại; quan ngại sâu sắc; bày tỏ quan ngại; bày tỏ lo ngại; bày tỏ sự quan ngại; quan ngại về; lo lắng; concern; concerned; worry; worried; voice concern; express concern; voice its concern; express its concern",
  condemn: "lên án; kịch liệt lên án; condemn; denounce; condemnation; deplore",
  criticise:
    "chỉ trích; phê phán; phê bình; công kích; criticise; criticize; criticism; slam; rebuke; lambast; censure; attack verbally",
  regret: "lấy làm tiếc; đáng tiếc; tiếc; xin lỗi; regret; apologise; apologize; sorry; apology",
  welcome:
    "hoan nghênh; ca ngợi; khen ngợi; đánh giá cao; biểu dương; welcome; praise; applaud; hail; commend; appreciate; laud",
  note: "ghi nhận; lưu ý; chú ý đến; note; take note of; take note; point out; chỉ ra; observe that",
  urge: "kêu gọi; thúc giục; hối thúc; khuyến khích; urge; call on; call for; call upon; appeal to; appeal for; exhort; encourage",
  demand: "yêu cầu; đòi; đòi hỏi; kiên quyết yêu cầu; ra lệnh; demand; require; insist on; order; request",
  propose:
    "đề nghị; đề xuất; kiến nghị; gợi ý; khuyến nghị; propose; proposal; suggest; recommend; recommendation; put forward; advise; khuyên",
  warn: "cảnh báo; cảnh cáo; răn đe; warn; caution; warning",
  reveal: "tiết lộ; hé lộ; reveal; disclose; leak",
  complain: "phàn nàn; than phiền; khiếu nại; complain; complaint",
  thank: "cảm ơn; cám ơn; thank; thanks; gratitude; biết ơn",
  congratulate: "chúc mừng; congratulate; congratulation",
  boast: "khoe; khoe khoang; boast; brag",
  joke: "đùa; nói đùa; joke",
  accuse: "cáo buộc; tố cáo; buộc tội; đổ lỗi; accuse; blame; allege",
  explain: "giải thích; lý giải; explain; clarify; giải trình; làm rõ",
  sympathy: "chia buồn; phân ưu; condolence; condolences; sympathy",
  ignored:
    "said to; be said to; is believed; are believed; was believed; were believed; be believed; believed to; widely believed; phản đối kịch liệt nhất; nói chung; nói riêng; tiếng nói; theo dõi; theo đuổi; tiếp theo; theo kế hoạch; theo đó; theo hướng; theo quy định; kèm theo; hướng dẫn; dẫn đầu; dẫn đến; dẫn tới; lãnh đạo; chỉ dẫn; in addition; add up; in order to; in order; law and order; không đánh giá; công nghệ thông tin; dẫn dắt; in view of; point of view; no objection; dấu hiệu; mang theo; theo chân; theo từng; theo phương; làm theo; dựa theo; added value; hấp dẫn; united states; member state; member states; states; the state; head of state; state president; reporter; reporters; the report; a report; its report; reports; viết tắt; dẫn điện; the order; speaker; call into question; nổi tiếng; dismissed from; without comment",
});

export function stancesIn(text: ReadText): Cue<Stance>[] {
  return STANCES.find(text).filter(({ value }) => value !== "ignored");
}
