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

/** The reporting verb that opens a sentence without a subject; `kept` when it belongs to the statement. */
export function leadVerb(sentence: Sentence): { start: number; end: number; kept: boolean } | null {
  const { tokens } = sentence;
  let at = 0;
  while (/^(?:đồng|thời|cũng|ngoài|ra|bên|cạnh|đó|qua|,)$/u.test(tokens[at]?.lower ?? "")) at++;
  const english = ENGLISH_LEADS.exec(sentence.language === "en" ? (tokens[at]?.lower ?? "") : "");
  if (english !== null)
    return {
      start: at,
      end: at + 1,
      kept: !/^(?:stress|not|warn|say|add|argu|recall|insist|emphasi)/u.test(english[0]),
    };
  const found = verbAt(sentence, at);
  if (found === null || found.verb.weak || found.verb.documentsOnly || sentence.language === "en")
    return null;
  // "Thông báo với …", "Cảnh báo về …": to whom or on what, not what.
  if (/^(?:với|cho|tới|đến|về|trước|tại)$/u.test(tokens[found.end]?.lower ?? "")) return null;
  return { start: at, end: found.end, kept: found.verb.span === "kept" };
}

const ENGLISH_LEADS =
  /^(?:stressing|noting|warning|saying|adding|arguing|recalling|insisting|emphasi[sz]ing|calling|urging|welcoming|condemning|rejecting|denying|thanking|praising|pledging|expressing|voicing|underlining|reaffirming|criticising|criticizing)$/u;
