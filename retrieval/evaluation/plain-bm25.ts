import { foldAccents, hasVietnameseMarks } from "../../corpus/text/fold.js";
import { tokensOf } from "../analysis/tokenise.js";
import { bm25, inverseDocumentFrequency } from "../index/bm25.js";
import { topOf } from "../index/top-k.js";
import type { SearchedCorpus } from "./evaluation-set.js";

/** The best of a grid on these sets; a baseline that is not tuned proves nothing. */
const PARAMETERS = { k1: 0.9, b: 0.4 } as const;

/**
 * What retrieval is measured against: BM25 over single syllables of title and text, nothing else. A question
 * with accents is asked of the syllables as printed, one without of the syllables without accents. No lexicon,
 * no pairs, no stop words, no vectors, no speakers.
 */
export class PlainBm25 {
  readonly #printed: Postings;
  readonly #folded: Postings;

  constructor(corpus: SearchedCorpus) {
    const texts = corpus.articles.flatMap(({ title, paragraphs }) =>
      paragraphs.map(({ text }) => tokensOf(`${title}\n${text}`).map(({ form }) => form)),
    );
    this.#printed = new Postings(texts);
    this.#folded = new Postings(texts.map((forms) => forms.map(foldAccents)));
  }

  /** Ordinals of the best passages, best first. */
  search(question: string, limit: number): number[] {
    const forms = tokensOf(question).map(({ form }) => form);
    if (forms.some(hasVietnameseMarks)) return this.#printed.search(forms, limit);
    return this.#folded.search(forms.map(foldAccents), limit);
  }
}

/** Ordinals and frequencies of each form, alternating. */
class Postings {
  readonly #lists = new Map<string, number[]>();
  readonly #lengths: readonly number[];
  readonly #meanLength: number;

  constructor(texts: readonly (readonly string[])[]) {
    this.#lengths = texts.map((forms) => forms.length);
    this.#meanLength = Math.max(1, this.#lengths.reduce((sum, one) => sum + one, 0) / texts.length);
    texts.forEach((forms, ordinal) => {
      for (const form of forms) {
        const list = this.#lists.get(form) ?? [];
        if (list.at(-2) === ordinal) list[list.length - 1] = (list.at(-1) ?? 0) + 1;
        else list.push(ordinal, 1);
        this.#lists.set(form, list);
      }
    });
  }

  search(forms: readonly string[], limit: number): number[] {
    const scores = new Map<number, number>();
    for (const form of forms) {
      const list = this.#lists.get(form) ?? [];
      const idf = inverseDocumentFrequency(this.#lengths.length, list.length / 2);
      for (let at = 0; at < list.length; at += 2) {
        const ordinal = list[at] ?? 0;
        const relativeLength = (this.#lengths[ordinal] ?? 0) / this.#meanLength;
        const score = bm25(list[at + 1] ?? 0, idf, relativeLength, PARAMETERS);
        scores.set(ordinal, (scores.get(ordinal) ?? 0) + score);
      }
    }
    const scored = Array.from(scores, ([ordinal, score]) => ({ ordinal, score }));
    return topOf(scored, limit).map(({ ordinal }) => ordinal);
  }
}
