import { PhraseTable, phraseRows } from "./phrase-table.js";

/** `international` bodies speak for no state; a `group` is one that others speak on behalf of as well. */
export type KnownOrganisation = "international" | "agency";

/** Organisations known by name, in lower case; news agencies and networks are channels, not speakers. */
export const KNOWN_ORGANISATIONS = new PhraseTable<KnownOrganisation>(
  phraseRows<KnownOrganisation>([
    [
      "lhq|liên hợp quốc|liên hiệp quốc|un|u.n.|united nations|hội đồng bảo an|hội đồng bảo an lhq",
      "international",
    ],
    ["hội đồng bảo an liên hợp quốc|hđba|hđba lhq|hđba liên hợp quốc|un security council", "international"],
    [
      "united nations security council|security council|đại hội đồng lhq|đại hội đồng liên hợp quốc",
      "international",
    ],
    [
      "un general assembly|general assembly|asean|eu|liên minh châu âu|european union|european commission",
      "international",
    ],
    [
      "ủy ban châu âu|uỷ ban châu âu|hội đồng châu âu|nghị viện châu âu|european parliament|ec",
      "international",
    ],
    [
      "european council|european central bank|ngân hàng trung ương châu âu|ecb|nato|who|wto|imf|wb|adb",
      "international",
    ],
    [
      "tổ chức y tế thế giới|tổ chức y tế thế giới who|world health organization|world health organisation",
      "international",
    ],
    [
      "tổ chức thương mại thế giới|world trade organization|world trade organisation|quỹ tiền tệ quốc tế",
      "international",
    ],
    [
      "international monetary fund|ngân hàng thế giới|world bank|ngân hàng phát triển châu á",
      "international",
    ],
    [
      "asian development bank|unicef|unesco|undp|unhcr|unfpa|unep|unodc|un women|wfp|fao|ilo|iom|iaea",
      "international",
    ],
    [
      "icc|icj|itu|ipcc|ifrc|icrc|imo|icao|oecd|opec|opec+|apec|g7|g20|g77|brics|interpol|au",
      "international",
    ],
    [
      "liên minh châu phi|african union|liên đoàn arab|liên đoàn ả rập|arab league|league of arab states",
      "international",
    ],
    [
      "tổ chức di cư quốc tế|international organization for migration|chương trình lương thực thế giới",
      "international",
    ],
    [
      "world food programme|world food program|tổ chức lao động quốc tế|international labour organization",
      "international",
    ],
    [
      "cơ quan năng lượng nguyên tử quốc tế|international atomic energy agency|cơ quan năng lượng quốc tế",
      "international",
    ],
    ["international energy agency|iea|tòa án hình sự quốc tế|international criminal court", "international"],
    [
      "ủy ban sông mekong|ủy hội sông mekong|mekong river commission|mrc|hội chữ thập đỏ quốc tế",
      "international",
    ],
    [
      "red cross|ủy ban chữ thập đỏ quốc tế|pacific islands forum|diễn đàn quần đảo thái bình dương",
      "international",
    ],
    [
      "quỹ nhi đồng lhq|quỹ nhi đồng liên hợp quốc|chương trình phát triển lhq|human rights watch",
      "international",
    ],
    [
      "amnesty international|ân xá quốc tế|oxfam|greenpeace|bác sĩ không biên giới|msf|caricom|ecowas",
      "international",
    ],
    [
      "mercosur|oas|phong trào không liên kết|non-aligned movement|nhóm g77|ban thư ký asean",
      "international",
    ],
    [
      "reuters|afp|ap|xinhua|tân hoa xã|bbc|cnn|kyodo|yonhap|bloomberg|ttxvn|sputnik|tass|itar-tass",
      "agency",
    ],
    [
      "al jazeera|rt|dpa|nhk|kcna|ria novosti|interfax|antara|bernama|associated press|vtv|vov|vnexpress",
      "agency",
    ],
    [
      "nikkei|financial times|new york times|the new york times|wall street journal|washington post",
      "agency",
    ],
    [
      "the washington post|the guardian|guardian|der spiegel|le monde|global times|thời báo hoàn cầu",
      "agency",
    ],
  ]),
);

/** Words that open a Vietnamese organisation's name: whether the state speaks through it. */
export const VIETNAMESE_ORGANISATION_HEADS = new PhraseTable<"state" | "other">(
  phraseRows<"state" | "other">([
    ["bộ|cơ quan|tổng cục|cục|vụ|chính phủ|văn phòng chính phủ|văn phòng tổng thống|phủ tổng thống", "state"],
    ["đại sứ quán|tổng lãnh sự quán|lãnh sự quán|phái đoàn|phái đoàn đại diện thường trực|quân đội", "state"],
    ["cảnh sát|hải quan|hải quân|không quân|lực lượng phòng vệ|lực lượng vũ trang|cơ quan đại diện", "state"],
    [
      "các cơ quan đại diện|ngân hàng nhà nước|ngân hàng trung ương|ủy ban|uỷ ban|quốc hội|hạ viện|thượng viện|nghị viện",
      "state",
    ],
    ["hội đồng an ninh quốc gia|nội các|văn phòng thủ tướng|tổng cục thống kê|cục thống kê|kho bạc", "state"],
    ["lực lượng biên phòng|bộ chỉ huy|bộ tổng tham mưu|hoàng gia|thanh tra|viện kiểm sát", "state"],
    ["hội|hiệp hội|tổ chức|đại học|trường|trường đại học|viện|học viện|trung tâm|công ty|tập đoàn", "other"],
    [
      "ngân hàng|quỹ|liên đoàn|liên minh|liên hiệp|hãng|hãng tin|đài|báo|tờ|tờ báo|tạp chí|đảng|công đoàn",
      "other",
    ],
    ["bệnh viện|nhà máy|sở|mặt trận|câu lạc bộ|tổng công ty|doanh nghiệp|hợp tác xã|nhóm|diễn đàn", "other"],
    [
      "bảo tàng|thư viện|nhà hát|khách sạn|nhà xuất bản|vườn quốc gia|khu bảo tồn|ban tổ chức|ban chỉ đạo",
      "other",
    ],
    ["nhà hàng|chi cục|xí nghiệp|dàn nhạc|hội quán|cảng hàng không|toà án|siêu thị|tòa trọng tài", "other"],
    [
      "tòa án|hội đồng|mạng lưới|phòng thương mại|phòng thí nghiệm|ban thư ký|ban quản lý|ubnd|phong trào",
      "other",
    ],
  ]),
);

/** Words that close or form an English organisation's name: whether the state speaks through it. */
export const ENGLISH_ORGANISATION_NOUNS = new PhraseTable<"state" | "other">(
  phraseRows<"state" | "other">([
    [
      "ministry|government|agency|authority|embassy|consulate|army|navy|military|air force|police|parliament",
      "state",
    ],
    [
      "central bank|treasury|customs|coast guard|cabinet|armed forces|delegation|mission|state department",
      "state",
    ],
    ["foreign office|defence department|defense department|statistics office|department|presidency", "state"],
    ["commission|bureau|directorate|reserve bank|national bank|weather service|election commission", "state"],
    [
      "university|institute|college|school|company|group|corporation|corp|inc|ltd|bank|fund|foundation",
      "other",
    ],
    [
      "association|organisation|organization|federation|union|society|centre|center|institution|party",
      "other",
    ],
    [
      "tribunal|council|news agency|committee|league|alliance|network|hospital|airline|airlines|court|forum|chamber|club|programme",
      "other",
    ],
    [
      "watch|international|trust|board|laboratory|academy|think tank|news|times|post|ledger|herald|daily",
      "other",
    ],
  ]),
);
