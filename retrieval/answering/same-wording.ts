import { foldAccents } from "../../corpus/text/fold.js";
import { isDenial } from "../analysis/telling-words.js";
import { tokensOf } from "../analysis/tokenise.js";

/** From this share of common words on, two texts are one statement printed twice. */
const SAME_FROM = 0.8;

/**
 * True when two texts have nearly the same words (Jaccard similarity of their word sets), the same numbers,
 * and deny the same: "ủng hộ" and "không ủng hộ" share most of their words and say the contrary.
 */
export function isSameWording(a: string, b: string): boolean {
  const first = wordsOf(a);
  const second = wordsOf(b);
  let common = 0;
  for (const word of first) if (second.has(word)) common += 1;
  const all = first.size + second.size - common;
  return all > 0 && common / all >= SAME_FROM && decidersOf(a) === decidersOf(b);
}

function wordsOf(text: string): Set<string> {
  return new Set(foldAccents(text).match(/[\p{L}\p{N}]+/gu));
}

/** The numbers and what is denied, in order. */
function decidersOf(text: string): string {
  const tokens = tokensOf(text);
  return tokens
    .flatMap(({ form }, at) => {
      if (/^\p{N}/u.test(form)) return [form];
      return isDenial(tokens, at) ? [foldAccents(`${form} ${tokens[at + 1]?.form ?? ""}`)] : [];
    })
    .join("|");
}
