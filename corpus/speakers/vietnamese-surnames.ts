import { foldAccents } from "../text/fold.js";
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

/** The surnames as they are typed without accents. */
export const FOLDED_SURNAMES: ReadonlySet<string> = new Set([...SURNAMES].map(foldAccents));

/** Letters that only Vietnamese has. */
const VIETNAMESE_LETTER = /[ơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/iu;

/** Whether capitals from `start` may be a full name: a Vietnamese word that is no surname opens none. */
export function mayOpenFullName(tokens: readonly Token[], start: number): boolean {
  const lower = tokens[start]?.lower ?? "";
  return SURNAMES.has(lower) || !VIETNAMESE_LETTER.test(lower);
}

const SYLLABLE =
  /^(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnpqrstvx])?(?:[aeiouy]{1,3})(?:ch|ng|nh|[cmnpt])?$/u;

/**
 * Whether "Anh Tuấn", "Mỹ Linh" after a small office ("Thứ trưởng …") is rather a given name than a state and a
 * name. A president or a prime minister is called by the state: "Thủ tướng Anh May".
 */
export function isGivenPair(tokens: readonly Token[], start: number): boolean {
  const [before, first, second, next] = [start - 1, start, start + 1, start + 2].map((at) => tokens[at]);
  if (first === undefined || !/^(?:anh|đức|nga|mỹ|ý|áo|bỉ|pháp|nhật|hàn)$/u.test(first.lower)) return false;
  if (before === undefined || before.kind !== "word" || /^(?:thống|tướng|vương|hoàng)$/u.test(before.lower))
    return false;
  if (second?.capital !== true || next?.capital === true) return false;
  return SYLLABLE.test(foldAccents(second.text));
}
