import type { Update } from "grammy/types";
import { BotApiError } from "./bot-api-error.js";

/** Updates that a bot does not fetch are forgotten, oldest first. */
const MAX_WAITING = 10_000;

/** Telegram answers a long poll after this long at the latest. */
const MAX_TIMEOUT_SECONDS = 50;

type UpdateContent = Omit<Update, "update_id">;

/** Options of `getUpdates`: https://core.telegram.org/bots/api#getupdates */
export interface PollOptions {
  readonly offset: number;
  readonly limit: number;
  readonly timeoutSeconds: number;
  readonly allowed: readonly string[] | undefined;
}

/** What happened in the chats and the bot has not yet confirmed. */
export class UpdateQueue {
  #waiting: Update[] = [];
  #nextId = 1;
  #poll: { wake: () => void; replace: (by: string) => void } | undefined;
  #taker: ((update: Update) => void) | undefined;

  /** How many wait to be fetched or taken. */
  get size(): number {
    return this.#waiting.length;
  }

  add(content: UpdateContent): Update {
    const update = { update_id: this.#nextId++, ...content };
    this.#waiting.push(update);
    if (this.#waiting.length > MAX_WAITING) this.#waiting.shift();
    if (this.#taker === undefined) this.#poll?.wake();
    else this.#taker(update);
    return update;
  }

  /**
   * Hands all that waits and all that comes to a webhook, which forgets what it has delivered. Polls end with
   * 409 as long as there is one.
   */
  handTo(taker: ((update: Update) => void) | undefined): void {
    this.#taker = taker;
    if (taker === undefined) return;
    this.#poll?.replace("setWebhook request");
    for (const update of [...this.#waiting]) taker(update);
  }

  forget(updateId: number): void {
    this.#waiting = this.#waiting.filter((it) => it.update_id !== updateId);
  }

  clear(): void {
    this.#waiting = [];
  }

  /**
   * The updates from `offset` on; all before it are thereby confirmed and forgotten. Waits for one when there
   * is none. A second poll ends the first with 409, as two running copies of a bot do to each other.
   */
  async take(options: PollOptions, signal: AbortSignal): Promise<Update[]> {
    if (this.#taker !== undefined) {
      throw conflict(
        "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
      );
    }
    this.#poll?.replace("other getUpdates request; make sure that only one bot instance is running");
    if (options.offset > 0) this.#waiting = this.#waiting.filter((it) => it.update_id >= options.offset);
    const { allowed } = options;
    if (allowed !== undefined && allowed.length > 0) {
      this.#waiting = this.#waiting.filter((it) => allowed.some((kind) => kind in it));
    }
    if (this.#waiting.length === 0 && options.timeoutSeconds > 0) {
      await this.#wait(Math.min(options.timeoutSeconds, MAX_TIMEOUT_SECONDS) * 1_000, signal);
    }
    return this.#waiting.slice(0, Math.min(Math.max(options.limit, 1), 100));
  }

  #wait(milliseconds: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const end = (settle: () => void) => {
        clearTimeout(timer);
        signal.removeEventListener("abort", wake);
        if (this.#poll === poll) this.#poll = undefined;
        settle();
      };
      const wake = () => end(resolve);
      const replace = (by: string) => end(() => reject(conflict(`terminated by ${by}`)));
      const poll = { wake, replace };
      const timer = setTimeout(wake, milliseconds);
      signal.addEventListener("abort", wake);
      this.#poll = poll;
    });
  }
}

function conflict(reason: string): BotApiError {
  return new BotApiError(409, `Conflict: ${reason}`);
}
