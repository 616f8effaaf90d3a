import { foldAccents } from "../../corpus/text/fold.js";
import { SPEECH_NOUNS } from "../query/speech-cues.js";
import type { UnderstandOptions } from "../query/understand-question.js";
import type { FurtherQuestion } from "./follow-up.js";
import type { Manner } from "./manner.js";
import type { QuestionParts } from "./take-apart.js";
import { tidy, withoutMark } from "./text-edits.js";
import { slotsIn } from "./translate-parts.js";
import { type Slots, writeFurther } from "./write-question.js";

/**
 * "When?", "vì sao?" asked of the question before: its own sentence with other asking words where that can be
 * told, else one written from its parts. Null when it has too few.
 *
 * @param person the one whom a pronoun in the further question means; null when it has none
 */
export function askAbout(
  before: QuestionParts,
  { asks, noun }: FurtherQuestion,
  person: string | null,
  manner: Manner,
  options: UnderstandOptions,
): string | null {
  const { language } = manner;
  const slots = slotsIn(language, before, options);
  const isWho = asks === "who" || asks === "who-else";
  if (before.language === language && person === null && !isWho && asks !== "how-many") {
    const turned = language === "en" ? turnedEnglish(before, asks) : turnedVietnamese(before, asks);
    if (turned !== null) return turned;
  }
  return writeFurther(
    asks,
    { ...slots, speaker: person ?? speakerFor(before, slots, isWho) },
    language,
    noun,
  );
}

/** Who spoke for a state is worth asking, who spoke for a person is not. */
function speakerFor({ speaker }: QuestionParts, slots: Slots, isWho: boolean): string | null {
  if (speaker === null || (!speaker.isAsked && isWho)) return null;
  return isWho && speaker.asked.kind === "name" ? null : slots.speaker;
}

type Turned = "when" | "where" | "why" | "how";

const ENGLISH_WORDS: Record<Turned, string> = { when: "When", where: "Where", why: "Why", how: "How" };
const AUXILIARY = "did|does|do|is|was|are|were|has|have|had|will|would|can|could|should";
const ASKS = new RegExp(
  `^(?:(?:and|so|but) )?(?:what|how|why|where|when|(?:in )?(?:what|which) (?:year|date|day|month)) (${AUXILIARY}) (.+)$`,
  "iu",
);
const YES_NO = new RegExp(`^(?:(?:and|so|but) )?(${AUXILIARY}) (.+)$`, "iu");

/** "What did Vietnam say about X?" → "When did Vietnam speak about X?". */
function turnedEnglish(parts: QuestionParts, asks: Turned): string | null {
  const { text } = parts;
  const counted = turnedCount(text, parts);
  if (counted !== null) return `${ENGLISH_WORDS[asks]} ${counted}?`;
  const match = ASKS.exec(withoutMark(text)) ?? YES_NO.exec(withoutMark(text));
  const [, auxiliary, rest] = match ?? [];
  if (auxiliary === undefined || rest === undefined) return null;
  const spoken = rest.replace(
    /\bsay(?=$| (?:about|on|regarding|concerning|in|at|to|after|during)\b)/iu,
    "speak",
  );
  return `${ENGLISH_WORDS[asks]} ${auxiliary.toLowerCase()} ${spoken}?`;
}

/** "How many votes did Vietnam get in 2019?" → "did Vietnam get votes in 2019". */
function turnedCount(text: string, { speaker }: QuestionParts): string | null {
  const match = /^how (?:many|much) ((?:[\p{L}-]+ ){1,3}?)(did|does|has|will) (?:the )?/iu.exec(text);
  const [head, counted, auxiliary] = match ?? [];
  if (head === undefined || counted === undefined || auxiliary === undefined || speaker === null) return null;
  if (speaker.start !== head.length) return null;
  const name = text.slice(speaker.start, speaker.end);
  const [, verb, rest] = /^ ([\p{L}-]+)(.*)$/u.exec(withoutMark(text).slice(speaker.end)) ?? [];
  return verb === undefined ? null : `${auxiliary.toLowerCase()} ${name} ${verb} ${counted.trim()}${rest}`;
}

const VIETNAMESE_WORDS: Record<Turned, (clause: string) => string> = {
  when: (clause) => `${clause} khi nào?`,
  where: (clause) => `${clause} ở đâu?`,
  why: (clause) => `Vì sao ${clause}?`,
  how: (clause) => `${clause} như thế nào?`,
};
/** Longest first; with accents or without. */
const ASKING = asking(
  "thì sao; là khi nào; từ khi nào; vào khi nào; khi nào; vào lúc nào; lúc nào; bao giờ; hồi nào; vào năm nào; năm nào; vào ngày nào; ngày nào; vào tháng nào; tháng nào; ở đâu; tại đâu; đi đâu; nơi nào; vì sao; tại sao; lý do gì; như thế nào; thế nào; ra sao; những gì; điều gì; cái gì; là gì; gì; sao",
);

/** "với bao nhiêu phiếu". */
const COUNT = /(?<!\p{L})(?:(?:với|voi) )?(?:bao nhiêu|bao nhieu)(?: \p{L}+)?(?!\p{L})/giu;

/** "Việt Nam nói gì về X?" → "Việt Nam nói về X khi nào?". */
function turnedVietnamese(parts: QuestionParts, asks: Turned): string | null {
  const { text, speaker } = parts;
  if (speaker !== null && namesSpeech(text.slice(0, speaker.start))) return null;
  if (speaker === null && parts.topic === null) return null;
  const statement = withoutMark(text)
    .replace(/^(?:và|còn|thế|vậy)\s+/iu, "")
    .replace(/\s(?:không|chưa|khong|chua)$/u, "");
  const isYesNo = statement !== withoutMark(text);
  const clause = tidy(
    (isYesNo ? statement.replace(/\s(?:có|co)(?=\s)/u, "") : statement)
      .replace(COUNT, " ")
      .replace(ASKING, " "),
  );
  if (clause === "" || !clause.includes(" ")) return null;
  return VIETNAMESE_WORDS[asks](clause);
}

/** "Quan điểm của Việt Nam …": a phrase, and no sentence that could be turned. */
function namesSpeech(head: string): boolean {
  const words = foldAccents(head)
    .replace(/[^\p{L}\s]/gu, " ")
    .trim()
    .split(/\s+/u);
  return words.some((_, at) =>
    [1, 2, 3].some((count) => SPEECH_NOUNS.has(words.slice(at, at + count).join(" "))),
  );
}

function asking(phrases: string): RegExp {
  const list = phrases.split("; ").flatMap((phrase) => [phrase, foldAccents(phrase)]);
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${[...new Set(list)].join("|")})(?![\\p{L}\\p{N}])`, "giu");
}
