import { writingOf } from "../analysis/writing.js";
import { DatasetError } from "../errors.js";
import type { Dataset } from "./beir.js";
import type { RetrievalMetrics } from "./metrics.js";
import { TYPING_SEED, type TypingKind, typeAs } from "./typing-noise.js";

/** The same queries twice, in the same order. */
export interface TypedQueries {
  readonly asTheyStand: Dataset["queries"];
  readonly typed: Dataset["queries"];
}

/**
 * The queries of a data set that are accented Vietnamese, as they would be typed in one way. Others have
 * nothing that a keyboard could lose, and would count as kept.
 *
 * @throws {DatasetError} when there is none
 */
export function typedQueries({ name, queries }: Dataset, kind: TypingKind): TypedQueries {
  const asTheyStand = queries.filter(({ text }) => writingOf(text) === "vi");
  if (asTheyStand.length === 0) {
    throw new DatasetError(
      `${name} has no query in accented Vietnamese to type as ${kind}: give a data set with such queries`,
    );
  }
  return {
    asTheyStand,
    typed: asTheyStand.map((query) => ({ ...query, text: typeAs(kind, query.text, TYPING_SEED) })),
  };
}

/** hit@5 so typed ÷ hit@5 untouched; 1 when nothing was found either way. */
export function shareKept(
  untouched: Pick<RetrievalMetrics, "hit@5">,
  typed: Pick<RetrievalMetrics, "hit@5">,
): number {
  return untouched["hit@5"] === 0 ? 1 : typed["hit@5"] / untouched["hit@5"];
}
