import type { AgentGroup } from "./agent-groups.js";
import { type Sentence, verbAt } from "./sentence.js";

/**
 * The end of a leading clause without a subject whose subject this group is: "Khẳng định yêu cầu …, ông David
 * Koh cho biết". Null when there is none.
 */
export function leadEnd(sentence: Sentence, group: AgentGroup): number | null {
  const { tokens } = sentence;
  const lead = leadVerb(sentence);
  if (lead === null || group.start <= lead.end) return null;
  const before = tokens[group.start - 1];
  return before?.text === "," ? group.start - 1 : null;
}

/** "saying", "urging" at a token of an English sentence. */
export function participleAt(
  sentence: Sentence,
  at: number,
): { start: number; end: number; kept: boolean } | null {
  const english = ENGLISH_LEADS.exec(sentence.language === "en" ? (sentence.tokens[at]?.lower ?? "") : "");
  if (english === null) return null;
  const kept = !/^(?:stress|not|warn|say|add|argu|recall|insist|emphasi)/u.test(english[0]);
  return { start: at, end: at + 1, kept };
}

/** "Về hợp tác giáo dục, đề xuất …": the index after the topic and its comma; 0 without one. */
function topicEnd({ tokens }: Sentence): number {
  if (!/^(?:về|đối)$/u.test(tokens[0]?.lower ?? "")) return 0;
  const comma = tokens.findIndex((token) => token.kind !== "word");
  return comma > 1 && comma < 16 && tokens[comma]?.text === "," ? comma + 1 : 0;
}

/** The reporting verb that opens a sentence without a subject; `kept` when it belongs to the statement. */
export function leadVerb(sentence: Sentence): { start: number; end: number; kept: boolean } | null {
  const { tokens } = sentence;
  let at = 0;
  while (
    /^(?:đồng|thời|cũng|ngoài|ra|bên|cạnh|đó|qua|mặt|khác|cùng|với|trên|cơ|sở|tiếp|theo|thêm|vào|hơn|nữa|,)$/u.test(
      tokens[at]?.lower ?? "",
    )
  )
    at++;
  // "Cùng với đề nghị này, …" opens with a noun.
  if (at > 0 && !/^(?:,|đó|thời|cũng|ra|nữa)$/u.test(tokens[at - 1]?.lower ?? "")) return null;
  if (at === 0) at = topicEnd(sentence);
  const participle = participleAt(sentence, at);
  if (participle !== null) return participle;
  const found = verbAt(sentence, at);
  if (found === null || found.verb.weak || found.verb.documentsOnly || sentence.language === "en")
    return null;
  // "Thông báo với …", "Cảnh báo về …": to whom or on what, not what.
  // "Đề xuất của Ấn Độ", "đề nghị này": a noun.
  if (/^(?:của|này|đó|trên|được|bị|là|nói|mới|chung|do|từ|và|,|\.)$/u.test(tokens[found.end]?.lower ?? ""))
    return null;
  if (/^(?:với|cho|tới|đến|về|trước|tại)$/u.test(tokens[found.end]?.lower ?? "")) return null;
  return { start: at, end: found.end, kept: found.verb.span === "kept" };
}

const ENGLISH_LEADS =
  /^(?:stressing|noting|warning|saying|adding|arguing|recalling|insisting|emphasi[sz]ing|calling|urging|welcoming|condemning|rejecting|denying|thanking|praising|pledging|expressing|voicing|underlining|reaffirming|criticising|criticizing)$/u;
