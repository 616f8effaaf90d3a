import { type Alignment, isContent } from "./align.js";
import { BOUNDS } from "./bounds.js";
import { isCovered } from "./cues.js";
import { figuresIn } from "./figures.js";
import { isParty } from "./parties.js";
import type { ReadText } from "./read-text.js";
import { type VerbSpan, verbsIn } from "./verbs.js";
import type { VerdictReason } from "./verdict.js";
import { type Side, sideOf, type Voice, voiceOf } from "./voice.js";
import { verbLemma } from "./word-classes.js";

const CHANGES = new Set(
  "tăng,giảm,cắt giảm,tăng lên,giảm xuống,mở,đóng,mở cửa,đóng cửa,mở lại,nối lại,khôi phục,bắt đầu,kết thúc,chấm dứt,kéo dài,gia hạn,hoãn,dừng,ngừng,tạm dừng,tạm ngừng,phát triển,cải thiện,thay đổi,khởi động,mở rộng,thu hẹp,liên quan,gây,tổ chức,cut,reduce,increase,raise,open,close,resume,restart,begin,start,end,extend,delay,halt,stop,change,improve,expand,shut,rise,fall,grow,link,connect,relate,hold,suspend,pause,finish,complete,hoàn tất,hoàn thành,xảy ra,happen".split(
    ",",
  ),
);

interface Verb extends VerbSpan {
  readonly voice: Voice;
}
interface Word {
  readonly at: number;
  readonly places: readonly number[];
}

/**
 * Who does it and to whom, at every verb that both texts have: a word on the doer's side of one text must not
 * be on the other side of the other, and a named doer must not be another than the quotation's.
 */
export function checkOrder(statement: ReadText, quote: ReadText, alignment: Alignment): VerdictReason | null {
  const words: Word[] = statement.forms.flatMap((_, at) =>
    isContent(statement, at) ? [{ at, places: alignment.placesOf(at) }] : [],
  );
  for (const verb of verbsIn(statement)) {
    const places = new Set<number>();
    for (let at = verb.from; at < verb.to; at += 1) for (const one of alignment.placesOf(at)) places.add(one);
    const same = verbsIn(quote).filter(({ from, to }) => [...places].some((one) => one >= from && one < to));
    const [other] = same;
    if (other === undefined || same.length > 1 || !(verb.isSure || other.isSure)) continue;
    const stated = { ...verb, voice: voiceOf(statement, verb) };
    const quoted = { ...other, voice: voiceOf(quote, other) };
    // "cut output" and "output fell": what changes stands on either side, and only who changes it tells.
    const isChange =
      CHANGES.has(statement.forms.slice(verb.from, verb.to).join(" ")) ||
      CHANGES.has(verbLemma(statement.forms[verb.from] ?? ""));
    const others = words.filter(
      (word) =>
        (!isChange || isParty(statement, word.at)) &&
        (word.at < verb.from || word.at >= verb.to) &&
        !word.places.some((one) => places.has(one)),
    );
    const isTurnedRound =
      isComparable(stated, quoted, statement, quote) &&
      others.some((word) => isTurned(word, stated, quoted, statement, quote)) &&
      !others.some((word) => isKept(word, stated, quoted, statement, quote));
    // "called on Sudan to open": who opens is told by the verb before.
    const isControlled = statement.forms[verb.from - 1] === "to" || quote.forms[other.from - 1] === "to";
    if (isTurnedRound || (!isControlled && hasOtherDoer(others, stated, quoted, statement, quote)))
      return "role";
  }
  return null;
}

/**
 * "Talks resume" and "talks are resumed" are one: without a doer, what is done to stands before both. So a
 * passive that names no doer is compared only with a verb that has something behind it.
 */
function isComparable(stated: Verb, quoted: Verb, statement: ReadText, quote: ReadText): boolean {
  if (stated.voice.isPassive === quoted.voice.isPassive) return true;
  const [active, passive, text] = stated.voice.isPassive
    ? [quoted, stated, quote]
    : [stated, quoted, statement];
  if (passive.voice.doers !== null) return true;
  return text.forms.some(
    (_, at) =>
      at >= active.to &&
      isContent(text, at) &&
      !isCovered(figuresIn(text), at) &&
      !isCovered(BOUNDS.find(text), at) &&
      sideOf(text, active, at) === "patient",
  );
}

function sidesOf({ at, places }: Word, stated: Verb, quoted: Verb, statement: ReadText, quote: ReadText) {
  const own = sideOf(statement, stated, at);
  const theirs = new Set<Side | null>(places.map((one) => sideOf(quote, quoted, one)));
  return { own, theirs };
}

function isTurned(word: Word, stated: Verb, quoted: Verb, statement: ReadText, quote: ReadText): boolean {
  const { own, theirs } = sidesOf(word, stated, quoted, statement, quote);
  if (own === null || theirs.size !== 1) return false;
  return theirs.has(own === "agent" ? "patient" : "agent");
}

function isKept(word: Word, stated: Verb, quoted: Verb, statement: ReadText, quote: ReadText): boolean {
  const { own, theirs } = sidesOf(word, stated, quoted, statement, quote);
  return own !== null && theirs.has(own);
}

/** "Laos sent help" of "Thailand sent help at Laos's request": both are named, the wrong one does it. */
function hasOtherDoer(
  words: readonly Word[],
  stated: Verb,
  quoted: Verb,
  statement: ReadText,
  quote: ReadText,
): boolean {
  const doers = words.filter(
    ({ at, places }) =>
      places.length > 0 && isParty(statement, at) && sideOf(statement, stated, at) === "agent",
  );
  if (doers.length === 0) return false;
  const theirs = quote.forms.flatMap((_, at) =>
    isParty(quote, at) && sideOf(quote, quoted, at) === "agent" ? [at] : [],
  );
  if (theirs.length === 0) return false;
  return doers.every(({ places }) => !places.some((place) => theirs.includes(place)));
}
