import type { Place } from "../../bot/preview/bot-api/bot-api.js";
import { DOCUMENTED_LIMITS } from "../../bot/preview/bot-api/flood-limits.js";
import { ExtractiveAnswerer } from "../../retrieval/answering/extractive-answerer.js";
import { AskedBot } from "./asked-bot.js";
import { type BenchContext, openEngineWith, typedQuestions } from "./context.js";
import { type CrowdMeasured, crowdAsks } from "./crowd.js";
import { rounded, sampleOf } from "./measure-each.js";

export interface FloodedCrowdMeasured extends CrowdMeasured {
  /** Calls that were answered with 429, "Too Many Requests". */
  readonly refused: number;
  /** Calls in all, polls not counted. */
  readonly calls: number;
  readonly seconds: number;
}

/** How many times as long as Telegram's limits make it the crowd may wait. */
const PATIENCE = 3;

/** A crowd asks a bot that Telegram takes 30 messages a second of. */
export async function measureFloodedCrowd(
  readers: readonly Place[],
  context: BenchContext,
): Promise<FloodedCrowdMeasured> {
  const engine = await openEngineWith(new ExtractiveAnswerer(), context);
  const bot = await AskedBot.start(engine, context.signal, { isLimited: true });
  try {
    const questions = sampleOf(typedQuestions(context), 2 * readers.length);
    const { all } = DOCUMENTED_LIMITS;
    const limitMs = 10_000 + PATIENCE * Math.ceil(questions.length / all.calls) * all.perMs;
    const { crowd, refused, calls } = await crowdAsks(bot, readers, questions, limitMs, context);
    const seconds = rounded(crowd.latencyMs.max / 1_000);
    return { ...crowd, refused, calls, seconds };
  } finally {
    await bot.close();
  }
}
