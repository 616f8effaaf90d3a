import type { Language } from "../../corpus/article.js";
import { PhraseList } from "./phrase-list.js";

/**
 * Words by which a question leans on the one before. `lead` stand before a new speaker, topic or time and
 * ask the same of it; `weak` may also open a question of its own, so that what follows must be no sentence;
 * `tail` stand behind it ("Singapore thì sao?").
 */
export const LEAD_CUES: Readonly<Record<Language, PhraseList>> = {
  vi: new PhraseList(
    "còn; thế còn; vậy còn; thế thì còn; vậy thì còn; và còn; rồi còn; còn về phía; còn phía; còn riêng; còn đối với; thế còn đối với; vậy còn đối với; còn trường hợp",
  ),
  en: new PhraseList(
    "what about; how about; and what about; and how about; but what about; so what about; then what about; ok what about; what of; and what of; whatabout; wat about; hows about",
  ),
};

export const WEAK_CUES: Readonly<Record<Language, PhraseList>> = {
  vi: new PhraseList("thế; vậy; và; thế thì; vậy thì; rồi; hay là; hay; cả; và cả; nhưng"),
  en: new PhraseList(
    "and; and for; and from; or; but; also; and also; then; and then; same for; same question for; the same for",
  ),
};

export const TAIL_CUES: Readonly<Record<Language, PhraseList>> = {
  vi: new PhraseList(
    "thì sao; thì thế nào; thì như thế nào; thì ra sao; thì có sao không; thế nào; ra sao; sao; thì",
  ),
  en: new PhraseList("then; too; instead; as well; though"),
};

/** These show nothing by themselves: "tình hình Libya thế nào?" is whole. */
export const PLAIN_TAILS = new PhraseList("thế nào; ra sao; sao; thì");

/** Words that belong to no question: they open or close it. */
export const FILLERS = new PhraseList(
  "ok; okay; oke; vâng; dạ; à; ờ; ừ; ừm; well; so; oh; hmm; um; alright; right; thanks; thank you; great; cảm ơn; cám ơn; nhỉ; ạ; nhé; nha; hả; hở; please; pls; bạn ơi; ad ơi; bot ơi; xin hỏi; cho hỏi; cho mình hỏi; cho tôi hỏi; vậy nhỉ; thế nhỉ; đi",
);

/** Before a topic: "còn về Biển Đông", "and on climate change". */
export const TOPIC_LEADS: Readonly<Record<Language, PhraseList>> = {
  vi: new PhraseList(
    "về; về vấn đề; về việc; về chuyện; về vụ; chuyện; vấn đề; vụ; liên quan đến; trong vấn đề",
  ),
  en: new PhraseList(
    "about; on; regarding; concerning; with regard to; as regards; on the subject of; on the topic of; on the issue of",
  ),
};

/** With these a rest is a sentence or a courtesy, and no new topic. Single words. */
export const NO_TOPIC = new PhraseList(
  "you; me; us; i; we; thanks; thank; hello; hi; bye; ok; no; yes; really; sure; that; this; it; they; he; she; them; their; its; his; her; him; my; your; is; are; was; were; do; does; did; can; could; will; would; should; has; have; not; please; who; what; when; where; why; how; which; bạn; mày; em; tôi; mình; tao; cảm; cám; chào; không; chưa; được; đúng; thật; à; vậy; thế; có; bị; đã; sẽ; đang; phải; nên; muốn; là; còn; ai; gì; nào; sao; đâu; họ; nó; nữa; gì nữa; nhiều; ông; bà",
);

/** With these what names a speaker is a sentence about him. Single words. */
export const IN_SENTENCE = new PhraseList(
  "do; does; did; is; are; was; were; has; have; had; will; would; can; could; should; say; said; says; support; supports; oppose; opposes; think; it; they; them; he; she; you; not; nói; có; đã; sẽ; đang; không; chưa; nghĩ; ủng; phản; nó; họ; được; bị; muốn",
);

/** Who speaks though nobody lists them: at the head of a Vietnamese phrase, at the end of an English one. */
export const GROUPS: Readonly<Record<Language, PhraseList>> = {
  vi: new PhraseList(
    "các công ty; công ty; các doanh nghiệp; doanh nghiệp; chuyên gia; các chuyên gia; giới chuyên gia; học giả; các học giả; các nước; giới quan sát; giới chức; người dân; các tổ chức; bộ y tế; bộ quốc phòng; bộ công thương; bộ tài chính",
  ),
  en: new PhraseList(
    "companies; firms; experts; scholars; analysts; groups; organisations; organizations; activists; countries; members; officials; ministry; council; critics; businesses; exporters; farmers",
  ),
};
