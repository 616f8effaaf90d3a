import { foldAccents } from "../../corpus/text/fold.js";
import { findAskedDates } from "../query/asked-dates.js";
import type { AskedSpeaker } from "../query/asked-speaker.js";
import { OFFICE_WORDS } from "../query/speech-cues.js";
import type { UnderstandOptions } from "../query/understand-question.js";
import type { NewParts } from "./follow-up.js";
import type { Manner } from "./manner.js";
import { isPartner, replacePlace } from "./replace-place.js";
import { replaceTopic } from "./replace-topic.js";
import { settledDate } from "./settle-dates.js";
import { isSameSpeaker, withArticle } from "./speaker-text.js";
import { type QuestionParts, takeApart } from "./take-apart.js";
import { capitalised, tidy, withoutMark, withoutSpans } from "./text-edits.js";
import { slotsIn } from "./translate-parts.js";
import { writeSpeech } from "./write-question.js";

/**
 * The question before with what is new put in its place; written anew where the language has changed. Null
 * when nothing would be left to ask.
 */
export function replaceParts(
  before: QuestionParts,
  news: NewParts,
  manner: Manner,
  options: UnderstandOptions,
): string | null {
  const { clock } = options;
  const { language } = manner;
  if (news.place !== null && before.language === language) {
    const elsewhere = replacePlace(before, news.place);
    if (elsewhere !== null || !isPartner(news.place)) return elsewhere;
  }
  const asked = speakerOf(news);
  const name = news.speaker === null || asked === null ? null : writtenName(news.speaker.text, asked, manner);
  const dates = news.dates === null ? null : settledDate(news.dates, clock, language);
  if (before.topic === null && news.topic === null && before.speaker === null) return null;
  if (before.language !== language) {
    const slots = slotsIn(language, before, options);
    const speaker = name ?? slots.speaker;
    const topic = news.topic ?? slots.topic;
    if (speaker === null && topic === null) return null;
    return writeSpeech({ speaker, topic, dates: dates ?? slots.dates }, language);
  }
  let parts = before;
  if (asked !== null && parts.speaker === null && isSentence(parts)) return null;
  if (asked !== null && name !== null)
    parts = takeApart(replaceSpeaker(parts, name, asked, options), options);
  if (news.topic !== null) parts = takeApart(replaceTopic(parts, news.topic), options);
  return dates === null ? parts.text : replaceDates(parts, dates, options);
}

/** "votes were cast by others": nothing that someone could be asked about. */
function isSentence({ language, topic }: QuestionParts): boolean {
  if (topic === null || topic.isTold) return false;
  return language === "en" && /\b(?:did|does|do|is|was|are|were|has|have|will)\b/iu.test(topic.text);
}

function speakerOf({ speaker }: NewParts): AskedSpeaker | null {
  const of = speaker?.asked.flatMap((one) => (one.kind === "several" ? one.of : [one])) ?? [];
  const [first, ...others] = of;
  if (first === undefined) return null;
  return others.length === 0 ? first : { kind: "several", of: [first, ...others] };
}

/** As typed; a state in small letters with its capitals. */
function writtenName(typed: string, asked: AskedSpeaker, { language }: Manner): string {
  const name =
    asked.kind === "country" && typed === typed.toLowerCase()
      ? typed.replace(/(?<![\p{L}'’])\p{Ll}/gu, (letter) => letter.toUpperCase())
      : typed;
  return withArticle(name, asked, language);
}

function replaceSpeaker(
  parts: QuestionParts,
  name: string,
  asked: AskedSpeaker,
  options: UnderstandOptions,
): string {
  const { language } = parts;
  const topic = parts.topic?.text ?? null;
  const dates = datesOf(parts);
  if (parts.speaker === null) return writeSpeech({ speaker: name, topic, dates }, language);
  const spliced = splicedSpeaker(parts, parts.speaker, name, asked);
  const isRead = (text: string): boolean => {
    const { speaker } = takeApart(text, options);
    return speaker !== null && isSameSpeaker(speaker.asked, asked);
  };
  if (isRead(spliced)) return spliced;
  const written = [name, language === "vi" ? (parts.accented ? `nước ${name}` : `nuoc ${name}`) : name].map(
    (one) => capitalised(writeSpeech({ speaker: one, topic, dates }, language)),
  );
  return (parts.speaker.isAsked ? written.find(isRead) : undefined) ?? spliced;
}

/** A state takes the office of another with it ("Đại sứ Mỹ"), a person does not. */
function splicedSpeaker(
  { text }: QuestionParts,
  { asked: former, start, end }: NonNullable<QuestionParts["speaker"]>,
  name: string,
  asked: AskedSpeaker,
): string {
  const areStates = former.kind === "country" && asked.kind === "country";
  let head = text.slice(0, start).replace(/\bthe\s+$/iu, "");
  while (!areStates) {
    const shorter = withoutOffice(head);
    if (shorter === head) break;
    head = shorter;
  }
  return capitalised(tidy(`${head}${name}${text.slice(end)}`));
}

/** "Theo ông " → "Theo ". */
function withoutOffice(head: string): string {
  const words = head.trimEnd().split(" ");
  for (const length of [3, 2, 1]) {
    const last = words.slice(-length).join(" ");
    if (OFFICE_WORDS.has(foldAccents(last).replaceAll(".", ""))) return head.trimEnd().slice(0, -last.length);
  }
  return head.replace(/\bthe\s+$/iu, "");
}

/** The new time at the end, or at the head where it would be read as part of a name ("Luật Biển năm 1982"). */
function replaceDates(parts: QuestionParts, dates: string, { clock }: UnderstandOptions): string {
  const undated = withoutSpans(parts.text, parts.dates);
  const atEnd = `${withoutMark(undated)} ${dates}?`;
  const [wanted, read] = [findAskedDates(dates, clock), findAskedDates(atEnd, clock)];
  if (wanted?.from === read?.from && wanted?.to === read?.to) return atEnd;
  return `${capitalised(dates)}, ${undated}`;
}

function datesOf({ text, dates }: QuestionParts): string | null {
  return dates.length === 0 ? null : dates.map(({ start, end }) => text.slice(start, end)).join(" ");
}
