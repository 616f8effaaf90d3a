import type { QuestionParts } from "./take-apart.js";
import { capitalised, withSpan } from "./text-edits.js";
import { writeSpeech } from "./write-question.js";

/** A name written in capitals: "RCEP", "COP26". */
const ACRONYM = /(?<![\p{L}\p{N}])\p{Lu}[\p{Lu}\p{N}-]{2,}(?![\p{L}\p{N}])/gu;
/** What begins the part of a Vietnamese sentence that tells something of its subject. */
const PREDICATE =
  /\s(?:có|được|bị|đã|sẽ|là|cần|gồm|do|diễn ra|bắt đầu|ra đời|họp|co|duoc|bi|da|se|la|can|gom|dien ra|bat dau)(?=\s)/u;
/** "What is …", "How big are …": all that follows is what is asked about. */
const WHAT_IS = /^(?:what|who|where|when|how(?: \w+)?)(?:'s| is| are| was| were)\s+/iu;

/** The question asked of another topic. */
export function replaceTopic(parts: QuestionParts, topic: string): string {
  const { text, language, speaker } = parts;
  if (parts.topic === null) {
    return writeSpeech({ speaker: nameOf(parts), topic, dates: datesOf(parts) }, language);
  }
  if (parts.topic.isTold) return withSpan(text, parts.topic, topic);
  const acronyms = [...text.matchAll(ACRONYM)];
  const [acronym] = acronyms;
  if (acronym !== undefined && acronyms.length === 1 && topic.replace(ACRONYM, "").trim() === "") {
    const end = acronym.index + acronym[0].length;
    return withSpan(text, { start: acronym.index, end }, topic);
  }
  if (speaker !== null)
    return writeSpeech({ speaker: nameOf(parts), topic, dates: datesOf(parts) }, language);
  const subject = subjectOf(parts);
  return subject === null
    ? writeSpeech({ speaker: null, topic, dates: datesOf(parts) }, language)
    : capitalised(withSpan(text, subject, topic));
}

/** What a question that asks for no one's words tells something of: "*Hiệp ước này* có hiệu lực khi nào". */
function subjectOf({ text, topic, language }: QuestionParts): { start: number; end: number } | null {
  if (topic === null) return null;
  if (language === "en") {
    const start = WHAT_IS.exec(text)?.[0].length;
    return start === undefined || start > topic.start + 4 ? null : { start, end: topic.end };
  }
  const within = text.slice(topic.start, topic.end + 1);
  const predicate = PREDICATE.exec(`${within} `)?.index ?? null;
  return { start: topic.start, end: predicate === null ? topic.end : topic.start + predicate };
}

/** The subject as it stands; the whole topic where none can be told. */
export function subjectText(parts: QuestionParts): string | null {
  const subject = subjectOf(parts);
  return subject === null ? (parts.topic?.text ?? null) : parts.text.slice(subject.start, subject.end);
}

function nameOf({ text, speaker }: QuestionParts): string | null {
  return speaker === null ? null : text.slice(speaker.start, speaker.end);
}

function datesOf({ text, dates }: QuestionParts): string | null {
  return dates.length === 0 ? null : dates.map(({ start, end }) => text.slice(start, end)).join(" ");
}
