import { foldAccents } from "../../corpus/text/fold.js";

/** "Đà Nẵng" without its accents and with its capitals: "Da Nang". */
export function foldKeepingCase(text: string): string {
  return Array.from(text.normalize("NFC"), (letter) => {
    const folded = foldAccents(letter);
    return letter === letter.toLowerCase() ? folded : folded.toUpperCase();
  }).join("");
}
