import { CueTable, type SenseCue } from "./cues.js";
import type { ReadText } from "./read-text.js";

/** How far from a fact something is; `free` phrases may be dropped or added, `ignored` only look like one. */
export type Modality =
  | "considered"
  | "planned"
  | "expected"
  | "agreed"
  | "decided"
  | "pledged"
  | "future"
  | "possible"
  | "able"
  | "permitted"
  | "likely"
  | "unlikely"
  | "must"
  | "should"
  | "need"
  | "needless"
  | "wanted"
  | "hoped"
  | "tried"
  | "ready"
  | "threatened"
  | "offered"
  | "reported"
  | "suspected"
  | "apparent"
  | "accused"
  | "unmet"
  | "free"
  | "ignored";

const MODALITIES = new CueTable<Modality>({
  considered:
    "xem xét; cân nhắc; nghiên cứu khả năng; tính đến; tính đến việc; tính chuyện; đang tính; consider; weigh; weigh up; mull; contemplate; look at; look into; review the possibility; explore; study the possibility",
  planned:
    "lên kế hoạch; có kế hoạch; kế hoạch; dự định; có ý định; ý định; toan tính; chủ trương; nhằm; plan; intend; aim to; intention; đặt mục tiêu; mục tiêu; target; aim; schedule; scheduled to; dự kiến; theo kế hoạch; be due to; due to be; be slated to; slated to; be set to; set to; be to; is to; are to",
  expected:
    "dự báo; kỳ vọng; trông đợi; mong đợi; expect; expected to; forecast; project; anticipate; be due to; due to be; be slated to; slated to; be set to; set to; scheduled to; dự đoán; dự kiến; predict; foresee",
  agreed:
    "nhất trí; đồng ý; thống nhất sẽ; thỏa thuận sẽ; agree; agree to; agree in principle; nhất trí về nguyên tắc",
  decided: "quyết định; quyết tâm; decide; decision; resolve to; determined to",
  pledged:
    "cam kết; hứa; hứa hẹn; thề; nguyện; pledge; promise; vow; commit; commitment; undertake to; undertake; give its word",
  future:
    "sẽ; sắp; sắp sửa; will; would; shall; be going to; is going to; are going to; be about to; is about to; are about to; be to; is to; are to; be set to; set to; 'll",
  possible:
    "có thể; có thể sẽ; có khả năng; khả năng; có lẽ; biết đâu; không loại trừ; không loại trừ khả năng; en:may; might; could; en:can; potentially; possible; possibly; possibility; perhaps; maybe; cannot rule out; not rule out; does not rule out; did not rule out; not ruled out",
  able: "có thể; có khả năng; đủ khả năng; đủ sức; khả năng; en:can; could; be able to; able to; capable of; capability",
  permitted:
    "được phép; có quyền; có thẩm quyền; have the power to; have the authority to; have power to; empowered to; authorised to; authorized to; có thể; mới được; en:may; en:can; be allowed to; allowed to; permitted to; be permitted to; have the right to; be entitled to; entitled to; be free to",
  likely:
    "nhiều khả năng; nhiều khả năng sẽ; rất có thể; có khả năng cao; có lẽ; likely; probably; be likely to; very likely; most likely; in all likelihood; probable; the odds are; stand a good chance",
  unlikely:
    "ít khả năng; ít có khả năng; khó có khả năng; khó có thể; không chắc; chưa chắc; không mấy khả năng; khó mà; khó lòng; khó lòng mà; hardly; scarcely; can hardly; could hardly; can scarcely; unlikely; be unlikely to; hardly likely; not likely; improbable; not certain; uncertain",
  must: "không thể không; cannot but; cannot help but; phải; cần phải; buộc phải; bắt buộc; bắt buộc phải; có nghĩa vụ; có trách nhiệm phải; nhất thiết phải; cần; must; have to; has to; have got to; required to; be required to; be obliged to; obliged to; be obligated to; obligated to; under an obligation to; be bound to; mandatory; compulsory; obligatory; shall; be compelled to; forced to; be forced to; forced",
  should: "nên; cần; cần phải; hãy; should; ought to; had better; be to; be supposed to; supposed to",
  need: "cần; cần phải; cần thiết; cần thiết phải; phải; en:need; need to; have to; has to; necessary; it be necessary; must; require",
  needless:
    "không cần; không cần phải; không nhất thiết; không nhất thiết phải; không bắt buộc; không bắt buộc phải; chẳng cần; không buộc phải; khỏi phải; need not; needn't; do not need to; does not need to; did not need to; don't need to; doesn't need to; do not have to; does not have to; did not have to; don't have to; doesn't have to; not required to; are not required to; not obliged to; not necessarily; unnecessary; not mandatory; not compulsory; no need; no obligation; under no obligation to",
  wanted:
    "muốn; mong muốn; mong; ước; nguyện vọng; want; wish; would like; would like to; desire; seek to; be keen to; keen to",
  hoped: "hy vọng; mong; mong muốn; mong đợi; mong rằng; kỳ vọng; hope; hopeful; wish; look forward to",
  tried:
    "cố gắng; tìm cách; cố; nỗ lực; gắng sức; ra sức; try; try to; attempt; attempt to; strive; seek to; effort; make effort; make every effort; endeavour; endeavor; attempted; âm mưu; mưu toan",
  ready:
    "sẵn sàng; sẵn lòng; ready; ready to; willing; willing to; prepared to; stand ready; readiness; willingness; be prepared to",
  threatened: "đe dọa; dọa; doạ; hăm dọa; đe doạ; threaten; threat; threat to",
  offered:
    "ngỏ ý; ngỏ lời; đề nghị được; đề nghị giúp; đề xuất giúp; tình nguyện; đề nghị; offer; offer to; volunteer to",
  reported:
    "theo tin đưa; theo tin tức; có tin; có tin nói; được cho là; bị cho là; được đồn; tin đồn; nghe nói; nghe đồn; đồn rằng; đồn đoán; theo tin đồn; được coi là; được xem là; được tin là; chưa được xác nhận; chưa xác nhận; bị cáo buộc; believed; be believed to; thought to; be thought to; allegedly; alleged; reportedly; said to be; be said to; said to have; unconfirmed; rumoured; rumored; rumour; rumor; purported; purportedly; considered to be; regarded as; supposedly; rumoured to; rumored to",
  suspected:
    "bị nghi; bị nghi là; nghi; nghi là; nghi ngờ; bị tình nghi; tình nghi; nghi vấn; được cho là; bị cho là; suspected; suspect that; suspected of; suspicion; suspected to; believed; be believed to; thought to; be thought to",
  apparent:
    "dường như; có vẻ; có vẻ như; hình như; xem ra; tỏ ra; có lẽ; được cho là; apparently; seem; seem to; seemingly; appear to; appear; presumably; it seem; look set to",
  accused:
    "theo cáo buộc; theo tố cáo; bị cáo buộc; cáo buộc; bị tố; bị tố cáo; bị buộc tội; tố cáo; buộc tội; allege; allegedly; alleged; accuse; accused of; accusation; allegation",
  unmet:
    "lẽ ra; lẽ ra phải; lẽ ra nên; lẽ ra đã; đáng lẽ; đáng lẽ phải; đáng ra; đáng lý; suýt; suýt nữa; should have; ought to have; could have; would have; was supposed to; were supposed to; nearly have",
  free: "mới được; would; nhằm; mục tiêu; target; aim; project; khả năng; require; schedule; effort; nỗ lực; necessary; cần thiết; appear; explore; look at; look into; nguyện vọng; capability; resolve to; undertake",
  ignored:
    "không thể; cannot; can not; could not; can't; couldn't; không phải; có thể có; trở nên; vùng cần; cần cẩu; cần cù; bên phải; phải chăng; gặp phải; mắc phải; vấp phải; may mắn; ngày may; may mặc; dệt may; mong manh; lũ lượt; cố vấn; cố định; cố tổng thống; cố thủ tướng; kiên cố; sự cố; củng cố; của cố; nên thơ; tạo nên; làm nên; gây nên; cho nên; vì vậy nên; nhằm vào; vượt mục tiêu; nghi lễ; nghi thức; nghi phạm; nghi can; hội nghi; aim at; project's; the project; a project; dự án; need for; tháng may; in may; of may; early may; late may; since may; until may; this may; last may; next may; by may; hứa hẹn về; nổi lên; trung hạn; lời thề; the will; free will",
});

/** What keeps a text from being a fact. */
export function modalitiesIn(text: ReadText): readonly SenseCue<Modality>[] {
  let cues = cuesByText.get(text);
  if (cues === undefined) {
    const dated = text.dates.map(({ start, end }) => text.tokenRange(start, end));
    cues = MODALITIES.find(text).filter(
      ({ value, from }) => value !== "ignored" && !dated.some((date) => from >= date.from && from < date.to),
    );
    cuesByText.set(text, cues);
  }
  return cues;
}

/** Several checks ask for the modalities of one text. */
const cuesByText = new WeakMap<ReadText, readonly SenseCue<Modality>[]>();

/** What others say of somebody and nobody answers for. */
export const HEDGES: ReadonlySet<Modality> = new Set(["reported", "suspected", "apparent", "accused"]);
