import { PhraseTable, phraseRows } from "./phrase-table.js";
import type { Token } from "./token.js";

/** Subjects, documents and places written with capitals: a run of capitals that holds one names no person. */
const VIETNAMESE = new PhraseTable<true>(
  phraseRows<true>([
    [
      "luật biển|luật pháp|luật quốc|luật sư|công ước|hiệp định|hiệp ước|hiến chương|nghị quyết|nghị định",
      true,
    ],
    [
      "biến đổi|khí hậu|môi trường|nhân quyền|nhân đạo|quyền con|quyền trẻ|trẻ em|phụ nữ|thanh niên|phát triển",
      true,
    ],
    [
      "hòa bình|an ninh|hợp tác|thương mại|kinh tế|chiến lược|chương trình|dự án|tuyên bố|hội nghị|diễn đàn",
      true,
    ],
    [
      "chính phủ|nhà nước|quốc hội|dân tộc|tôn giáo|giáo dục|đào tạo|khoa học|công nghệ|nông nghiệp|nông thôn",
      true,
    ],
    [
      "công nghiệp|năng lượng|tài nguyên|hàng hải|hàng không|đại dương|giao thông|vận tải|xây dựng|văn hóa",
      true,
    ],
    [
      "thể thao|du lịch|thông tin|truyền thông|lao động|thương binh|xã hội|y tế|dân số|tài chính|ngân hàng",
      true,
    ],
    [
      "quốc phòng|quốc tế|quốc gia|đối ngoại|ngoại giao|tư pháp|pháp luật|nội vụ|thanh tra|kiểm toán|dân vận",
      true,
    ],
    ["biển đông|sông mekong|sông hồng|quốc khánh|kỷ niệm|chủ nghĩa|cộng sản|quân đội|công an|hải quân", true],
    [
      "di cư|tị nạn|mỹ latinh|trung ương|vũ khí|hạt nhân|giải trừ|mặt trận|tổ quốc|cách mạng|bầu cử|hội đồng|ủy ban|liên hiệp",
      true,
    ],
  ]),
);

const ENGLISH = new Set(
  (
    "law sea rights affairs climate security relations development summit treaty agreement convention charter pact " +
    "accord act plan strait ocean river gulf island islands street day cup games airport bridge palace report " +
    "review initiative conference meeting assembly republic constitution economy trade commerce health education " +
    "energy defence defense environment foreign national federal international global action peace war protocol " +
    "resolution declaration policy strategy programme program project partnership cooperation"
  ).split(" "),
);

/** The end of a Vietnamese common noun in capitals at `at`; null when there is none. */
export function commonNounEnd(tokens: readonly Token[], at: number): number | null {
  const found = VIETNAMESE.at(tokens, at);
  return found !== null && tokens[found.end - 1]?.capital === true ? found.end : null;
}

/** Whether one of the tokens `start`..`end` is a common noun in capitals ("Luật Biển", "Human Rights"). */
export function holdsCommonNoun(
  tokens: readonly Token[],
  start: number,
  end: number,
  language: "vi" | "en",
): boolean {
  for (let at = start; at < end; at++) {
    if (language === "en" && ENGLISH.has(tokens[at]?.lower ?? "")) return true;
    const found = language === "vi" ? VIETNAMESE.at(tokens, at) : null;
    if (found !== null && found.end <= end) return true;
  }
  return false;
}
