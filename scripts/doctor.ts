import { access, constants } from "node:fs/promises";
import path from "node:path";
import { readConfig } from "../bot/config.js";
import { checkToken, type TokenCheck } from "../bot/telegram/check-token.js";
import { readArticleFolder } from "../corpus/article-store.js";
import { TrichdanError } from "../corpus/errors.js";
import { makeFolder } from "../corpus/storage/whole-file.js";
import { type RetrievalSettings, readRetrievalSettings } from "../retrieval/config.js";
import type { GenerationStore } from "../retrieval/index/generation-store.js";
import { checkGeneration } from "../retrieval/index/manifest.js";
import { openLiveIndex } from "../retrieval/index/open-index.js";
import { reasonToBuild } from "../retrieval/refresh-index.js";
import { openToolkit } from "../retrieval/toolkit.js";
import { createCommand, EXIT, runCommand, stopSignal } from "./command.js";
import { BOT_SWITCHES } from "./doctor/bot-switches.js";
import { chatModel } from "./doctor/chat-model.js";
import { dailyLimits, isPaid } from "./doctor/daily-limits.js";
import { Note } from "./doctor/note.js";

type State = "ok" | "note" | "failed";

interface Finding {
  /** What was looked at. */
  readonly check: string;
  readonly state: State;
  /** What was found and, where it is not well, what to do. */
  readonly message: string;
}

interface Options {
  readonly json?: boolean;
  readonly corpus?: string;
  readonly index?: string;
}

const command = createCommand(
  "doctor",
  "Check the token, the models, the index and the folders; say what to do.",
)
  .option("--corpus <DIR>", "folder of the articles (default: CORPUS_DIR or corpus/articles)")
  .option("--index <DIR>", "folder of the index (default: DATA_DIR/index or .trichdan/index)")
  .action(async (options: Options) => {
    const findings = await examine(options);
    for (const { check, state, message } of findings) {
      if (!options.json) process.stdout.write(`${state.padEnd(6)}  ${check}: ${message}\n`);
    }
    const ok = findings.every(({ state }) => state !== "failed");
    if (options.json) process.stdout.write(`${JSON.stringify({ ok, findings })}\n`);
    if (!ok) process.exitCode = EXIT.failed;
  });

async function examine(options: Options): Promise<Finding[]> {
  const settings = await look("settings", async () => {
    readConfig(process.env);
    readRetrievalSettings(process.env);
    return "every variable can be used";
  });
  if (settings.state === "failed") return [settings];
  const retrieval = readRetrievalSettings(process.env);
  const corpusDir = options.corpus ?? retrieval.corpusDir;
  const { chat } = retrieval;
  return [
    settings,
    ...(await telegram()),
    await look("articles", () => articles(corpusDir)),
    await look("data folder", () => dataFolder(retrieval.dataDir)),
    await look("embedding model", () => embeddingModel(retrieval, options.index)),
    await look("chat model", () => chatModel(chat, stopSignal())),
    ...(isPaid(chat) ? [await look("daily limits", async () => dailyLimits(chat))] : []),
    await look("index", () => index(retrieval, corpusDir, options.index)),
  ];
}

/** A check tells its finding, a note by throwing {@link Note}, or what is wrong by throwing an error. */
async function look(check: string, examineIt: () => Promise<string>): Promise<Finding> {
  try {
    return { check, state: "ok", message: await examineIt() };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { check, state: error instanceof Note ? "note" : "failed", message };
  }
}

/** The token, and what its bot is allowed to do. */
async function telegram(): Promise<Finding[]> {
  let bot: TokenCheck | undefined;
  const token = await look("Telegram", async () => {
    bot = await tokenCheck();
    return `the token is @${bot.username}'s`;
  });
  if (bot === undefined) return [token];
  const found = bot;
  return [
    token,
    ...(await Promise.all(BOT_SWITCHES.map(({ check, examine }) => look(check, async () => examine(found))))),
  ];
}

async function tokenCheck(): Promise<TokenCheck> {
  const config = readConfig(process.env);
  if (config.mode === "preview") {
    throw new Note("no TELEGRAM_BOT_TOKEN: npm start serves the local preview; @BotFather gives a token");
  }
  return await checkToken(config.token, config.apiRoot, stopSignal());
}

async function articles(dir: string): Promise<string> {
  const { entries, problems } = await readArticleFolder(dir);
  const [problem] = problems;
  if (problem !== undefined) {
    const others = problems.length > 1 ? ` (and ${problems.length - 1} more)` : "";
    throw new TrichdanError(`${problem.message}${others}`);
  }
  if (entries.length === 0) throw new TrichdanError(`no articles in ${dir}: add some with npm run ingest`);
  const samples = entries.filter(({ stored }) => stored.sample).length;
  return `${entries.length} in ${dir}, ${samples} of them samples`;
}

async function dataFolder(dir: string): Promise<string> {
  try {
    makeFolder(dir);
    await access(dir, constants.W_OK);
  } catch (error) {
    throw new TrichdanError(`${dir} cannot be written: check its owner, or set DATA_DIR`, { cause: error });
  }
  return `${path.resolve(dir)} can be written`;
}

async function embeddingModel(settings: RetrievalSettings, indexDir: string | undefined): Promise<string> {
  const { model } = await openToolkit(settings, indexDir);
  await model.embed([`Trichdan ${Date.now()}`], { purpose: "question", signal: stopSignal() });
  return `${model.id} answers`;
}

async function index(
  settings: RetrievalSettings,
  corpusDir: string,
  indexDir: string | undefined,
): Promise<string> {
  const toolkit = await openToolkit(settings, indexDir);
  const reason = await reasonToBuild(toolkit, {
    corpusDir,
    includeSamples: settings.includeSamples,
    keepPinned: true,
  });
  if (typeof reason === "string") {
    await mustBeWhole(toolkit.store);
    throw new Note(`${reason}: npm start builds it, or npm run index`);
  }
  const opened = await openLiveIndex(toolkit.store, { ...toolkit, checked: reason });
  opened.close();
  const { generation, articles, paragraphs } = reason.manifest;
  return `generation ${generation} is whole and up to date: ${articles} articles, ${paragraphs} paragraphs`;
}

/** An index that is out of date still answers; one that is damaged does not. */
async function mustBeWhole(store: GenerationStore): Promise<void> {
  const live = await store.live();
  if (live === null) return;
  await checkGeneration(store.folderOf(live));
}

await runCommand(command);
