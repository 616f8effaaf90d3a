import { formsIn } from "../analysis/concept-readings.js";
import { isStopWord } from "../analysis/stop-words.js";
import { type Token, tokensOf } from "../analysis/tokenise.js";
import type { Lexicon } from "./lexicon.js";

/** How much of the content words of English text the lexicon can translate. */
export interface Coverage {
  /** Content words as they run, and how many of them stand in a form of the lexicon. */
  readonly tokens: number;
  readonly knownTokens: number;
  /** The same with each word counted once. */
  readonly words: number;
  readonly knownWords: number;
  /** Words that no form has, most frequent first. */
  readonly unknown: readonly { readonly word: string; readonly count: number }[];
}

const WORD = /^\p{L}[\p{L}\p{M}'’]+$/u;
const SENTENCE_END = /[.!?…:\n"“”]/u;

/**
 * Counts the content words of English texts: words of two letters or more that are neither stop words nor
 * names. A capitalised word is taken for a name inside a sentence, and at its beginning when the same text
 * has it as a name elsewhere and never in small letters.
 */
export function coverageOf(texts: readonly string[], lexicon: Lexicon): Coverage {
  const counts = new Map<string, { known: number; unknown: number }>();
  for (const text of texts) {
    const normal = text.normalize("NFC");
    const tokens = tokensOf(normal);
    const known = new Set(formsIn(tokens, "en", lexicon).flatMap(({ from, to }) => range(from, to)));
    for (const at of contentWords(normal, tokens)) {
      const word = tokens[at]?.form ?? "";
      const count = counts.get(word) ?? { known: 0, unknown: 0 };
      count[known.has(at) ? "known" : "unknown"] += 1;
      counts.set(word, count);
    }
  }
  const all = [...counts.values()];
  const unknown = [...counts]
    .filter(([, count]) => count.unknown > 0)
    .map(([word, count]) => ({ word, count: count.unknown }))
    .sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1));
  return {
    tokens: all.reduce((sum, { known, unknown }) => sum + known + unknown, 0),
    knownTokens: all.reduce((sum, { known }) => sum + known, 0),
    words: all.length,
    knownWords: all.filter(({ known }) => known > 0).length,
    unknown,
  };
}

/** The indices of the tokens that are content words. */
function contentWords(text: string, tokens: readonly Token[]): number[] {
  const small = new Set<string>();
  const names = new Set<string>();
  tokens.forEach((token, at) => {
    if (!isCapitalised(token)) small.add(token.form);
    else if (!beginsSentence(text, tokens, at)) names.add(token.form);
  });
  return [...tokens.keys()].filter((at) => {
    const token = tokens[at];
    if (token === undefined || !WORD.test(token.form) || isStopWord(token.form, "en")) return false;
    // "19th", "1990s" and "5km" are two tokens each, and numbers.
    if (/\p{N}/u.test(text.charAt(token.start - 1))) return false;
    if (!isCapitalised(token)) return true;
    return beginsSentence(text, tokens, at) && (small.has(token.form) || !names.has(token.form));
  });
}

function isCapitalised({ surface }: Token): boolean {
  return /^\p{Lu}/u.test(surface);
}

function beginsSentence(text: string, tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before === undefined || SENTENCE_END.test(text.slice(before.end, tokens[at]?.start));
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at);
}
