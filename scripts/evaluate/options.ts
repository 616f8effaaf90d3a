import type { Half, Way } from "../../retrieval/evaluation/questions.js";
import type { TypingKind } from "../../retrieval/evaluation/typing-noise.js";
import { UsageError } from "../command.js";

/** What `npm run evaluate` is given. */
export interface Options {
  readonly json?: boolean;
  readonly verbose?: boolean;
  readonly dataset: readonly string[];
  readonly typing?: TypingKind;
  readonly distractors?: string;
  readonly attribution?: string;
  readonly verification?: string;
  readonly questions: string;
  readonly answers?: boolean;
  readonly way?: Way;
  readonly half?: Half;
  readonly report?: string;
  readonly accept?: true | string;
  readonly fit?: boolean;
  readonly corpus?: string;
  readonly index?: string;
}

/**
 * @param isGiven true for an option that stands on the command line
 * @throws {UsageError} when two options ask for different evaluations, or one has no use
 */
export function checkUse(options: Options, isGiven: (name: string) => boolean): void {
  const alone = ["attribution", "verification", "report", "accept", "fit"].filter(isGiven);
  // A report may have a section on answers.
  if (options.answers && options.report === undefined) alone.push("answers");
  if (alone.length > 1 || (isGiven("dataset") && alone.some((name) => name !== "report"))) {
    const names = [...alone, ...(isGiven("dataset") ? ["dataset"] : [])].map((name) => `--${name}`);
    throw new UsageError(`${names.join(" and ")} are different evaluations: ask for one at a time`);
  }
  if (options.typing !== undefined && (!isGiven("dataset") || alone.length > 0)) {
    throw new UsageError(
      "--typing goes with --dataset, and not with --report, which has every way of typing",
    );
  }
  if (options.way !== undefined && !options.answers) throw new UsageError("--way goes with --answers");
  const searches = ["dataset", "questions", "report"].some(isGiven);
  if (options.distractors !== undefined && (!searches || alone.includes("answers"))) {
    throw new UsageError("--distractors goes with --dataset, --questions or --report, without --answers");
  }
}
