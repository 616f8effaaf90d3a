import type { AgentGroup } from "./agent-groups.js";
import { complementiserAfter } from "./complement.js";
import { extentsBetween, type FoundExtent } from "./extents.js";
import { participleAt } from "./leading-clause.js";
import { reportedWords } from "./noun-object.js";
import type { Predicate } from "./predicate.js";
import { type Sentence, verbAt } from "./sentence.js";

/** What follows the verb up to `border`; after a quotation, only further quotations. */
export function statementAfter(
  sentence: Sentence,
  predicate: Predicate,
  group: AgentGroup,
  border: number,
  hasBefore: boolean,
): FoundExtent[] {
  const { tokens } = sentence;
  const afterVerb = Math.max(predicate.end, predicate.inverted ? group.end : predicate.end);
  let start = complementiserAfter(sentence, afterVerb, predicate.verb.hearerFirst) ?? afterVerb;
  if (start === afterVerb) start = skipComplementStart(sentence, afterVerb, predicate);
  // "warned of famine" without its verb is no statement.
  if (/^(?:of|against|about)$/u.test(tokens[afterVerb]?.lower ?? "")) start = predicate.start;
  if (predicate.verb.span === "kept" && !tokens.slice(afterVerb, start).some((token) => token.text === ":"))
    start = predicate.start;
  // "“Q1”, X said, “Q2”": only quotations count after a quotation.
  if (hasBefore || predicate.inverted) {
    const quotation = tokens.findIndex(
      (token, k) => k >= afterVerb && k < border && token.kind === "quotation",
    );
    if (quotation === -1) return secondReport(sentence, afterVerb, border);
    const gap = tokens.slice(afterVerb, quotation);
    return gap.length <= 8 || gap.at(-1)?.kind === "mark"
      ? extentsBetween(sentence, quotation, border, true)
      : [];
  }
  if (start >= border || afterVerb >= border) return [];
  const words = reportedWords(sentence, predicate, start, border);
  if (words === null) return [];
  const second = joinedReport(sentence, words.start, words.end);
  if (second === null) return extentsBetween(sentence, words.start, words.end);
  const rest = extentsBetween(sentence, second.start, words.end);
  return [...extentsBetween(sentence, words.start, second.comma), ...rest];
}

/** "X cho rằng …, đồng thời hối thúc …", "X said …, adding that …": where the same speaker's second report opens. */
function joinedReport(
  sentence: Sentence,
  from: number,
  to: number,
): { readonly comma: number; readonly start: number } | null {
  const { tokens } = sentence;
  for (let comma = from + 2; comma < to; comma++) {
    if (tokens[comma]?.text !== ",") continue;
    const participle = participleAt(sentence, comma + 1);
    if (participle !== null && tokens[participle.end]?.lower === "that")
      return { comma, start: participle.end + 1 };
    if (tokens[comma + 1]?.lower !== "đồng" || tokens[comma + 2]?.lower !== "thời") continue;
    const found = verbAt(sentence, comma + 3);
    if (found === null || found.verb.weak || found.verb.documentsOnly || found.verb.negatedOnly) continue;
    const kept = found.verb.span === "kept";
    return {
      comma,
      start: kept ? comma + 3 : (complementiserAfter(sentence, found.end) ?? found.end),
    };
  }
  return null;
}

/** "“…”, bà nói, đồng thời kêu gọi …", "“…,” she said, adding that …": what the same speaker says besides. */
function secondReport(sentence: Sentence, from: number, border: number): FoundExtent[] {
  const { tokens } = sentence;
  for (let at = Math.max(0, from - 1); at < Math.min(border, from + 14); at++) {
    if (tokens[at]?.text !== "," && !(at >= from && /^(?:và|and)$/u.test(tokens[at]?.lower ?? ""))) continue;
    let verb = at + 1;
    while (/^(?:đồng|thời|và|cũng|qua|đó|and|also|but)$/u.test(tokens[verb]?.lower ?? "")) verb++;
    const participle = participleAt(sentence, verb);
    const found = verbAt(sentence, verb);
    const isReport =
      found !== null && !found.verb.weak && !found.verb.negatedOnly && !found.verb.documentsOnly;
    if (participle === null && !isReport) continue;
    const end = participle?.end ?? found?.end ?? verb;
    const kept = participle?.kept ?? found?.verb.span === "kept";
    return extentsBetween(sentence, kept ? verb : (complementiserAfter(sentence, end) ?? end), border);
  }
  return [];
}

/** Past "rằng", "that", a colon, a hearer ("told reporters"), a day ("said on Tuesday"). */
function skipComplementStart(sentence: Sentence, from: number, predicate: Predicate): number {
  const { tokens } = sentence;
  let at = from;
  if (predicate.verb.hearerFirst) {
    const hearers =
      /^(?:reporters|journalists|parliament|lawmakers|media|press|news|conference|investors|delegates|him|her|them|us|me|council|afp|reuters|state|television|newspaper|agency|meeting)$/u;
    if (/^(?:the|a|an|this)$/u.test(tokens[at]?.lower ?? "") && hearers.test(tokens[at + 1]?.lower ?? ""))
      at++;
    while (hearers.test(tokens[at]?.lower ?? "")) at++;
  }
  while (
    /^(?:rằng|that|:|,)$/u.test(tokens[at]?.lower ?? "") ||
    /^(?:thêm|rõ)$/u.test(tokens[at]?.lower ?? "")
  )
    at++;
  while (
    /^(?:on|last|this|monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday)$/u.test(
      tokens[at]?.lower ?? "",
    ) &&
    isDayPhrase(sentence, at)
  )
    at++;
  return at;
}

function isDayPhrase(sentence: Sentence, at: number): boolean {
  const day = /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday)$/u;
  return day.test(sentence.tokens[at]?.lower ?? "") || day.test(sentence.tokens[at + 1]?.lower ?? "");
}
