import { ExtractiveAnswerer } from "../../retrieval/answering/extractive-answerer.js";
import { AskedBot } from "./asked-bot.js";
import { type BenchContext, countOf, openEngineWith, typedQuestions } from "./context.js";
import { type CrowdMeasured, crowdAsks } from "./crowd.js";
import { type FloodedCrowdMeasured, measureFloodedCrowd } from "./flooded-crowd.js";
import { measureEach, type Spread, sampleOf, spreadOf } from "./measure-each.js";
import { privateChat } from "./private-chat.js";
import { waitsMs } from "./telegram/replies.js";

export interface BotMeasured {
  readonly questions: number;
  /** From a lone reader's message at the Bot API server to the bot's first message there. */
  readonly latencyMs: Spread;
  readonly crowd: CrowdMeasured;
  /** The same with the limits that Telegram documents. */
  readonly floodedCrowd: FloodedCrowdMeasured;
}

const QUESTIONS = 200;
const WARM_UP_QUESTIONS = 30;
const READERS = 300;
const LIMIT_MS = 10_000;
const CROWD_LIMIT_MS = 40_000;

/** How long readers wait for the bot's answer in the articles' own words: alone, and many at once. */
export async function measureBot(context: BenchContext): Promise<BotMeasured> {
  const unlimited = await measureUnlimited(context);
  const readers = Array.from({ length: countOf(READERS, context) }, (_, at) => privateChat(at + 1));
  return { ...unlimited, floodedCrowd: await measureFloodedCrowd(readers, context) };
}

async function measureUnlimited(context: BenchContext): Promise<Omit<BotMeasured, "floodedCrowd">> {
  const { signal, onProgress } = context;
  const bot = await AskedBot.start(await openEngineWith(new ExtractiveAnswerer(), context), signal);
  let readers = 0;
  // Each in a chat of its own, so that nothing is read as a follow-up.
  const newReader = () => privateChat(++readers);
  const askAlone = async (text: string): Promise<number[]> =>
    waitsMs(await bot.askAlone({ place: newReader(), text }));
  try {
    const typed = typedQuestions(context);
    await measureEach(
      sampleOf(typed, countOf(WARM_UP_QUESTIONS, context)),
      { limitMs: LIMIT_MS, signal },
      askAlone,
    );
    const times = await measureEach(
      sampleOf(typed, countOf(QUESTIONS, context)),
      {
        limitMs: LIMIT_MS,
        signal,
        onProgress: (done, total) => onProgress(done, total, "messages answered"),
      },
      askAlone,
    );
    const crowd = Array.from({ length: countOf(READERS, context) }, newReader);
    const asked = await crowdAsks(bot, crowd, sampleOf(typed, 2 * crowd.length), CROWD_LIMIT_MS, context);
    return {
      questions: times.length,
      latencyMs: spreadOf(times.flat()),
      crowd: asked.crowd,
    };
  } finally {
    await bot.close();
  }
}
