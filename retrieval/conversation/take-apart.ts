import { foldAccents, hasVietnameseMarks } from "../../corpus/text/fold.js";
import type { TextSpan } from "../../corpus/text/sentences.js";
import { isStopWord, type StopWordLanguage } from "../analysis/stop-words.js";
import { type Token, tokensOf } from "../analysis/tokenise.js";
import { writingOf } from "../analysis/writing.js";
import { findAskedDates } from "../query/asked-dates.js";
import type { AskedSpeaker } from "../query/asked-speaker.js";
import { findAskedSpeaker, type Mention } from "../query/find-asked-speaker.js";
import { questionFrame } from "../query/question-phrases.js";
import { speakerMentions } from "../query/resolve-side.js";
import { TOPIC_PREPOSITIONS } from "../query/speech-cues.js";
import { MAX_QUESTION_TOKENS, type UnderstandOptions } from "../query/understand-question.js";
import { withoutSpans } from "./text-edits.js";
import { unknownSpeaker } from "./unknown-speaker.js";

/**
 * A question with its parts marked where they stand.
 *
 * @example
 * // "Việt Nam nói gì về không gian mạng năm 2020?"
 * { text: "…", language: "vi", accented: true,
 *   speaker: { asked: { kind: "country", country: "VN", label: "Việt Nam" }, isAsked: true, start: 0, end: 8 },
 *   topic: { text: "không gian mạng", isTold: true, start: 19, end: 34 }, dates: [{ start: 35, end: 43 }] }
 */
export interface QuestionParts {
  readonly text: string;
  readonly language: "vi" | "en";
  /** False for Vietnamese typed without accents. */
  readonly accented: boolean;
  /** `isAsked` is false for one who is named and not asked for: "Mỹ có tham gia … không?". */
  readonly speaker: (TextSpan & { readonly asked: AskedSpeaker; readonly isAsked: boolean }) | null;
  /** `isTold`: a preposition says that it is the topic. Its dates are left out of `text`, not of the span. */
  readonly topic: (TextSpan & { readonly text: string; readonly isTold: boolean }) | null;
  /** The stretches that state the time, prepositions included. */
  readonly dates: readonly TextSpan[];
  /** The words that ask: "gì", "khi nào", "when". */
  readonly asking: readonly TextSpan[];
}

/** Marks the speaker, topic and time of a question that stands on its own. */
export function takeApart(text: string, options: UnderstandOptions): QuestionParts {
  const writing = writingOf(text);
  const list: StopWordLanguage = writing === "unknown" ? "en" : writing;
  const all = tokensOf(text).slice(0, MAX_QUESTION_TOKENS);
  const tokens = withoutParticle(all, list);
  const known = speakerMentions(text, tokens, list, options);
  const byName = findAskedSpeaker(tokens, known);
  const unknown = byName === null && known[0]?.from !== 0 ? unknownSpeaker(tokens, list, known) : null;
  const mentions = unknown === null ? known : [unknown];
  const found = unknown === null ? byName : findAskedSpeaker(tokens, mentions);
  const asking = questionFrame(tokens).frame;
  const dates = findAskedDates(text, options.clock)?.spans ?? [];
  const isTime = ({ start, end }: Token): boolean =>
    dates.some((span) => start >= span.start && end <= span.end);
  const isPlain = (at: number): boolean => {
    const token = tokens[at];
    return token !== undefined && !asking.has(at) && !isTime(token);
  };
  const named = found === null ? leading(tokens, mentions, asking, list) : mentionsOf(found.asked, mentions);
  const [first, last] = [named[0], named.at(-1)];
  const isFrame = (at: number): boolean =>
    found?.frame.has(at) === true || named.some(({ from, to }) => at >= from && at < to);
  const context: TopicContext = { text, tokens, list, dates, isPlain, isFrame };
  const told = toldTopic(context, found === null ? (last?.to ?? null) : null);
  return {
    text,
    language: writing === "en" || (writing === "unknown" && !hasVietnameseMarks(text)) ? "en" : "vi",
    accented: hasVietnameseMarks(text),
    speaker:
      first === undefined || last === undefined
        ? null
        : {
            asked: found?.asked ?? first.asked,
            isAsked: found !== null,
            ...spanOf(tokens, first.from, last.to),
          },
    topic: told ?? plainTopic(context),
    dates,
    asking: [...asking].flatMap((at) => {
      const token = tokens[at];
      return token === undefined ? [] : [{ start: token.start, end: token.end }];
    }),
  };
}

interface TopicContext {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly list: StopWordLanguage;
  readonly dates: readonly TextSpan[];
  /** Neither time nor a word that asks. */
  readonly isPlain: (at: number) => boolean;
  /** Names the speaker or asks for speech. */
  readonly isFrame: (at: number) => boolean;
}

/**
 * What follows the first "về", "about", "on", up to the last word that is neither time nor question.
 *
 * @param onlyAt where no one's words are asked for: the one place where the preposition may stand
 */
function toldTopic(context: TopicContext, onlyAt: number | null): QuestionParts["topic"] {
  const { tokens, isPlain, isFrame } = context;
  const words = tokens.map(({ form }) => foldAccents(form));
  const hasSpeaker = tokens.some((_, at) => isFrame(at));
  for (let at = 0; at < tokens.length; at += 1) {
    if (isFrame(at) || (onlyAt !== null && at !== onlyAt)) continue;
    const length = [3, 2, 1].find((count) => TOPIC_PREPOSITIONS.has(words.slice(at, at + count).join(" ")));
    if (length === undefined || !hasSpeaker || !isPreposition(tokens[at])) continue;
    if (!isPlain(at) && length === 1) continue;
    const from = at + length;
    // "Về Biển Đông, Việt Nam nói gì?": the topic ends where the speaker begins.
    const beyond = tokens.findIndex(
      (token, index) => index > from && (isFrame(index) || token.afterBreak) && isBefore(context, from),
    );
    let to = beyond < 0 ? tokens.length : beyond;
    while (to > from && !isPlain(to - 1)) to -= 1;
    if (to > from) return topicOf(context, from, to, true);
  }
  return null;
}

/** True when the speaker is named only behind `from`. */
function isBefore({ tokens, isFrame }: TopicContext, from: number): boolean {
  return !tokens.some((_, at) => at < from && isFrame(at));
}

/** "về", not "vẽ"; "trước", not "trúc". */
function isPreposition(token: Token | undefined): boolean {
  return !/^(?:vé|vẽ|vẻ|vệ)$/u.test(token?.form ?? "");
}

/** From the first to the last word that could be about something. */
function plainTopic(context: TopicContext): QuestionParts["topic"] {
  const { tokens, list, isPlain, isFrame } = context;
  const content = tokens.flatMap(({ form }, at) =>
    isPlain(at) && !isFrame(at) && !isStopWord(form, list) ? [at] : [],
  );
  const [first, last] = [content[0], content.at(-1)];
  return first === undefined || last === undefined ? null : topicOf(context, first, last + 1, false);
}

function topicOf(context: TopicContext, from: number, to: number, isTold: boolean): QuestionParts["topic"] {
  const { text, tokens, dates, isPlain, isFrame } = context;
  const { start, end } = spanOf(tokens, from, to);
  const taken = isTold
    ? dates
    : tokens.filter((_, at) => at > from && at < to && (!isPlain(at) || isFrame(at)));
  const inside = taken
    .filter((span) => span.start >= start && span.end <= end)
    .map((span) => ({ start: span.start - start, end: span.end - start }));
  return { start, end, text: withoutSpans(text.slice(start, end), inside), isTold };
}

function mentionsOf(asked: AskedSpeaker, mentions: readonly Mention[]): Mention[] {
  const wanted = asked.kind === "several" ? asked.of : [asked];
  return mentions.filter((mention) => wanted.includes(mention.asked));
}

/** The only one who is named, or who stands at the head: what the sentence tells something of. */
function leading(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  asking: ReadonlySet<number>,
  list: StopWordLanguage,
): Mention[] {
  const [first] = mentions;
  if (first === undefined) return [];
  const isHead = tokens
    .slice(0, first.from)
    .every(({ form }, at) => asking.has(at) || isStopWord(form, list));
  // "How many votes *did* Vietnam get".
  const before = tokens[first.from - 1]?.form === "the" ? first.from - 2 : first.from - 1;
  const isAskedOf = list === "en" && /^(?:did|does|has|is|was|will)$/u.test(tokens[before]?.form ?? "");
  return isHead || isAskedOf || mentions.length === 1 ? [first] : [];
}

/** Without the "'s" of "Vietnam's". */
function spanOf(tokens: readonly Token[], from: number, to: number): TextSpan {
  const [first, last] = [tokens[from], tokens[to - 1]];
  const possessive = /['’]s?$/u.exec(last?.surface ?? "")?.[0].length ?? 0;
  return { start: first?.start ?? 0, end: (last?.end ?? 0) - possessive };
}

/** The closing "không" of "có … không?" asks. */
function withoutParticle(tokens: readonly Token[], list: StopWordLanguage): readonly Token[] {
  const isParticle =
    list !== "en" && /^(?:khong|chua|nhi|nhe|a|vay|the)$/u.test(foldAccents(tokens.at(-1)?.form ?? ""));
  return isParticle && tokens.length > 2 ? tokens.slice(0, -1) : tokens;
}
