import { canonicalSyllable } from "../../analysis/syllable.js";

/**
 * True when a text has one of the answers in whole words, whatever their case, the place of their tone marks
 * and the separators of their figures.
 *
 * @example hasAnswer("Hơn 1.500 người ở Thanh Hoá", ["1500"]) // true
 */
export function hasAnswer(text: string, answers: readonly string[]): boolean {
  const words = ` ${comparable(text)} `;
  return answers.some((answer) => {
    const wanted = comparable(answer);
    return wanted !== "" && words.includes(` ${wanted} `);
  });
}

function comparable(text: string): string {
  const figures = text
    .normalize("NFC")
    .toLowerCase()
    // Three digits behind it: a separator of thousands, in either language's style.
    .replace(/(?<=\d)[.,](?=\d{3}(?!\d))/gu, "")
    .replace(/(?<=\d),(?=\d)/gu, ".");
  const words = figures.match(/[\p{L}\p{M}\p{N}]+(?:\.\d+)*/gu) ?? [];
  return words.map(canonicalSyllable).join(" ");
}
