import { readFile } from "node:fs/promises";
import { z } from "zod";
import { writeWholeFile } from "../../corpus/storage/whole-file.js";
import { DatasetError } from "../errors.js";
import { wayReports } from "./evaluate-questions.js";
import { type AskedQuestion, firstRelevantRank } from "./judge-answer.js";
import { HALVES, halfOf, WAYS } from "./questions.js";

/** What the gate compares: means over the questions of one way and half, each 0–1. */
export const GATED_METRICS = [
  "hit@1",
  "hit@5",
  "recall@10",
  "mrr@10",
  "ndcg@10",
  "answered",
  "refused",
  "citationPrecision",
  "citationRecall",
] as const;
export type GatedMetric = (typeof GATED_METRICS)[number];

const outcomeSchema = z.tuple([z.number().int().positive().nullable(), z.enum(["answered", "refused"])]);
/** Rank of the first paragraph that answers (null when none was found), and what the reader got. */
export type Outcome = z.infer<typeof outcomeSchema>;

const metricsSchema = z.record(z.enum(GATED_METRICS), z.number());
const acceptedSchema = z.strictObject({
  metrics: z.record(z.enum(WAYS), z.record(z.enum(HALVES), metricsSchema)),
  questions: z.record(z.string(), z.record(z.enum(WAYS), outcomeSchema)),
});

/**
 * What retrieval reached with the built-in embedding when it was last accepted; see
 * `tests/evaluation/accepted.json`.
 *
 * @example
 * { metrics: { vi: { tuning: { "hit@1": 0.7, … }, … }, … },
 *   questions: { q001: { vi: [1, "answered"], unaccented: [2, "answered"], en: [null, "refused"] }, … } }
 */
export type Accepted = z.infer<typeof acceptedSchema>;
export type AcceptedMetrics = z.infer<typeof metricsSchema>;

/** The record of what was just measured. Short questions count like the others. */
export function recordOf(asked: readonly AskedQuestion[]): Accepted {
  const metricsOf = (half: (typeof HALVES)[number]) =>
    wayReports(asked.filter(({ question }) => halfOf(question) === half));
  const [tuning, reporting] = [metricsOf("tuning"), metricsOf("reporting")];
  const rounded = (report: Readonly<Record<GatedMetric, number>>): AcceptedMetrics =>
    Object.fromEntries(
      GATED_METRICS.map((metric) => [metric, Number(report[metric].toFixed(4))]),
    ) as AcceptedMetrics;
  const questions = [...new Set(asked.map(({ question }) => question.id))].sort();
  const outcomes = new Map(asked.map((one) => [`${one.question.id} ${one.way}`, outcomeOf(one)]));
  return {
    metrics: byWay((way) => ({ tuning: rounded(tuning[way]), reporting: rounded(reporting[way]) })),
    questions: Object.fromEntries(
      questions.map((id) => [id, byWay((way) => outcomes.get(`${id} ${way}`) ?? [null, "refused"])]),
    ),
  };
}

/** @throws {DatasetError} naming the file */
export async function readAccepted(file: string): Promise<Accepted> {
  try {
    return acceptedSchema.parse(JSON.parse(await readFile(file, "utf8")));
  } catch (error) {
    throw new DatasetError(
      `${file} is not a record of accepted figures: run npm run evaluate -- --accept to write it anew`,
      { cause: error },
    );
  }
}

export async function writeAccepted(file: string, accepted: Accepted): Promise<void> {
  await writeWholeFile(file, formatAccepted(accepted));
}

/** One line a question and a metric, in a fixed order: a change shows as the lines that changed. */
export function formatAccepted({ metrics, questions }: Accepted): string {
  const halves = (way: (typeof WAYS)[number]): string =>
    HALVES.map((half) => `      "${half}": ${indented(metrics[way][half], "      ")}`).join(",\n");
  const ways = WAYS.map((way) => `    "${way}": {\n${halves(way)}\n    }`).join(",\n");
  const outcomes = Object.entries(questions)
    .map(([id, outcome]) => {
      const shown = WAYS.map((way) => `"${way}": [${outcome[way][0]}, "${outcome[way][1]}"]`).join(", ");
      return `    ${JSON.stringify(id)}: { ${shown} }`;
    })
    .join(",\n");
  return `{\n  "metrics": {\n${ways}\n  },\n  "questions": {\n${outcomes}\n  }\n}\n`;
}

function indented(value: object, indent: string): string {
  return JSON.stringify(value, null, 2).replace(/\n/gu, `\n${indent}`);
}

function outcomeOf(asked: AskedQuestion): Outcome {
  return [firstRelevantRank(asked), asked.answer.refused ? "refused" : "answered"];
}

function byWay<T>(of: (way: (typeof WAYS)[number]) => T): Record<(typeof WAYS)[number], T> {
  return { vi: of("vi"), unaccented: of("unaccented"), en: of("en") };
}
