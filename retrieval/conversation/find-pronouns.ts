import { foldedWords } from "../analysis/folded-words.js";
import type { Token } from "../analysis/tokenise.js";
import { SPEECH_VERBS } from "../query/speech-cues.js";
import {
  AFTER_BARE,
  AFTER_LONE_TITLE,
  DEMONSTRATIVES,
  ENGLISH_PRONOUNS,
  LONE_TITLES,
  NAMED_THINGS,
  OFFICES,
  PRONOUNS,
  type PronounKind,
} from "./pronouns.js";

/** A pronoun, or what stands for one, in a question. */
export interface FoundPronoun {
  readonly kind: PronounKind;
  readonly from: number;
  /** Token index, exclusive. */
  readonly to: number;
}

/** A question as far as its pronouns depend on it. */
export interface Reading {
  readonly tokens: readonly Token[];
  readonly accented: boolean;
  readonly isTime: (at: number) => boolean;
  /** How many persons, states and organisations the text names. */
  readonly named: number;
  readonly isVietnamese: boolean;
  /** The question before. */
  readonly before: string;
}

/** The pronouns of a question, in order; words that only look like one are left out. */
export function pronounsIn(reading: Reading): FoundPronoun[] {
  const { tokens, isTime } = reading;
  const found: FoundPronoun[] = [];
  for (let at = 0; at < tokens.length; ) {
    const pronoun = isTime(at) ? null : pronounAt(reading, at);
    if (pronoun !== null) found.push(pronoun);
    at = pronoun?.to ?? at + 1;
  }
  return found;
}

function pronounAt(reading: Reading, at: number): FoundPronoun | null {
  const { tokens, accented, isVietnamese } = reading;
  if (isVietnamese && ENGLISH_PRONOUNS.has(tokens[at]?.form ?? "")) return null;
  for (const [kind, list] of PRONOUNS) {
    const length = list.lengthFrom(tokens, at, accented);
    if (length === 0 || !isSure(reading, at, length)) continue;
    return { kind, from: at, to: at + length };
  }
  return officeAt(reading, at) ?? thingAt(reading, at) ?? loneTitleAt(reading, at) ?? bareAt(reading, at);
}

/** Without accents "ho" is a lake, a cough and a surname too: only before a verb or at the end is it "họ". */
function isSure({ tokens, accented }: Reading, at: number, length: number): boolean {
  if (length > 1 || tokens[at]?.form !== "ho" || accented) return true;
  return at + 1 === tokens.length || AFTER_LONE_TITLE.lengthFrom(tokens, at + 1, false) > 0;
}

/** "hiệp ước này", "this treaty", when the question before named a thing of that kind. */
function thingAt({ tokens, accented, before }: Reading, at: number): FoundPronoun | null {
  const led = DEMONSTRATIVES.before.lengthFrom(tokens, at, accented);
  const thing = NAMED_THINGS.lengthFrom(tokens, at + led, accented);
  if (thing === 0) return null;
  const behind = led > 0 ? 0 : DEMONSTRATIVES.after.lengthFrom(tokens, at + thing, accented);
  if (led + behind === 0) return null;
  const noun = foldedWords(
    tokens
      .slice(at + led, at + led + thing)
      .map(({ form }) => form)
      .join(" "),
  );
  if (!` ${foldedWords(before)} `.includes(` ${noun} `)) return null;
  return { kind: "thing", from: at, to: at + led + thing + behind };
}

/** "the ambassador", "thế Tổng thống nói gì?": no name and no state beside it. */
function officeAt({ tokens, accented, named }: Reading, at: number): FoundPronoun | null {
  const length = OFFICES.lengthFrom(tokens, at, accented);
  if (length === 0 || named > 0) return null;
  const next = tokens[at + length];
  const goesOn =
    next !== undefined && (/^(?:of|to|cua|của|tại|tai)$/u.test(next.form) || /^\p{Lu}/u.test(next.surface));
  return goesOn ? null : { kind: "office", from: at, to: at + length };
}

function loneTitleAt({ tokens, accented }: Reading, at: number): FoundPronoun | null {
  if (LONE_TITLES.lengthFrom(tokens, at, accented) === 0) return null;
  // "ba noi" is a grandmother, and "ba" three.
  if (!accented && tokens[at]?.form === "ba") return null;
  if (AFTER_LONE_TITLE.lengthFrom(tokens, at + 1, accented) === 0) return null;
  return { kind: "person", from: at, to: at + 1 };
}

/** "it", "its", "this", "that", "nó", and "her", which is a pronoun of two kinds. */
function bareAt({ tokens, accented, isTime }: Reading, at: number): FoundPronoun | null {
  const form = tokens[at]?.form ?? "";
  const next = tokens[at + 1];
  const isLast = next === undefined || next.afterBreak || isTime(at + 1);
  const one = (kind: PronounKind): FoundPronoun => ({ kind, from: at, to: at + 1 });
  if (form === "her")
    return one(isLast || AFTER_BARE.lengthFrom(tokens, at + 1, accented) > 0 ? "person" : "person's");
  if (form === "nó") return one("topic");
  if (form === "its") return one("party's");
  if (form === "it" && next !== undefined && SPEECH_VERBS.has(next.form)) return one("party");
  if (!/^(?:it|this|that)$/u.test(form)) return null;
  const opens = at === 1 && /^(?:is|was|did|does|has|will|can|were)$/u.test(tokens[0]?.form ?? "");
  if (form === "it" && opens && /^(?:the|a|an|also)$/u.test(next?.form ?? "")) return one("topic");
  if (
    form === "it" &&
    /^(?:is|was|does|will|would)$/u.test(tokens[at - 1]?.form ?? "") &&
    next !== undefined &&
    /^(?:true|possible|likely|legal)$/u.test(next.form)
  )
    return null;
  return isLast || AFTER_BARE.lengthFrom(tokens, at + 1, accented) > 0 ? one("topic") : null;
}
