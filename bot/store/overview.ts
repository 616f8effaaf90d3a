import type { Answer } from "../../retrieval/answering/answer.js";
import type { Comparison, ComparisonSide } from "../../retrieval/answering/comparison.js";
import type { Timeline, TimelineEntry } from "../../retrieval/answering/timeline.js";

/** Timelines longer than this fill a chat with a dozen messages; Telegram lets a bot send about one a second. */
export const MOST_TIMELINE_ENTRIES = 24;

/** What a timeline or a comparison has beside the statements and citations of the answer that it is stored as. */
export type Overview =
  | {
      readonly kind: "timeline";
      readonly entries: readonly TimelineEntry[];
      /** How many earlier entries it does not show. */
      readonly left: number;
    }
  | { readonly kind: "comparison"; readonly sides: readonly ComparisonSide[] };

/**
 * A timeline or a comparison as it is shown and stored: as an answer, so that whatever is done with an answer's
 * evidence is done with this one's, too.
 */
export interface OverviewRecord {
  readonly answer: Answer;
  readonly overview: Overview;
}

/** The newest {@link MOST_TIMELINE_ENTRIES} entries of a timeline with what they cite. */
export function recordOfTimeline(timeline: Timeline): OverviewRecord {
  const entries = timeline.entries.slice(-MOST_TIMELINE_ENTRIES);
  const statements = entries.map(({ statement }) => statement);
  const cited = new Set(statements.flatMap(({ citations }) => citations));
  const citations = timeline.citations.filter(({ number }) => cited.has(number));
  const left = timeline.entries.length - entries.length;
  return {
    answer: answerOf({ ...timeline, citations }, statements),
    overview: { kind: "timeline", entries, left },
  };
}

export function recordOfComparison(comparison: Comparison): OverviewRecord {
  const { sides } = comparison;
  const statements = sides.flatMap((side) => side.statements);
  return { answer: answerOf(comparison, statements), overview: { kind: "comparison", sides } };
}

/**
 * What is left of an overview when some of its citations may not be shown any more.
 *
 * @param shown Numbers of the citations that may.
 */
export function overviewCitingOnly(overview: Overview, shown: ReadonlySet<number>): Overview {
  const stands = ({ citations }: { readonly citations: readonly number[] }): boolean =>
    citations.every((number) => shown.has(number));
  if (overview.kind === "timeline") {
    return { ...overview, entries: overview.entries.filter(({ statement }) => stands(statement)) };
  }
  const sides = overview.sides
    .map((side) => ({ ...side, statements: side.statements.filter(stands) }))
    .filter(({ statements, note }) => statements.length > 0 || note !== null);
  return { ...overview, sides };
}

type Common = Pick<
  Timeline & Comparison,
  "question" | "language" | "refused" | "answer" | "citations" | "scope" | "generation"
>;

function answerOf(
  { question, language, refused, answer, citations, scope, generation }: Common,
  statements: Answer["statements"],
): Answer {
  return {
    ...{ question, read: question, language, refused, answer, statements, citations, scope, generation },
    // What only the search for a single answer tells.
    ...{ support: refused ? 0 : 1, nearest: [], hits: [], writtenBy: "extractive", note: null, rejected: {} },
    timings: { analyseMs: 0, embedMs: 0, searchMs: 0, answerMs: 0, totalMs: 0 },
  };
}
