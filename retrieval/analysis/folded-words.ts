import { foldWord } from "../../corpus/text/fold.js";
import { tokensOf } from "./tokenise.js";

/** A name as it is compared: token forms without accents, joined by single spaces. */
export function foldedWords(text: string): string {
  return tokensOf(text)
    .map(({ form }) => foldWord(form))
    .join(" ");
}
