import type { Language } from "../../corpus/article.js";
import { DateWords } from "../analysis/dates/date-words.js";
import { tokensOf } from "../analysis/tokenise.js";
import { FILLERS, LEAD_CUES, PLAIN_TAILS, TAIL_CUES, WEAK_CUES } from "./follow-up-cues.js";

/** A question without the words that ask on. */
export interface Stripped {
  readonly rest: string;
  /** The language of those words. */
  readonly cue: Language | null;
  /** True when they say that something earlier is asked on. */
  readonly isCued: boolean;
}

/** What is left without the words that ask on, at both ends. */
export function withoutCues(text: string): Stripped {
  const tokens = tokensOf(text);
  const { accented } = new DateWords(text, tokens);
  let [from, to] = [0, tokens.length];
  let cue: Language | null = null;
  let isCued = false;
  for (;;) {
    const filler = FILLERS.lengthFrom(tokens, from, accented);
    if (filler === 0 || from + filler >= to) break;
    from += filler;
  }
  for (const [lists, language] of leadsIn([LEAD_CUES, WEAK_CUES])) {
    const length = lists[language].lengthFrom(
      tokens,
      from,
      accented || /^còn$/iu.test(tokens[from]?.surface ?? ""),
    );
    if (length === 0) continue;
    from += length;
    [cue, isCued] = [language, true];
    break;
  }
  for (let before = to + 1; before > to && to > from; ) {
    before = to;
    to -= FILLERS.lengthBefore(tokens.slice(0, to), to, accented);
    for (const language of ["vi", "en"] as const) {
      const length = TAIL_CUES[language].lengthBefore(tokens.slice(0, to), to, accented);
      if (length === 0 || to - length < from) continue;
      const shows = language === "vi" && !PLAIN_TAILS.has(tokens.slice(to - length, to), accented);
      to -= length;
      [cue, isCued] = [cue ?? language, isCued || shows];
    }
  }
  const [first, last] = [tokens[from], tokens[to - 1]];
  if (first === undefined || last === undefined || from >= to) return { rest: "", cue, isCued };
  return { rest: text.slice(first.start, last.end), cue, isCued };
}

function leadsIn(lists: readonly (typeof LEAD_CUES)[]): (readonly [typeof LEAD_CUES, Language])[] {
  return lists.flatMap((list) => [[list, "vi"] as const, [list, "en"] as const]);
}
