import { isStopWord } from "../analysis/stop-words.js";
import { figuresIn } from "./figures.js";
import type { ReadText } from "./read-text.js";
import { hasThing, type VerbSpan, verbsIn } from "./verbs.js";
import { verbLemma } from "./word-classes.js";

/** Which side of a verb a word stands on: who does it, or to whom it is done. */
export type Side = "agent" | "patient";

/** Behind these a word tells where, when or about what, and takes no side. */
const ADJUNCTS = new Set(
  "in at on during after before since until over under from with for of about amid despite among against into within without through near than as ở tại trong ngoài trên dưới từ về với vào tới đến qua sau trước nhân theo giữa của vì để bằng khi nhờ như hơn".split(
    " ",
  ),
);
const DISPOSED =
  /^(?:opposed|committed|devoted|dedicated|entitled|linked|related|accustomed|prepared|determined|limited|inclined|used|attached|close|loyal|similar)$/u;
const BE = /^(?:is|are|was|were|be|been|being|get|got|gets)$/u;
/** Participles that are as the verb. */
const UNCHANGED =
  /^(?:hit|put|cut|set|hurt|shut|let|read|cast|split|spread|burst|beat|come|run|become|overcome)$/u;
/** Between "was" and its participle. */
const BETWEEN = /^(?:not|also|then|later|already|reportedly|being|been|\p{L}+ly)$/u;
const CLAUSES = new Set(
  "sau trước khi vì nếu để rằng mà after before that who which when if because to".split(" "),
);
const SUBORDINATE = /^(?:after|before|because|when|while|if|that|sau|trước|khi|vì|nếu|rằng|mà)$/u;
/** How far the doer reaches between "bị" and its verb. */
const DOER_REACH = 6;

/** How a verb is said: `doers` are the tokens of the doer where the passive names one, `to` exclusive. */
export interface Voice {
  readonly isPassive: boolean;
  readonly doers: { readonly from: number; readonly to: number } | null;
}

/** "was attacked by B", "attacked by B", "bị B tấn công", "do B tấn công", "bị tấn công bởi B". */
export function voiceOf(text: ReadText, verb: VerbSpan): Voice {
  return text.language === "en" ? englishVoice(text, verb.from) : vietnameseVoice(text, verb);
}

function englishVoice(text: ReadText, verb: number): Voice {
  const by = behind(text, verb, "by");
  let at = verb - 1;
  while (BETWEEN.test(text.forms[at] ?? "")) at -= 1;
  const form = text.forms[verb] ?? "";
  const isParticiple = verbLemma(form) === form ? UNCHANGED.test(form) : !/(?:ing|s)$/u.test(form);
  // "is opposed to", "was committed to": how somebody is disposed, and no passive.
  if (text.forms[verb + 1] === "to" && by === null && DISPOSED.test(form))
    return { isPassive: false, doers: null };
  // "spoke by telephone", "rose by": no participles.
  const isBare = by === verb + 1 && isParticiple && /(?:d|n|t)$/u.test(form);
  const isPassive =
    isBare || (isParticiple && (BE.test(text.forms[at] ?? "") || BE.test(text.forms[verb - 1] ?? "")));
  return {
    isPassive,
    doers: isPassive && by !== null ? { from: by + 1, to: endOfPhrase(text, by + 1) } : null,
  };
}

function vietnameseVoice(text: ReadText, { from: verb, to: end }: VerbSpan): Voice {
  for (let at = verb - 1; at >= Math.max(0, verb - DOER_REACH - 1); at -= 1) {
    const form = text.forms[at] ?? "";
    if (text.segments[at] !== text.segments[verb] || CLAUSES.has(form)) break;
    if (form !== "bị" && form !== "được" && form !== "do") continue;
    // "dự bị", "có được", "lý do".
    if (text.readings.some((word) => at > word.from && at < word.to)) continue;
    // "do A và B tài trợ": only a doer that stands between makes "do" a passive.
    if (form === "do" && at === verb - 1) break;
    const by = behind(text, end - 1, "bởi");
    if (by !== null) return { isPassive: true, doers: { from: by + 1, to: endOfPhrase(text, by + 1) } };
    // "được mời thăm … trong thời gian": the verb right behind is the passive one.
    if (verbsIn(text).some(({ from, to, isSure }) => isSure && from === at + 1 && to <= verb)) break;
    // "được bổ nhiệm thay": of two verbs only the first is passive.
    if (at + 1 < verb && !hasThing(text, at + 1, verb)) break;
    return { isPassive: true, doers: at + 1 < verb ? { from: at + 1, to: verb } : null };
  }
  return { isPassive: false, doers: null };
}

/** Which side of the verb a token is on; null for adjuncts and where it cannot be told. */
export function sideOf(
  text: ReadText,
  { from, to, voice }: VerbSpan & { readonly voice: Voice },
  at: number,
): Side | null {
  if (at >= from && at < to) return null;
  const { isPassive, doers } = voice;
  if (text.segments[at] !== text.segments[from]) {
    const isSubject = at < from && isSubjectLeftOut(text, from, voice) && isSubjectBefore(text, from, at);
    if (!isSubject) return null;
  }
  if (doers !== null && at >= doers.from && at < doers.to) return "agent";
  if (isAdjunct(text, at)) return null;
  if (at < from && hasSubjectBetween(text, at, from, voice)) return null;
  // "Austria said engineers would be sent": who says it is not sent.
  if (at < from && isPassive && hasSaidBetween(text, at, from)) return null;
  if (at < from) return isPassive ? "patient" : "agent";
  return isPassive ? null : "patient";
}

const SAID = /^(?:said|says|announced|confirmed|reported|that|rằng|biết|nói|báo)$/u;

function hasSaidBetween(text: ReadText, at: number, verb: number): boolean {
  return text.forms.slice(at + 1, verb).some((form) => SAID.test(form));
}

/** "A takes effect after B ratifies it": A is no subject of "ratifies". */
function hasSubjectBetween(text: ReadText, at: number, verb: number, { doers }: Voice): boolean {
  for (let conjunction = at + 1; conjunction < verb; conjunction += 1) {
    if (!SUBORDINATE.test(text.forms[conjunction] ?? "")) continue;
    for (let place = conjunction + 1; place < verb; place += 1) {
      const isDoer = doers !== null && place >= doers.from && place < doers.to;
      if (!isDoer && !isStopWord(text.forms[place] ?? "", text.language)) return true;
    }
    if (doers !== null && doers.to <= verb) return true;
  }
  return false;
}

/** "… after accusing him": who accused is said in the clause before. */
function isSubjectLeftOut(text: ReadText, verb: number, { doers }: Voice): boolean {
  for (let at = verb - 1; at >= 0 && text.segments[at] === text.segments[verb]; at -= 1) {
    const isDoer = doers !== null && at >= doers.from && at < doers.to;
    if (!isDoer && !isStopWord(text.forms[at] ?? "", text.language)) return false;
  }
  return true;
}

function isSubjectBefore(text: ReadText, verb: number, at: number): boolean {
  const segment = (text.segments[verb] ?? 0) - 1;
  if (text.segments[at] !== segment) return false;
  const first = verbsIn(text).find(({ from, isSure }) => isSure && text.segments[from] === segment);
  return first !== undefined && at < first.from;
}

/** True behind a preposition, over the words of its own phrase. */
export function isAdjunct(text: ReadText, at: number): boolean {
  for (let before = at - 1; before >= Math.max(0, at - 4); before -= 1) {
    if (text.segments[before] !== text.segments[at]) return false;
    const form = text.forms[before] ?? "";
    if (ADJUNCTS.has(form)) return true;
    const isOfPhrase =
      /^(?:the|an?|its|his|her|their|các|những|bà|ông|nước|phía)$/u.test(form) ||
      (text.isCapital(before) && text.isCapital(at)) ||
      text.readings.some((word) => before >= word.from && at < word.to);
    if (!isOfPhrase) return false;
  }
  return false;
}

/** Where "by" stands, other than before a number or a date. */
function behind(text: ReadText, verb: number, word: string): number | null {
  for (let at = verb + 1; at < text.forms.length; at += 1) {
    if (text.segments[at] !== text.segments[verb]) return null;
    if (text.forms[at] !== word) continue;
    const isCounted = figuresIn(text).some(({ from }) => from === at + 1);
    if (!isCounted && !text.dates.some(({ start }) => start === text.tokens[at + 1]?.start)) return at;
  }
  return null;
}

function endOfPhrase(text: ReadText, from: number): number {
  let to = from;
  while (to < text.forms.length && text.segments[to] === text.segments[from]) {
    const form = text.forms[to] ?? "";
    if (to > from && (ADJUNCTS.has(form) || CLAUSES.has(form))) break;
    to += 1;
  }
  return to;
}
