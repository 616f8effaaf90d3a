/**
 * Country names of one syllable that are also Vietnamese pronouns, nouns or given names: "anh" (he), "áo"
 * (shirt), "ý" (idea), "Đức", "Nga" and "Pháp" (given names), "Nhật" and "Mỹ" (parts of names). Folded.
 */
export const AMBIGUOUS_SYLLABLES = words("anh my mi y duc nga phap ao uc lao bi sec nhat an han sip vien");

/** Of those, the ones too common as ordinary words to be a country at the head of a sentence. Folded. */
export const COMMON_SYLLABLES = words("anh y ao an bi han vien lao");

/** Names and capitals that are also given names or surnames of persons. Folded. */
export const PERSONAL_NAMES = words("jordan chad georgia israel washington paris london vienna sofia lima");

/**
 * Forms that read as something else when typed in lower case or without accents: "thuy dien" (thủy điện),
 * "ba lan" (ba lần), "us", "polish". They need accents and capitals, or a cue before them. Folded.
 */
export const NEVER_IN_LOWER_CASE: ReadonlySet<string> = new Set(
  [
    "thuy dien|ba lan|us|u s|polish|poles|turkey|turk|turks|chad|finn|dane|swede|thai|thais|vn|prc|rok",
    "toa thanh|da mat|ca ta|man ta|li bi|pho downing|rome|roma|bern|nassau|sofia|ga na|georgetown|santiago",
    "lome|apia|praia|pa ri|wellington|kingstown|ma li|pe ru|phi gi|sat|male|hen xin ki|a ten|lima|prague",
  ]
    .join("|")
    .split("|"),
);

/** Words right before a name that make it a country however it is typed: "nước Anh", "dai su duc". Folded. */
export const STRONG_CUES: ReadonlySet<string> = new Set(
  [
    "nuoc|phia|dai su|dai dien|dai bieu|ngoai truong|chinh phu|thu tuong|tong thong|bo truong|thu truong",
    "dai su quan|quoc hoi|quan doi|phai doan|cong hoa|vuong quoc|hoang gia|ngoai giao|quoc phong|tai chinh",
    "thuong mai|noi vu|tu phap|nha vua|nu hoang|quoc vuong|phat ngon vien|nguoi phat ngon|lanh dao|quan chuc",
    "gioi chuc|nha ngoai giao|cong dan|kinh te|lien bang|thuong vien|ha vien|tong lanh su|lanh su|tham tan",
    "tuy vien|cong an|quoc gia|su quan|chinh quyen|trung uong|hang khong|ngan hang|truyen thong|chau|trong tai",
  ]
    .join("|")
    .split("|"),
);

/** Words that make a capitalised name a country, but not one in lower case: "người Mỹ", not "người anh". Folded. */
export const CAPITAL_CUES = words("nguoi");

/** Before a single syllable these make it a person: "ông Đức", "bà Nga", "anh Mỹ". Folded. */
export const PERSON_CUES = words("ong ba anh chi em co chu bac cau di me cha thay mr mrs ms miss sir dr");

/** Function words that open a sentence with a capital and so are no part of a name: "Tại Mỹ", "Còn Nga". */
export const FUNCTION_WORDS = words(
  "tai con neu khi va voi o sau truoc theo nhu do vi rieng ca tu de hien nay trong ngoai giua ve doi ben chi cho den tuy du mac song nhung them cung boi bang qua sang gui tham tiep roi nhieu moi mot hai cac the and but in from with to of at for on by as since while when after before if although",
);

/** Syllables after a form that make another word of the two: "ý kiến", "Mỹ Latinh", "lao động". Folded. */
export const BLOCKED_AFTER: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["y", words("kien tuong nghia thuc chi dinh do tu muon nguyen vi dien")],
  ["my", words("latinh la thuat pham nghe")],
  ["lao", words("dong dao xao tu")],
  ["an", words("tuong pham dinh")],
  ["ao", words("mon dai")],
  ["thai", words("nhi san phu do")],
  ["phap", words("luat ly che quyen")],
  ["duc", words("tinh tin do phat")],
  ["nhat", words("bao thuc trinh trung")],
  ["anh", words("em chi hung ruot quan")],
  ["vien", words("chuc tro")],
]);

/** Words before a form that make another place of the two: "Nam Mỹ", "Bắc Ireland", "New Mexico". Folded. */
export const BLOCKED_BEFORE: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["my", words("nam bac trung chau")],
  ["uc", words("chau")],
  ["ireland", words("bac northern")],
  ["ai len", words("bac")],
  ["mexico", words("new")],
  ["sudan", words("nam")],
  ["america", words("latin south north central")],
]);

function words(line: string): ReadonlySet<string> {
  return new Set(line.split(" "));
}
