import { classesOf, verbLemma } from "./word-classes.js";

/** Endings that make a noun or adjective of another word, and what stands there in that word. */
const ENDINGS: readonly (readonly [ending: RegExp, bases: readonly string[]])[] = [
  [/ications?$/u, ["y"]],
  [/isations?$/u, ["ise", "ize"]],
  [/izations?$/u, ["ize", "ise"]],
  [/ations?$/u, ["ate", "e", ""]],
  [/(?<=[cst])ions?$/u, ["", "e"]],
  [/sions?$/u, ["d", "de", "se", "t"]],
  [/ptions?$/u, ["be", "ve"]],
  [/uctions?$/u, ["uce", "uct"]],
  [/ments?$/u, [""]],
  [/als?$/u, ["", "e"]],
  [/(?:ance|ence)s?$/u, ["", "e"]],
  [/(?:ers?|ors?)$/u, ["", "e"]],
  [/(?:th|ths)$/u, [""]],
  [/(?:ity|ities)$/u, ["", "e"]],
  [/able$/u, ["", "e"]],
  [/ive$/u, ["", "e", "ion"]],
  [/ness$/u, [""]],
  [/ies$/u, ["y"]],
];
const SHORTEST = 3;

/**
 * Words that an English word is made of or may be read as besides its base form: "reduction" → "reduce",
 * "rose" → "rise", "announcement" → "announce".
 */
export function englishBases(form: string): readonly string[] {
  const bases = new Set<string>();
  const verb = verbLemma(form);
  if (verb !== form) bases.add(verb);
  for (const [ending, replacements] of ENDINGS) {
    if (!ending.test(form)) continue;
    for (const replacement of replacements) {
      const base = form.replace(ending, replacement);
      const { isVerb, isNoun } = classesOf(base);
      if (base.length >= SHORTEST && (isVerb || isNoun)) bases.add(base);
    }
  }
  return [...bases];
}
