import { foldAccents } from "../../../corpus/text/fold.js";
import type { DateWords } from "../../analysis/dates/date-words.js";
import { canonicalSyllable } from "../../analysis/syllable.js";

/** Phrases that ask for the latest without saying how far back; longest first. */
const CUES: readonly (readonly string[])[] = [
  "thời gian gần đây",
  "gần đây nhất",
  "mới đây nhất",
  "gần đây",
  "mới đây",
  "mới nhất",
  "gần nhất",
  "most recently",
  "most recent",
  "most up to date",
  "latest",
  "newest",
  "recently",
  "recent",
  "lately",
].map((phrase) => phrase.split(" ").map(canonicalSyllable));
const FOLDED_CUES = CUES.map((cue) => cue.map(foldAccents));

/** Where a question asks for the latest, as word indexes, `to` exclusive. */
export function newestCuesIn(words: DateWords): { readonly from: number; readonly to: number }[] {
  const cues = words.accented ? CUES : FOLDED_CUES;
  const found: { from: number; to: number }[] = [];
  for (let at = 0; at < words.words.length; ) {
    const cue = cues.find((one) => one.every((word, offset) => words.form(at + offset) === word));
    if (cue === undefined) {
      at += 1;
      continue;
    }
    found.push({ from: at, to: at + cue.length });
    at += cue.length;
  }
  return found;
}
