import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Engine as BotEngine } from "../../bot/engine.js";
import { asBotEngine } from "../../bot/open-engine.js";
import { runBot } from "../../bot/run-bot.js";
import { TrichdanError } from "../../corpus/errors.js";
import type { Engine } from "../../retrieval/engine.js";

/** A Bot API server on 127.0.0.1. */
export interface Telegram {
  readonly token: string;
  readonly apiRoot: string;
  close(): Promise<void>;
}

/** The real bot on this thread, as `npm start` wires it, speaking over HTTP with a Bot API server of our own. */
export class BotOnLoopback {
  readonly #stop = new AbortController();
  /** Resolves when the bot has ended. */
  readonly ended: Promise<void>;
  #failure: string | null = null;
  /** How many questions the engine failed at; their readers got an apology for a reply. */
  failedAnswers = 0;

  private constructor(
    private readonly telegram: Telegram,
    private readonly dataDir: string,
    engine: Engine,
  ) {
    const environment = {
      TELEGRAM_BOT_TOKEN: telegram.token,
      TELEGRAM_API_ROOT: telegram.apiRoot,
      DATA_DIR: dataDir,
      LOG_LEVEL: "silent",
    };
    this.ended = runBot({
      environment,
      openEngine: async () => this.#counting(asBotEngine(engine)),
      stop: this.#stop.signal,
      reportError: (line) => {
        this.#failure = line;
      },
      isTerminal: false,
    }).then(() => undefined);
  }

  /** @param engine closed with the bot, as `telegram` is */
  static async start(engine: Engine, telegram: Telegram): Promise<BotOnLoopback> {
    const dataDir = await mkdtemp(path.join(tmpdir(), "trichdan-bench-"));
    return new BotOnLoopback(telegram, dataDir, engine);
  }

  /**
   * What `work` comes to.
   *
   * @throws {TrichdanError} when the bot ends before
   */
  async during<Result>(work: Promise<Result>): Promise<Result> {
    const tooEarly = this.ended.then(() => {
      throw new TrichdanError(`the bot under test ended: ${this.#failure ?? "it was stopped"}`);
    });
    return await Promise.race([work, tooEarly]);
  }

  async close(): Promise<void> {
    this.#stop.abort();
    await this.ended;
    await this.telegram.close();
    await rm(this.dataDir, { recursive: true, force: true });
  }

  #counting(engine: BotEngine): BotEngine {
    const ask: BotEngine["ask"] = (request) =>
      engine.ask(request).catch((error: unknown) => {
        this.failedAnswers += 1;
        throw error;
      });
    return { ...engine, ask };
  }
}
