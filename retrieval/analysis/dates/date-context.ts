import { type DateWords, wordList } from "./date-words.js";

/**
 * The words around two figures that tell a day from a share, a score, an address or an article of a law.
 * Vietnamese news prints all of them alike: "2/9" is the National Day, "2/3 số phiếu" two thirds.
 */

/** Right before a day, and before nothing else. */
const DAY_CUES = wordList(
  "ngày hôm sáng trưa chiều tối đêm mùng mồng on monday tuesday wednesday thursday friday saturday sunday",
);
/** Often before a day, but also before shares. */
const TIME_CUES = wordList(
  "từ đến tới vào trước sau hồi dịp hết nhật since until till by before after from to between dated",
);
/** "một ngày 2-3 lần". */
const PER_DAY = wordList("mỗi một hằng hàng mấy nhiều vài trong");
const SHARE_BEFORE = wordList(
  "lệ số gần hơn khoảng chiếm bằng quá nhất đa thiểu điều khoản mục chương phòng kiệt ngõ hẻm đường nhà giảm tăng đạt thắng trang bài ratio score about nearly over almost roughly than least article section room no version page only some approximately",
);
/** What is counted; "15/22 mẫu", "2020 người", "1/3 of". */
const COUNTED_AFTER = wordList(
  "số dân người diện tổng ghế phiếu trận chặng quãng lượng mẫu ca lần đồng tỷ triệu nghìn ngàn km kg tấn ha mét chiếc căn hộ vụ lượt giờ tuổi usd vnđ euro học sinh chiến quân trường of majority people cases deaths soldiers troops dollars euros miles meters metres feet tons tonnes years days hours months weeks million billion thousand percent homes houses children men women workers students times points votes refugees civilians personnel members companies cups",
);
/** The same without accents would be other words: "ca" is "cả" as well, "ha" is "hạ". */
const AMBIGUOUS_UNACCENTED = new Set(
  "ca ha ho vu so hoc sinh quan truong dan tong chien luong can".split(" "),
);
/** Numbered papers: "Nghị định 5/2020/NĐ-CP", "Resolution 2231". */
const NUMBERED = wordList(
  "số định tư thị luật quyết văn lệnh no nos number decree circular decision resolution directive law",
);
const EVERYDAY_FRACTIONS = new Set(["1/2", "1/3", "2/3", "1/4", "3/4", "24/7"]);

/** True when the word before `at` says that a day follows. */
export function hasDayCue(words: DateWords, at: number): boolean {
  return words.is(at - 1, DAY_CUES) && !words.is(at - 2, PER_DAY) && isNear(words, at);
}

/** True when a word of time stands before `at`. */
export function hasTimeCue(words: DateWords, at: number): boolean {
  return isNear(words, at) && (words.is(at - 1, TIME_CUES) || hasDayCue(words, at));
}

/** True when what stands at `at` is what the figures before it count. */
export function isCounted(words: DateWords, at: number): boolean {
  if (!words.follows(at, COUNTED_AFTER)) return false;
  return words.accented || !AMBIGUOUS_UNACCENTED.has(words.form(at));
}

/** True when the figures at `at` number a paper. */
export function isPaperNumber(words: DateWords, at: number): boolean {
  return isNear(words, at) && words.is(at - 1, NUMBERED);
}

/**
 * True when "3/4" at `at`, ending before `to`, is a share rather than a day. The fractions that people use,
 * and "24/7", are days only where a word of time or a bracket says so; other figures are days unless a word
 * before or a counted noun behind speaks against it.
 */
export function isShare(words: DateWords, at: number, to: number): boolean {
  if (hasDayCue(words, at)) return false;
  if (isNear(words, at) && words.is(at - 1, SHARE_BEFORE)) return true;
  if (isCounted(words, to)) return true;
  if (!EVERYDAY_FRACTIONS.has(`${words.value(at)}/${words.value(at + 1)}`)) return false;
  return !hasTimeCue(words, at) && !words.gapAt(at).endsWith("(");
}

function isNear(words: DateWords, at: number): boolean {
  return at > 0 && /^(?:,? ?\(?|: ?)$/u.test(words.gapAt(at));
}
