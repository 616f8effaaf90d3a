import { AS_IS, SHUFFLED_LEXICON } from "../ablation.js";
import { type PairedObservation, pairedClusterBootstrap } from "../bootstrap.js";
import { type AskedQuestion, citedParagraphs } from "../judge-answer.js";
import { clusterOf, type Way } from "../questions.js";
import type { SetRun } from "../run-sets.js";
import { pairsOf, RETRIEVAL_METRICS, type ScoredQuery, scoredQueries, waysOf } from "./query-scores.js";
import type { ControlRow } from "./report-data.js";

/** With the answers of other questions a hit is chance: at most this share of the true figure. */
const CHANCE = 0.25;

/** Sabotages that must show; where they do not, the figures measure something else. */
export function controlRows(run: SetRun): ControlRow[] {
  return waysOf(run).flatMap((way) => [
    shuffledAnswers(run, way),
    ...(way === "en" ? [shuffledLexicon(run, way)] : []),
    ...withoutSpeakers(run, way),
  ]);
}

/**
 * Each question judged by the passages of one half the list away, and of another cluster: neighbours in a list
 * are often about the same thing.
 */
export function withOthersAnswers(scored: readonly ScoredQuery[]): ScoredQuery[] {
  const half = Math.floor(scored.length / 2);
  return scored.flatMap((one, at) => {
    for (let step = 0; step < scored.length; step += 1) {
      const other = scored[(at + half + step) % scored.length];
      if (other !== undefined && other.query.cluster !== one.query.cluster)
        return [{ ...one, relevant: other.relevant }];
    }
    return [];
  });
}

function shuffledAnswers(run: SetRun, way: Way): ControlRow {
  const scored = scoredIn(run, AS_IS.name, way);
  const [asIs, sabotaged] = [meanHit(scored), meanHit(withOthersAnswers(scored))];
  return {
    set: run.set.name,
    way,
    control: "answers shuffled among the questions",
    metric: "hit@5",
    asIs,
    sabotaged,
    rule: `at most ${CHANCE * 100} % of the true figure`,
    holds: sabotaged <= asIs * CHANCE,
  };
}

function shuffledLexicon(run: SetRun, way: Way): ControlRow {
  const [asIs, sabotaged] = [AS_IS, SHUFFLED_LEXICON].map(({ name }) => scoredIn(run, name, way));
  return mustFall(
    { set: run.set.name, way, control: SHUFFLED_LEXICON.label, metric: "hit@5" },
    pairsOf(asIs ?? [], sabotaged ?? [], "hit@5"),
  );
}

/** With nobody quoted, whoever was asked about is hard to cite. */
function withoutSpeakers({ set, asked, askedWithoutSpeakers }: SetRun, way: Way): ControlRow[] {
  const isRight = (one: AskedQuestion): number => Number(citedParagraphs(one).right > 0);
  const pairs = asked.flatMap((one, at): PairedObservation[] => {
    const other = askedWithoutSpeakers[at];
    const { answerable, expectedSpeaker } = one.question;
    if (one.way !== way || !answerable || expectedSpeaker === null || other === undefined) return [];
    return [{ cluster: clusterOf(one.question), before: isRight(one), after: isRight(other) }];
  });
  if (pairs.length === 0) return [];
  const control = "speakers removed from the articles";
  const metric = "answered with a right citation, of those that ask for someone's words";
  return [mustFall({ set: set.name, way, control, metric }, pairs)];
}

/** What is sabotaged must be lower by more than chance on the same questions. */
function mustFall(
  row: Pick<ControlRow, "set" | "way" | "control" | "metric">,
  pairs: readonly PairedObservation[],
): ControlRow {
  const mean = (of: (pair: PairedObservation) => number): number =>
    pairs.reduce((sum, pair) => sum + of(pair), 0) / Math.max(1, pairs.length);
  return {
    ...row,
    asIs: mean(({ before }) => before),
    sabotaged: mean(({ after }) => after),
    rule: "lower, the interval of the paired difference below 0",
    holds: pairedClusterBootstrap(pairs).high < 0,
  };
}

function scoredIn(run: SetRun, ranking: string, way: Way): ScoredQuery[] {
  return scoredQueries(run, ranking).filter(({ query }) => query.way === way);
}

function meanHit(scored: readonly ScoredQuery[]): number {
  return scored.reduce((sum, one) => sum + RETRIEVAL_METRICS["hit@5"](one), 0) / Math.max(1, scored.length);
}
