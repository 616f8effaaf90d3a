import type { Language } from "../../corpus/article.js";
import { TextWords } from "../analysis/text-words.js";
import type { LexicalIndex, QueryUnit } from "../index/lexical-index.js";
import type { TopicUnit } from "../query/query.js";

/** A text in which a topic is looked for, and how much it counts to find it there, 0–1. */
export interface WeightedText {
  readonly text: string;
  readonly weight: number;
}

/**
 * Measures how much of a question's topic a passage has: each unit counts by its rarity in the index
 * (inverse document frequency), so that a word which no article has weighs most, and a question about
 * something else finds no support however many common words it shares.
 */
export class TopicSupport {
  readonly #words = new Map<string, TextWords>();
  /** A question's units are weighed for every clause that may answer. */
  readonly #importances = new WeakMap<TopicUnit, number>();

  constructor(readonly index: LexicalIndex) {}

  /**
   * @param texts the words themselves and their surroundings, nearest first
   * @returns 0–1: the share of the topic that is found, each unit at its best place; 1 for an empty topic
   */
  of(topic: readonly TopicUnit[], texts: readonly WeightedText[], language: Language): number {
    if (topic.length === 0) return 1;
    const places = texts.map(({ text, weight }) => ({ weight, has: this.#finder(text, language) }));
    let found = 0;
    let total = 0;
    for (const unit of topic) {
      const importance = this.#importance(unit);
      total += importance;
      found += importance * Math.max(0, ...places.map(({ weight, has }) => weight * presence(unit, has)));
    }
    return total === 0 ? 0 : found / total;
  }

  /** Share of the topic's units, 0–1, of which none of the texts has enough to count; 0 for an empty topic. */
  missing(topic: readonly TopicUnit[], texts: readonly string[], language: Language): number {
    if (topic.length === 0) return 0;
    const places = texts.map((text) => this.#finder(text, language));
    const missing = topic.filter((unit) => places.every((has) => presence(unit, has) < ENOUGH));
    return missing.length / topic.length;
  }

  /** A compound that no article has is no rarer than its words: "phiếu bầu" is "phiếu" for an article. */
  #importance(unit: TopicUnit): number {
    const known = this.#importances.get(unit);
    if (known !== undefined) return known;
    const importance = this.#weigh(unit);
    this.#importances.set(unit, importance);
    return importance;
  }

  #weigh({ whole, parts }: TopicUnit): number {
    const ofParts = parts.reduce((sum, part) => sum + this.index.idf(part), 0);
    const idf = this.index.idf(whole);
    return whole.weight * (parts.length === 0 ? idf : Math.min(idf, ofParts));
  }

  /** Tells how surely a text has a unit, 0–1. */
  #finder(text: string, language: Language): Finder {
    const words = this.#wordsOf(text, language);
    return ({ alternatives }) =>
      Math.max(
        0,
        ...alternatives.map(({ term, folded, weight }) =>
          words.has(term, folded === true) ? certainty(weight) : 0,
        ),
      );
  }

  /** The same paragraphs are looked at for many clauses and many questions. */
  #wordsOf(text: string, language: Language): TextWords {
    let words = this.#words.get(text);
    if (words === undefined) {
      if (this.#words.size >= REMEMBERED_TEXTS) this.#words.clear();
      words = new TextWords(text, language);
      this.#words.set(text, words);
    }
    return words;
  }
}

/** A unit is there when so much of it is; an unlikely translation alone is not. */
const ENOUGH = 0.3;

/** Texts kept ready, some hundred bytes a word. */
const REMEMBERED_TEXTS = 2000;

type Finder = (unit: QueryUnit) => number;

/** Some words of a compound, scattered, are worth at most this share of the compound. */
const SCATTERED = 0.65;

function presence({ whole, parts }: TopicUnit, has: Finder): number {
  const asWhole = has(whole);
  if (asWhole === 1 || parts.length === 0) return asWhole;
  const mean = parts.reduce((sum, part) => sum + has(part), 0) / parts.length;
  return Math.max(asWhole, SCATTERED * mean ** 2);
}

/**
 * A translation that is rather unlikely in general is still likely when the rest of the topic is there too:
 * the square root keeps it from being worth next to nothing.
 */
function certainty(weight: number): number {
  return Math.sqrt(weight);
}
