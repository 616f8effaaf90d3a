import type { Token } from "./token.js";

/** Surnames of Vietnamese persons, in lower case. */
const SURNAMES = new Set(
  (
    "nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh đào đoàn trịnh trương lâm mai lương " +
    "lưu tô tạ cao châu chu hà hứa kiều khổng la lại lã lữ luân mạc nghiêm ngụy nhâm nhan nhữ ninh nông ông phí phó phùng " +
    "phương quách quản tăng thạch thái thẩm thân thiều thi tiêu tôn tống trà triệu từ tưởng ung uông ưng văn vi viên vương " +
    "xa yên an ân âu bạch bành bế biện cái cam cấn chử chúc chung chế cung cù cồ cổ cầm danh diệp doãn dư đàm đậu đan đái " +
    "điền điêu đồng đường giang giáp hàn hầu hoa hùng khuất khúc khương kha kim lò lô lường lục ma mã mẫn mâu nghị ngọ ngọc " +
    "nhật nhiếp ổi phù quan quảng sầm sơn tạo thịnh tiết toàn trang trác triệu trầm trình vạn vòng lềnh hoắc huyền sùng giàng " +
    "thào vàng lầu hạ thiệu thượng"
  ).split(" "),
);

/** Letters that only Vietnamese has. */
const VIETNAMESE_LETTER = /[ơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/iu;

/** Whether capitals from `start` may be a full name: a Vietnamese word that is no surname opens none. */
export function mayOpenFullName(tokens: readonly Token[], start: number): boolean {
  const lower = tokens[start]?.lower ?? "";
  return SURNAMES.has(lower) || !VIETNAMESE_LETTER.test(lower);
}
