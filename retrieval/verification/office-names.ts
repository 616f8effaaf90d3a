import { CueTable } from "./cues.js";

/** Offices in both languages, the more exact ones longer; a rank that is part of the word follows "/". */
export const OFFICE_NAMES = new CueTable({
  "prime minister": "thủ tướng; thủ tướng chính phủ; prime minister; premier; pm",
  "president/candidate":
    "ứng cử viên tổng thống; ứng viên tổng thống; presidential candidate; presidential hopeful; presidential nominee",
  "prime minister/candidate":
    "ứng cử viên thủ tướng; ứng viên thủ tướng; candidate for prime minister; prime ministerial candidate",
  "head coach": "huấn luyện viên trưởng; head coach; huấn luyện viên; coach; manager",
  "head coach/deputy":
    "huấn luyện viên phó; trợ lý huấn luyện viên; trợ lý huấn luyện viên trưởng; assistant coach; deputy coach; assistant head coach; assistant manager",
  "prime minister/deputy": "phó thủ tướng; deputy prime minister; deputy premier; vice premier",
  "foreign minister":
    "bộ trưởng ngoại giao; ngoại trưởng; bộ trưởng bộ ngoại giao; foreign minister; minister of foreign affairs; foreign secretary; secretary of state; minister for foreign affairs",
  "foreign minister/deputy":
    "thứ trưởng ngoại giao; thứ trưởng bộ ngoại giao; deputy foreign minister; deputy minister of foreign affairs; vice foreign minister",
  "defence minister":
    "bộ trưởng quốc phòng; bộ trưởng bộ quốc phòng; defence minister; defense minister; minister of defence; minister of national defence; defense secretary; minister of defense",
  "defence minister/deputy":
    "thứ trưởng quốc phòng; thứ trưởng bộ quốc phòng; deputy defence minister; deputy defense minister",
  "health minister": "bộ trưởng y tế; bộ trưởng bộ y tế; health minister; minister of health",
  "health minister/deputy":
    "thứ trưởng y tế; thứ trưởng bộ y tế; deputy health minister; deputy minister of health",
  "finance minister":
    "bộ trưởng tài chính; bộ trưởng bộ tài chính; finance minister; minister of finance; treasury secretary",
  "finance minister/deputy": "thứ trưởng tài chính; thứ trưởng bộ tài chính; deputy finance minister",
  minister: "bộ trưởng; minister; cabinet minister",
  "minister/deputy": "thứ trưởng; deputy minister; vice minister",
  president:
    "chủ tịch nước; tổng thống; chủ tịch; en:president; state president; head of state; nguyên thủ quốc gia",
  "president/deputy": "phó chủ tịch nước; phó tổng thống; phó chủ tịch; vice president; vice state president",
  speaker:
    "chủ tịch quốc hội; chủ tịch hạ viện; chủ tịch nghị viện; chairman of the national assembly; chairwoman of the national assembly; national assembly chairman; national assembly chairwoman; speaker of the national assembly; national assembly speaker; speaker of parliament; parliament speaker; house speaker; speaker of the house; president of the national assembly; chair of the national assembly; national assembly chair; parliamentary speaker",
  "speaker/deputy":
    "phó chủ tịch quốc hội; vice chairman of the national assembly; deputy speaker; national assembly vice chairman; vice chairwoman of the national assembly",
  "council president":
    "chủ tịch hội đồng bảo an; chủ tịch đại hội đồng; president of the security council; president of the general assembly; security council president; general assembly president",
  chairman: "chủ tịch; chủ tọa; chairman; chairwoman; chairperson; the chair; chair of; board chairman; head",
  "chairman/deputy":
    "phó chủ tịch; vice chairman; deputy chairman; vice chair; vice chairwoman; deputy chair; vice chairperson",
  "secretary general": "tổng thư ký; secretary general; secretary-general",
  "secretary general/deputy":
    "phó tổng thư ký; deputy secretary general; under secretary general; vice secretary general",
  "secretary general/assistant": "trợ lý tổng thư ký; assistant secretary general",
  "foreign minister/assistant":
    "trợ lý ngoại trưởng; assistant secretary of state; assistant foreign minister",
  aide: "trợ lý; aide; assistant; top aide",
  adviser: "cố vấn; adviser; advisor; en:counsel",
  "general secretary": "tổng bí thư; general secretary; party chief; party general secretary",
  "party secretary": "bí thư; bí thư thành ủy; bí thư tỉnh ủy; party secretary",
  "party secretary/deputy": "phó bí thư; deputy party secretary; deputy secretary",
  ambassador: "đại sứ; ambassador; trưởng phái đoàn; permanent representative; đại diện thường trực",
  "ambassador/deputy":
    "phó đại sứ; phó trưởng phái đoàn; deputy permanent representative; deputy ambassador; phó đại diện thường trực; deputy head of mission",
  "charge d'affaires": "đại biện; đại biện lâm thời; chargé d affaires; charge d affaires",
  consul: "lãnh sự; tổng lãnh sự; consul; consul general",
  envoy: "đặc phái viên; phái viên; đặc sứ; special envoy; envoy; special representative; đại diện đặc biệt",
  spokesperson: "người phát ngôn; phát ngôn viên; spokesperson; spokesman; spokeswoman",
  "spokesperson/deputy":
    "phó phát ngôn; phó phát ngôn viên; phó người phát ngôn; deputy spokesperson; deputy spokesman; deputy spokeswoman",
  governor: "thống đốc; tỉnh trưởng; governor",
  "governor/deputy": "phó thống đốc; deputy governor; vice governor; lieutenant governor",
  mayor: "thị trưởng; mayor",
  "mayor/deputy": "phó thị trưởng; deputy mayor; vice mayor",
  director:
    "giám đốc; director; cục trưởng; vụ trưởng; head of department; director of the department; head; trưởng ban; người đứng đầu",
  "director general":
    "tổng giám đốc; tổng cục trưởng; giám đốc điều hành; director general; general director; chief executive; ceo; chief executive officer",
  "director/deputy": "phó giám đốc; phó cục trưởng; phó vụ trưởng; deputy director; vice director",
  "director general/deputy":
    "phó tổng giám đốc; deputy director general; deputy general director; deputy ceo",
  chancellor: "en:chancellor; thủ tướng đức; thủ tướng áo",
  king: "quốc vương; nhà vua; king; monarch",
  queen: "nữ hoàng; hoàng hậu; queen",
  "crown prince": "thái tử; crown prince",
  general:
    "đại tướng; thượng tướng; trung tướng; thiếu tướng; lieutenant general; major general; senior lieutenant general",
  commander: "tư lệnh; chỉ huy; commander; commander in chief; tổng tư lệnh",
  "commander/deputy": "phó tư lệnh; deputy commander",
  judge: "thẩm phán; judge; justice",
  "chief justice": "chánh án; chief justice",
  prosecutor:
    "viện trưởng; công tố viên; kiểm sát viên; prosecutor; prosecutor general; attorney general; tổng chưởng lý",
  senator: "thượng nghị sĩ; senator",
  lawmaker:
    "nghị sĩ; dân biểu; hạ nghị sĩ; lawmaker; member of parliament; mp; congressman; congresswoman; legislator; đại biểu quốc hội; deputy of the national assembly; national assembly deputy",
  "high representative": "đại diện cấp cao; high representative",
  commissioner: "cao ủy; ủy viên; commissioner; high commissioner",
  professor: "giáo sư; professor",
  "professor/associate": "phó giáo sư; associate professor",
  expert: "chuyên gia; expert; analyst; nhà phân tích",
  leader: "nhà lãnh đạo; lãnh đạo; leader",
});
