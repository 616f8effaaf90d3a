import { TrichdanError } from "../corpus/errors.js";
import { delay, untilAborted } from "./abortable.js";
import { type Config, readConfig } from "./config.js";
import { createBot } from "./create-bot.js";
import type { Engine, OpenEngineRequest } from "./engine.js";
import type { Operator } from "./features/evidence/tell-operator.js";
import { createI18n } from "./i18n.js";
import { createLogger } from "./logger.js";
import { startPreview } from "./preview/start-preview.js";
import { negotiateLanguage } from "./reader-language.js";
import { createAnswerStore } from "./store/answer-store.js";
import { createAwaitedStore } from "./store/awaited-store.js";
import { createConversationStore } from "./store/conversation-store.js";
import { createFeedbackStore } from "./store/feedback-store.js";
import { createChatMover } from "./store/move-chat.js";
import { openDatabase } from "./store/open-database.js";
import { createReaderStore } from "./store/reader-store.js";
import { createReportStore } from "./store/report-store.js";
import { createSpendingStore } from "./store/spending-store.js";
import { createStarterStore } from "./store/starter-store.js";
import { announce } from "./telegram/announce.js";
import { explainTelegramFailure } from "./telegram/explain-failure.js";
import { createStopSwitches, poll } from "./telegram/poll.js";
import { loadTexts, type TextsByLanguage } from "./texts.js";

export interface RunOptions {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly openEngine: (request: OpenEngineRequest) => Promise<Engine>;
  /** Aborted when the process is asked to stop. */
  readonly stop: AbortSignal;
  /** Takes the one line of an error that ends the bot. */
  readonly reportError: (line: string) => void;
  /** Whether standard error is a terminal. */
  readonly isTerminal: boolean;
}

/** Nothing that is closed at the end may take longer than this. */
const CLOSE_MS = 300;

/**
 * Runs the bot until it is stopped or cannot go on. Everything that was opened is closed in reverse order.
 *
 * @returns The exit status: 0 after a stop, 1 after an error, which has then been reported in one line.
 */
export async function runBot(options: RunOptions): Promise<number> {
  const closers: (() => unknown)[] = [];
  try {
    await serve(options, (closer) => closers.push(closer));
    return 0;
  } catch (thrown) {
    // A stop during the start makes calls fail that would have gone through.
    if (options.stop.aborted) return 0;
    const error = explainTelegramFailure(thrown);
    options.reportError(`error: ${describe(error)}`);
    return 1;
  } finally {
    for (const close of closers.reverse()) await Promise.race([close(), delay(CLOSE_MS)]);
  }
}

async function serve(options: RunOptions, onEnd: (closer: () => unknown) => void): Promise<void> {
  const { stop } = options;
  const config = readConfig(options.environment);
  const logger = await createLogger(config.logLevel, options.isTerminal);
  const database = openDatabase(config.dataDir);
  onEnd(() => database.close());
  const readers = createReaderStore(database);
  const i18n = createI18n(negotiateLanguage(readers, config.defaultLanguage));
  const texts = loadTexts(i18n);
  const { environment } = options;
  const ledger = createSpendingStore(database);
  const engine = await untilAborted(
    () => options.openEngine({ config, environment, logger, ledger, signal: stop }),
    stop,
  );
  onEnd(() => engine.close());
  const telegram = await connect(config, texts, onEnd);

  const switches = createStopSwitches();
  const now = () => new Date();
  const bot = createBot(telegram.token, {
    apiRoot: telegram.apiRoot,
    ask: engine.ask,
    compare: engine.compare,
    checkQuotation: engine.checkQuotation,
    articles: engine.articles,
    suggestQuestions: engine.suggestQuestions,
    generation: engine.generation,
    remote: engine.remote,
    readers,
    messageStyle: config.messageStyle,
    starterStore: createStarterStore(database),
    awaited: createAwaitedStore(database, now),
    answers: createAnswerStore(database, now),
    conversations: createConversationStore(database, now),
    feedback: createFeedbackStore(database, now),
    passage: engine.passage,
    citedNow: engine.citedNow,
    timeline: engine.timeline,
    reports: createReportStore(database, now),
    moveChat: createChatMover(database),
    evidenceParagraphs: config.evidenceParagraphs,
    operator: operatorOf(config, texts),
    now,
    i18n,
    texts,
    logger,
    stopping: switches.questions.signal,
    hangUp: switches.calls.signal,
  });
  const hangUp = () => switches.calls.abort();
  stop.throwIfAborted();
  stop.addEventListener("abort", hangUp);
  await bot.init();
  await announce(bot.api, texts, logger);
  if (!bot.botInfo.supports_inline_queries) {
    logger.info("inline mode is off: /setinline at @BotFather lets readers ask in any chat");
  }
  // From here on a stop first lets questions in hand finish.
  stop.removeEventListener("abort", hangUp);

  const polling = poll(bot, switches);
  onEnd(() => polling.stop());
  logger.info(telegram.readyLine(bot.botInfo.username));
  await Promise.race([polling.ended, aborted(stop)]);
  await polling.stop();
  logger.info("stopped");
}

function operatorOf({ operatorChatId, defaultLanguage }: Config, texts: TextsByLanguage): Operator | null {
  return operatorChatId === null ? null : { chatId: operatorChatId, texts: texts[defaultLanguage] };
}

interface Connection {
  readonly token: string;
  readonly apiRoot: string;
  readonly readyLine: (username: string) => string;
}

/** Telegram, or a server of our own in its place when there is no token. */
async function connect(
  config: Config,
  texts: TextsByLanguage,
  onEnd: (closer: () => unknown) => void,
): Promise<Connection> {
  if (config.mode === "telegram") {
    const { token, apiRoot } = config;
    return { token, apiRoot, readyLine: (username) => `@${username} is ready on Telegram` };
  }
  const preview = await startPreview({ host: config.previewHost, port: config.previewPort, texts });
  onEnd(() => preview.close());
  const { token, apiRoot, pageUrl } = preview;
  return { token, apiRoot, readyLine: () => `no TELEGRAM_BOT_TOKEN, so this is a preview: open ${pageUrl}` };
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });
}

function describe(error: unknown): string {
  if (error instanceof TrichdanError) return error.message;
  // Not foreseen: the kind of error is all there is to go by.
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
