import type { Update } from "grammy/types";
import { callWebhook, WebhookError } from "./webhook-call.js";
import type { WebhookSettings } from "./webhook-settings.js";

export interface DeliveryOptions {
  readonly settings: WebhookSettings;
  /** The unit of the pauses between two tries of an update. */
  readonly pauseMs: number;
  /** Told of each update that the webhook took, with the body of its answer. */
  readonly onTaken: (update: Update, answer: string) => void;
  /** Told why an update was not taken. */
  readonly onRefused: (reason: string) => void;
}

/** Updates that must arrive one after the other. */
interface Line {
  readonly updates: Update[];
  /** Being delivered, or waiting for the next try. */
  isBusy: boolean;
  failures: number;
  timer?: NodeJS.Timeout;
}

/** A pause grows to at most so many units. */
const MAX_PAUSE = 60;

/**
 * Brings updates to a webhook as Telegram's own server does. Those of one chat go one after the other: the
 * next only when the one before was taken, however often that must be tried. Different chats go side by side,
 * the lowest id first, over as many connections as are allowed; a chat whose update is refused holds up
 * nobody else.
 */
export class WebhookDelivery {
  readonly #lines = new Map<string, Line>();
  readonly #end = new AbortController();
  #underWay = 0;

  constructor(private readonly options: DeliveryOptions) {}

  add(update: Update): void {
    const name = lineOf(update);
    const line = this.#lines.get(name);
    if (line === undefined) this.#lines.set(name, { updates: [update], isBusy: false, failures: 0 });
    else line.updates.push(update);
    this.#startNext();
  }

  /** Tries nothing more; what is under way may come to its end. */
  stop(): void {
    for (const line of this.#lines.values()) clearTimeout(line.timer);
    this.#lines.clear();
  }

  /** Stops, and cuts off what is under way. */
  close(): void {
    this.stop();
    this.#end.abort();
  }

  #startNext(): void {
    while (this.#underWay < this.options.settings.maxConnections) {
      const next = this.#lowest();
      if (next === undefined) return;
      void this.#deliver(...next);
    }
  }

  #lowest(): [string, Line, Update] | undefined {
    let lowest: [string, Line, Update] | undefined;
    for (const [name, line] of this.#lines) {
      const [update] = line.updates;
      if (line.isBusy || update === undefined) continue;
      if (lowest === undefined || update.update_id < lowest[2].update_id) lowest = [name, line, update];
    }
    return lowest;
  }

  async #deliver(name: string, line: Line, update: Update): Promise<void> {
    const { settings, onTaken, onRefused } = this.options;
    line.isBusy = true;
    this.#underWay += 1;
    try {
      const answer = await callWebhook(settings, update, this.#end.signal);
      line.updates.shift();
      line.failures = 0;
      line.isBusy = false;
      if (line.updates.length === 0 && this.#lines.get(name) === line) this.#lines.delete(name);
      onTaken(update, answer);
    } catch (error) {
      if (this.#end.signal.aborted) return;
      if (!(error instanceof WebhookError)) throw error;
      onRefused(error.message);
      this.#rest(line, error.retryAfterSeconds * 1_000);
    } finally {
      this.#underWay -= 1;
      this.#startNext();
    }
  }

  /** The first time an update is tried again at once, then after 2, 4, 8 … units. */
  #rest(line: Line, askedMs: number): void {
    if (![...this.#lines.values()].includes(line)) return;
    const units = line.failures === 0 ? 0 : Math.min(2 ** line.failures, MAX_PAUSE);
    line.failures += 1;
    // Nobody waits for it when the preview ends.
    line.timer = setTimeout(
      () => {
        line.isBusy = false;
        this.#startNext();
      },
      askedMs || units * this.options.pauseMs,
    ).unref();
  }
}

/** Messages by chat; presses and inline queries by reader, since they need not wait for a chat's messages. */
function lineOf(update: Update): string {
  const message = update.message ?? update.edited_message;
  if (message !== undefined) return `chat ${message.chat.id}`;
  if (update.callback_query !== undefined) return `press ${update.callback_query.from.id}`;
  if (update.inline_query !== undefined) return `inline ${update.inline_query.from.id}`;
  return `update ${update.update_id}`;
}
