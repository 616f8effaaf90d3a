import { type Accepted, GATED_METRICS, type GatedMetric, type Outcome } from "./accepted.js";
import { type PairedObservation, pairedClusterBootstrap } from "./bootstrap.js";
import {
  clusterOf,
  type EvaluationQuestion,
  HALVES,
  type Half,
  halfOf,
  WAYS,
  type Way,
} from "./questions.js";

/** A mean may fall by so much before it counts, where the questions alone do not tell noise from loss. */
export const LARGEST_FALL = 0.02;

/** A metric that fell by more than noise. */
export interface Fall {
  readonly way: Way;
  readonly half: Half;
  readonly metric: GatedMetric;
  readonly before: number;
  readonly after: number;
  /** Questions that got worse: "q007 vi 1 answered → 4 refused". */
  readonly worse: readonly string[];
}

/** What one question contributes to a mean; null when it does not belong to it. */
const CONTRIBUTIONS: Partial<
  Record<GatedMetric, (outcome: Outcome, question: EvaluationQuestion) => number | null>
> = {
  "hit@1": ([rank], { answerable }) => (answerable ? Number(rank === 1) : null),
  "hit@5": ([rank], { answerable }) => (answerable ? Number(rank !== null && rank <= 5) : null),
  "mrr@10": ([rank], { answerable }) => (answerable ? (rank !== null && rank <= 10 ? 1 / rank : 0) : null),
  answered: ([, got], { answerable }) => (answerable ? Number(got === "answered") : null),
  refused: ([, got], { answerable }) => (answerable ? null : Number(got === "refused")),
};

/**
 * Everything that got worse beyond noise: the mean fell by more than {@link LARGEST_FALL}, or the 95 % interval
 * of the paired difference on the same questions, clustered by article, lies below 0.
 */
export function fallsBelow(
  accepted: Accepted,
  measured: Accepted,
  questions: readonly EvaluationQuestion[],
): Fall[] {
  return WAYS.flatMap((way) =>
    HALVES.flatMap((half) => {
      const theirs = questions.filter((question) => halfOf(question) === half);
      return GATED_METRICS.flatMap((metric): Fall[] => {
        const before = accepted.metrics[way][half][metric];
        const after = measured.metrics[way][half][metric];
        const pairs = pairsOf(metric, way, theirs, accepted, measured);
        const isSure = pairs.length > 0 && pairedClusterBootstrap(pairs).high < 0;
        // A record is rounded to four digits.
        if (after >= before - LARGEST_FALL - 1e-4 && !isSure) return [];
        return [{ way, half, metric, before, after, worse: worseIn(way, theirs, accepted, measured) }];
      });
    }),
  );
}

/** Ids of questions that only one of two records has; then their means are about different things. */
export function differentQuestions(accepted: Accepted, measured: Accepted): string[] {
  const [before, after] = [Object.keys(accepted.questions), Object.keys(measured.questions)];
  return [
    ...before.filter((id) => !(id in measured.questions)),
    ...after.filter((id) => !(id in accepted.questions)),
  ];
}

/** A fall in one line and its questions below, for a person to read. */
export function describeFall({ way, half, metric, before, after, worse }: Fall): string {
  const shown = worse.length === 0 ? ["no single question's rank or refusal changed"] : worse;
  return `own questions, ${way}, ${half} half: ${metric} fell from ${before.toFixed(3)} to ${after.toFixed(3)}\n${shown.map((line) => `   ${line}`).join("\n")}`;
}

function pairsOf(
  metric: GatedMetric,
  way: Way,
  questions: readonly EvaluationQuestion[],
  accepted: Accepted,
  measured: Accepted,
): PairedObservation[] {
  const contribution = CONTRIBUTIONS[metric];
  if (contribution === undefined) return [];
  return questions.flatMap((question) => {
    const [was, is] = [accepted.questions[question.id]?.[way], measured.questions[question.id]?.[way]];
    const before = was === undefined ? null : contribution(was, question);
    const after = is === undefined ? null : contribution(is, question);
    return before === null || after === null ? [] : [{ cluster: clusterOf(question), before, after }];
  });
}

function worseIn(
  way: Way,
  questions: readonly EvaluationQuestion[],
  accepted: Accepted,
  measured: Accepted,
): string[] {
  return questions.flatMap(({ id, answerable }) => {
    const [was, is] = [accepted.questions[id]?.[way], measured.questions[id]?.[way]];
    if (was === undefined || is === undefined) return [];
    const isLower = answerable && (is[0] ?? Number.POSITIVE_INFINITY) > (was[0] ?? Number.POSITIVE_INFINITY);
    const wanted = answerable ? "answered" : "refused";
    const isWrongNow = was[1] === wanted && is[1] !== wanted;
    return isLower || isWrongNow ? [`${id} ${way}: ${shown(was)} → ${shown(is)}`] : [];
  });
}

function shown([rank, got]: Outcome): string {
  return `${rank === null ? "not found" : `rank ${rank}`}, ${got}`;
}
