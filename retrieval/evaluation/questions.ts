import { createHash } from "node:crypto";
import { z } from "zod";
import { readJsonLines } from "./beir.js";

/** The three ways in which readers type one question. */
export const WAYS = ["vi", "unaccented", "en"] as const;
export type Way = (typeof WAYS)[number];

/** What retrieval is tuned on, and what figures are reported of: questions about different articles. */
export const HALVES = ["tuning", "reporting"] as const;
export type Half = (typeof HALVES)[number];

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
  /** Whose words are asked for: a state's, any of several states', a person's or an organisation's. */
  expectedSpeaker: z
    .union([
      z.strictObject({ country: z.string() }),
      z.strictObject({ countries: z.array(z.string()) }),
      z.strictObject({ name: z.string() }),
    ])
    .nullable(),
  /** A few words, as typed into a search box; measured apart. */
  short: z.boolean().default(false),
  /** Id of the article it was written about; null when it was written about none. */
  article: z.string().nullable().default(null),
});

/** One question of the project's own set, in three ways of typing, with the paragraphs that answer it. */
export type EvaluationQuestion = z.infer<typeof questionSchema>;

/** A line that was made of a reader's complaint waits for a person to say what would have been right. */
const reviewedSchema = z
  .unknown()
  .superRefine((line, context) => {
    if (typeof line !== "object" || line === null || !("review" in line) || line.review !== true) return;
    context.addIssue({
      code: "custom",
      path: ["review"],
      message:
        "says that nobody has reviewed the case yet; fill in its wordings and paragraphs, then remove " +
        '"review" and "feedback"',
    });
  })
  .pipe(questionSchema);

/** @throws {DatasetError} naming file and line */
export async function readQuestions(file: string): Promise<EvaluationQuestion[]> {
  return await readJsonLines(file, reviewedSchema);
}

/**
 * The half a question belongs to: the parity of the first byte of the SHA-256 of its article's id (of its own
 * id when it was written about no article). Even is for tuning, odd for reporting. So all questions about one
 * article are in the same half, a question never changes sides, and nobody chooses.
 */
export function halfOf({ id, article }: Pick<EvaluationQuestion, "id" | "article">): Half {
  const [first = 0] = createHash("sha256")
    .update(article ?? id)
    .digest();
  return first % 2 === 0 ? "tuning" : "reporting";
}

/** What a question is drawn together with in a bootstrap: the article it is about. */
export function clusterOf({ id, article, paragraphs }: EvaluationQuestion): string {
  return article ?? paragraphs[0]?.split("#")[0] ?? id;
}

/**
 * What "last week" counts from in an evaluation: after the last sample article, and the same in every run.
 */
export const EVALUATION_NOW = new Date("2025-12-31T00:00:00Z");
