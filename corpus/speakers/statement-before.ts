import { opensAdverbial } from "./adverbials.js";
import type { AgentGroup } from "./agent-groups.js";
import { complementiserAfter } from "./complement.js";
import { extentsBetween, type FoundExtent } from "./extents.js";
import type { Predicate } from "./predicate.js";
import type { Sentence } from "./sentence.js";

/** What stands before "…, X said" when nothing but an adverbial follows the verb. */
export function statementBefore(
  sentence: Sentence,
  group: AgentGroup,
  predicate: Predicate,
  from: number,
  lead: number | null,
  border: number,
): FoundExtent[] {
  if (lead !== null) return [];
  const { tokens } = sentence;
  const subjectStart = Math.min(group.start, predicate.start);
  let last = subjectStart - 1;
  const comma = tokens[last]?.text === ",";
  if (comma) last--;
  const quoted = tokens[last]?.kind === "quotation";
  if (!quoted && !comma) return [];
  const rest = Math.max(predicate.end, group.end);
  const next = tokens[rest];
  if (comma && !quoted && closesInsert(sentence, rest))
    return opensAdverbial(sentence, from) || isCeremony(sentence, from)
      ? []
      : extentsBetween(sentence, from, border);
  const nothingFollows =
    next === undefined || next.kind === "mark" || next.kind === "quotation" || rest >= tokens.length - 1;
  if (quoted) {
    const hearer = predicate.verb.hearerFirst && complementiserAfter(sentence, rest, true) === null;
    if (
      !nothingFollows &&
      !opensAdverbial(sentence, rest) &&
      !predicate.inverted &&
      !predicate.verb.weak &&
      !hearer
    )
      return [];
    let first = last;
    while (
      first > from &&
      /^[,.…]$/u.test(tokens[first - 1]?.text ?? "") &&
      tokens[first - 2]?.kind === "quotation"
    )
      first -= 2;
    return first === from || tokens[first - 1]?.kind === "mark"
      ? extentsBetween(sentence, first, last + 1)
      : extentsBetween(sentence, from, last + 1);
  }
  const adverbialOnly =
    nothingFollows ||
    predicate.inverted ||
    (opensAdverbial(sentence, rest) &&
      complementiserAfter(sentence, rest) === null &&
      !hasVerbLike(sentence, rest));
  if (!adverbialOnly || next?.text === ":" || next?.kind === "quotation") return [];
  // A lead such as "Phát biểu tại …" or "Trong báo cáo …" is no statement.
  if (opensAdverbial(sentence, from) || isCeremony(sentence, from)) return [];
  // "Prices fell, the ministry said, after …": two words are a clause when the report stands inside.
  if (last - from < (next?.text === "," ? 1 : 2)) return [];
  return extentsBetween(sentence, from, last + 1);
}

function hasVerbLike(sentence: Sentence, from: number): boolean {
  return sentence.tokens.length - from > 8;
}

function isCeremony(sentence: Sentence, from: number): boolean {
  return /^(?:phát|trả|trao|viết|nói|chia|bình|đề|đánh|tiếp|đón|thay|cùng|về|đối|theo|dự|đồng|mở|kết|thông|speaking|writing|asked|responding|addressing|according|meanwhile|however|hội|làm|gặp|trước|sau|nhân)$/u.test(
    sentence.tokens[from]?.lower ?? "",
  );
}

/** "The ban, officials said, would last …": the clause goes on after the speaker with its verb. */
export function closesInsert({ tokens }: Sentence, rest: number): boolean {
  const comma = tokens[rest - 1]?.text === "," ? rest - 1 : rest;
  return tokens[comma]?.text === "," && CLAUSE_GOES_ON.test(tokens[comma + 1]?.lower ?? "");
}

const CLAUSE_GOES_ON =
  /^(?:will|would|is|are|was|were|has|have|had|could|can|may|might|must|should|does|did|do|sẽ|đã|đang|là|có|cần|phải|không|chưa|vẫn|được|bị|nên|có thể)$/u;
