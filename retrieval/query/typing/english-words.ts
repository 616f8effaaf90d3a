/** Words that carry an English sentence, and that neither Vietnamese nor its keystrokes spell. */
const ENGLISH_ONLY = new Set(
  "what whats who whose why which where when does about and from with without that between against after before could would should they their said were because will into under have was were are for".split(
    " ",
  ),
);

/** How many English function words there are; with any, a question is hardly Vietnamese. */
export function englishWords(words: readonly string[]): number {
  return words.filter((word) => ENGLISH_ONLY.has(word.toLowerCase())).length;
}
