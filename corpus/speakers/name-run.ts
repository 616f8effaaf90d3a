import { holdsCommonNoun } from "./common-nouns.js";
import { ENGLISH_OFFICES } from "./english-offices.js";
import { VIETNAMESE_ORGANISATION_HEADS } from "./organisations.js";
import { PhraseTable, phraseRows } from "./phrase-table.js";
import type { Sentence } from "./sentence.js";
import { VIETNAMESE_OFFICES } from "./vietnamese-offices.js";

const PARTICLES = new Set("van von der den de la bin binti al el da dos del ibn di le du ter".split(" "));

/** Capitals in a row that are no person: fields of ministries, regions. */
const FIELDS = new PhraseTable<true>(
  phraseRows<true>([
    ["công thương|ngoại giao|quốc phòng|tài chính|công an|y tế|nội vụ|tư pháp|giáo dục|nông nghiệp", true],
    [
      "đông nam á|đông bắc á|nam á|tây á|trung á|đông á|bắc á|bắc mỹ|nam mỹ|trung mỹ|mỹ latinh|mỹ la-tinh",
      true,
    ],
    [
      "trung đông|cận đông|viễn đông|biển đông|châu âu|châu á|châu phi|châu mỹ|tây nguyên|bắc phi|tây phi",
      true,
    ],
    [
      "đông phi|nam á|đông âu|tây âu|bắc âu|nam âu|thái bình dương|tây thái bình dương|nam thái bình dương",
      true,
    ],
    [
      "châu á - thái bình dương|ấn độ dương|ấn độ dương - thái bình dương|đại tây dương|địa trung hải|liên hợp",
      true,
    ],
    [
      "liên hiệp|hội đồng|middle east|latin america|asia pacific|asia-pacific|new york|wall street|hồng hải",
      true,
    ],
    [
      "an giang|bà rịa|bắc giang|bắc kạn|bạc liêu|bắc ninh|bến tre|bình định|bình dương|bình phước|bình thuận",
      true,
    ],
    [
      "cà mau|cần thơ|cao bằng|đà nẵng|đắk lắk|đắc lắk|đắk nông|điện biên|đồng nai|đồng tháp|gia lai|hà giang",
      true,
    ],
    [
      "hà nam|hà tĩnh|hải dương|hải phòng|hậu giang|hòa bình|hưng yên|khánh hòa|kiên giang|kon tum|lai châu",
      true,
    ],
    [
      "lâm đồng|lạng sơn|lào cai|long an|nam định|nghệ an|ninh bình|ninh thuận|phú thọ|phú yên|quảng bình",
      true,
    ],
    [
      "quảng nam|quảng ngãi|quảng ninh|quảng trị|sóc trăng|sơn la|tây ninh|thái bình|thái nguyên|thanh hóa",
      true,
    ],
    [
      "thừa thiên huế|thừa thiên|tiền giang|trà vinh|tuyên quang|vĩnh long|vĩnh phúc|yên bái|sài gòn|hồ chí minh",
      true,
    ],
    ["vũng tàu|hoàng sa|trường sa|nha trang|đà lạt|hạ long|thủ đức|thượng hải|quảng châu|hà nội mới", true],
    [
      "south asia|southeast asia|east africa|west africa|north africa|western pacific|indo-pacific|gulf",
      true,
    ],
  ]),
);

const PLACE_HEADS = new Set(
  "tỉnh phố huyện quận xã phường bang vùng tp. tp đảo sông cảng biển vịnh làng thôn bán eo dãy núi hồ đông".split(
    " ",
  ),
);

/** Words that open sentences with a capital, days and months: never part of a name. Lower case. */
const NEVER_NAMES = new Set(
  (
    "theo tiếp tại trong khi hồi ngày sáng chiều tối trưa phát trả nói viết về với cùng sau trước hôm dự còn nhưng tuy do " +
    "từ để vì nếu như đến tới cũng đồng ngoài bên qua trên dưới đây đó này các những một hai ba nhiều hội_nghị phía thay ông bà " +
    "in on at by to of for from with and or but as if so the a an this that these those it its they we you he she i his her their " +
    "our my when while after before since although though because speaking asked according critics not no yes there here " +
    "monday tuesday wednesday thursday friday saturday sunday january february march april june july august september " +
    "october november december earlier later former nearly about some many several most all both each every last next " +
    "meanwhile however still also then now today yesterday tomorrow what who why how where mr mrs ms q pv"
  ).split(" "),
);

/**
 * The end of a person's name that starts at `index`: capitals in a row with particles between ("Pieter Van
 * Landuyt", "Hamza al-Qatarneh"); null when what starts there is no person.
 */
export function nameRunEnd(sentence: Sentence, index: number, limit = sentence.tokens.length): number | null {
  const { tokens } = sentence;
  if (!isNameToken(sentence, index)) return null;
  if (followsPlaceHead(sentence, index)) return null;
  if (fieldEnd(sentence, index) !== null) return null;
  if (opensTitle(sentence, index)) return null;
  let end = index + 1;
  while (end < limit) {
    if (
      isNameToken(sentence, end) &&
      !(opensTitle(sentence, end) && sentence.tokens[end + 1]?.capital === false)
    )
      end++;
    else if (PARTICLES.has(tokens[end]?.lower ?? "") && isNameToken(sentence, end + 1) && end + 1 < limit)
      end += 2;
    else break;
  }
  if (holdsCommonNoun(tokens, index, end, sentence.language)) return null;
  return end - index > 6 ? null : end;
}

/** "tỉnh Đắk Nông", "đông Ukraine"; after the capital of "Biển Đông" a name may stand. */
function followsPlaceHead({ tokens, language }: Sentence, index: number): boolean {
  const before = tokens[index - 1];
  if (before === undefined || language !== "vi" || !PLACE_HEADS.has(before.lower)) return false;
  return before.lower !== "đông" || !before.capital;
}

/** The end of a field or a region named at `index` ("Công Thương", "Đông Nam Á"); null when there is none. */
export function fieldEnd({ tokens }: Sentence, index: number): number | null {
  return FIELDS.at(tokens, index)?.end ?? null;
}

/** "Bộ …", "Phó Thủ tướng …", "Minister …": an office or an institution starts here. */
function opensTitle(sentence: Sentence, index: number): boolean {
  if (sentence.language === "en") return ENGLISH_OFFICES.at(sentence.tokens, index) !== null;
  return (
    VIETNAMESE_OFFICES.at(sentence.tokens, index) !== null ||
    VIETNAMESE_ORGANISATION_HEADS.at(sentence.tokens, index) !== null
  );
}

/** A capital that can be part of a person's name: no country, no organisation, no acronym. */
function isNameToken(sentence: Sentence, index: number): boolean {
  const token = sentence.tokens[index];
  if (token === undefined || token.kind !== "word" || !token.capital) return false;
  if (NEVER_NAMES.has(token.lower)) return false;
  if (/^\p{Lu}\.?$/u.test(token.text)) return true;
  if (/^[\p{Lu}\p{N}+-]+$/u.test(token.text) && token.text.length > 1) return false;
  return !sentence.countries.has(index) && !sentence.organisations.has(index);
}
