import { PhraseList } from "./phrase-list.js";

/** What a pronoun stands for: a field of `Referents`, with the genitive of English told apart. */
export type PronounKind =
  | "person"
  | "person's"
  | "party"
  | "party's"
  | "state"
  | "topic"
  | "thing"
  | "office";

/** Pronouns that mean someone or something of the turn before, wherever they stand. */
export const PRONOUNS: readonly (readonly [PronounKind, PhraseList])[] = [
  [
    "person",
    new PhraseList(
      "ông ấy; ông ta; bà ấy; bà ta; anh ấy; anh ta; chị ấy; cô ấy; ông này; bà này; ông đó; bà đó; vị này; vị ấy; ngài ấy; người này; người đó; người ấy; vị đại sứ này; vị đại sứ đó; vị bộ trưởng này; he; she; him; this person; that person; this man; this woman; the same person; the ambassador himself",
    ),
  ],
  ["person's", new PhraseList("his")],
  [
    "party",
    new PhraseList(
      "họ; phía họ; bọn họ; they; them; these countries; those countries; các nước này; các nước đó; những nước này; những nước đó; hai nước này; tổ chức này; tổ chức đó; cơ quan này; cơ quan đó; this organisation; that organisation; this organization; that organization",
    ),
  ],
  ["party's", new PhraseList("their")],
  [
    "state",
    new PhraseList(
      "nước này; nước đó; nước ấy; quốc gia này; quốc gia đó; quốc gia ấy; this country; that country; the same country",
    ),
  ],
  [
    "topic",
    new PhraseList(`
    điều này; điều đó; điều ấy; điều trên; việc này; việc đó; việc ấy; việc trên; chuyện này; chuyện đó; chuyện ấy; vấn đề này; vấn đề đó; vấn đề ấy; vấn đề trên; chủ đề này; chủ đề đó;
    vụ này; vụ đó; vụ việc này; vụ việc đó; sự việc này; sự việc đó; sự kiện này; sự kiện đó; nội dung này; nội dung đó; đề tài này; đề tài đó; cái này; cái đó; lĩnh vực này; lĩnh vực đó
    this issue; that issue; this topic; that topic; this matter; that matter; this subject; that subject; this question; that question; this problem; that problem; the same topic; the same issue; the same thing
  `),
  ],
];

/** "hiệp ước này", "this treaty": the topic when the question before names one. */
export const NAMED_THINGS = new PhraseList(`
  hiệp ước; hiệp định; công ước; thỏa thuận; nghị quyết; luật; cuộc họp; hội nghị; dự án; chiến dịch; thỏa ước; phán quyết; cuộc tấn công; dịch bệnh; lệnh cấm; quy định
  treaty; agreement; convention; deal; resolution; law; meeting; summit; conference; pact; project; campaign; ruling; attack; attacks; ban; regulation; programme; plan
`);
export const DEMONSTRATIVES = {
  before: new PhraseList("this; that; the same"),
  after: new PhraseList("này; đó; ấy; nói trên"),
};

/** "ông nói gì?", "bà có nói …": without a name behind they are pronouns. */
export const LONE_TITLES = new PhraseList("ông; bà");
/** After a lone title; a name would stand here. */
export const AFTER_LONE_TITLE = new PhraseList(
  "nói; có; đã; còn; cũng; nghĩ; cho rằng; muốn; phát biểu; cảnh báo; đề nghị; kêu gọi; bình luận; nhận định; đề xuất; khẳng định; lo; ủng hộ; phản đối",
);
/** "it", "this" and "that" are pronouns at the end of a sentence or before one of these, and else join sentences. */
export const AFTER_BARE = new PhraseList(
  "in; on; at; during; since; before; after; for; to; from; with; by; and; or; mean; means; affect; affects; happen; happened; work; works; cost; cover; is; was; be; become; become; too; as; again; now; today; then; first; really; so; change; start; end; enter; come; apply; include; say; said",
);

/** Without a state beside them they are those of the state before: "and the ambassador?". */
export const OFFICES = new PhraseList(`
  tổng thống; thủ tướng; đại sứ; bộ trưởng; ngoại trưởng; bộ ngoại giao; người phát ngôn; đại sứ quán; chính phủ; chủ tịch nước
  president; prime minister; ambassador; foreign minister; foreign ministry; spokesperson; spokesman; spokeswoman; embassy; government; minister
`);

/** Pronouns of English that are Vietnamese syllables too: "quan he" is "quan hệ". */
export const ENGLISH_PRONOUNS: ReadonlySet<string> = new Set(
  "he she him his her they them their its it this that".split(" "),
);
