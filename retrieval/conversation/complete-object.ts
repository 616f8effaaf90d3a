import { hasVietnameseMarks } from "../../corpus/text/fold.js";
import { isStopWord } from "../analysis/stop-words.js";
import { tokensOf } from "../analysis/tokenise.js";
import { writingOf } from "../analysis/writing.js";
import { questionFrame } from "../query/question-phrases.js";
import { speakerMentions } from "../query/resolve-side.js";
import type { UnderstandOptions } from "../query/understand-question.js";
import type { Manner } from "./manner.js";
import { PhraseList } from "./phrase-list.js";
import { withoutMark } from "./text-edits.js";

/** Verbs that take what they are about as their object: "Trung Quốc có công nhận … không?". */
const TRANSITIVE = new PhraseList(`
  công nhận; ủng hộ; phản đối; ký; ký kết; phê chuẩn; tham gia; phủ quyết; chỉ trích; lên án; hoan nghênh; bác bỏ; thông qua; tán thành; chấp nhận; rút khỏi
  sign; signed; ratify; ratified; support; supported; supports; oppose; opposed; opposes; join; joined; veto; vetoed; recognise; recognised; recognize; recognized; accept; accepted; reject; rejected; condemn; condemned; criticise; criticised; criticize; criticized; approve; approved; welcome; welcomed; ratifies
`);
/** Verbs that take it behind a preposition. */
const WITH_PREPOSITION = new PhraseList(`
  lo ngại; quan ngại; lo lắng; nhận xét; bình luận; đánh giá; cam kết; đồng ý; nói; phát biểu; cảnh báo; lên tiếng; bỏ phiếu; phản ứng
  comment; commented; speak; spoke; worry; worried; complain; complained; object; objected; agree; agreed; vote; voted; react; reacted; respond; responded
`);
/** Beside a verb these name no object. */
const SUBJECTS = new PhraseList(
  "nước; quốc gia; nước khác; ai; ai khác; bên; người; các nước; những nước; nhiều nước; nước nào; có; không; countries; country; states; people; one; else; others; many; other",
);
const MOST_WORDS = 9;

/**
 * A question whose only verb lacks what it is about, with the topic of the one before in that place: "how many
 * countries signed?", "có ai lo ngại không?". Null when it has an object, or no such verb.
 */
export function completeObject(
  text: string,
  topic: string | null,
  { language, accented: isAccented }: Manner,
  options: UnderstandOptions,
): string | null {
  const tokens = tokensOf(text);
  if (topic === null || tokens.length > MOST_WORDS) return null;
  const accented = hasVietnameseMarks(text);
  const writing = writingOf(text);
  const list = writing === "unknown" ? language : writing;
  const asking = questionFrame(tokens).frame;
  const hasParticle = /\s(?:không|chưa|khong|chua)[\s?]*$/iu.test(text);
  const asksYesNo = /^(?:did|do|does|has|have|will|is|are|was|were)\s/iu.test(text);
  if (asking.size === 0 && !hasParticle && !asksYesNo) return null;
  const mentions = speakerMentions(text, tokens, list, options);
  // A second name is the object.
  if (mentions.length > 1) return null;
  let verb: "transitive" | "other" | null = null;
  for (let at = 0; at < tokens.length; ) {
    const mention = mentions.find(({ from }) => from === at);
    const direct = TRANSITIVE.lengthFrom(tokens, at, accented);
    const other = WITH_PREPOSITION.lengthFrom(tokens, at, accented);
    const subject = SUBJECTS.lengthFrom(tokens, at, accented);
    const token = tokens[at];
    if (mention !== undefined) {
      if (verb !== null) return null;
      at = mention.to;
    } else if (direct + other > 0) {
      if (verb !== null) return null;
      verb = direct > 0 ? "transitive" : "other";
      at += Math.max(direct, other);
    } else if (subject > 0) at += subject;
    else if (asking.has(at) || isStopWord(token?.form ?? "", list)) at += 1;
    else return null;
  }
  if (verb === null) return null;
  const about = language === "en" ? "about" : isAccented ? "về" : "ve";
  const [, sentence = "", particle = ""] =
    /^(.*?)((?:\s(?:không|chưa|khong|chua))?)$/iu.exec(withoutMark(text)) ?? [];
  return `${sentence} ${verb === "transitive" ? "" : `${about} `}${topic}${particle}?`;
}
