import { opensAdverbial } from "./adverbials.js";
import type { Predicate } from "./predicate.js";
import { type Sentence, verbAt } from "./sentence.js";

/** Whether a weak verb is followed by what it reports and not by "về …", "tại …". */
export function reportsHere(sentence: Sentence, predicate: Predicate): boolean {
  const { verb, end } = predicate;
  if (!verb.weak) return true;
  const next = sentence.tokens[end];
  if (next === undefined || next.kind === "quotation" || /^[:,.!]$/u.test(next.text)) return true;
  if (/^(?:rằng|là|that)$/u.test(next.lower)) return true;
  if (complementiserAfter(sentence, end) !== null) return true;
  if (verb.strict) return false;
  return (
    !opensAdverbial(sentence, end) &&
    !/^(?:về|cho|chuyện|tiếng|tới|đến|kết|quyết|danh|đơn|thư|bài|about|for|of)$/u.test(next.lower)
  );
}

/**
 * The index after "rằng", "that" or a colon, when only an adverbial or a hearer stands before it: "said in a
 * statement that", "nói với X rằng", but not "said the claim that".
 */
export function complementiserAfter(sentence: Sentence, index: number, hearerFirst = false): number | null {
  const { tokens } = sentence;
  const first = tokens[index];
  const adverbial =
    hearerFirst ||
    opensAdverbial(sentence, index) ||
    /^(?:cho|tới|thêm|rằng|that|monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday)$/u.test(
      first?.lower ?? "",
    );
  if (!adverbial && first?.text !== ":") return null;
  for (let at = index; at < Math.min(tokens.length, index + 16); at++) {
    const token = tokens[at];
    if (token === undefined) return null;
    if (token.kind === "quotation" || /^[,;]$/u.test(token.text)) return null;
    if (token.text === ":") return at + 1;
    if (at > index && verbAt(sentence, at) !== null && !/^(?:thông|tin)$/u.test(token.lower)) return null;
    if (/^(?:rằng|that)$/u.test(token.lower)) return at + 1;
  }
  return null;
}
