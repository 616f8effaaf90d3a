import type { Language } from "../../corpus/article.js";
import { SoughtTerms, TextWords } from "../analysis/text-words.js";
import type { LexicalIndex, QueryUnit } from "../index/lexical-index.js";
import type { TopicUnit } from "../query/query.js";

/** A text in which a topic is looked for, and how much it counts to find it there, 0–1. */
export interface WeightedText {
  readonly text: string;
  readonly weight: number;
  /** The paragraph that it is a part of, when it is: what the whole lacks is not looked for in the part. */
  readonly within?: string;
}

/**
 * Measures how much of a question's topic a passage has: each unit counts by its rarity in the index
 * (inverse document frequency), so that a word which no article has weighs most, and a question about
 * something else finds no support however many common words it shares.
 */
export class TopicSupport {
  readonly #words = new Map<string, TextWords>();
  /** A question's units are looked for in every clause that may answer. */
  readonly #sought = new Map<TopicUnit, SoughtUnit>();

  constructor(readonly index: LexicalIndex) {}

  /**
   * @param texts the words themselves and their surroundings, nearest first
   * @returns 0–1: the share of the topic that is found, each unit at its best place; 1 for an empty topic
   */
  of(topic: readonly TopicUnit[], texts: readonly WeightedText[], language: Language): number {
    if (topic.length === 0) return 1;
    let found = 0;
    let total = 0;
    for (const unit of topic) {
      const sought = this.#soughtOf(unit);
      total += sought.importance;
      let best = 0;
      for (const { text, weight, within } of texts) {
        // A place that cannot beat the best one is not looked at.
        if (weight <= best) continue;
        if (within !== undefined && sought.presenceIn(this.#wordsOf(within, language)) === 0) continue;
        best = Math.max(best, weight * sought.presenceIn(this.#wordsOf(text, language)));
      }
      found += sought.importance * best;
    }
    return total === 0 ? 0 : found / total;
  }

  /** Share of the topic's units, 0–1, of which none of the texts has enough to count; 0 for an empty topic. */
  missing(topic: readonly TopicUnit[], texts: readonly string[], language: Language): number {
    if (topic.length === 0) return 0;
    const places = texts.map((text) => this.#wordsOf(text, language));
    const missing = topic.filter((unit) => {
      const sought = this.#soughtOf(unit);
      return places.every((words) => sought.presenceIn(words) < ENOUGH);
    });
    return missing.length / topic.length;
  }

  #soughtOf(unit: TopicUnit): SoughtUnit {
    let sought = this.#sought.get(unit);
    if (sought === undefined) {
      // Weak references would do, too, but slow the collection of garbage down.
      if (this.#sought.size >= REMEMBERED_UNITS) this.#sought.clear();
      sought = new SoughtUnit(unit, this.#importance(unit));
      this.#sought.set(unit, sought);
    }
    return sought;
  }

  /** A compound that no article has is no rarer than its words: "phiếu bầu" is "phiếu" for an article. */
  #importance({ whole, parts }: TopicUnit): number {
    const ofParts = parts.reduce((sum, part) => sum + this.index.idf(part), 0);
    const idf = this.index.idf(whole);
    return whole.weight * (parts.length === 0 ? idf : Math.min(idf, ofParts));
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
/** Units kept ready: those of the questions in hand. */
const REMEMBERED_UNITS = 100;

/** Some words of a compound, scattered, are worth at most this share of the compound. */
const SCATTERED = 0.65;

/** A unit of a question made ready for being looked for. */
class SoughtUnit {
  readonly #whole: SoughtTerms;
  readonly #parts: readonly SoughtTerms[];
  readonly #presences = new Map<TextWords, number>();

  /** @param importance how much the unit counts in its question, ≥ 0 */
  constructor(
    { whole, parts }: TopicUnit,
    readonly importance: number,
  ) {
    this.#whole = soughtTerms(whole);
    this.#parts = parts.map(soughtTerms);
  }

  /** How surely a text has the unit, 0–1. */
  presenceIn(words: TextWords): number {
    let presence = this.#presences.get(words);
    if (presence === undefined) {
      presence = this.#look(words);
      this.#presences.set(words, presence);
    }
    return presence;
  }

  #look(words: TextWords): number {
    const asWhole = words.heaviest(this.#whole);
    if (asWhole === 1 || this.#parts.length === 0) return asWhole;
    const sum = this.#parts.reduce((total, part) => total + words.heaviest(part), 0);
    return Math.max(asWhole, SCATTERED * (sum / this.#parts.length) ** 2);
  }
}

function soughtTerms({ alternatives }: QueryUnit): SoughtTerms {
  return new SoughtTerms(alternatives.map((one) => ({ ...one, weight: certainty(one.weight) })));
}

/**
 * A translation that is rather unlikely in general is still likely when the rest of the topic is there too:
 * the square root keeps it from being worth next to nothing.
 */
function certainty(weight: number): number {
  return Math.sqrt(weight);
}
