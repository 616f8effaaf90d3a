import { foldAccents } from "../../corpus/text/fold.js";
import { conceptReadings } from "../analysis/concept-readings.js";
import { isStopWord } from "../analysis/stop-words.js";
import { tokensOf } from "../analysis/tokenise.js";
import { writingOf } from "../analysis/writing.js";
import type { Lexicon } from "../lexicon/lexicon.js";
import { type EmbeddingModel, toUnitLength } from "./embedding-model.js";

const DIMENSIONS = 256;
/** Each feature touches so many dimensions, with signs: a sparse random projection (Achlioptas 2003). */
const PROJECTIONS = 4;

/** What a feature is worth by its kind: concepts reach across languages, pairs are precise, syllables vague. */
const WEIGHTS = { concept: 1.5, pair: 1, token: 0.5 } as const;

/**
 * The built-in embedding: needs no key, network or training. A text is a bag of features that do not depend
 * on how it was typed (folded words, folded pairs, concepts of the lexicon), weighted by the logarithm of
 * their counts and projected onto few dimensions with signs taken from a hash ("hashing trick", Weinberger et
 * al. 2009). The cosine of two such vectors estimates the cosine of the feature bags.
 */
export class HashedEmbedding implements EmbeddingModel {
  readonly id: string;
  readonly dimensions = DIMENSIONS;
  readonly batchSize = 256;

  constructor(readonly lexicon: Lexicon) {
    this.id = `built-in:hashed-1@${DIMENSIONS}-${lexicon.hash.slice(0, 8)}`;
  }

  async embed(texts: readonly string[]): Promise<Float32Array[]> {
    return texts.map((text) => this.#embedOne(text));
  }

  #embedOne(text: string): Float32Array {
    const vector = new Float32Array(DIMENSIONS);
    for (const [feature, weight] of this.#features(text)) {
      project(feature, 1 + Math.log(Math.max(1, weight)), Math.min(weight, 1), vector);
    }
    return toUnitLength(vector);
  }

  #features(text: string): Map<string, number> {
    const writing = writingOf(text);
    const language = writing === "unknown" ? "vi" : writing;
    const tokens = tokensOf(text);
    const features = new Map<string, number>();
    const add = (feature: string, weight: number): void => {
      features.set(feature, (features.get(feature) ?? 0) + weight);
    };
    tokens.forEach((token, index) => {
      const folded = foldAccents(token.form);
      if (!isStopWord(token.form, language)) add(folded, WEIGHTS.token);
      const next = tokens[index + 1];
      if (next !== undefined && !next.afterBreak) add(`${folded} ${foldAccents(next.form)}`, WEIGHTS.pair);
    });
    for (const { concept, weight } of conceptReadings(tokens, language, this.lexicon)) {
      add(`#${concept.english[0]?.key}`, WEIGHTS.concept * weight);
    }
    return features;
  }
}

function project(feature: string, damping: number, weight: number, vector: Float32Array): void {
  let state = hash32(feature);
  for (let turn = 0; turn < PROJECTIONS; turn += 1) {
    state = mix32(state + 0x9e3779b9);
    const at = (state >>> 1) % DIMENSIONS;
    vector[at] = (vector[at] ?? 0) + (state & 1 ? 1 : -1) * damping * weight;
  }
}

/** FNV-1a over UTF-16 units. */
function hash32(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}

/** The finaliser of MurmurHash3: every input bit reaches every output bit. */
function mix32(input: number): number {
  let hash = input >>> 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
