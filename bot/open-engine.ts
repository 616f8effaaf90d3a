import { messageOf } from "../corpus/errors.js";
import { watchWithdrawals } from "../corpus/withdrawals.js";
import { openAnswerer } from "../retrieval/answering/open-answerer.js";
import { readRetrievalSettings } from "../retrieval/config.js";
import { Engine as RetrievalEngine } from "../retrieval/engine.js";
import { prepareIndex } from "../retrieval/prepare-index.js";
import { openToolkit } from "../retrieval/toolkit.js";
import type { Engine, OpenEngineRequest, RemoteModels } from "./engine.js";
import type { Logger } from "./logger.js";

/** A log does not need more lines than this while an index is built. */
const PROGRESS_INTERVAL_MS = 3000;

/**
 * The retrieval side, ready to answer: the one place where the bot meets it. The index is built first when it
 * is missing or older than the articles; where the embedding model fails, words alone are searched.
 *
 * @throws {SettingError} naming a variable that cannot be used
 * @throws {StorageError} when the folder of the articles cannot be read
 * @throws {IndexError} when the index cannot be written or does not fit
 */
export async function openEngine({
  environment,
  logger,
  ledger,
  signal,
}: OpenEngineRequest): Promise<Engine> {
  const settings = readRetrievalSettings(environment);
  const toolkit = await openToolkit(settings);
  const index = await prepareIndex(toolkit, {
    corpusDir: settings.corpusDir,
    includeSamples: settings.includeSamples,
    keepPinned: true,
    now: new Date(),
    signal,
    onStart: (reason) => logger.info(`building the index: ${reason}`),
    onProgress: progressLines(logger),
    onFallback: (message) => logger.warn(message),
    onProblem: (problem) => logger.warn(problem.message),
  });
  logger.info(`index ${index.generation}: ${index.articles} articles, ${index.paragraphs} paragraphs`);
  const { answerer, followUps, chat } = await openAnswerer({
    settings: settings.chat,
    lexicon: toolkit.lexicon,
    ledger,
    timeZone: settings.timeZone,
    onFailure: (error) => logger.warn(`the articles' own words were given: ${messageOf(error)}`),
  });
  logger.info(chat === null ? "answers are the articles' own words" : `answers are worded by ${chat.id}`);
  const engine = await RetrievalEngine.open({
    ...toolkit,
    answerer,
    followUps,
    acceptOtherModel: index.acceptOtherModel,
    checked: index.checked,
    withdrawn: watchWithdrawals(settings.dataDir),
    timeZone: settings.timeZone,
    onModelFailure: (error) => logger.warn(`words alone were searched: ${messageOf(error)}`),
    onSwitchFailure: (error) => logger.error(`the new index is not used: ${messageOf(error)}`),
  });
  return asBotEngine(engine, {
    chat: chat?.id ?? null,
    embedding: settings.embedding.kind === "built-in" ? null : toolkit.model.id,
  });
}

/** What the bot uses of a retrieval engine; closing the one closes the other. */
export function asBotEngine(
  engine: RetrievalEngine,
  remote: RemoteModels = { chat: null, embedding: null },
): Engine {
  return {
    ask: ({ question, ...options }) => engine.ask(question, options),
    timeline: ({ text, ...options }) => engine.timeline(text, options),
    passage: (articleId, paragraph) => engine.passage(articleId, paragraph),
    citedNow: (citation) => engine.citedNow(citation),
    compare: ({ text, ...options }) => engine.compare(text, options),
    checkQuotation: ({ sentence, ...options }) => engine.checkQuotation(sentence, options),
    articles: (request) => engine.articles(request),
    suggestQuestions: ({ most, language, signal }) =>
      engine.suggestQuestions(most, { readerLanguage: language, signal }),
    generation: () => engine.generation(),
    remote,
    close: async () => engine.close(),
  };
}

function progressLines(logger: Logger): (done: number, total: number) => void {
  let last = Date.now();
  return (done, total) => {
    if (Date.now() - last < PROGRESS_INTERVAL_MS) return;
    last = Date.now();
    logger.info(`${done} of ${total} paragraphs indexed`);
  };
}
