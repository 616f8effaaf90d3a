import { PhraseTable, phraseRows } from "./phrase-table.js";
import { type ReportingVerb, VERB_CLASSES } from "./reporting-verb.js";

const { say, opinion, weak, strict, act, stance, refusal, show } = VERB_CLASSES;

/** Verbs that report speech in Vietnamese news. */
export const VIETNAMESE_VERBS = new PhraseTable<ReportingVerb>(
  phraseRows<ReportingVerb>([
    [
      "cho biết|cho biết thêm|cho hay|cho hay thêm|nói rằng|nói thêm|nói thêm rằng|nói rõ|nói rõ thêm|nêu rõ",
      say,
    ],
    [
      "nêu quan điểm|nêu ý kiến|bày tỏ quan điểm|nêu bật|nêu lên|nêu ra|đưa ra nhận định|đưa ra ý kiến|chỉ rõ|chỉ ra|vạch rõ|làm rõ",
      say,
    ],
    [
      "nhận định|nhận xét|khẳng định|nhấn mạnh|lưu ý|bổ sung|tiết lộ|hé lộ|tuyên bố|tuyên bố rõ|quả quyết",
      say,
    ],
    ["nhớ lại|hồi tưởng|hồi tưởng lại|ôn lại", say],
    ["giải thích|lý giải|phân tích|dự báo|dự đoán|ước tính|cảnh báo|xác nhận|thú nhận|nhắc lại", say],
    ["kết luận|lập luận|biện luận|trần tình|tâm sự|thổ lộ|bộc bạch|than rằng|than thở|khoe|khoe rằng", say],
    // A wish, a worry or a request without its verb would read as a fact.
    ["khuyến cáo|khuyến nghị|kiến nghị|đề nghị|đề xuất|gợi ý", act],
    [
      "nhìn nhận|quan niệm|cho là|đáp trả|đáp lại|trấn an|phân trần|than phiền|phàn nàn|thẳng thắn thừa nhận",
      say,
    ],
    [
      "bày tỏ|tỏ ý|hy vọng|hi vọng|kỳ vọng|mong muốn|lo ngại|quan ngại|e ngại|tỏ ra lo ngại|nhắn nhủ|căn dặn",
      act,
    ],
    [
      "thông báo|loan báo|thông tin thêm|thông tin rằng|báo cáo rằng|viết rằng|kể rằng|kể lại|trả lời rằng",
      say,
    ],
    [
      "ra tuyên bố|ra tuyên bố chung|cùng ra tuyên bố|ra thông cáo|ra thông cáo chung|ra thông báo|đưa ra tuyên bố|phát đi thông cáo",
      strict,
    ],
    [
      "cho rằng|tin rằng|tin tưởng|tin tưởng rằng|nghĩ rằng|nghĩ|đồng ý rằng|thừa nhận|công nhận rằng",
      opinion,
    ],
    ["nói|chia sẻ|thông tin|tin|viết|đáp|nêu|báo cáo|bình luận|đánh giá|mong|kể|ghi nhận|công bố", weak],
    ["phát biểu|trả lời|trình bày|thảo luận|lên tiếng|đề cập|phản hồi|hỏi|mở đầu", strict],
    ["kêu gọi|hối thúc|thúc giục|yêu cầu|đòi|cam kết|hứa|hứa hẹn|cảm ơn|cám ơn|chúc mừng|chúc|xin lỗi", act],
    [
      "ca ngợi|khen ngợi|đánh giá cao|hoan nghênh|lên án|chỉ trích|phê phán|cáo buộc|tố cáo|tố|đe dọa|dọa",
      act,
    ],
    [
      "bác bỏ|bác|phủ nhận|phản bác|phản đối|mô tả|tái khẳng định|tái xác nhận|gọi|ví|so sánh|chia buồn|bảo đảm",
      act,
    ],
    ["đồng tình|đồng ý|nhất trí|tán thành|ủng hộ|chia sẻ quan điểm", stance],
    ["chấp nhận|loại trừ|công nhận|coi|xem", refusal],
    ["cho thấy|chỉ ra rằng|ghi nhận rằng", show],
  ]),
);
