import type { Query } from "../query/query.js";
import type { RankedPassage } from "./answerer.js";
import type { TopicSupport } from "./topic-support.js";

/** What tells that a passage answers a question; each 0–1, scores that fall below 0 counted as 0. */
export interface PassageSigns {
  /** Support of the piece that answers best, halved where it lacks the date or number asked for. */
  readonly bestPiece: number;
  /** Share of the topic in the whole paragraph. */
  readonly paragraph: number;
  /** Share of the topic's words, each counting the same, that neither paragraph nor title has. */
  readonly missing: number;
  /** 1 for the first hit, 1/2 for the second, … */
  readonly reciprocalRank: number;
  /** The score of the search as a share of the first hit's. */
  readonly relativeScore: number;
}

/** What each sign is worth in the likelihood's logarithm of odds. */
export type SignWeights = Readonly<Record<keyof PassageSigns | "constant", number>>;

/**
 * Fitted by logistic regression to the tuning half of the project's own questions in three ways of typing:
 * `npm run evaluate -- --fit` does it again.
 */
export const LIKELIHOOD_WEIGHTS: Readonly<Record<"ofSpeaker" | "other", SignWeights>> = {
  ofSpeaker: {
    constant: -2.04,
    bestPiece: 3.22,
    paragraph: 1.5,
    missing: -3.04,
    reciprocalRank: 1.02,
    relativeScore: 0.91,
  },
  other: {
    constant: -4.16,
    bestPiece: 1.58,
    paragraph: -0.11,
    missing: -2.46,
    reciprocalRank: 1.98,
    relativeScore: 2.27,
  },
};

/** How likely a passage answers, 0–1, as a logistic function of its signs. */
export function likelihoodOf(signs: PassageSigns, weights: SignWeights): number {
  const odds = SIGNS.reduce((sum, sign) => sum + weights[sign] * signs[sign], weights.constant);
  return 1 / (1 + Math.exp(-odds));
}

/** The signs in the order in which they are fitted. */
export const SIGNS = ["bestPiece", "paragraph", "missing", "reciprocalRank", "relativeScore"] as const;

/**
 * @param rank from 0
 * @param bestScore of the first hit
 */
export function signsOf(
  { passage, score }: RankedPassage,
  {
    rank,
    bestScore,
    bestPiece,
  }: { readonly rank: number; readonly bestScore: number; readonly bestPiece: number },
  { topic }: Query,
  support: TopicSupport,
): PassageSigns {
  const { text, article } = passage;
  return {
    bestPiece,
    paragraph: support.of(topic, [{ text, weight: 1 }], article.language),
    missing: support.missing(topic, [text, article.title], article.language),
    reciprocalRank: 1 / (rank + 1),
    relativeScore: bestScore > 0 ? Math.max(0, score / bestScore) : 1,
  };
}
