import { sequentialize } from "@grammyjs/runner";
import { Bot } from "grammy";
import type { Language } from "../corpus/article.js";
import { type BotContext, speakReadersLanguage } from "./bot-context.js";
import { reportFailure } from "./failures.js";
import { acknowledgePress } from "./features/acknowledge-press.js";
import type { AnsweringDependencies } from "./features/answer-question.js";
import { examplePress } from "./features/example-press.js";
import { forget } from "./features/forget.js";
import { help } from "./features/help.js";
import { nonText } from "./features/non-text.js";
import { question } from "./features/question.js";
import { start } from "./features/start.js";
import { unknownCommand } from "./features/unknown-command.js";
import { boundCalls } from "./telegram/bounded-calls.js";
import { logConnection } from "./telegram/connection-log.js";
import { retryCalls } from "./telegram/retry-calls.js";

export interface BotDependencies extends AnsweringDependencies {
  /** Root address of the Bot API, without a slash at its end. */
  readonly apiRoot: string;
  /** For readers whose language Telegram does not tell. */
  readonly defaultLanguage: Language;
  /** Aborted last of all: ends calls to Telegram that are still under way. */
  readonly hangUp: AbortSignal;
}

/** Longer than Telegram holds a long poll (30 s), shorter than a reader's patience. */
const CALL_TIMEOUT_SECONDS = 60;

/** The bot, reading from top to bottom as an update travels through it. */
export function createBot(token: string, dependencies: BotDependencies): Bot<BotContext> {
  const { apiRoot, logger, texts, defaultLanguage, stopping, hangUp } = dependencies;
  const bot = new Bot<BotContext>(token, { client: { apiRoot, timeoutSeconds: CALL_TIMEOUT_SECONDS } });

  // Outgoing calls, from the network up: the last one installed sees a call first.
  bot.api.config.use(logConnection(logger));
  bot.api.config.use(retryCalls());
  bot.api.config.use(boundCalls(hangUp));

  const report = reportFailure(logger, stopping);
  bot.catch(report);

  bot.use(speakReadersLanguage(texts, defaultLanguage));
  bot.use(acknowledgePress());
  // From here on one update a chat at a time, chats side by side.
  bot.use(sequentialize((ctx) => ctx.chat?.id.toString()));
  // A failure is reported within its turn, so that the reply about it, too, comes in order.
  const inTurn = bot.errorBoundary(report);
  inTurn.use(start());
  inTurn.use(help());
  inTurn.use(forget(dependencies));
  inTurn.use(question(dependencies));
  inTurn.use(examplePress(dependencies));
  inTurn.use(unknownCommand());
  inTurn.use(nonText());
  return bot;
}
