import type { Article } from "../../corpus/article.js";
import { isWordTerm, type TermFrequencies, termFrequencies } from "../analysis/terms.js";
import type { Lexicon } from "../lexicon/lexicon.js";

/**
 * What an occurrence outside the paragraph itself counts, after BM25F (Robertson, Zaragoza & Taylor 2004):
 * the title tells the topic of all paragraphs, a neighbour often names what "it" is.
 */
export interface FieldWeights {
  /** Range 0–1. */
  readonly title: number;
  /** Of the paragraph before and the one after, each. Range 0–1. */
  readonly neighbour: number;
}

export const DEFAULT_FIELD_WEIGHTS: FieldWeights = { title: 0.5, neighbour: 0.25 };

/**
 * The terms of every paragraph of an article with those of its title and neighbours, weighted.
 *
 * @returns for each paragraph its frequencies and its own length in tokens
 */
export function passageFields(
  article: Article,
  lexicon: Lexicon,
  weights: FieldWeights = DEFAULT_FIELD_WEIGHTS,
): { readonly frequencies: TermFrequencies; readonly length: number }[] {
  const own = article.paragraphs.map(({ text }) => termFrequencies(text, article.language, lexicon));
  const title = termFrequencies(article.title, article.language, lexicon);
  return own.map((frequencies, at) => {
    const all: TermFrequencies = new Map(frequencies);
    addWeighted(all, title, weights.title);
    for (const neighbour of [own[at - 1], own[at + 1]]) {
      if (neighbour !== undefined) addWeighted(all, neighbour, weights.neighbour);
    }
    let length = 0;
    for (const [term, count] of frequencies) if (isWordTerm(term)) length += count;
    return { frequencies: all, length };
  });
}

function addWeighted(into: TermFrequencies, from: TermFrequencies, weight: number): void {
  if (weight === 0) return;
  for (const [term, count] of from) into.set(term, (into.get(term) ?? 0) + weight * Math.min(count, 2));
}
