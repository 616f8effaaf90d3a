import { setTimeout as delay } from "node:timers/promises";
import type { Place } from "../../bot/preview/bot-api/bot-api.js";
import type { BotOnLoopback } from "./bot-on-loopback.js";
import type { BenchContext } from "./context.js";
import { rounded, type Spread, spreadOf } from "./measure-each.js";

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
const CHECK_MS = 20;

/** All readers ask at the same time, some of them twice without waiting for the answer; within `limitMs`. */
export async function crowdAsks(
  bot: BotOnLoopback,
  readers: readonly Place[],
  questions: readonly string[],
  limitMs: number,
  { signal, onProgress }: Pick<BenchContext, "signal" | "onProgress">,
): Promise<CrowdMeasured> {
  /** By chat, the questions and the messages that they were answered by, as they came. */
  const asked = new Map<number, number[]>();
  const answered = new Map<number, number[]>();
  const timesMs: number[] = [];
  const stopWatching = bot.watch(({ chatId, kind, repliesTo, atMs }) => {
    if (kind !== "message" || repliesTo === undefined || !asked.has(chatId)) return;
    answered.set(chatId, [...(answered.get(chatId) ?? []), repliesTo]);
    timesMs.push(atMs - started);
  });
  const askers = [...readers, ...readers.filter((_, at) => at % IMPATIENT === 0)];
  const failedBefore = bot.failedAnswers;
  const started = performance.now();
  try {
    for (const [at, reader] of askers.entries()) {
      const { message_id } = bot.say(reader, questions[at % questions.length] ?? "?");
      asked.set(reader.chat.id, [...(asked.get(reader.chat.id) ?? []), message_id]);
    }
    while (timesMs.length < askers.length && performance.now() - started < limitMs) {
      await delay(CHECK_MS, undefined, { signal });
      onProgress(timesMs.length, askers.length, "messages of a crowd answered");
    }
  } finally {
    stopWatching();
  }
  const latencyMs = spreadOf(timesMs);
  return {
    readers: readers.length,
    questions: askers.length,
    answered: timesMs.length,
    inOrder: [...answered].every(([chat, ids]) => ids.every((id, at) => asked.get(chat)?.[at] === id)),
    failed: bot.failedAnswers - failedBefore,
    answersASecond: latencyMs.max === 0 ? 0 : rounded((timesMs.length * 1_000) / latencyMs.max),
    latencyMs,
  };
}
