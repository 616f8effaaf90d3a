/**
 * Lines that stand around articles on news sites, in Vietnamese and English. All are compared with the
 * accent-folded lower-case line, so one entry covers "TIN LIÊN QUAN" and "Tin liên quan".
 */

/** Headings of boxes that list other articles; the whole line, without counts and punctuation. */
const BOX_HEADINGS = new Set(
  [
    "tin lien quan|bai lien quan|bai viet lien quan|tin bai lien quan|noi dung lien quan|tin cung chuyen muc|cung chuyen muc|bai cung chuyen muc",
    "bai viet cung chu de|tin cung chu de|cung chu de|cung tac gia|bai viet cung tac gia|chu de lien quan|su kien lien quan|chu de|dong su kien",
    "xem nhieu|xem nhieu nhat|tin xem nhieu|doc nhieu|doc nhieu nhat|tin doc nhieu|duoc doc nhieu|bai doc nhieu|doc nhieu trong tuan|quan tam nhieu",
    "tin moi|tin moi nhat|moi nhat|tin nong|tin noi bat|noi bat|tieu diem|tin khac|cac tin khac|tin tuc khac|bai khac|bai viet khac|tin bai khac|tin cu hon|tin moi hon|cac tin da dua|tin da dua|bai moi nhat",
    "doc them|xem them|doc tiep|xem tiep|tin tiep theo|co the ban quan tam|ban co the quan tam|co the ban chua doc|dung bo lo|dang duoc quan tam|goi y cho ban|danh cho ban|ban nen doc|tin tai tro|bai doc tiep",
    "tu khoa|tag|tags|the|video|videos|tin video|video noi bat|chum anh|podcast|infographic|multimedia|emagazine|media|phong su anh",
    "authors|author|about the author|about the authors|ve tac gia|tac gia",
    "related|related stories|related story|related articles|related article|related news|related topics|related content|related posts|related links|related coverage|related items",
    "more stories|more news|more articles|more on this story|more on this topic|more like this|more coverage|more to read|more headlines",
    "most read|most popular|most viewed|most shared|most recent|trending|trending now|trending stories|popular|popular stories|popular now|popular posts|top stories|top news|latest|latest news|latest stories|latest headlines|recent posts|recent stories|recent news|headlines|what's hot|today's top stories",
    "recommended|recommended for you|recommended stories|recommended reading|suggested for you|you may also like|you might also like|you may be interested in|you might be interested in|read next|read more|up next|next up|see also|also read|read also|further reading|don't miss|editor's picks|editors' picks|editor's choice|topics|keywords|categories|filed under|sponsored|sponsored content|sponsored stories|promoted stories|around the web|from the web|from our partners|keep reading|what to read next|in other news|elsewhere|in pictures|watch|explore more|other news|other stories|in this section|more in this section",
  ]
    .join("|")
    .split("|"),
);

const MORE_FROM =
  /^(?:more (?:from|in|on|about)|other (?:news|stories|articles) (?:from|in|on)|tin (?:khac|moi) (?:tu|ve)|doc them (?:ve|tin)|xem them (?:ve|tin))\b/u;

/** Headings that open the readers' comments. */
const COMMENT_HEADING =
  /^(?:\(?\d+\)? )?(?:binh luan|y kien ban doc|y kien cua ban|y kien|ban doc binh luan|gui binh luan|viet binh luan|phan hoi|thao luan|y kien phan hoi|comments?|reader comments|leave a (?:comment|reply)|post a comment|join the (?:conversation|discussion)|responses?|(?:view|show|see) (?:all )?(?:\d+ )?comments)(?: ?\(?\d+\)?)?$/u;

/** Lines of one or a few words that belong to the page's machinery, whole line. */
const SMALL_LINE =
  /^(?:chia se|share|share this(?: article| story| post)?|facebook|twitter|x|zalo|email|e-mail|messenger|linkedin|whatsapp|telegram|viber|pinterest|reddit|copy (?:this )?link|share this with \w+|share (?:on|via|to) \w+|chia se (?:len|qua|tren)? ?\w+|sao chep(?: lien ket| link)?|in bai(?: viet)?|in trang|print(?: this)?(?: page| article)?|luu(?: bai)?(?: viet)?|save|bookmark|like|thich|tweet|pin|gui|send|tra loi|reply|report|bao cao|nghe doc bai|nghe bai|listen(?: to (?:this )?article)?|a[+-]|aa|co chu|font size|theo doi|follow(?: us)?|dang ky|dang nhap|dang xuat|subscribe|sign (?:in|up)|log ?in|register|menu|search|tim kiem|home|trang chu|close|dong|back|quay lai|ve trang chu|back to top|len dau trang|skip to (?:main )?content|quang cao|advertisement|ads?|advertising|sponsored|continue reading(?: below)?|article continues below(?: advertisement)?|story continues below(?: advertisement)?|loading\.*|dang tai\.*|phien ban (?:di dong|may tinh)|mobile version|rss|google news|\d+ (?:min(?:ute)?s?|phut) (?:read|doc)|\d+ (?:luot xem|views|shares?|luot chia se)|xem them|read more|view more|show more|see more|see all|xem tat ca|more|next|previous|prev|trang truoc|trang sau)$/u;

/** Beginnings of lines that address the reader or point elsewhere, whatever their length. */
const NOISE_START =
  /^(?:(?:>>|»|›|→|▶|►|\[?(?:xem|doc) (?:them|tiep|ngay)\]? ?[:>»-]|(?:read|see) (?:more|also|next) ?[:>»|-]|read also\b|also read ?[:>-]|related(?: \w+)? ?[:>-]|more ?: |watch ?[:>-]|video ?: |tags? ?:|tu khoa ?:|chu de ?:|topics? ?:|keywords? ?:|filed under\b|lien quan ?:|tin lien quan ?:)|theo doi .{2,60} (?:tren|qua|tai)\b|follow .{2,60} (?:on|via) (?:facebook|twitter|x|google|instagram|telegram|linkedin|youtube|whatsapp)|(?:please )?(?:sign up|subscribe|register)(?: now| here| today| free)? (?:for our|for the|to|and|with|here)\b|sign up here\b|(?:get|receive) (?:our|the|all the) (?:latest|daily|best|top|morning|free|weekly)|download (?:our|the) (?:free )?app\b|join our\b|click here\b|tap here\b|enter your (?:e-?mail|name)|your e-?mail address|privacy (?:policy|notice)\b|we use cookies|this (?:web)?site uses cookies|by (?:continuing|clicking|using|signing up|subscribing|submitting)\b|(?:accept|reject|manage) (?:all )?(?:cookies|preferences)|cookie (?:policy|settings|preferences)|you (?:are|have) (?:reading|reached)|support (?:our|independent)|(?:have|got) a (?:tip|story|question)|do you have (?:a|any)|moi (?:quy )?(?:ban doc|doc gia|quy vi|ban)\b|(?:quy )?(?:ban doc|doc gia) (?:co the|vui long|quan tam)|ban dang (?:doc|xem)\b|vui long\b|hay (?:dang ky|theo doi|tai|nhan)\b|dang ky (?:nhan|theo doi|kenh|de|ngay|mien phi)\b|dang nhap (?:de|voi|bang)\b|tai (?:ung dung|app)\b|nhan (?:ban tin|thong bao) (?:tu|qua|moi|hang|mien)\b|trang (?:web )?(?:nay )?su dung cookie|chung toi su dung cookie|website (?:nay )?su dung cookie)/u;

/** What the foot of a site says about itself, whole sentences or not. */
const FOOTER =
  /(?:^|[|–-] ?)(?:©|\(c\) ?\d{4}|copyright (?:©|\(c\)|\d{4}|by\b|[\w.]+ \d{4})|ban quyen (?:©|thuoc|\d{4}|bai viet)|all rights reserved|giay phep (?:so|hoat dong|xuat ban|thiet lap|bao chi|mang|ttdt|tt)|gpxb\b|(?:pho )?tong bien tap(?: phu trach)? ?:|phu trach(?: noi dung)? ?:|chiu trach nhiem (?:noi dung|chinh|quan ly)|co quan chu quan ?:|co quan ngon luan cua|tru so(?: chinh)?(?: toa soan)? ?:|toa soan ?:|dia chi(?: toa soan)? ?:|dien thoai ?:|(?:duong day nong|hotline) ?[:.\d(]|tel ?[:.]|fax ?[:.]|e-?mail ?:|lien he (?:quang cao|toa soan) ?[:.\d(]|quang cao ?:|issn\b|(?:terms|conditions) (?:of|and) (?:use|service|conditions)|(?:about|contact) us\b|editor-in-chief ?:|published by\b|registered (?:office|in england)|dieu khoan (?:su dung|dich vu)|chinh sach (?:bao mat|rieng tu)|khong duoc (?:sao chep|phat hanh lai)|cam sao chep|powered by|thiet ke (?:boi|va)|phat trien boi)/u;

/** The same, wherever in the line it stands. */
const FOOTER_ANYWHERE =
  /©|all rights reserved|ghi ro nguon(?! goc)|phat hanh lai thong tin|su dung (?:lai )?(?:noi dung|thong tin|bai viet) tu (?:trang|website|bao|tap chi)|may not be (?:published|reproduced|republished|copied)|(?:reproduced|published|used|copied|distributed) .{0,40}without (?:prior |express )?(?:written )?permission|not responsible for (?:the )?content of (?:external|other)|\bgp-(?:bvhttdl|btttt|ttdt)|gp-?bc\b/u;

/** Offers inside a short line, wherever they stand. */
const OFFER =
  /\bclick here\b|\bsubscribe (?:now|today|for|to (?:our|the|read|continue))\b|\bsign up (?:for|to) our\b|\bfree articles? (?:this month|left|remaining)\b|\bunlimited access\b|\bbam vao day\b|\btai day de (?:dang ky|xem|nhan)\b|\bnot be published\. required\b/u;
/** Longest line, in characters, that is an offer and no paragraph that speaks of one. */
const MOST_OFFER_LENGTH = 200;

/** What the table says of a line. */
export type NoiseKind = "box-heading" | "comment-heading" | "small" | "pointer" | "footer";

/**
 * The kind of noise that a line is by its wording alone, or null.
 * @param folded the accent-folded lower-case line
 */
export function noiseKindOf(folded: string): NoiseKind | null {
  const bare = bareHeading(folded);
  if (COMMENT_HEADING.test(bare)) return "comment-heading";
  if (BOX_HEADINGS.has(bare) || (bare.length < 60 && MORE_FROM.test(bare))) return "box-heading";
  if (SMALL_LINE.test(bare)) return "small";
  if (NOISE_START.test(folded)) return "pointer";
  if (folded.length <= MOST_OFFER_LENGTH && OFFER.test(folded)) return "pointer";
  if (isMenu(folded)) return "small";
  if (FOOTER.test(folded) || FOOTER_ANYWHERE.test(folded)) return "footer";
  return null;
}

/** Three and more short entries beside one another. */
function isMenu(folded: string): boolean {
  const entries = folded.split(/\s*[|•·]\s*/u);
  return entries.length >= 3 && entries.every((entry) => entry.length <= 25) && !/\d{4}/u.test(folded);
}

/** A heading without arrows, bullets, colons and the space around them. */
function bareHeading(folded: string): string {
  return folded
    .replace(/^[^\p{L}\p{N}(©]+|[^\p{L}\p{N})+-]+$/gu, "")
    .replace(/’/gu, "'")
    .trim();
}
