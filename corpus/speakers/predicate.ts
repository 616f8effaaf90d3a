import { skipAdverbial, skipAdverbs } from "./adverbials.js";
import type { AgentGroup } from "./agent-groups.js";
import { participleAt } from "./leading-clause.js";
import { type ReportingVerb, VERB_CLASSES } from "./reporting-verb.js";
import { type Sentence, verbAt } from "./sentence.js";
import { isToldBy } from "./standing.js";

/** A group that stands as the subject of a reporting verb. */
export interface Predicate {
  readonly verb: ReportingVerb;
  /** Token indices of the verb; a negation that stays in the statement is included. */
  readonly start: number;
  readonly end: number;
  readonly negated: boolean;
  /** True when the verb stands before its subject: "…,” said X". */
  readonly inverted: boolean;
}

const NEGATIONS = /^(?:không|chưa|chẳng|didn't|doesn't|don't)$/u;

const UNREAL = /^(?:sẽ|dự|nếu|để|nhằm|will|would|expected|if|could|should|may|might)$/u;

/** The reporting verb of which the group is the subject, if any. */
export function predicateOf(sentence: Sentence, group: AgentGroup): Predicate | null {
  const inverted = invertedVerb(sentence, group) ?? toldBy(sentence, group);
  if (inverted !== null) return inverted;
  const direct = verbFrom(sentence, group.end);
  if (direct !== "none") return direct;
  return acrossInsert(sentence, group) ?? coordinated(sentence, group);
}

/** The verb at `index` after adverbs or one adverbial; null for a verb that reports nothing here. */
function verbFrom(sentence: Sentence, index: number): Predicate | null | "none" {
  const { tokens } = sentence;
  const at = skipAdverbs(sentence, index);
  const quotedAs = asSaying(sentence, at) ?? relayedPassive(sentence, at);
  if (quotedAs !== null) return quotedAs;
  const negation = negationEnd(sentence, at);
  if (negation !== null) {
    const found = verbAt(sentence, negation);
    if (found?.verb.negatable !== true) return null;
    return {
      verb: { ...found.verb, span: "kept" },
      start: at,
      end: found.end,
      negated: true,
      inverted: false,
    };
  }
  const here = verbAt(sentence, at) !== null ? at : skipAdverbial(sentence, at);
  if (here === null) return "none";
  const found = verbAt(sentence, here);
  if (found === null || tokens[here] === undefined) return "none";
  if (found.verb.negatedOnly && !isJudging(sentence, here)) return null;
  // "ra tuyên bố chung lên án …": the verb that the statement carries out.
  const carried = /^(?:ra|đưa|phát|lên|cùng)$/u.test(tokens[here].lower) ? verbAt(sentence, found.end) : null;
  if (carried !== null)
    return { verb: carried.verb, start: found.end, end: carried.end, negated: false, inverted: false };
  if (/^(?:ra|đưa|phát)$/u.test(tokens[here].lower) && tokens[skipAdverbs(sentence, found.end)]?.text === ",")
    return "none";
  return { verb: found.verb, start: here, end: found.end, negated: false, inverted: false };
}

/** "xem phán quyết là chung thẩm", "coi hợp tác là cần thiết": an opinion without a negation. */
function isJudging({ tokens }: Sentence, at: number): boolean {
  if (!/^(?:coi|xem)$/u.test(tokens[at]?.lower ?? "")) return false;
  for (let k = at + 2; k < Math.min(tokens.length, at + 24); k++) {
    if (/^(?:là|như)$/u.test(tokens[k]?.lower ?? "")) return true;
    if (/^[;:]$/u.test(tokens[k]?.text ?? "")) return false;
  }
  return false;
}

function negationEnd(sentence: Sentence, at: number): number | null {
  const { tokens } = sentence;
  const lower = tokens[at]?.lower ?? "";
  if (NEGATIONS.test(lower)) return at + 1;
  if (/^(?:did|does|do)$/u.test(lower) && tokens[at + 1]?.lower === "not") return at + 2;
  return null;
}

/** "quoted X as saying that", "X was quoted by A as saying". */
function asSaying(sentence: Sentence, at: number): Predicate | null {
  const { tokens } = sentence;
  const passive =
    /^(?:was|is|were)$/u.test(tokens[at]?.lower ?? "") &&
    /^(?:quoted|cited)$/u.test(tokens[at + 1]?.lower ?? "");
  const from = passive ? at + 2 : at;
  for (let k = from; k < Math.min(tokens.length, from + (passive ? 9 : 1)); k++) {
    if (tokens[k]?.lower === "as" && tokens[k + 1]?.lower === "saying") {
      return { verb: VERB_CLASSES.say, start: k, end: k + 2, negated: false, inverted: false };
    }
  }
  return null;
}

/** "X được hãng AFP dẫn lời nói rằng …": the verb after the agency. */
function relayedPassive(sentence: Sentence, at: number): Predicate | null {
  const { tokens } = sentence;
  if (tokens[at]?.lower !== "được") return null;
  for (let k = at + 1; k < Math.min(tokens.length, at + 9); k++) {
    if (!/^(?:dẫn|trích)$/u.test(tokens[k]?.lower ?? "") || tokens[k + 1]?.lower !== "lời") continue;
    const found = verbAt(sentence, skipAdverbs(sentence, k + 2));
    if (found === null) return null;
    return { verb: found.verb, start: k + 2, end: found.end, negated: false, inverted: false };
  }
  return null;
}

/** "X, trong bài phát biểu tại Y, khẳng định": the verb after one insert between commas. */
function acrossInsert(sentence: Sentence, group: AgentGroup): Predicate | null {
  const { tokens } = sentence;
  const open = tokens[group.end - 1]?.text === "," ? group.end - 1 : skipAdverbs(sentence, group.end);
  if (tokens[open]?.text !== ",") return null;
  const first = tokens[open + 1];
  if (first === undefined || /^(?:và|and|nhưng|but|còn|while|trong_khi)$/u.test(first.lower)) return null;
  // A capital or an honorific opens another agent, who is then nearer to the verb.
  if (first.capital || /^(?:ông|bà|anh|chị)$/u.test(first.lower)) return null;
  for (let at = open + 1; at < Math.min(tokens.length, open + 32); at++) {
    const token = tokens[at];
    if (token === undefined || token.kind === "quotation" || token.text === ";") return null;
    if (token.text !== ",") continue;
    const found = verbFrom(sentence, at + 1);
    if (found === null) return null;
    if (found !== "none") return found;
  }
  return null;
}

/** "X tiếp Y và nhấn mạnh …", "X visited the port and said …": a later verb of the same subject. */
function coordinated(sentence: Sentence, group: AgentGroup): Predicate | null {
  const { tokens } = sentence;
  for (let at = group.end; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined || token.kind === "quotation" || token.text === ";") return null;
    if (UNREAL.test(token.lower)) return null;
    const links = /^(?:và|and|but|nhưng|song|vì|do|bởi)$/u.test(token.lower) || token.text === ",";
    if (!links) continue;
    const participle = token.text === "," ? participleAt(sentence, at + 1) : null;
    if (participle !== null) {
      const verb = participle.kept ? VERB_CLASSES.act : VERB_CLASSES.say;
      return { verb, start: participle.start, end: participle.end, negated: false, inverted: false };
    }
    // "rút khỏi hiệp định vì lo ngại …": a reason is the subject’s own only when it is a worry or a view.
    if (/^(?:vì|do|bởi)$/u.test(token.lower) && !/^(?:lo|quan|e|cho)$/u.test(tokens[at + 1]?.lower ?? ""))
      continue;
    const next = /^(?:đồng|trong|qua|và|and|but)$/u.test(tokens[at + 1]?.lower ?? "")
      ? skipJointLead(sentence, at + 1)
      : skipAdverbs(sentence, at + 1);
    const found = verbAt(sentence, next);
    if (found !== null && !found.verb.weak && !found.verb.documentsOnly && !found.verb.negatedOnly)
      return { verb: found.verb, start: next, end: found.end, negated: false, inverted: false };
  }
  return null;
}

/** ", trong đó cam kết", ", qua đó khẳng định", ", đồng thời kêu gọi". */
function skipJointLead(sentence: Sentence, index: number): number {
  let at = index;
  while (/^(?:đồng|thời|trong|qua|đó|và|and|but)$/u.test(sentence.tokens[at]?.lower ?? "")) at++;
  return skipAdverbs(sentence, at);
}

/** "The minister was told by X that …": X says it. */
function toldBy(sentence: Sentence, group: AgentGroup): Predicate | null {
  const { tokens } = sentence;
  if (!isToldBy(sentence, group) || tokens[group.end]?.lower !== "that") return null;
  return { verb: VERB_CLASSES.say, start: group.end, end: group.end, negated: false, inverted: false };
}

function invertedVerb(sentence: Sentence, group: AgentGroup): Predicate | null {
  const { tokens } = sentence;
  if (sentence.language !== "en") return null;
  const found = verbAt(sentence, group.start - 1);
  if (found === null || found.end !== group.start) return null;
  const before = tokens[group.start - 2];
  if (before === undefined || (before.kind !== "quotation" && before.text !== ",")) return null;
  return { verb: found.verb, start: group.start - 1, end: group.start, negated: false, inverted: true };
}
