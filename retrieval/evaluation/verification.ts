import { z } from "zod";
import type { Lexicon } from "../lexicon/lexicon.js";
import type { VerdictReason } from "../verification/verdict.js";
import { verifyStatement } from "../verification/verification.js";

/** One line of a verification set: a quotation and a statement that it supports or does not. */
export const verificationLineSchema = z.looseObject({
  id: z.string(),
  category: z.string(),
  quote: z.string().min(1),
  statement: z.string().min(1),
  expected: z.enum(["accept", "reject"]),
  paragraph: z.string().optional(),
  publishedAt: z.string().optional(),
  title: z.string().optional(),
  source: z.string().optional(),
  /** People would not agree on it: it does not count. */
  debatable: z.unknown().optional(),
  speaker: z
    .looseObject({
      name: z.string().nullable().default(null),
      role: z.string().nullable().default(null),
      country: z.string().nullable().default(null),
      organisation: z.string().nullable().default(null),
      via: z.string().optional(),
    })
    .nullish(),
});
export type VerificationLine = z.infer<typeof verificationLineSchema>;

/** Counts of lines; "undecided" is a rejection here. */
export interface VerificationCounts {
  readonly lines: number;
  readonly correct: number;
  readonly wronglyAccepted: number;
  readonly wronglyRejected: number;
}

export interface VerificationFailure {
  readonly id: string;
  readonly category: string;
  readonly quote: string;
  readonly statement: string;
  readonly expected: "accept" | "reject";
  readonly verdict: string;
  readonly reason: VerdictReason | null;
}

export interface VerificationReport extends VerificationCounts {
  readonly byCategory: Readonly<Record<string, VerificationCounts>>;
  readonly failures: readonly VerificationFailure[];
}

const NO_LINES: VerificationCounts = { lines: 0, correct: 0, wronglyAccepted: 0, wronglyRejected: 0 };

/** Verifies each line that is not debatable and compares. */
export function evaluateVerification(
  lines: readonly VerificationLine[],
  lexicon: Lexicon,
): VerificationReport {
  let all = NO_LINES;
  const byCategory: Record<string, VerificationCounts> = {};
  const failures: VerificationFailure[] = [];
  for (const line of lines) {
    if (line.debatable !== undefined && line.debatable !== false) continue;
    const { id, category, quote, statement, expected } = line;
    const { verdict, reason } = verifyLine(line, lexicon);
    const isAccepted = verdict === "supported";
    all = counted(all, expected, isAccepted);
    byCategory[category] = counted(byCategory[category] ?? NO_LINES, expected, isAccepted);
    if (isAccepted !== (expected === "accept"))
      failures.push({ id, category, quote, statement, expected, verdict, reason });
  }
  return { ...all, byCategory, failures };
}

export function verifyLine(line: VerificationLine, lexicon: Lexicon) {
  const { quote, statement, paragraph, speaker, title, source, publishedAt } = line;
  return verifyStatement(
    { quote, statement, paragraph, speaker, article: { title, source, publishedAt } },
    { lexicon },
  );
}

function counted(
  counts: VerificationCounts,
  expected: "accept" | "reject",
  isAccepted: boolean,
): VerificationCounts {
  return {
    lines: counts.lines + 1,
    correct: counts.correct + (isAccepted === (expected === "accept") ? 1 : 0),
    wronglyAccepted: counts.wronglyAccepted + (isAccepted && expected === "reject" ? 1 : 0),
    wronglyRejected: counts.wronglyRejected + (!isAccepted && expected === "accept" ? 1 : 0),
  };
}
