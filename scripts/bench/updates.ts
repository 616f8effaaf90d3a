import { startPreview } from "../../bot/preview/start-preview.js";
import { loadTexts } from "../../bot/texts.js";
import { ExtractiveAnswerer } from "../../retrieval/answering/extractive-answerer.js";
import { BotOnLoopback } from "./bot-on-loopback.js";
import { type BenchContext, countOf, openEngineWith, typedQuestions } from "./context.js";
import { feedUpdates, type UpdatesMeasured } from "./updates/feed.js";

const UPDATES = 10_000;
const FIRST_SEED = 1;

/**
 * Whether the bot goes on when it is sent 10,000 updates that Telegram would never send. Nothing is timed here:
 * Telegram may be on the bot's thread, where errors that nobody handles are seen too.
 */
export async function measureUpdates(context: BenchContext): Promise<UpdatesMeasured> {
  const { signal, onProgress } = context;
  const engine = await openEngineWith(new ExtractiveAnswerer(), context);
  const texts = loadTexts();
  const telegram = await startPreview({ host: "127.0.0.1", port: 0, texts });
  const bot = await BotOnLoopback.start(engine, telegram);
  try {
    return await feedUpdates(telegram.api, {
      count: countOf(UPDATES, context),
      firstSeed: FIRST_SEED,
      questions: typedQuestions(context),
      texts,
      ended: bot.ended,
      signal,
      onProgress: (done, total) => onProgress(done, total, "mutated updates sent"),
    });
  } finally {
    await bot.close();
  }
}
