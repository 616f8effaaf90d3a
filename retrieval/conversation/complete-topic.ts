import { foldedWords } from "../analysis/folded-words.js";
import type { UnderstandOptions } from "../query/understand-question.js";
import type { Manner } from "./manner.js";
import { takeApart } from "./take-apart.js";
import { withoutMark } from "./text-edits.js";

/** Words that are about nothing: "what *else* did he say", "còn nói gì *nữa*". */
const NO_TOPIC = new Set(
  "nua khac them con gi else more further other again also anything something exactly cu the vay ve viec nay do about on say speak noi co khong ro hon chi tiet then now did just only".split(
    " ",
  ),
);

/**
 * A question for someone's words with the topic of the one before at its end, when it names none itself:
 * "What did Japan say?" → "What did Japan say about cyberspace?". Null when it has its own, or asks for no
 * one's words.
 */
export function completeTopic(
  text: string,
  topic: string | null,
  { language, accented }: Manner,
  options: UnderstandOptions,
): string | null {
  const parts = takeApart(text, options);
  if (topic === null || parts.speaker?.isAsked !== true) return null;
  // "Nakamitsu warning" is a search, and no sentence that goes on.
  if (parts.asking.length === 0 && !text.includes("?")) return null;
  const own = foldedWords(parts.topic?.text ?? "").split(" ");
  if (own.some((word) => word !== "" && !NO_TOPIC.has(word))) return null;
  const preposition = language === "en" ? "about" : accented ? "về" : "ve";
  const sentence = withoutMark(text).replace(/\s(?:về|ve|about|on|không|khong)$/iu, "");
  return `${sentence} ${preposition} ${topic}?`;
}
