const SHORTEST = 5;

/** One key for the spellings of a name from another script: Sergei and Sergey, Zelensky and Zelenskyy. */
export function spellingKey(folded: string): string {
  if (folded.length < SHORTEST) return folded;
  return folded
    .replace(/ph/gu, "f")
    .replace(/x/gu, "ks")
    .replace(/[yj]/gu, "i")
    .replace(/w/gu, "v")
    .replace(/c(?!h)/gu, "k")
    .replace(/(.)\1+/gu, "$1")
    .replace(/e?i$/u, "i");
}
