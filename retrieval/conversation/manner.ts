import type { Language } from "../../corpus/article.js";
import { foldAccents, hasVietnameseMarks } from "../../corpus/text/fold.js";
import { writingOf } from "../analysis/writing.js";

/** The language that a question is written in, and whether its Vietnamese has accents. */
export interface Manner {
  readonly language: Language;
  readonly accented: boolean;
}

/** Words that look alike with accents and without. */
const UNMARKED = /^(?:ai|sao|hay|nay|nga|anh|hai|ba|con ai)$/u;

/** How a further question is written; like the one before it where it does not show. */
export function mannerOf(text: string, cue: Language | null, before: Manner): Manner {
  const writing = writingOf(text);
  if (cue === "en" || (cue === null && writing === "en"))
    return { language: "en", accented: before.accented };
  if (cue === null && writing === "unknown") return before;
  const shows = !UNMARKED.test(text.toLowerCase().replace(/[\s?!.]+$/u, ""));
  const accented = hasVietnameseMarks(text) || (!shows && before.accented);
  return { language: "vi", accented };
}

/**
 * A question as its asker writes: without accents where the further question has none, or where the one before
 * had none, since half a question with accents would be searched as if all its words were meant so.
 */
export function inManner(question: string, manner: Manner): string {
  if (manner.language === "vi") return manner.accented ? question : withoutAccents(question);
  // A name's accents must not make an English question Vietnamese.
  return writingOf(question) === "en" ? question : withoutAccents(question);
}

/** "Đà Nẵng" as "Da Nang". */
export function withoutAccents(text: string): string {
  return Array.from(text.normalize("NFC"), (letter) => {
    const folded = foldAccents(letter);
    return letter === letter.toLowerCase() ? folded : folded.toUpperCase();
  }).join("");
}
