import type { Office, OfficeClass } from "./office.js";
import { PhraseTable } from "./phrase-table.js";

const NOUNS: readonly (readonly [OfficeClass, string])[] = [
  [
    "state",
    "bộ trưởng|thứ trưởng|phó bộ trưởng|ngoại trưởng|thủ tướng|phó thủ tướng|tổng thống|phó tổng thống|chủ tịch nước|phó chủ tịch nước|chủ tịch quốc hội|phó chủ tịch quốc hội|tổng bí thư|quốc vương|nhà vua|nữ hoàng|hoàng tử|thái tử|quốc vụ khanh|đại sứ|phó đại sứ|nguyên thủ|trưởng phái đoàn|phó trưởng phái đoàn|trưởng đoàn|phó trưởng đoàn|trưởng đoàn đàm phán|đại biện|đại biện lâm thời|tổng lãnh sự|phó tổng lãnh sự|lãnh sự|tham tán|tham tán công sứ|công sứ|tùy viên|tùy viên quốc phòng|vụ trưởng|phó vụ trưởng|cục trưởng|phó cục trưởng|tổng cục trưởng|phó tổng cục trưởng|chủ nhiệm văn phòng|phó chủ nhiệm văn phòng|chánh văn phòng|phó chánh văn phòng|chánh thanh tra|thống đốc|phó thống đốc|trợ lý bộ trưởng|trợ lý ngoại trưởng|cố vấn an ninh quốc gia|đặc phái viên|đặc sứ|tổng tham mưu trưởng|tư lệnh|tổng tư lệnh|bộ trưởng bộ|thứ trưởng thường trực|phó thủ tướng thường trực|tổng kiểm toán|quan chức|quan chức cấp cao|nhà ngoại giao|người đồng cấp|người đồng nhiệm|nhà đàm phán|trưởng ban|phó trưởng ban",
  ],
  [
    "voice",
    "người phát ngôn|phó phát ngôn|phát ngôn viên|nữ phát ngôn viên|đại diện|đại diện thường trực|phó đại diện thường trực|lãnh đạo|trưởng đại diện|quyền trưởng đại diện|phó trưởng đại diện|đại diện thương mại",
  ],
  [
    "head",
    "ceo|giám đốc|phó giám đốc|giám đốc điều hành|phó giám đốc điều hành|tổng giám đốc|phó tổng giám đốc|giám đốc quốc gia|giám đốc khu vực|chủ tịch|phó chủ tịch|chủ tịch hđqt|tổng thư ký|phó tổng thư ký|thư ký điều hành|cao ủy|phó cao ủy|ủy viên|người đứng đầu|điều phối viên|điều phối viên thường trú|điều phối viên nhân đạo|trưởng phái bộ|phó trưởng phái bộ|chỉ huy trưởng|viện trưởng|phó viện trưởng|hiệu trưởng|phó hiệu trưởng|chánh án|quản lý|quản đốc|trưởng nhóm|trưởng bộ phận|trưởng phòng|phó trưởng phòng|tổng biên tập|chủ nhiệm|phó chủ nhiệm|hội trưởng|sáng lập viên|nhà sáng lập|đồng sáng lập|kinh tế trưởng|nhà kinh tế trưởng|cố vấn|cố vấn cấp cao|cố vấn trưởng|thư ký|trưởng đại diện thường trú|cao ủy trưởng",
  ],
  [
    "title",
    "thẩm phán|giáo sư|phó giáo sư|tiến sĩ|thạc sĩ|gs.|ts.|pgs.|ths.|gs.ts|gs.ts.|pgs.ts|pgs.ts.|gs|ts|pgs|ths|tướng|đại tướng|thượng tướng|trung tướng|thiếu tướng|chuẩn tướng|đại tá|thượng tá|trung tá|thiếu tá|đại úy|chuẩn đô đốc|đô đốc|phó đô đốc",
  ],
  [
    "scholar",
    "chuyên gia|nhà nghiên cứu|nghiên cứu viên|nhà phân tích|chuyên viên phân tích|học giả|nhà kinh tế|nhà kinh tế học|nhà khoa học|nhà sử học|giảng viên|bình luận viên|nhà quan sát|nhà dịch tễ học|nhà báo",
  ],
  [
    "private",
    "đại biểu|đại biểu quốc hội|nghị sĩ|thượng nghị sĩ|hạ nghị sĩ|dân biểu|thị trưởng|phó thị trưởng|thống đốc bang|chủ tịch ubnd|phó chủ tịch ubnd|chủ tịch ủy ban nhân dân|phó chủ tịch ủy ban nhân dân|bí thư tỉnh ủy|bí thư thành ủy|luật sư|bác sĩ|bs.|nông dân|ngư dân|công nhân|sinh viên|thợ điện|giáo viên|nhà văn|nhà thơ|dịch giả|nghệ sĩ|đạo diễn|ca sĩ|huấn luyện viên|hlv|cầu thủ|thuyền trưởng|doanh nhân|nhà hoạt động|lãnh đạo đối lập|thủ lĩnh đối lập|thủ lĩnh|nhân chứng|nạn nhân|chủ quán|chủ tàu|chủ trang trại|tài xế|lái xe|kỹ sư|kiến trúc sư|y tá|điều dưỡng|phi công|linh mục|giám mục|thợ|phóng viên|tình nguyện viên|trưởng thôn|nhà đầu tư|nhà bảo vệ môi trường|ứng cử viên|ứng viên|nhà lãnh đạo đối lập",
  ],
];

/** Offices of Vietnamese news, by their whole noun. */
export const VIETNAMESE_OFFICES = new PhraseTable<Office>(
  NOUNS.flatMap(([officeClass, nouns]) =>
    nouns.split("|").map((noun): [string, Office] => [noun, { class: officeClass, noun }]),
  ),
);

/** Words before an office that belong to the role: "Quyền Ngoại trưởng", "tân Thủ tướng". */
export const VIETNAMESE_OFFICE_PREFIXES: ReadonlySet<string> = new Set(["quyền", "tân", "nữ", "phó"]);

/** Words before an office that say it is no longer held. */
export const VIETNAMESE_FORMER: ReadonlySet<string> = new Set(["cựu", "nguyên", "cố"]);
