import { z } from "zod";
import { readJsonLines } from "./beir.js";

/** The three ways in which readers type one question. */
export const WAYS = ["vi", "unaccented", "en"] as const;
export type Way = (typeof WAYS)[number];

const questionSchema = z.strictObject({
  id: z.string(),
  vi: z.string(),
  unaccented: z.string(),
  en: z.string(),
  /** What is asked ("said", "fact", …), or why it cannot be answered ("other-speaker", …). */
  kind: z.string(),
  answerable: z.boolean(),
  /** Ids `articleId#n` of all paragraphs that answer it; empty when unanswerable. */
  paragraphs: z.array(z.string()),
  /** Whose words are asked for. */
  expectedSpeaker: z
    .union([z.strictObject({ country: z.string() }), z.strictObject({ name: z.string() })])
    .nullable(),
});

/** One question of the project's own set, in three ways of typing, with the paragraphs that answer it. */
export type EvaluationQuestion = z.infer<typeof questionSchema>;

/** @throws {DatasetError} naming file and line */
export async function readQuestions(file: string): Promise<EvaluationQuestion[]> {
  return await readJsonLines(file, questionSchema);
}
