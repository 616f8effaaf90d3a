import { Bot, type BotConfig, type Context, type WebhookReplyEnvelope } from "grammy";
import type { Update } from "grammy/types";
import type { Logger } from "../../logger.js";
import { readUpdate } from "./read-update.js";

interface CheckedBotDependencies {
  readonly logger: Logger;
  /** Aborted last of all: then nobody waits for Telegram any more. */
  readonly hangUp: AbortSignal;
}

/**
 * A bot that checks the shape of each update where it takes it in, however it came, by polling or by webhook.
 * What cannot be used is told to the operator in one line and goes no further.
 */
export class CheckedBot<BotContext extends Context> extends Bot<BotContext> {
  readonly #logger: Logger;
  readonly #hangUp: AbortSignal;

  constructor(token: string, config: BotConfig<BotContext>, { logger, hangUp }: CheckedBotDependencies) {
    super(token, config);
    this.#logger = logger;
    this.#hangUp = hangUp;
  }

  /** Asks Telegram who the bot is. Without a signal grammY would ask again and again, a stop or no stop. */
  override async init(): Promise<void> {
    // grammY's type of a signal is a polyfill's; the native one is what it is given everywhere.
    await super.init(this.#hangUp as Parameters<Bot["init"]>[0]);
  }

  override async handleUpdate(given: Update, envelope?: WebhookReplyEnvelope): Promise<void> {
    const read = readUpdate(given);
    if (read.update !== null) return await super.handleUpdate(read.update, envelope);
    const { id: update, problem } = read;
    this.#logger.warn({ update, problem }, "an update that cannot be used is left out");
  }
}
