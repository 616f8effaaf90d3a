import { untilAborted } from "../../bot/abortable.js";
import { TrichdanError } from "../../corpus/errors.js";
import type { Engine } from "../../retrieval/engine.js";
import { BotOnLoopback } from "./bot-on-loopback.js";
import type { Exchange, Order, Question, ServerOptions } from "./telegram/messages.js";
import { waitsMs } from "./telegram/replies.js";
import { TelegramThread } from "./telegram/telegram-thread.js";

/** How long the question of a lone reader may wait. */
const ALONE_LIMIT_MS = 15_000;

/** The real bot, asked by readers who are on a thread of their own with its Telegram. */
export class AskedBot {
  private constructor(
    private readonly bot: BotOnLoopback,
    private readonly telegram: TelegramThread,
    private readonly signal: AbortSignal,
  ) {}

  /** @param engine closed with the bot */
  static async start(engine: Engine, signal: AbortSignal, options?: ServerOptions): Promise<AskedBot> {
    const telegram = await TelegramThread.start(options);
    return new AskedBot(await BotOnLoopback.start(engine, telegram), telegram, signal);
  }

  /** How many questions the engine failed at. */
  get failedAnswers(): number {
    return this.bot.failedAnswers;
  }

  /**
   * Asks many questions at once.
   *
   * @param onReply told now and then how many have a reply
   * @throws {TrichdanError} when the bot ends, and the signal's reason when it is aborted
   */
  async ask(order: Order, onReply?: (replied: number) => void): Promise<Exchange> {
    return await untilAborted(() => this.bot.during(this.telegram.ask(order, onReply)), this.signal);
  }

  /**
   * Asks one question.
   *
   * @throws {TrichdanError} as `ask` does, and when there is no reply in time
   */
  async askAlone(question: Question): Promise<Exchange> {
    const exchange = await this.ask({ questions: [question], limitMs: ALONE_LIMIT_MS });
    if (waitsMs(exchange).length > 0) return exchange;
    throw new TrichdanError(
      `the bot under test did not answer in ${ALONE_LIMIT_MS} ms: run the command again`,
    );
  }

  async close(): Promise<void> {
    await this.bot.close();
  }
}
