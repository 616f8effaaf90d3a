import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Engine as BotEngine } from "../../bot/engine.js";
import { asBotEngine } from "../../bot/open-engine.js";
import type { BotApi, Place } from "../../bot/preview/bot-api/bot-api.js";
import type { ChatEvent } from "../../bot/preview/bot-api/chat-log.js";
import type { FloodLimits } from "../../bot/preview/bot-api/flood-limits.js";
import { type Preview, startPreview } from "../../bot/preview/start-preview.js";
import { runBot } from "../../bot/run-bot.js";
import { loadTexts } from "../../bot/texts.js";
import { TrichdanError } from "../../corpus/errors.js";
import type { Engine } from "../../retrieval/engine.js";

/** What a reader sees in a chat, and when the Bot API server had it. */
export interface Seen {
  readonly chatId: number;
  /** A message, or one that is still being written. */
  readonly kind: "message" | "draft";
  readonly text: string;
  /** Of the reader's message that it answers. */
  readonly repliesTo: number | undefined;
  /** On the clock of `performance.now()`. */
  readonly atMs: number;
}

/**
 * The real bot in this process, as `npm start` wires it, speaking over HTTP on 127.0.0.1 with a Bot API server
 * of our own, which asks it to slow down only where it is given limits.
 */
export class BotOnLoopback {
  readonly #stop = new AbortController();
  /** Resolves when the bot has ended. */
  readonly ended: Promise<void>;
  #failure: string | null = null;
  /** How many questions the engine failed at; their readers got an apology for a reply. */
  failedAnswers = 0;
  /** The bot's calls of the server, polls not counted. */
  calls = 0;

  private constructor(
    readonly preview: Preview,
    readonly dataDir: string,
    engine: Engine,
  ) {
    const environment = {
      TELEGRAM_BOT_TOKEN: preview.token,
      TELEGRAM_API_ROOT: preview.apiRoot,
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

  /** @param engine closed with the bot */
  static async start(engine: Engine, floodLimits?: FloodLimits): Promise<BotOnLoopback> {
    let bot: BotOnLoopback | undefined;
    const preview = await startPreview({
      host: "127.0.0.1",
      port: 0,
      texts: loadTexts(),
      ...(floodLimits === undefined ? {} : { floodLimits }),
      observe: ({ method }) => {
        if (bot !== undefined && method !== "getUpdates") bot.calls += 1;
        return undefined;
      },
    });
    const dataDir = await mkdtemp(path.join(tmpdir(), "trichdan-bench-"));
    bot = new BotOnLoopback(preview, dataDir, engine);
    return bot;
  }

  get api(): BotApi {
    return this.preview.api;
  }

  say(place: Place, text: string): ReturnType<BotApi["say"]> {
    return this.api.say(place, text);
  }

  /** Tells of all that the bot shows from now on, until the returned function is called. */
  watch(listener: (seen: Seen) => void): () => void {
    return this.api.chats.subscribe((event) => {
      const seen = this.#seen(event);
      if (seen !== null) listener(seen);
    });
  }

  /** Says something and waits for the bot's first message after it, which answers it. */
  async ask(place: Place, text: string, limitMs: number): Promise<Seen> {
    return await this.until(limitMs, (found) => {
      const stopWatching = this.watch((seen) => {
        if (seen.kind === "message" && seen.chatId === place.chat.id) found(seen);
      });
      this.say(place, text);
      return stopWatching;
    });
  }

  /**
   * Waits for something that `look` finds while it watches.
   *
   * @throws {TrichdanError} when the bot ends, or nothing is found within `limitMs`
   */
  async until<Found>(limitMs: number, look: (found: (value: Found) => void) => () => void): Promise<Found> {
    let stopLooking = (): void => {};
    let timer: NodeJS.Timeout | undefined;
    try {
      return await new Promise<Found>((resolve, reject) => {
        const fail = (what: string) => reject(new TrichdanError(`the bot under test ${what}`));
        void this.ended.then(() => fail(`ended: ${this.#failure ?? "it was stopped"}`));
        timer = setTimeout(() => fail(`did not answer in ${limitMs} ms: run the command again`), limitMs);
        stopLooking = look(resolve);
      });
    } finally {
      clearTimeout(timer);
      stopLooking();
    }
  }

  async close(): Promise<void> {
    this.#stop.abort();
    await this.ended;
    await this.preview.close();
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

  #seen(event: ChatEvent): Seen | null {
    const atMs = performance.now();
    const { chatId } = event;
    if (event.type === "draft" && event.draft !== null) {
      return { chatId, kind: "draft", text: event.draft.text, repliesTo: undefined, atMs };
    }
    if (event.type !== "message" || event.message.from?.id !== this.api.me.id) return null;
    const { text, reply_to_message } = event.message;
    return { chatId, kind: "message", text: text ?? "", repliesTo: reply_to_message?.message_id, atMs };
  }
}

/** A private chat with a reader. */
export function privateChat(id: number): Place {
  const from = { id, is_bot: false, first_name: `Reader ${id}`, language_code: "vi" };
  return { from, chat: { id, type: "private", first_name: from.first_name } };
}
