/** So many calls in any stretch of time of this length. */
export interface Rate {
  readonly calls: number;
  readonly perMs: number;
}

export interface FloodRules {
  /** Messages to one chat of any kind. */
  readonly chat: Rate;
  /** Messages to one group, besides. */
  readonly group: Rate;
  /** Messages to all chats together. */
  readonly all: Rate;
  /** What a chat shows in passing: drafts and actions. */
  readonly fleeting: Rate;
}

/**
 * The limits of https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this. What it leaves
 * open is read strictly: a "short burst" is three messages, "30 or so" are 30, and a minute is any minute. A
 * bucket that fills up again would let nearly twice as many through in its first minute; so each limit is a
 * window that slides.
 *
 * Nothing is documented of drafts and chat actions. Bots that send them several times a second to one chat
 * report 429 with waits of three seconds, while their messages go on: hence a limit of their own, by chat.
 */
export const DOCUMENTED_LIMITS: FloodRules = {
  chat: { calls: 3, perMs: 3_000 },
  group: { calls: 20, perMs: 60_000 },
  all: { calls: 30, perMs: 1_000 },
  fleeting: { calls: 5, perMs: 5_000 },
};

const FLEETING = new Set(["sendmessagedraft", "sendrichmessagedraft", "sendchataction"]);

/** An edit counts as a message. Deleting and answering presses and inline queries are free of limits. */
const MESSAGE = /^(?:send|edit|copy|forward)/;

/** Limits of chats in which least happens are forgotten first. */
const MAX_WINDOWS = 5_000;

/** How much Telegram takes of one bot. */
export class FloodLimits {
  /** Calls turned away so far. */
  refused = 0;
  readonly #windows = new Map<string, Window>();

  /** @param now in milliseconds, on any clock that does not go back */
  constructor(
    private readonly rules: FloodRules = DOCUMENTED_LIMITS,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /**
   * Counts a call, or turns it away; then it is not counted.
   *
   * @param method in lower case
   * @param chatId undefined for messages that are in no chat the bot knows
   * @returns 0, or the whole seconds until it would be let through
   */
  admit(method: string, chatId: number | undefined): number {
    const now = this.now();
    const windows = this.#concerned(method, chatId);
    const waitMs = Math.max(0, ...windows.map((window) => window.waitMs(now)));
    if (waitMs > 0) {
      this.refused += 1;
      return Math.ceil(waitMs / 1_000);
    }
    for (const window of windows) window.add(now);
    return 0;
  }

  #concerned(method: string, chatId: number | undefined): Window[] {
    const { chat, group, all, fleeting } = this.rules;
    if (FLEETING.has(method)) return [this.#window(`fleeting ${chatId}`, fleeting)];
    if (!MESSAGE.test(method)) return [];
    const everywhere = this.#window("all", all);
    if (chatId === undefined) return [everywhere];
    const here = this.#window(`chat ${chatId}`, chat);
    // Telegram's ids of groups are negative.
    return chatId < 0 ? [everywhere, here, this.#window(`group ${chatId}`, group)] : [everywhere, here];
  }

  #window(name: string, rate: Rate): Window {
    const window = this.#windows.get(name) ?? new Window(rate);
    // Put behind all others, as the last one used.
    this.#windows.delete(name);
    this.#windows.set(name, window);
    const [oldest] = this.#windows.keys();
    if (this.#windows.size > MAX_WINDOWS && oldest !== undefined) this.#windows.delete(oldest);
    return window;
  }
}

/** The calls of the last stretch of time. */
class Window {
  readonly #times: number[] = [];

  constructor(private readonly rate: Rate) {}

  /** How long until one more is within the rate. */
  waitMs(now: number): number {
    while ((this.#times[0] ?? now) + this.rate.perMs <= now) this.#times.shift();
    const oldest = this.#times[0];
    return oldest === undefined || this.#times.length < this.rate.calls ? 0 : oldest + this.rate.perMs - now;
  }

  add(now: number): void {
    this.#times.push(now);
  }
}
