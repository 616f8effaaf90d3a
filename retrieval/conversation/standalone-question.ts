import type { Language } from "../../corpus/article.js";
import { normaliseLine } from "../../corpus/text/normalise.js";
import { tokensOf } from "../analysis/tokenise.js";
import { writingOf } from "../analysis/writing.js";
import { type UnderstandOptions, understandQuestion } from "../query/understand-question.js";
import { askAbout } from "./ask-about.js";
import { completeObject } from "./complete-object.js";
import { completeTopic } from "./complete-topic.js";
import { isCourtesy } from "./courtesies.js";
import type { FollowUp, FurtherQuestion } from "./follow-up.js";
import { followUpKind } from "./follow-up-kind.js";
import { inManner, type Manner, mannerOf } from "./manner.js";
import { type Referents, referentsOf } from "./referents.js";
import { replaceParts } from "./replace-parts.js";
import { ofTopic, resolvePronouns } from "./resolve-pronouns.js";
import { settleDates } from "./settle-dates.js";
import { type QuestionParts, takeApart } from "./take-apart.js";
import { capitalised, tidy } from "./text-edits.js";
import { slotsIn } from "./translate-parts.js";
import type { Turn } from "./turn.js";
import { writeSpeech } from "./write-question.js";

/**
 * A question that can be asked without the ones before it.
 *
 * @example
 * // "còn Estonia thì sao?" after "Việt Nam nói gì về không gian mạng?"
 * { question: "Estonia nói gì về không gian mạng?", followsUp: true }
 */
export interface Standalone {
  /** One line, NFC, in the language and manner of writing of what was typed; as typed when it follows nothing up. */
  readonly question: string;
  /** True when something of an earlier question was put in. */
  readonly followsUp: boolean;
}

/** Longer questions have what they need. */
const MOST_WORDS = 20;
/** Questions with a speaker and a topic of their own are taken as they are from so many words on. */
const MOST_WORDS_WITH_PARTS = 12;
/** Earlier turns that are looked at. */
const MOST_TURNS = 6;

/**
 * Makes a question that leans on earlier ones stand on its own; any other comes back as it was typed, and so
 * does one that leans in a way that is not clear: a wrong merge is worse than none.
 *
 * @param turns of this conversation, oldest first; a refused one counts too
 */
export function standaloneQuestion(
  asked: string,
  turns: readonly Turn[],
  options: UnderstandOptions,
): Standalone {
  const unchanged: Standalone = { question: asked, followsUp: false };
  const typed = normaliseLine(asked);
  const words = tokensOf(typed).length;
  if (turns.length === 0 || words === 0 || words > MOST_WORDS || typed.startsWith("/") || isCourtesy(typed))
    return unchanged;
  const recent = turns.slice(-MOST_TURNS);
  const context = contextOf(recent, options);
  if (context === null) return unchanged;
  const { read } = understandQuestion(typed, options);
  for (const text of new Set([typed, read])) {
    const question = madeWhole(text, context, recent, options);
    if (question !== null) return { question, followsUp: true };
  }
  return unchanged;
}

/** The newest question with something to lean on, its times settled. */
function contextOf(turns: readonly Turn[], options: UnderstandOptions): QuestionParts | null {
  for (const { read, askedAt } of [...turns].reverse()) {
    if (isCourtesy(read)) continue;
    const now = new Date(askedAt);
    const clock = { ...options.clock, now: Number.isNaN(now.getTime()) ? options.clock.now : now };
    const parts = takeApart(settleDates(normaliseLine(read), clock), options);
    if (parts.speaker !== null || parts.topic !== null) return parts;
  }
  return null;
}

function madeWhole(
  text: string,
  before: QuestionParts,
  turns: readonly Turn[],
  options: UnderstandOptions,
): string | null {
  const kind = followUpKind(text, options);
  const manner = mannerAfter(text, kind?.cue ?? null, before);
  const referents = referentsOf(before, turns, manner, options);
  const context: Context = { before, referents, manner, options };
  const question = kind === null ? wholeSentence(text, context) : ofKind(kind, context);
  if (question === null) return null;
  return inManner(capitalised(tidy(question)), manner);
}

interface Context {
  readonly before: QuestionParts;
  readonly referents: Referents;
  readonly manner: Manner;
  readonly options: UnderstandOptions;
}

/** Half of a Vietnamese question without accents makes the whole one so. */
function mannerAfter(text: string, cue: Language | null, before: QuestionParts): Manner {
  const manner = mannerOf(text, cue, before);
  const isUnaccented = before.language === "vi" && writingOf(before.text) === "vi-unaccented";
  return manner.language === "vi" && isUnaccented ? { ...manner, accented: false } : manner;
}

function ofKind(kind: FollowUp, context: Context): string | null {
  const { before, manner, options } = context;
  if (kind.kind === "parts") return replaceParts(before, kind, manner, options);
  if (kind.kind === "asks") return furtherOf(kind, context);
  if (before.language === manner.language) return before.text;
  return writeSpeech(slotsIn(manner.language, before, options), manner.language);
}

function furtherOf(kind: FurtherQuestion, { before, referents, manner, options }: Context): string | null {
  const { person: pronoun } = kind;
  const isParty = pronoun !== null && /^(?:they|it|ho)$/u.test(pronoun);
  const person = pronoun === null ? null : isParty ? referents.party : referents.person;
  return pronoun !== null && person === null ? null : askAbout(before, kind, person, manner, options);
}

/** A sentence that lacks only whom a pronoun means, or the topic. */
function wholeSentence(text: string, context: Context): string | null {
  const { before, referents, manner, options } = context;
  const { speaker, topic } = takeApart(text, options);
  const isComplete = speaker?.isAsked === true && topic !== null;
  if (isComplete && tokensOf(text).length > MOST_WORDS_WITH_PARTS) return null;
  const settled = settleDates(withoutOpening(text), options.clock);
  const resolved = resolvePronouns(settled, referents, before.text, options);
  if (resolved === null) {
    if (findsTime(text, options)) return null;
    return (
      completeTopic(settled, referents.topic, manner, options) ??
      completeObject(settled, referents.thing, manner, options)
    );
  }
  if (resolved.kinds.length === 0) return null;
  const elliptical = followUpKind(resolved.text, options);
  if (elliptical?.kind === "parts") return replaceParts(before, elliptical, manner, options);
  const hasTopic = resolved.kinds.some(ofTopic);
  return (hasTopic ? null : completeTopic(resolved.text, referents.topic, manner, options)) ?? resolved.text;
}

/** "What did Japan say last week?" asks for anything of that week. */
function findsTime(text: string, options: UnderstandOptions): boolean {
  return takeApart(text, options).dates.length > 0;
}

/** "And what did he say" without its "and". */
export function withoutOpening(text: string): string {
  return text.replace(
    /^(?:(?:thế còn|vậy còn|còn|thế|vậy|và|and|but|so|then|the con|vay con|con|vay|va)[\s,]+)(?=\S)/iu,
    "",
  );
}
