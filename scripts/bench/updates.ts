import { loadTexts } from "../../bot/texts.js";
import { ExtractiveAnswerer } from "../../retrieval/answering/extractive-answerer.js";
import { BotOnLoopback } from "./bot-on-loopback.js";
import { type BenchContext, countOf, openEngineWith, typedQuestions } from "./context.js";
import { feedUpdates, type UpdatesMeasured } from "./updates/feed.js";

const UPDATES = 10_000;
const FIRST_SEED = 1;

/** Whether the bot goes on when it is sent 10,000 updates that Telegram would never send. */
export async function measureUpdates(context: BenchContext): Promise<UpdatesMeasured> {
  const { signal, onProgress } = context;
  const bot = await BotOnLoopback.start(await openEngineWith(new ExtractiveAnswerer(), context));
  try {
    return await feedUpdates(bot.api, {
      count: countOf(UPDATES, context),
      firstSeed: FIRST_SEED,
      questions: typedQuestions(context),
      texts: loadTexts(),
      ended: bot.ended,
      signal,
      onProgress: (done, total) => onProgress(done, total, "mutated updates sent"),
    });
  } finally {
    await bot.close();
  }
}
