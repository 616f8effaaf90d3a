import { foldAccents } from "../../corpus/text/fold.js";
import { foldedWords } from "../analysis/folded-words.js";
import { isStopWord, type StopWordLanguage } from "../analysis/stop-words.js";
import type { Token } from "../analysis/tokenise.js";
import type { Mention } from "../query/find-asked-speaker.js";
import { questionFrame } from "../query/question-phrases.js";
import { SPEECH_VERBS } from "../query/speech-cues.js";

const MOST_WORDS = 6;
const AUXILIARIES = /^(?:did|does|do|has|have|will)$/u;

/**
 * One whom the articles do not quote and no list of states has, told by his place in the sentence: "*Bộ Y tế*
 * khuyến cáo gì", "what did *the tech companies* say". Null where nobody stands there.
 *
 * @param known whom the question names; the unknown one stands before them
 */
export function unknownSpeaker(
  tokens: readonly Token[],
  list: StopWordLanguage,
  known: readonly Mention[],
): Mention | null {
  const words = tokens.map(({ form }) => foldAccents(form));
  const asking = questionFrame(tokens).frame;
  const auxiliary = list === "en" ? tokens.findIndex(({ form }) => AUXILIARIES.test(form)) : -1;
  if (list === "en" && (auxiliary < 0 || auxiliary > 3)) return null;
  const from = auxiliary + (tokens[auxiliary + 1]?.form === "the" ? 2 : 1);
  const isHead = list === "en" || /^\p{Lu}/u.test(tokens[from]?.surface ?? "");
  if (!isHead) return null;
  for (let to = from; to <= from + MOST_WORDS && to < tokens.length; to += 1) {
    // "Nội" of "Hà Nội" is no "nói".
    if (known.some((mention) => to >= mention.from && to < mention.to)) return null;
    const isVerb = [3, 2, 1].some((count) => SPEECH_VERBS.has(words.slice(to, to + count).join(" ")));
    if (!isVerb) {
      if (asking.has(to) || tokens[to]?.afterBreak === to > 0) return null;
      continue;
    }
    const name = tokens.slice(from, to);
    const [first, last] = [name[0], name.at(-1)];
    if (first === undefined || last === undefined || name.every(({ form }) => isStopWord(form, list)))
      return null;
    if (isStopWord(first.form, list)) return null;
    const label = name.map(({ surface }) => surface).join(" ");
    return { asked: { kind: "name", forms: [foldedWords(label)], label }, from, to };
  }
  return null;
}
