import { setImmediate } from "node:timers/promises";

/**
 * Lets those who come pass one at a time, in their order, each in a turn of the event loop of its own. What
 * a question needs of the processor is then done before the next one begins: when hundreds are asked at once,
 * the first is answered at once and not, a step of each by turns, with the last. Where a question waits for a
 * model, others pass.
 */
export class Turnstile {
  #last: Promise<unknown> = Promise.resolve();

  /** Resolves when all who came before have passed, and whatever they could do at once is done. */
  async pass(): Promise<void> {
    const turn = this.#last.then(() => setImmediate());
    this.#last = turn;
    await turn;
  }
}
