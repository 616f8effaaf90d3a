import { Bot, type BotConfig, type Context, type WebhookReplyEnvelope } from "grammy";
import type { Update } from "grammy/types";
import type { Logger } from "../../logger.js";
import { readUpdate } from "./read-update.js";

/**
 * A bot that checks the shape of each update where it takes it in, however it came, by polling or by webhook.
 * What cannot be used is told to the operator in one line and goes no further.
 */
export class CheckedBot<BotContext extends Context> extends Bot<BotContext> {
  readonly #logger: Logger;

  constructor(token: string, config: BotConfig<BotContext>, logger: Logger) {
    super(token, config);
    this.#logger = logger;
  }

  override async handleUpdate(given: Update, envelope?: WebhookReplyEnvelope): Promise<void> {
    const read = readUpdate(given);
    if (read.update !== null) return await super.handleUpdate(read.update, envelope);
    const { id: update, problem } = read;
    this.#logger.warn({ update, problem }, "an update that cannot be used is left out");
  }
}
