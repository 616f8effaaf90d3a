import { type Cue, CueTable } from "./cues.js";
import type { ReadText } from "./read-text.js";

/** How far from a fact something is; `ignored` phrases only look like it. */
export type Modality =
  | "considered"
  | "planned"
  | "pledged"
  | "future"
  | "possible"
  | "obliged"
  | "wanted"
  | "tried"
  | "ready"
  | "threatened"
  | "hedged"
  | "likely"
  | "expected"
  | "agreed"
  | "decided"
  | "foreseen"
  | "offered"
  | "imminent"
  | "ignored";

export const MODALITIES = new CueTable<Modality>({
  considered:
    "xem xét; cân nhắc; nghiên cứu khả năng; tính đến; tính đến việc; consider; weigh; mull; look at; review the possibility",
  planned:
    "lên kế hoạch; có kế hoạch; kế hoạch; dự định; có ý định; ý định; chủ trương; nhằm; plan; intend; aim to; intention; đặt mục tiêu; mục tiêu; target; aim; schedule",
  foreseen: "dự kiến",
  agreed: "nhất trí; đồng ý; thống nhất sẽ; agree; agree to; agree in principle; nhất trí về nguyên tắc",
  decided: "quyết định; decide; decision",
  expected:
    "dự báo; kỳ vọng; expect; forecast; project; anticipate; be due to; due to be; be slated to; dự đoán; predict",
  pledged: "cam kết; hứa; hứa hẹn; thề; pledge; promise; vow; commit; commitment; undertake to",
  future: "sẽ; sắp; will; would; shall; be going to; is going to; are going to",
  imminent: "sắp sửa; be about to; is about to; are about to",
  possible: "có thể; có khả năng; may; might; could; can; potentially; be able to; possible",
  likely: "nhiều khả năng; rất có thể; likely; probably; be likely to; very likely",
  obliged:
    "phải; cần; cần phải; nên; buộc phải; bắt buộc; must; should; need; need to; have to; has to; ought to; required to",
  wanted: "muốn; mong muốn; mong; hy vọng; want; wish; hope; would like; desire; seek to",
  tried: "cố gắng; tìm cách; cố; try; attempt to; strive; âm mưu; attempted",
  ready: "sẵn sàng; ready; willing; prepared to; stand ready; readiness; willingness",
  threatened: "đe dọa; dọa; doạ; threaten; threat; threat to",
  offered: "ngỏ ý; đề xuất giúp; offer; offer to",
  hedged:
    "được cho là; bị cho là; bị nghi; bị nghi là; nghi; nghi là; nghi ngờ; bị tình nghi; tình nghi; bị cáo buộc; cáo buộc; có lẽ; dường như; có vẻ; có vẻ như; hình như; được đồn; tin đồn; nghe nói; theo tin đồn; được coi là; được xem là; được tin là; chưa được xác nhận; chưa xác nhận; believed; be believed to; thought to; be thought to; suspect; suspected of; allegedly; alleged; allege; accuse; accused of; accusation; allegation; reportedly; apparently; seem; seemingly; appear to; said to be; be said to; perhaps; presumably; unconfirmed; rumoured; rumored; purported; considered to be; regarded as; suspicion",
  ignored:
    "không thể; cannot; can not; could not; không phải; trở nên; vùng cần; cần cẩu; cần cù; bên phải; phải chăng; xem xét lại; may mắn; ngày may; may mặc; dệt may; mong manh; mong đợi; lũ lượt; cố vấn; cố định; cố tổng thống; của cố; nên thơ; tạo nên; làm nên; gây nên; cho nên; vì vậy nên; nhằm vào; không cần; vượt mục tiêu; nghi lễ; nghi thức; hội nghi; aim at; project's; the project; a project; dự án; need for; tháng may; in may; of may; early may; late may; since may; until may; this may; last may; next may; by may",
});

/** What keeps a text from being a fact. */
export function modalitiesIn(text: ReadText): Cue<Modality>[] {
  const found = MODALITIES.find(text);
  const dated = text.dates.map(({ start, end }) => text.tokenRange(start, end));
  return found.filter(
    ({ value, from }) => value !== "ignored" && !dated.some((date) => from >= date.from && from < date.to),
  );
}

/** `ongoing`: "đang xây", "is building"; `done`: "đã xây", "has built". */
export function aspectOf(text: ReadText): "ongoing" | "done" | null {
  const { forms, language } = text;
  if (language === "vi") {
    if (forms.some((form, at) => form === "đang" && forms[at + 1] !== "phát")) return "ongoing";
    return forms.includes("đã") || forms.includes("rồi") ? "done" : null;
  }
  const be = /^(?:is|are|was|were|be|been|being|'s|'re)$/u;
  const isOngoing = forms.some(
    (form, at) =>
      form.endsWith("ing") &&
      form.length > 5 &&
      (be.test(forms[at - 1] ?? "") || be.test(forms[at - 2] ?? "")),
  );
  if (isOngoing) return "ongoing";
  return forms.some((form) => /^(?:has|have|had|already)$/u.test(form)) ? "done" : null;
}
