import type { Alternative } from "../index/lexical-index.js";
import type { Reading } from "../lexicon/lexicon.js";

/** Translations less likely than this share of the best one are left out (pruning of Darwish & Oard 2003). */
const LEAST_SHARE = 0.08;
/** Each further form of a concept is this much less typical than the one before it, unless weighted. */
const RANK_DECAY = 0.8;

/**
 * The forms in the other language that the readings of a word or phrase lead to, each weighted by how
 * likely it stands for it: P(concept | form) · P(form | concept), the best scaled to 1.
 */
export function translations(readings: readonly Reading[], into: "english" | "vietnamese"): Alternative[] {
  const total = readings.reduce((sum, { weight }) => sum + weight, 0);
  const weights = new Map<string, number>();
  for (const { concept, weight } of readings) {
    const forms = concept[into];
    forms.forEach((form, rank) => {
      const likely = (weight / total) * form.weight * RANK_DECAY ** rank;
      weights.set(form.key, (weights.get(form.key) ?? 0) + likely);
    });
  }
  const best = Math.max(0, ...weights.values());
  return [...weights]
    .map(([term, weight]) => ({ term, weight: weight / best }))
    .filter(({ weight }) => weight >= LEAST_SHARE);
}
