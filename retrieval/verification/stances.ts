import { CueTable, type SenseCue } from "./cues.js";
import type { ReadText } from "./read-text.js";

/**
 * What a speaker does by saying something; none stands for another, since diplomats grade them. `free`
 * phrases mean other things as well, so that none of them has to be kept.
 */
export type Stance =
  | "say"
  | "stress"
  | "admit"
  | "deny"
  | "confirm"
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
  | "free"
  | "ignored";

const STANCES = new CueTable<Stance>({
  say: "cho thấy; show that; showed that; shows that; nói; nói rằng; cho biết; cho hay; phát biểu; chia sẻ; theo; theo lời; theo như; trả lời; nêu; nêu rõ; bày tỏ; express; voice; convey; trao đổi; trao đổi với; thông tin; trình bày quan điểm; say; tell; stated; state that; according to; remark; quote by; quoted by; as quoted by; cited by; cite; quote; added that; comment; speak; reported that; report that; in the words of; dẫn lời; trích lời; trích dẫn; dẫn nguồn; đưa tin; viết; write; cho rằng; bình luận; tuyên bố",
  stress:
    "nhấn mạnh; khẳng định; tái khẳng định; quả quyết; stress; emphasise; emphasize; affirm; reaffirm; assert; insist; insist that; underline; underscore; highlight; reiterate; nhắc lại; tuyên bố",
  announce:
    "theo thông báo; theo công bố; theo tuyên bố; ban bố; thông báo; công bố; tuyên bố; loan báo; announce; declare; statement; ra tuyên bố; proclaim; announcement",
  admit:
    "thừa nhận; thú nhận; thú thật; công nhận là; nhìn nhận; admit; concede; confess; acknowledge; own up to; recognise; recognize",
  deny: "phủ nhận; bác bỏ; bác; bác tin; deny; reject; refute; dismiss as; dismiss the claim; rebut; đính chính",
  confirm: "theo xác nhận; kiểm chứng; kiểm chứng độc lập; xác nhận; khẳng định; confirm; verify",
  claim:
    "theo nhận định; theo đánh giá; cho rằng; tự nhận; nhận định; đánh giá; tin rằng; nghĩ rằng; quan niệm; claim; believe; contend; argue; maintain that; believe that; think that; in his view; in her view; opine; assess; assessment; cho là; tuyên bố; take the view",
  concern:
    "quan ngại; lo ngại; lo sợ; e ngại; quan ngại sâu sắc; bày tỏ quan ngại; bày tỏ lo ngại; bày tỏ sự quan ngại; quan ngại về; lo lắng; concern; concerned; worry; worried; fear; voice concern; express concern; voice its concern; express its concern; alarm",
  condemn: "lên án; kịch liệt lên án; condemn; denounce; condemnation; deplore",
  criticise:
    "chỉ trích; phê phán; phê bình; công kích; criticise; criticize; criticism; slam; rebuke; lambast; censure; attack verbally",
  regret:
    "lấy làm tiếc; đáng tiếc; tiếc; hối tiếc; xin lỗi; regret; apologise; apologize; sorry; apology; regrettable",
  welcome:
    "hoan nghênh; ca ngợi; khen ngợi; đánh giá cao; biểu dương; welcome; praise; applaud; hail; commend; appreciate; laud; speak highly of; highly value",
  note: "ghi nhận; lưu ý; chú ý đến; note; take note of; take note; point out; chỉ ra; observe that; nhận thấy; nhận xét; observe",
  urge: "kêu gọi; thúc giục; hối thúc; khuyến khích; urge; call on; call for; call upon; appeal to; appeal for; exhort; encourage; đề nghị",
  demand:
    "yêu cầu; đòi; đòi hỏi; kiên quyết yêu cầu; ra lệnh; demand; require; insist on; order; request; ask for; ask; đề nghị; call for",
  propose:
    "theo đề xuất; theo kiến nghị; theo khuyến nghị; đề nghị; đề xuất; kiến nghị; gợi ý; khuyến nghị; propose; proposal; suggest; suggestion; recommend; recommendation; put forward; advise; khuyên; khuyến cáo; offer; offer to; ngỏ ý",
  warn: "theo cảnh báo; cảnh báo; cảnh cáo; răn đe; khuyến cáo; warn; caution; warning",
  reveal: "tiết lộ; hé lộ; reveal; disclose; leak",
  complain: "phàn nàn; than phiền; khiếu nại; complain; complaint",
  thank: "cảm ơn; cám ơn; thank; thanks; gratitude; biết ơn; grateful",
  congratulate: "chúc mừng; congratulate; congratulation",
  boast: "khoe; khoe khoang; boast; brag",
  joke: "đùa; nói đùa; joke",
  accuse:
    "theo cáo buộc; theo tố cáo; cáo buộc; tố cáo; tố; buộc tội; đổ lỗi; accuse; blame; allege; accusation; allegation",
  explain: "giải thích; lý giải; explain; clarify; giải trình; làm rõ",
  sympathy: "chia buồn; phân ưu; condolence; condolences; sympathy",
  free: "cho thấy; show that; showed that; shows that; ghi nhận; note; viết; write; order; request; require; speak; quote; comment; bình luận; trao đổi; express; voice; convey; thông tin; bày tỏ; nêu; tell; statement; recognise; recognize; bác; tố; observe; assess; assessment; đánh giá; nhìn nhận; alarm; chia sẻ; fear; lo sợ; reject; ask; đòi hỏi; warning; trả lời; phát biểu; cho là; offer; offer to; ngỏ ý; announcement; hail; leak; declare; ban bố",
  ignored:
    "theo tin đưa; theo tin tức; thanks to; said to; be said to; said to have; is believed; are believed; was believed; were believed; be believed; believed to; widely believed; phản đối kịch liệt nhất; nói chung; nói riêng; tiếng nói; theo dõi; theo đuổi; tiếp theo; theo kế hoạch; theo đó; theo hướng; theo quy định; theo yêu cầu; theo đề nghị; theo lời mời; theo ước tính; theo dự báo; theo dự kiến; theo luật; theo hiến pháp; theo hiệp định; theo thỏa thuận; theo lịch; theo lệnh; theo sau; theo tháng; theo năm; theo đường; theo chương trình; theo khuôn khổ; theo điều; at the request; kèm theo; hướng dẫn; dẫn đầu; dẫn đến; dẫn tới; lãnh đạo; chỉ dẫn; in addition; add up; in order to; in order; law and order; không đánh giá; công nghệ thông tin; dẫn dắt; in view of; point of view; no objection; dấu hiệu; mang theo; theo chân; theo từng; theo phương; làm theo; dựa theo; added value; hấp dẫn; united states; member state; member states; states; the state; head of state; state president; reporter; reporters; the report; a report; its report; reports; viết tắt; dẫn điện; the order; speaker; call into question; nổi tiếng; dismissed from; without comment; bác sĩ; bác học; tố tụng; tố chất; yếu tố; khởi tố; truy tố; công tố; thông tin về; nói dối",
});

/** What keeps a text from speaking for itself. */
export function stancesIn(text: ReadText): SenseCue<Stance>[] {
  return STANCES.find(text).filter(({ value }) => value !== "ignored");
}
