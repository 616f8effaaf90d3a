import type { FloodGate } from "./flood-gate.js";

/**
 * Messages under way at the same time: what Telegram takes in a second. More could all be refused before the
 * first refusal is back.
 */
const MAX_UNDER_WAY = 30;

/** The line in front of the flood gate: messages leave in the order in which they came. */
export class MessageLine {
  readonly #waiting = new Set<() => void>();
  #underWay = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(private readonly gate: FloodGate) {}

  /**
   * Resolves when the caller's message may leave; then `leave` must be called when it has arrived.
   *
   * @throws the signal's reason, when it is aborted while the caller waits
   */
  enter(signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      const go = () => {
        signal?.removeEventListener("abort", giveUp);
        resolve();
      };
      const giveUp = () => {
        this.#waiting.delete(go);
        // A line without anybody in it must not keep the process.
        if (this.#waiting.size === 0) clearTimeout(this.#timer);
        reject(signal?.reason);
      };
      signal?.addEventListener("abort", giveUp, { once: true });
      this.#waiting.add(go);
      this.#move();
    });
  }

  leave(): void {
    this.#underWay -= 1;
    this.#move();
  }

  #move(): void {
    clearTimeout(this.#timer);
    for (const go of this.#waiting) {
      if (this.#underWay >= MAX_UNDER_WAY) return;
      const waitMs = this.gate.allClosedMs();
      if (waitMs > 0) {
        this.#timer = setTimeout(() => this.#move(), waitMs);
        return;
      }
      this.#waiting.delete(go);
      this.#underWay += 1;
      this.gate.departed();
      go();
    }
  }
}
