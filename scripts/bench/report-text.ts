import type { AnswersMeasured } from "./answers.js";
import type { BotMeasured } from "./bot.js";
import type { FirstStatementMeasured } from "./first-statement.js";
import type { Spread } from "./measure-each.js";
import type { UpdatesMeasured } from "./updates/feed.js";
import type { VerificationMeasured } from "./verification.js";

/** What a run of the benchmark prints; a part that was not asked for is absent. */
export interface BenchReport {
  readonly embeddingModel: string;
  readonly articles: number;
  readonly paragraphs: number;
  readonly answers?: AnswersMeasured;
  readonly verification?: VerificationMeasured;
  readonly firstStatement?: FirstStatementMeasured;
  readonly bot?: BotMeasured;
  readonly updates?: UpdatesMeasured;
  readonly seconds: number;
  /** Of the whole run. */
  readonly peakRssMb: number;
}

/** The report in lines to read. */
export function reportText(report: BenchReport): string {
  const { answers, verification, firstStatement, bot, updates } = report;
  const lines = [
    `${report.articles} articles, ${report.paragraphs} paragraphs, ${report.embeddingModel}`,
    answers &&
      `answers          ${answers.questions} questions: ${spread(answers.latencyMs)}; peak memory ${answers.peakRssMb} MB`,
    verification &&
      `verification     ${verification.statements} statements: ${spread(verification.latencyMs)}`,
    firstStatement &&
      `first statement  shown in ${firstStatement.shown} of ${firstStatement.answers} answers, in ${firstStatement.inDraft} as a draft: ${spread(firstStatement.latencyMs)} after its line`,
    bot && `bot              ${bot.questions} messages: ${spread(bot.latencyMs)} to the first reply`,
    bot && `crowd            ${crowdText(bot.crowd)}`,
    bot && `with limits      ${crowdText(bot.floodedCrowd)}; ${floodText(bot.floodedCrowd)}`,
    updates && `updates          ${updatesText(updates)}`,
    `in ${report.seconds} s, peak memory ${report.peakRssMb} MB`,
  ];
  return lines
    .filter((line) => line !== undefined)
    .join("\n")
    .concat("\n");
}

function spread({ p50, p95, p99, max }: Spread): string {
  return `median ${p50} ms, p95 ${p95}, p99 ${p99}, slowest ${max}`;
}

function floodText({ calls, refused, seconds }: BotMeasured["floodedCrowd"]): string {
  return `${calls} calls, ${refused} of them refused with 429, in ${seconds} s`;
}

function crowdText(crowd: BotMeasured["crowd"]): string {
  const { readers, questions, answered, inOrder, failed, answersASecond, latencyMs } = crowd;
  const order = inOrder ? "every chat in order" : "NOT in order in every chat";
  const failures = failed === 0 ? "" : `, ${failed} of them FAILED`;
  return `${readers} readers at once, ${answered} of ${questions} questions replied to${failures}, ${order}: ${answersASecond} answers/s, ${spread(latencyMs)}`;
}

function updatesText(measured: UpdatesMeasured): string {
  const { updates, unhandled, questions, answered, failures, seconds } = measured;
  return `${updates} bad ones in ${seconds} s, ${unhandled.length} errors unhandled; ${answered} of ${questions} private questions replied to, ${failures} of them with an apology`;
}
