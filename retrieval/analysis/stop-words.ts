import { canonicalSyllable } from "./syllable.js";

/**
 * Words that tell nothing about a topic. In a Vietnamese text single syllables of this list still occur in
 * pairs and compounds ("tại sao", "như vậy"); only the single syllable is left out of a question.
 */
const VIETNAMESE = words(
  "là và của thì mà ở các những cái này kia đó ấy gì nào đâu sao ai bao nhiêu mấy khi được bị bởi vì cho để từ đến về trong ngoài với cũng đã đang sẽ rồi chưa có như theo thế vậy hay hoặc nhưng nếu do tại trên dưới vào ra lên lại còn rất hơn một ngày năm tháng người việc sự cuộc con chiếc hãy xin nói biết ông bà anh chị họ nó tôi ta chúng mình bạn à ạ nhé nhỉ vừa mới ngay chỉ cả đều đây qua nên",
);

/** The same without accents, for questions typed so; shorter, since folding merges words: "bo", "co". */
const UNACCENTED = words(
  "la va cua thi ma cac nhung nay do gi nao dau sao ai bao nhieu may khi duoc bi boi vi cho de tu den ve trong voi cung da dang se roi chua co nhu theo the vay hay hoac nhung neu tai tren duoi vao ra len lai con rat hon mot noi ong ba",
);

const ENGLISH = words(
  "a an the and or but if of in on at to for from by with about as into over under between through during before after above below up down out off again further then once here there when where why how what which who whom whose this that these those is am are was were be been being have has had having do does did doing will would shall should can could may might must not no nor only own same so than too very just it its he him his she her hers they them their theirs we us our ours you your yours i me my mine say says said tell tells told s t also any all both each few more most other another some such many much either else because although though unless whilst whether among amongst upon himself herself itself themselves myself yourself yourselves ourselves oneself whoever whichever whenever anyone anybody anything anywhere",
);

export type StopWordLanguage = "vi" | "vi-unaccented" | "en";

const LISTS: Record<StopWordLanguage, ReadonlySet<string>> = {
  vi: VIETNAMESE,
  "vi-unaccented": UNACCENTED,
  en: ENGLISH,
};

/** "don't", "they're", "I'll": only pronouns and auxiliaries are contracted so. */
const CONTRACTION = /^\p{L}+(?:n['’]t|['’](?:ll|re|ve|m|d))$/u;

/** True when a token's form (lower case) carries no topic by itself in a text written so. */
export function isStopWord(form: string, language: StopWordLanguage): boolean {
  return LISTS[language].has(form) || (language === "en" && CONTRACTION.test(form));
}

function words(list: string): ReadonlySet<string> {
  // Tokens are compared in their canonical spelling: "my" is "mi" there, and would be the United States.
  return new Set(list.split(" ").map(canonicalSyllable));
}
