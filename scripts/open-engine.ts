import { messageOf } from "../corpus/errors.js";
import { watchWithdrawals } from "../corpus/withdrawals.js";
import { openAnswerer } from "../retrieval/answering/open-answerer.js";
import { readRetrievalSettings } from "../retrieval/config.js";
import { Engine } from "../retrieval/engine.js";
import { prepareIndex } from "../retrieval/prepare-index.js";
import { MemoryLedger } from "../retrieval/spending/memory-ledger.js";
import { openToolkit } from "../retrieval/toolkit.js";
import { stopSignal } from "./command.js";
import { Progress } from "./progress.js";

/** Folders that a command was told to use instead of those of the settings. */
export interface EngineFolders {
  readonly corpus?: string;
  readonly index?: string;
}

/** The engine over the articles; builds the index first where it is missing or old, and tells on stderr. */
export async function openEngine(folders: EngineFolders): Promise<Engine> {
  const settings = readRetrievalSettings(process.env);
  const toolkit = await openToolkit(settings, folders.index);
  const progress = new Progress(process.stderr);
  const { acceptOtherModel, checked } = await prepareIndex(toolkit, {
    corpusDir: folders.corpus ?? settings.corpusDir,
    includeSamples: settings.includeSamples,
    keepPinned: true,
    now: new Date(),
    signal: stopSignal(),
    onStart: (reason) => process.stderr.write(`building the index: ${reason}\n`),
    onFallback: (message) => process.stderr.write(`warning: ${message}\n`),
    onProblem: (problem) => process.stderr.write(`warning: ${problem.message}\n`),
    onProgress: (done, total) => progress.show(done, total, "paragraphs indexed"),
  }).finally(() => progress.end());
  const { answerer, followUps } = await openAnswerer({
    settings: settings.chat,
    lexicon: toolkit.lexicon,
    // A command's own budget: what the bot spent is the bot's.
    ledger: new MemoryLedger(),
    timeZone: settings.timeZone,
    onFailure: (error) => process.stderr.write(`warning: ${messageOf(error)}\n`),
  });
  return await Engine.open({
    ...toolkit,
    answerer,
    followUps,
    acceptOtherModel,
    checked,
    withdrawn: watchWithdrawals(settings.dataDir),
    timeZone: settings.timeZone,
    onModelFailure: (error) =>
      process.stderr.write(`warning: ${messageOf(error)}; words alone are searched\n`),
  });
}
