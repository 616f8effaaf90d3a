import { foldAccents } from "../../corpus/text/fold.js";
import { isStopWord } from "../analysis/stop-words.js";
import { areNeighbourKeys } from "../query/typing/keyboard.js";

/** In a shorter word a slip makes another word more often than none. */
const SHORTEST = 4;
const KEYS = Array.from("abcdefghijklmnopqrstuvwxyz");
/** Slips that change nothing ("oo" transposed) are made anew; a word of one letter repeated cannot be. */
const MOST_TRIES = 20;

type Slip = (letters: readonly string[], at: number, random: () => number) => string[];

const SLIPS: readonly Slip[] = [transposed, doubled, missing, neighbourKey];

/** A text with one slip of the fingers in one of its content words; unchanged when it has none long enough. */
export function makeSlip(text: string, random: () => number): string {
  const composed = text.normalize("NFC");
  const words = [...composed.matchAll(/\p{L}+/gu)].filter(
    ([word]) => Array.from(word).length >= SHORTEST && !isStopWord(word.toLowerCase(), "vi"),
  );
  const chosen = words[Math.floor(random() * words.length)];
  if (chosen === undefined) return composed;
  const [word] = chosen;
  const end = chosen.index + word.length;
  return composed.slice(0, chosen.index) + slipIn(word, random) + composed.slice(end);
}

function slipIn(word: string, random: () => number): string {
  const letters = Array.from(word);
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const slip = SLIPS[Math.floor(random() * SLIPS.length)] ?? transposed;
    // Few err in the first letter.
    const at = 1 + Math.floor(random() * (letters.length - 1));
    const typed = slip(letters, at, random).join("");
    if (typed !== word) return typed;
  }
  return word;
}

function transposed(letters: readonly string[], at: number): string[] {
  const first = Math.min(at, letters.length - 2);
  return [
    ...letters.slice(0, first),
    ...letters.slice(first, first + 2).reverse(),
    ...letters.slice(first + 2),
  ];
}

function doubled(letters: readonly string[], at: number): string[] {
  return [...letters.slice(0, at + 1), ...letters.slice(at)];
}

function missing(letters: readonly string[], at: number): string[] {
  return [...letters.slice(0, at), ...letters.slice(at + 1)];
}

function neighbourKey(letters: readonly string[], at: number, random: () => number): string[] {
  const meant = letters[at] ?? "";
  const neighbours = KEYS.filter((key) => areNeighbourKeys(key, foldAccents(meant)));
  const struck = neighbours[Math.floor(random() * neighbours.length)] ?? meant;
  return [...letters.slice(0, at), struck, ...letters.slice(at + 1)];
}
