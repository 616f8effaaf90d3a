import type { AgentGroup } from "./agent-groups.js";
import type { Sentence } from "./sentence.js";

/** How what stands before a group lets it speak. */
export type Standing = "subject" | "source" | "relayed" | "none";

const SUBJECT_BEFORE: Readonly<Record<"vi" | "en", ReadonlySet<string>>> = {
  vi: new Set("còn nhưng song đó này nay qua rồi được bị đây và riêng phần sau".split(" ")),
  en: new Set(
    "while but and whereas meanwhile however both monday tuesday wednesday thursday friday saturday sunday yesterday today".split(
      " ",
    ),
  ),
};

/** Whether the group can be a subject, a source ("theo X") or somebody relayed ("dẫn lời X"). */
export function standingOf(sentence: Sentence, group: AgentGroup): Standing {
  const { tokens } = sentence;
  const before = tokens[group.start - 1];
  const earlier = tokens[group.start - 2];
  if (before === undefined) return "subject";
  if (before.kind === "mark") return /^[,;:–—…-]$/u.test(before.text) ? "subject" : "none";
  if (before.kind !== "word") return "subject";
  if (before.lower === "lời" && earlier?.lower === "theo") return "source";
  if (before.lower === "theo" || (before.lower === "to" && earlier?.lower === "according")) return "source";
  if (/^(?:dẫn|trích)$/u.test(before.lower)) return "relayed";
  if (before.lower === "lời" && /^(?:dẫn|trích)$/u.test(earlier?.lower ?? "")) return "relayed";
  if (/^(?:quoted|cited|quoting|citing|quotes|cites)$/u.test(before.lower)) return "relayed";
  if (isToldBy(sentence, group)) return "subject";
  if (before.lower === "khi") return earlier?.lower === "trong" ? "subject" : "none";
  if (before.lower === "sau")
    return earlier === undefined ? "none" : earlier.lower === "đó" ? "subject" : "none";
  if (/^\p{N}+(?:\/\p{N}+)+$/u.test(before.text)) return "subject";
  if (closesTime(sentence, group)) return "subject";
  // "…, in which the Council called for …"; but in "the plan, which Kenya opposed, would …" nothing is stated.
  const relative = before.lower === "which" && /^(?:in|during|at|under|after)$/u.test(earlier?.lower ?? "");
  if (relative && tokens[group.start - 3]?.text === ",") return "subject";
  return SUBJECT_BEFORE[sentence.language].has(before.lower) ? "subject" : "none";
}

/** "was told by X": X speaks although the sentence is about the hearer. */
export function isToldBy({ tokens }: Sentence, { start }: AgentGroup): boolean {
  const passive = /^(?:told|informed|assured|warned|notified|advised)$/u.test(tokens[start - 2]?.lower ?? "");
  return (
    passive &&
    tokens[start - 1]?.lower === "by" &&
    /^(?:was|were|been|is)$/u.test(tokens[start - 3]?.lower ?? "")
  );
}

/** "On the same day India announced", "Cùng ngày Ấn Độ tuyên bố": a time without a comma opens the sentence. */
function closesTime({ tokens, language }: Sentence, { start }: AgentGroup): boolean {
  if (start > 7 || tokens.slice(0, start).some(({ kind }) => kind !== "word")) return false;
  const first = tokens[0]?.lower ?? "";
  const last = tokens[start - 1];
  if (language === "vi")
    return (
      /^(?:cùng|ngày|tháng|năm|hôm|sáng|chiều|tối|trưa|trong|cũng)$/u.test(first) &&
      /^(?:ngày|nay|qua|tuần|tháng|năm|sáng|chiều|tối|trưa|\p{N}+)$/u.test(last?.lower ?? "")
    );
  return (
    /^(?:on|in|last|this|earlier|late|early|that|the|a|two|three|one|by|at)$/u.test(first) &&
    /^(?:day|week|month|year|time|ago|later|morning|evening|afternoon|night|weekend|\p{N}{4}|january|february|march|april|may|june|july|august|september|october|november|december|earlier)$/u.test(
      last?.lower ?? "",
    )
  );
}
