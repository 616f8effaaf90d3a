import { foldedWords } from "../analysis/folded-words.js";

/** What a message wants that asks nothing of the articles. */
export type SmallTalk = "greeting" | "thanks" | "who" | "news";

/**
 * Whole messages that ask nothing of the articles; with accents or without. Anything that is not in the list is
 * a question.
 */
const SMALL_TALK: readonly (readonly [SmallTalk, string])[] = [
  [
    "greeting",
    "chào; chào anh; chào chị; chào em; xin chào; kính chào; chào buổi sáng; chào buổi trưa; chào buổi chiều; chào buổi tối; alo; a lô; hello; helo; hi; hey; hiya; howdy; greetings; good morning; good afternoon; good evening; good day; how are you; how are you doing; how do you do; bạn khỏe không; bạn có khỏe không; khỏe không",
  ],
  [
    "thanks",
    "cảm ơn; cám ơn; cảm ơn anh; cảm ơn chị; cảm ơn em; xin cảm ơn; chân thành cảm ơn; ok cảm ơn; thanks; thank you; thank u; thx; tks; ty; many thanks; ok thanks; ok thank you; great thanks; tạm biệt; hẹn gặp lại; bye; bye bye; goodbye; good bye; see you; see you later; good night; chúc ngủ ngon",
  ],
  [
    "who",
    "bạn là ai; bạn là gì; bạn tên là gì; bạn tên gì; tên bạn là gì; mày là ai; em là ai; bot là ai; bot là gì; đây là bot gì; bạn làm được gì; bạn làm được những gì; bạn có thể làm gì; bạn giúp được gì; bạn biết gì; bạn là bot à; bạn là người hay máy; ai tạo ra bạn; trợ giúp; giúp; giúp tôi; hướng dẫn; cách dùng; who are you; who r u; what are you; what is your name; what s your name; your name; what can you do; what do you do; are you a bot; are you human; are you real; who made you; who created you; help; help me; how does this work",
  ],
  [
    "news",
    "có gì mới; có gì mới không; có tin gì mới; có tin gì mới không; có tin mới không; hôm nay có gì mới; hôm nay có tin gì; hôm nay có tin gì mới; hôm nay có tin gì mới không; tin mới; tin mới nhất; tin mới nhất là gì; tin tức; tin tức mới; tin tức mới nhất; tin tức hôm nay; tin hôm nay; hôm nay có tin gì hot; bài mới; bài mới nhất; bài viết mới nhất; what is new; what s new; whats new; any news today; what is new today; what s new today; what is the news; what s the news; what is the news today; latest news; latest articles; news; news today; today s news; newest articles",
  ],
];

/** Said at the end to whoever is spoken to, and out of politeness. */
const CLOSINGS =
  "ạ; nhé; nha; nhỉ; vậy; thế; bạn; bot; ad; admin; cả nhà; mọi người; trichdan; nhiều; rất nhiều; lắm; there; everyone; all; guys; team; so much; very much; a lot; again; please";

const ANSWERS = new Map(
  SMALL_TALK.flatMap(([id, list]) => foldedList(list).map((message) => [message, id] as const)),
);
const CLOSING = new RegExp(`(?: (?:${foldedList(CLOSINGS).join("|")}))$`, "u");

/** What a message of courtesy wants; null for anything else. */
export function smallTalk(text: string): SmallTalk | null {
  // "What's new?" as "what s new".
  let words = foldedWords(text.replace(/['’]/gu, " "));
  for (;;) {
    const answer = ANSWERS.get(words);
    if (answer !== undefined) return answer;
    const shorter = words.replace(CLOSING, "");
    if (shorter === words) return null;
    words = shorter;
  }
}

function foldedList(list: string): string[] {
  return list.split("; ").map(foldedWords);
}
