import type { Answerer, AnswerRequest } from "../../answering/answerer.js";
import { weighEvidence } from "../../answering/choose-evidence.js";
import {
  type LIKELIHOOD_WEIGHTS,
  type PassageSigns,
  SIGNS,
  type SignWeights,
} from "../../answering/likelihood.js";
import { EMPTY_DRAFT } from "../../answering/printed-draft.js";
import { WAYS, type Way } from "../questions.js";
import { logisticRegression, type Observation } from "./logistic-regression.js";

/** What is needed of a question: how it is typed, and the ids of the paragraphs that answer it. */
export type FittedQuestion = Readonly<Record<Way, string>> & { readonly paragraphs: readonly string[] };

/** Further passages are never cited; thousands of them would only teach that most passages do not answer. */
const DEPTH = 15;
const DECIMALS = 100;

/** As much of an engine as fitting needs. */
export interface AskedEngine {
  ask(question: string): Promise<unknown>;
  close(): void;
}

/**
 * Finds what each sign of a passage is worth, from questions whose answers are known.
 *
 * @param open an engine that answers by the answerer given, which looks at what was found
 */
export async function fitLikelihood(
  questions: readonly FittedQuestion[],
  open: (answerer: Answerer) => Promise<AskedEngine>,
): Promise<typeof LIKELIHOOD_WEIGHTS> {
  const observed: Record<keyof typeof LIKELIHOOD_WEIGHTS, Observation[]> = { ofSpeaker: [], other: [] };
  let right: readonly string[] = [];
  const engine = await open({
    id: "looking",
    answer: async (request) => {
      const kind = request.query.speaker === null ? "other" : "ofSpeaker";
      observed[kind].push(...observationsOf(request, right));
      return EMPTY_DRAFT;
    },
  });
  try {
    for (const way of WAYS) {
      for (const question of questions) {
        right = question.paragraphs;
        await engine.ask(question[way]);
      }
    }
  } finally {
    engine.close();
  }
  return { ofSpeaker: weightsOf(observed.ofSpeaker), other: weightsOf(observed.other) };
}

function observationsOf(request: AnswerRequest, right: readonly string[]): Observation[] {
  const passages = request.passages.slice(0, DEPTH);
  const bySigns = new Map<string, PassageSigns>();
  for (const { evidence, signs } of weighEvidence({ ...request, passages })) {
    const { articleId, paragraph } = evidence.ranked.passage;
    bySigns.set(`${articleId}#${paragraph}`, signs);
  }
  return [...bySigns].map(([id, signs]) => ({
    signs: SIGNS.map((sign) => signs[sign]),
    holds: right.includes(id),
  }));
}

function weightsOf(observations: readonly Observation[]): SignWeights {
  const [constant = 0, ...weights] = logisticRegression(observations).map(
    (weight) => Math.round(weight * DECIMALS) / DECIMALS,
  );
  const named = Object.fromEntries(SIGNS.map((sign, at) => [sign, weights[at] ?? 0]));
  return { constant, ...(named as Record<keyof PassageSigns, number>) };
}
