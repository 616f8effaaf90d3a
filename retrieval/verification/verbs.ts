import type { TokenReadings } from "../analysis/concept-readings.js";
import { isStopWord } from "../analysis/stop-words.js";
import type { ReadText } from "./read-text.js";
import { classesOf, verbLemma, type WordClasses } from "./word-classes.js";

/** A verb of a text; indices of tokens, `to` exclusive. */
export interface VerbSpan {
  readonly from: number;
  readonly to: number;
  /** False when the word is a noun as often and nothing beside it tells. */
  readonly isSure: boolean;
}

const PARTICLES = /^(?:đã|sẽ|đang|bị|được|không|chưa|vừa|mới|từng|cũng|phải|cùng|sắp)$/u;
/** What follows them is a thing: "cuộc tấn công", "vụ bắt giữ". */
const CLASSIFIERS =
  /^(?:cuộc|sự|vụ|việc|chuyến|đợt|trận|bản|nỗi|niềm|lời|lệnh|các|những|một|người|bên|phía)$/u;
/** In front of a verb they make it a thing when "của" follows. */
const FRAMES = /^(?:theo|với|trong|từ|về|là|do|vì|nhờ|sau|trước)$/u;
const AUXILIARIES =
  /^(?:is|are|was|were|be|been|being|has|have|had|will|would|may|might|must|can|could|should|did|does|do|not|to|also|jointly|cannot)$/u;
const DETERMINERS = /^(?:the|an?|its|their|his|her|this|that|these|those|of|in|on|at|for|by|with)$/u;
const OBJECTS = /^(?:the|its|their|his|her|that|all)$/u;
/** Senses rarer than this do not decide what a word is. */
const LEAST_WEIGHT = 0.4;

/** The verbs of a text, as far as word lists and neighbours tell; the doubtful are left out. */
export function verbsIn(text: ReadText): readonly VerbSpan[] {
  let verbs = verbsByText.get(text);
  if (verbs === undefined) {
    verbs = text.language === "en" ? englishVerbs(text) : vietnameseVerbs(text);
    verbsByText.set(text, verbs);
  }
  return verbs;
}

const verbsByText = new WeakMap<ReadText, readonly VerbSpan[]>();

function englishVerbs(text: ReadText): VerbSpan[] {
  return text.forms.flatMap((_, at) =>
    isEnglishVerb(text, at) ? [{ from: at, to: at + 1, isSure: true }] : [],
  );
}

function isEnglishVerb(text: ReadText, at: number): boolean {
  const form = text.forms[at] ?? "";
  if (text.isCapital(at) || AUXILIARIES.test(form)) return false;
  const lemma = verbLemma(form);
  const { isVerb, isNoun } = classesOf(lemma);
  if (!isVerb) return false;
  const before = text.forms[at - 1] ?? "";
  const next = text.forms[at + 1] ?? "";
  if (AUXILIARIES.test(before) && !(before === "to" && form.endsWith("ing"))) return true;
  // "fishing boats", "supply line": a part of a compound.
  const inCompound = text.readings.some(({ from, to }) => to - from > 1 && at >= from && at < to);
  if (inCompound || form.endsWith("ing")) return false;
  if (lemma === form) return !isNoun;
  if (form.endsWith("s")) return !isNoun || (OBJECTS.test(next) && !DETERMINERS.test(before));
  return !DETERMINERS.test(before);
}

function vietnameseVerbs(text: ReadText): VerbSpan[] {
  return text.readings.flatMap((word) => {
    const { from, to } = word;
    if (text.isCapital(from) && from > 0) return [];
    if (to - from === 1 && isStopWord(text.forms[from] ?? "", "vi")) return [];
    const before = text.forms[from - 1] ?? "";
    if (CLASSIFIERS.test(before)) return [];
    // "theo đề xuất của", "việc từ chối của": a thing that somebody's is.
    if (text.forms[to] === "của" && (from === 0 || FRAMES.test(before))) return [];
    const classes = vietnameseClasses(word);
    if (!classes.some(({ isVerb }) => isVerb)) return [];
    const isSure = PARTICLES.test(before) || classes.some(({ isVerb, isNoun }) => isVerb && !isNoun);
    return [{ from, to, isSure }];
  });
}

/** True when a stretch has a word that is no verb: a thing, a person or a name. */
export function hasThing(text: ReadText, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    if (text.isNameLike(at)) return true;
    const word = text.readings.find((one) => at >= one.from && at < one.to);
    if (word === undefined) continue;
    const classes = vietnameseClasses(word);
    if (classes.length > 0 && !classes.some(({ isVerb }) => isVerb)) return true;
  }
  return false;
}

/** A Vietnamese word is what its likelier translations are. */
function vietnameseClasses({ readings }: TokenReadings): WordClasses[] {
  return readings.flatMap(({ concept, weight }) => {
    const [first] = concept.english;
    if (weight < LEAST_WEIGHT || first === undefined) return [];
    const words = first.key.split(" ");
    const head = classesOf(words[0] ?? "");
    if (words.length === 1) return [head];
    // "take place" is as its first word, "foreign ministry" as its last.
    const last = classesOf(words.at(-1) ?? "");
    return [{ isVerb: head.isVerb, isNoun: head.isNoun || (last.isNoun && !head.isVerb) }];
  });
}
