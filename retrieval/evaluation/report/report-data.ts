import type { AnswersReport } from "../answers/answers-report.js";
import type { Interval, PairedDifference } from "../bootstrap.js";
import type { Half, Way } from "../questions.js";
import type { RiskPoint } from "../risk-coverage.js";
import type { TypingKind } from "../typing-noise.js";

/** All that a report shows, as plain JSON. Shares and metrics are 0–1. */
export interface ReportData {
  /** ISO time. */
  readonly madeAt: string;
  readonly embeddingModel: string;
  /** SHA-256 of the lexicon. */
  readonly lexicon: string;
  readonly half: Half | "both";
  readonly bootstrap: { readonly resamples: number; readonly seed: number; readonly level: number };
  readonly sets: readonly SetSummary[];
  readonly figures: readonly Figure[];
  readonly metrics: readonly MetricRow[];
  readonly comparisons: readonly ComparisonRow[];
  readonly ablations: readonly AblationRow[];
  readonly recall: readonly RecallCurve[];
  readonly typing: readonly TypingRow[];
  readonly refusal: readonly RefusalCurves[];
  /** Null when answers were not measured by themselves. */
  readonly answers: AnswersReport | null;
  readonly controls: readonly ControlRow[];
  readonly worst: readonly WorstQuestion[];
}

export interface SetSummary {
  readonly name: string;
  readonly passages: number;
  readonly questions: number;
  readonly ways: readonly Way[];
}

/** One headline figure beside what it should be. */
export interface Figure {
  readonly set: string;
  readonly way: Way | null;
  readonly metric: string;
  readonly target: number;
  readonly measured: number;
  /** "at most" for what should be small. */
  readonly direction: "at least" | "at most";
  readonly isMet: boolean;
}

export type System = "Trichdan" | "plain BM25";

/** One metric on the questions of a set, way and group. */
export interface MetricRow {
  readonly set: string;
  readonly way: Way;
  /** "all", "short", "half: …" or "kind: …". All but "short" leave the short questions out. */
  readonly group: string;
  readonly system: System;
  readonly metric: string;
  readonly interval: Interval;
}

/** Two systems, or two ways of typing, on the same questions: `after − before`. */
export interface ComparisonRow {
  readonly set: string;
  readonly before: string;
  readonly after: string;
  readonly metric: string;
  readonly difference: PairedDifference;
}

/** What is lost without a part: with it − without it, on the same questions. */
export interface AblationRow {
  readonly set: string;
  readonly way: Way;
  /** Name of the variant, and what it lacks, for people. */
  readonly variant: string;
  readonly label: string;
  readonly metric: string;
  readonly loss: PairedDifference;
}

/** Recall among the first k, for k from 1. */
export interface RecallCurve {
  readonly set: string;
  readonly way: Way;
  readonly system: System;
  readonly recall: readonly number[];
}

/** The accented Vietnamese questions of a set, short ones too, typed on a broken keyboard or in haste. */
export interface TypingRow {
  readonly set: string;
  readonly typing: TypingKind;
  readonly questions: number;
  readonly "hit@1": number;
  readonly "hit@5": number;
  /** hit@5 so typed ÷ hit@5 of the same questions as they stand. */
  readonly kept: number;
}

/** When to refuse, on one set with questions that have no answer. */
export interface RefusalCurves {
  readonly set: string;
  /** False when the answerer did not say how sure it was: then the curves know answered and refused only. */
  readonly hasSupport: boolean;
  readonly byWay: readonly WayCurve[];
  readonly byKind: readonly KindCurve[];
}

export interface WayCurve {
  readonly way: Way;
  readonly points: readonly RiskPoint[];
  readonly area: number;
  /** Greatest coverage with a risk of at most 5 %, and of at most 10 %. */
  readonly coverageAtRisk5: number;
  readonly coverageAtRisk10: number;
  /** With the threshold in force. */
  readonly inForce: { readonly coverage: number; readonly risk: number };
}

/** All ways together. Coverage is of the answerable questions, risk of those of the kind. */
export interface KindCurve {
  readonly kind: string;
  readonly questions: number;
  readonly points: readonly RiskPoint[];
  readonly inForce: { readonly coverage: number; readonly risk: number };
}

/** A sabotage that must be seen in the figures. */
export interface ControlRow {
  readonly set: string;
  readonly way: Way;
  readonly control: string;
  readonly metric: string;
  readonly asIs: number;
  readonly sabotaged: number;
  /** What must hold of the two. */
  readonly rule: string;
  readonly holds: boolean;
}

/** A question that found the wrong passages, with what it should have found. */
export interface WorstQuestion {
  readonly set: string;
  readonly id: string;
  readonly way: Way;
  readonly kind: string;
  readonly text: string;
  /** Rank of the first passage that answers; null when it is not among those found. */
  readonly rank: number | null;
  readonly wanted: readonly ShownPassage[];
  readonly found: readonly ShownPassage[];
}

export interface ShownPassage {
  readonly id: string;
  readonly text: string;
}
