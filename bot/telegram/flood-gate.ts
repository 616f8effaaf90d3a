/**
 * "The API will not allow bulk notifications to more than ~30 users per second"
 * (https://core.telegram.org/bots/faq#how-can-i-message-all-of-my-bot-39s-subscribers-at-once); one in ten
 * less, since messages do not arrive as evenly as they are sent.
 */
export const PACED_MESSAGES_A_SECOND = 27;
const PACE_MS = 1_000 / PACED_MESSAGES_A_SECOND;

/** When nobody has had to wait for the pace for this long, it is kept no longer. */
export const CALM_MS = 60_000;

interface Refusal {
  readonly chatId: string;
  readonly until: number;
}

/**
 * Knows when Telegram takes messages. It publishes no exact limits and does not say which one a 429 is about,
 * so nothing is held back until there is one. Then its chat waits as long as it was told. Two in a row in
 * different chats are about all of them: all wait, and then keep to the documented pace, instead of each of
 * them finding out for itself.
 */
export class FloodGate {
  /** By chat, until when Telegram wants nothing for it. */
  readonly #closed = new Map<string, number>();
  #allClosedUntil = 0;
  #lastRefusal: Refusal | undefined;
  #isPaced = false;
  #lastDeparture = Number.NEGATIVE_INFINITY;
  /** When somebody last had to wait for the pace. */
  #lastWait = 0;

  /** @param now in milliseconds, on any clock that does not go back */
  constructor(private readonly now: () => number = () => performance.now()) {}

  /** How long no message may leave to a chat, in milliseconds. */
  closedMs(chatId: string): number {
    return Math.max(0, this.#allClosedUntil - this.now(), (this.#closed.get(chatId) ?? 0) - this.now());
  }

  /** How long no message may leave to any chat, in milliseconds. */
  allClosedMs(): number {
    const now = this.now();
    const closedMs = Math.max(0, this.#allClosedUntil - now);
    if (!this.#isPaced) return closedMs;
    // From the moment when the last one really left: time lost is not caught up with in a burst.
    const paceMs = this.#lastDeparture + PACE_MS - now;
    if (paceMs > 0) this.#lastWait = now;
    else if (now - this.#lastWait > CALM_MS) this.#isPaced = false;
    return Math.max(closedMs, paceMs);
  }

  /** A message leaves. */
  departed(): void {
    this.#lastDeparture = this.now();
  }

  /** Telegram took a message. */
  passed(): void {
    this.#lastRefusal = undefined;
  }

  /**
   * Telegram answered a message with 429.
   *
   * @returns whether a pace is kept from now on, and was not before
   */
  refused(chatId: string, retryAfterSeconds: number): boolean {
    const now = this.now();
    for (const [chat, until] of this.#closed) if (until <= now) this.#closed.delete(chat);
    const until = now + retryAfterSeconds * 1_000;
    this.#closed.set(chatId, until);
    const before = this.#lastRefusal;
    this.#lastRefusal = { chatId, until };
    if (before === undefined || before.chatId === chatId) return false;
    // If it was chance after all, two busy groups in a row, others wait no longer than they must.
    this.#allClosedUntil = Math.max(this.#allClosedUntil, Math.min(before.until, until));
    this.#lastWait = now;
    const isNew = !this.#isPaced;
    this.#isPaced = true;
    return isNew;
  }
}
