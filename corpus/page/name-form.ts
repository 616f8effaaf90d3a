/** Letters and what joins them inside a name: "O'Brien", "Anne-Marie", "J.". */
const NAME_WORD = /^\p{Lu}[\p{L}'’.-]*$/u;

/** First words of institutions, sections and places, in lower case: such a line is no person's name. */
const NOT_A_PERSON =
  /^(?:báo|tạp chí|đài|ttxvn|hãng|theo|tin|ảnh|video|bộ|sở|ban|viện|trường|đại học|quốc hội|chính phủ|việt nam|hà nội|hồ chí minh|tp|biển đông|thế giới|thời sự|kinh tế|văn hóa|văn hoá|pháp luật|thể thao|giáo dục|sức khỏe|sức khoẻ|công nghệ|du lịch|đời sống|giải trí|xã hội|chính trị|quốc tế|via|contact|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december|published|updated|posted|modified|previous|next|see|get|learn|read|more|view|order|share|sign|log|all|buy|shop|click|join|watch|listen|show|hide|close|related|follow|subscribe|top|most|source|tags?|world|asia|business|politics|opinion|sports?|news|home|the|new|united|breaking|latest|live|photo|getty|reuters|associated)(?!\p{L})/u;

/** Papers and agencies whose names look like persons' names, in lower case. */
const PUBLICATIONS =
  /^(?:tuổi trẻ|thanh niên|tiền phong|nhân dân|lao động|dân trí|người lao động|quân đội nhân dân|công an nhân dân|sài gòn giải phóng|đại đoàn kết|thông tấn xã.*|al jazeera|sky news|fox news|wall street journal|washington post|financial times|press association|kyodo news|thế giới (?:trẻ|và việt nam)|.* (?:news|times|post|press|online|agency|review|wire|journal))$/u;

/** True for two to five capitalised words that may be a person's name, also in capitals throughout. */
export function isPersonName(text: string): boolean {
  const words = text.trim().split(/\s+/u);
  if (words.length < 2 || words.length > 5) return false;
  if (!words.every((word) => NAME_WORD.test(word))) return false;
  const lower = text.trim().toLowerCase();
  return !NOT_A_PERSON.test(lower) && !PUBLICATIONS.test(lower);
}
