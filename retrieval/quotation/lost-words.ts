import { sentencesOf, type TextSpan } from "../../corpus/text/sentences.js";
import type { Lexicon } from "../lexicon/lexicon.js";
import { SPEECH_VERBS } from "../query/speech-cues.js";
import { type Cue, CueTable } from "../verification/cues.js";
import { emptyNegationsIn, negationsIn } from "../verification/negation.js";
import { ReadText } from "../verification/read-text.js";
import { stancesIn } from "../verification/stances.js";

/** Words that turn down what follows; beside denials ("phủ nhận") and negations ("không"). */
const REFUSALS = new CueTable({
  refuse:
    "phản đối; từ chối; chống lại; nghi ngờ; hoài nghi; oppose; opposed to; refuse; refuse to; doubt; rule out; loại trừ; ngăn chặn; đừng để",
});
const CONDITIONS = new CueTable({
  if: "nếu; nếu như; với điều kiện; miễn là; giả sử; chỉ khi; trừ khi; trừ phi; ngoại trừ; if; unless; except; provided that; on condition that; only if; only when; as long as",
  none: "as if; even if; what if; kể cả nếu",
});
/** "… là sai sự thật", "… is false". */
const FALSEHOODS = new CueTable({
  false:
    "sai; sai sự thật; sai lệch; bịa đặt; vô căn cứ; không đúng; false; untrue; baseless; a lie; fabricated",
});
/** Words after which another clause begins. */
const CONTRASTS = new Set("nhưng mà but while whereas although though".split(" "));
const AND = new Set(["và", "and"]);
/** "… là *không* đúng", "… will *not* happen": between what is said and its denial. */
const COPULAS = new Set(
  "là đều hoàn toàn thì sẽ vẫn đã đang cũng điều đó này is are was were has have had does do did will would can could should may might be been simply completely entirely".split(
    " ",
  ),
);
const CLAUSE_MARK = /[,;:–—]/u;

/**
 * Words around a quotation without which it says something else: "không" before "ủng hộ …", "phủ nhận việc"
 * before what is denied, "nếu …" before or behind. Looked for in the quotation's own clause, and a condition in
 * the clause next to it: a denial farther off is about something else.
 *
 * @param quote where the quotation stands in the paragraph
 * @returns the quotation with the lost words; as it was when it lost none
 */
export function withLostWords(text: string, quote: TextSpan, lexicon: Lexicon): TextSpan {
  return {
    start: startWithLost(text, quote, lexicon) ?? quote.start,
    end: endWithLost(text, quote, lexicon) ?? quote.end,
  };
}

function startWithLost(text: string, { start }: TextSpan, lexicon: Lexicon): number | null {
  const sentence = sentenceAt(text, start, lexicon);
  if (sentence === null) return null;
  const { read, from } = sentence;
  const first = read.tokens.findIndex((token) => from + token.end > start);
  if (first <= 0) return null;
  const clause = clauseStart(read, first);
  const isLost = (cue: Cue): boolean => cue.from >= clause && cue.from < first;
  const denials = [
    ...negationsIn(read).filter(isLost),
    // "không | chỉ": the quotation keeps the half that says the contrary.
    ...emptyNegationsIn(read).filter((cue) => isLost(cue) && cue.to > first),
    ...(isJudged(read, first)
      ? []
      : [...stancesIn(read).filter(({ value }) => value === "deny"), ...REFUSALS.find(read)].filter(isLost)),
    ...CONDITIONS.find(read).filter(
      (cue) =>
        cue.value === "if" &&
        (isLost(cue) || (cue.from <= 1 && marksBetween(read, cue.from, first) <= 1 && cue.from < first)),
    ),
  ];
  if (denials.length === 0) return null;
  const lost = Math.min(...denials.map((cue) => cue.from));
  return from + (read.tokens[lost]?.start ?? 0);
}

/** "bác bỏ cáo buộc này *là* vô căn cứ": what follows is what the speaker says. */
function isJudged(read: ReadText, first: number): boolean {
  return ["là", "as"].includes(read.forms[first - 1] ?? "");
}

function endWithLost(text: string, { start, end }: TextSpan, lexicon: Lexicon): number | null {
  const sentence = sentenceAt(text, Math.max(start, end - 1), lexicon);
  if (sentence === null) return null;
  const { read, from } = sentence;
  const next = read.tokens.findIndex((token) => from + token.start >= end);
  if (next < 0) return null;
  const gap = gapBefore(read, next);
  const condition = CONDITIONS.find(read).find((cue) => cue.from === next && cue.value === "if");
  if (condition !== undefined && /^[\s,]*$/u.test(gap)) return from + clauseEnd(read, condition.to);
  if (CLAUSE_MARK.test(gap)) return null;
  let at = next;
  while (COPULAS.has(read.forms[at] ?? "") && at - next < 3) at += 1;
  const denial = [...FALSEHOODS.find(read), ...negationsIn(read)].find((cue) => cue.from === at);
  return denial === undefined ? null : from + (read.tokens[denial.to - 1]?.end ?? 0);
}

function sentenceAt(
  text: string,
  offset: number,
  lexicon: Lexicon,
): { readonly read: ReadText; readonly from: number } | null {
  const sentence = sentencesOf(text).find(({ start, end }) => offset >= start && offset < end);
  if (sentence === undefined) return null;
  return { read: new ReadText(text.slice(sentence.start, sentence.end), lexicon), from: sentence.start };
}

/** The first token of the clause that goes on at the token `first`. */
function clauseStart(read: ReadText, first: number): number {
  for (let at = first; at > 0; at -= 1) {
    if (CLAUSE_MARK.test(gapBefore(read, at))) return at;
    const form = read.forms[at - 1] ?? "";
    if (CONTRASTS.has(form)) return at;
    // "không trả lời và nói rằng …": what was not done is another thing.
    if (AND.has(form) && beginsSpeech(read, at)) return at;
  }
  return 0;
}

function beginsSpeech(read: ReadText, at: number): boolean {
  const folded = read.folded.slice(at, at + 4);
  return folded.some(
    (word, offset) => SPEECH_VERBS.has(word) || SPEECH_VERBS.has(`${word} ${folded[offset + 1] ?? ""}`),
  );
}

/** Where the clause that a token stands in ends: UTF-16 offset in the sentence. */
function clauseEnd(read: ReadText, from: number): number {
  let at = from;
  while (at + 1 < read.tokens.length && !CLAUSE_MARK.test(gapBefore(read, at + 1))) at += 1;
  return read.tokens[Math.min(at, read.tokens.length - 1)]?.end ?? 0;
}

function gapBefore(read: ReadText, at: number): string {
  return read.text.slice(read.tokens[at - 1]?.end ?? 0, read.tokens[at]?.start ?? read.text.length);
}

function marksBetween(read: ReadText, from: number, to: number): number {
  let marks = 0;
  for (let at = from + 1; at <= to; at += 1) if (CLAUSE_MARK.test(gapBefore(read, at))) marks += 1;
  return marks;
}

/** True when what an ellipsis stands for may be left out: it denies nothing and sets no condition. */
export function mayBeLeftOut(text: string, lexicon: Lexicon): boolean {
  const read = new ReadText(text, lexicon);
  const decides: readonly Cue[] = [
    ...negationsIn(read),
    ...stancesIn(read).filter(({ value }) => value === "deny"),
    ...REFUSALS.find(read),
    ...CONDITIONS.find(read).filter(({ value }) => value === "if"),
    ...FALSEHOODS.find(read),
  ];
  // "ủng hộ … nhưng phản đối": what is left after a contrast is not what the beginning leads to.
  const turns = read.forms.some((form) => TURNS.has(form));
  return decides.length === 0 && !turns;
}

const TURNS = new Set("nhưng but however although though chỉ only".split(" "));
