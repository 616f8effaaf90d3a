import { type AskedQuestion, isRightToAnswer, supportOf } from "../judge-answer.js";
import { WAYS } from "../questions.js";
import { areaUnderRisk, coverageAtRisk, riskCoverage, wrongAnswers } from "../risk-coverage.js";
import type { SetRun } from "../run-sets.js";
import type { KindCurve, RefusalCurves, WayCurve } from "./report-data.js";

/** When to refuse, for a run with questions that have no answer; null for others. */
export function refusalCurves({ set, asked }: SetRun): RefusalCurves | null {
  const unanswerable = asked.filter(({ question }) => !question.answerable);
  if (unanswerable.length === 0) return null;
  const answerable = asked.filter(({ question }) => question.answerable);
  const kinds = [...new Set(unanswerable.map(({ question }) => question.kind))].sort();
  return {
    set: set.name,
    hasSupport: asked.every(({ answer }) => supportOf(answer) !== null),
    byWay: WAYS.map((way) => wayCurve(asked.filter((one) => one.way === way))).filter(
      (curve) => curve !== null,
    ),
    byKind: kinds.map((kind) =>
      kindCurve(
        kind,
        answerable,
        unanswerable.filter(({ question }) => question.kind === kind),
      ),
    ),
  };
}

function wayCurve(asked: readonly AskedQuestion[]): WayCurve | null {
  const [first] = asked;
  if (first === undefined) return null;
  const points = riskCoverage(asked.map((one) => ({ score: scoreOf(one), isRight: isRightToAnswer(one) })));
  const answered = asked.filter(({ answer }) => !answer.refused);
  return {
    way: first.way,
    points,
    area: areaUnderRisk(points),
    coverageAtRisk5: coverageAtRisk(points, 0.05),
    coverageAtRisk10: coverageAtRisk(points, 0.1),
    inForce: {
      coverage: answered.length / asked.length,
      risk: shareOf(answered, (one) => !isRightToAnswer(one)),
    },
  };
}

function kindCurve(
  kind: string,
  answerable: readonly AskedQuestion[],
  ofKind: readonly AskedQuestion[],
): KindCurve {
  const isAnswered = ({ answer }: AskedQuestion): boolean => !answer.refused;
  return {
    kind,
    questions: new Set(ofKind.map(({ question }) => question.id)).size,
    points: wrongAnswers(answerable.map(scoreOf), ofKind.map(scoreOf)),
    inForce: { coverage: shareOf(answerable, isAnswered), risk: shareOf(ofKind, isAnswered) },
  };
}

/** An answerer that does not say how sure it is has said so much: answered or not. */
function scoreOf({ answer }: AskedQuestion): number {
  return supportOf(answer) ?? (answer.refused ? 0 : 1);
}

function shareOf<T>(items: readonly T[], holds: (item: T) => boolean): number {
  return items.length === 0 ? 0 : items.filter(holds).length / items.length;
}
