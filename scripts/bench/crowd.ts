import type { Place } from "../../bot/preview/bot-api/bot-api.js";
import type { AskedBot } from "./asked-bot.js";
import type { BenchContext } from "./context.js";
import { rounded, type Spread, spreadOf } from "./measure-each.js";
import type { Exchange } from "./telegram/messages.js";
import { isInOrder, waitsMs } from "./telegram/replies.js";

export interface CrowdMeasured {
  readonly readers: number;
  readonly questions: number;
  /** Questions to which a reply was sent. */
  readonly answered: number;
  /** True: in every chat the answers came in the order of the questions. */
  readonly inOrder: boolean;
  /** Answers that could not be made; their readers were told so. */
  readonly failed: number;
  readonly answersASecond: number;
  /** How long readers waited for the first message of their answer; all asked at the same time. */
  readonly latencyMs: Spread;
}

/** Every so many-th reader sends a second question right behind the first, which must wait for its turn. */
const IMPATIENT = 3;

/** All readers ask at the same time, some of them twice without waiting for the answer; within `limitMs`. */
export async function crowdAsks(
  bot: AskedBot,
  readers: readonly Place[],
  questions: readonly string[],
  limitMs: number,
  { onProgress }: Pick<BenchContext, "onProgress">,
): Promise<{ crowd: CrowdMeasured } & Pick<Exchange, "calls" | "refused">> {
  const askers = [...readers, ...readers.filter((_, at) => at % IMPATIENT === 0)];
  const asked = askers.map((place, at) => ({ place, text: questions[at % questions.length] ?? "?" }));
  const onReply = (replied: number) => onProgress(replied, asked.length, "messages of a crowd answered");
  const failedBefore = bot.failedAnswers;
  const exchange = await bot.ask({ questions: asked, limitMs }, onReply);
  const timesMs = waitsMs(exchange);
  onReply(timesMs.length);
  const latencyMs = spreadOf(timesMs);
  const crowd = {
    readers: readers.length,
    questions: asked.length,
    answered: timesMs.length,
    inOrder: isInOrder(exchange),
    failed: bot.failedAnswers - failedBefore,
    answersASecond: latencyMs.max === 0 ? 0 : rounded((timesMs.length * 1_000) / latencyMs.max),
    latencyMs,
  };
  return { crowd, calls: exchange.calls, refused: exchange.refused };
}
