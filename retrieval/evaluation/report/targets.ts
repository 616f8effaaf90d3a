import type { AnswerFigureName } from "../answers/answer-figures.js";
import type { Way } from "../questions.js";
import type { Figure } from "./report-data.js";

/** What a figure should be. */
export interface Target {
  /** Name of the set, without its distractors. */
  readonly set: string;
  /** Null: holds between the ways, as the greatest difference. */
  readonly way: Way | null;
  readonly metric: string;
  readonly direction: Figure["direction"];
  readonly value: number;
}

const EVERY_WAY: readonly Way[] = ["vi", "unaccented", "en"];

/** Name of the set of the project's own questions. */
export const OWN_SET = "own questions";

function setTargets(set: string, way: Way, first: number, five: number): Target[] {
  return [
    { set, way, metric: "hit@1", direction: "at least", value: first },
    { set, way, metric: "hit@5", direction: "at least", value: five },
  ];
}

/**
 * What the project aims at with its built-in models alone; the figures of the own questions are meant for the
 * reporting half, and those of the public sets without distractors.
 */
export const TARGETS: readonly Target[] = [
  ...setTargets(OWN_SET, "vi", 0.93, 0.98),
  ...setTargets(OWN_SET, "unaccented", 0.92, 0.98),
  ...setTargets(OWN_SET, "en", 0.87, 0.95),
  ...EVERY_WAY.flatMap((way): Target[] => [
    { set: OWN_SET, way, metric: "answered", direction: "at least", value: 0.95 },
    { set: OWN_SET, way, metric: "falseCredits", direction: "at most", value: 0 },
  ]),
  { set: OWN_SET, way: null, metric: "hit@5", direction: "at most", value: 0.03 },
  ...setTargets("xquad-vi", "vi", 0.935, 0.99),
  ...setTargets("xquad-vi-unaccented", "unaccented", 0.93, 0.988),
  ...setTargets("xquad-en", "en", 0.78, 0.915),
  ...setTargets("flores-en", "en", 0.93, 0.97),
];

/** Of the accented hit@5, the share that each kind of broken typing is to keep. */
export const LEAST_KEPT = 0.93;

/** What every answerer is to reach, in each way of typing, on the own questions in whole sentences. */
export const ANSWER_TARGETS: ReadonlyMap<AnswerFigureName, Pick<Target, "direction" | "value">> = new Map([
  ["citation precision", { direction: "at least", value: 0.95 }],
  ["citation recall", { direction: "at least", value: 0.88 }],
  ["false credits", { direction: "at most", value: 0 }],
  ["credits outside the quotation", { direction: "at most", value: 0 }],
  ["not verbatim", { direction: "at most", value: 0 }],
  ["not as printed", { direction: "at most", value: 0 }],
]);

/** Is a figure as it should be? */
export function isMet({ direction, value }: Pick<Target, "direction" | "value">, measured: number): boolean {
  return direction === "at least" ? measured >= value : measured <= value;
}
