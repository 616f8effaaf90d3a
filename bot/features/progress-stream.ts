import { GrammyError } from "grammy";
import type { AnswerProgress } from "../../retrieval/answering/answer.js";
import { delay } from "../abortable.js";
import type { BotContext } from "../bot-context.js";
import type { Logger } from "../logger.js";

/** A signal as grammY's calls take it. */
export type CallSignal = Parameters<BotContext["replyWithDraft"]>[2];

/** An answer in the making, as the reader sees it. */
export interface AnswerStream {
  /** Shows the newest state; never throws. */
  show(progress: AnswerProgress): void;
  /**
   * Shows nothing more. Resolves, when Telegram takes calls again, with the message that the answer may take
   * the place of; null when there is none. Never rejects.
   */
  end(): Promise<number | null>;
}

/** @typeParam State What there is to show, as it changes. */
export interface ProgressOptions<State, Content> {
  /** Writes a state as Telegram shows it; null when there is nothing to show yet. */
  readonly render: (state: State) => Content | null;
  /** Brings a state before the reader; its signal is aborted when nobody waits for it any more. */
  readonly show: (content: Content, signal: CallSignal, state: State) => Promise<unknown>;
  /** From the beginning of the call that shows a state to that of the next call, at least. */
  readonly pauseMs: (state: State) => number;
  /** How long the answer may wait for a call that is under way. */
  readonly lastCallMs: number;
  readonly logger: Logger;
  /** Aborted when the bot stops: then nothing is waited for. */
  readonly stopping: AbortSignal;
}

/**
 * Shows an answer while it is being written. At most one call is under way; states that come meanwhile are
 * skipped but for the newest. It is a courtesy: where Telegram wants a pause it is kept, and after any other
 * failure nothing more is shown of this answer, and that is all. What is shown, and at what pace, the members of the family say: drafts in private chats, a
 * message that is edited in groups.
 */
export class ProgressStream<State, Content> {
  /** Both are there as soon as there is something to show, which most answers do without. */
  #calls: AbortController | undefined;
  #over: AbortController | undefined;
  #isOver = false;
  #newest: State | null = null;
  /** The one that was taken last to be shown. */
  #last: State | null = null;
  /** As it was shown last, to skip what looks the same. */
  #shown: string | null = null;
  #underWay: Promise<void> | null = null;
  /** Not before this moment; `performance.now()`. */
  #nextAt = 0;

  constructor(private readonly options: ProgressOptions<State, Content>) {}

  /** Shows the newest state, as soon as the one before is through; never throws. */
  show(state: State): void {
    if (this.#isOver) return;
    this.#calls ??= new AbortController();
    this.#over ??= new AbortController();
    this.#newest = state;
    if (this.#underWay !== null) return;
    this.#underWay = this.#showAll().then(
      () => {
        this.#underWay = null;
        // A state that came between the last look and now.
        if (this.#newest !== null) this.show(this.#newest);
      },
      (error: unknown) => this.#giveUp(error),
    );
  }

  /** Shows the last state once more, for where it does not last; never throws. */
  again(): void {
    if (this.#last === null || this.#newest !== null) return;
    this.#shown = null;
    this.show(this.#last);
  }

  /** Shows nothing more; resolves when no state can arrive any more, or it took too long. Never rejects. */
  async end(): Promise<void> {
    this.#giveUpWaiting();
    const { stopping, lastCallMs } = this.options;
    if (this.#underWay !== null && !stopping.aborted) {
      await Promise.race([this.#underWay, delay(lastCallMs, stopping)]);
    }
    this.#calls?.abort();
  }

  #giveUpWaiting(): void {
    this.#isOver = true;
    this.#newest = null;
    this.#over?.abort();
  }

  async #showAll(): Promise<void> {
    while (this.#newest !== null) {
      const waitMs = this.#nextAt - performance.now();
      if (waitMs > 0) await delay(waitMs, this.#over?.signal);
      if (this.#newest === null) return;
      const state = this.#newest;
      const content = this.options.render(state);
      this.#newest = null;
      const look = JSON.stringify(content);
      if (content === null || look === this.#shown) continue;
      this.#last = state;
      this.#nextAt = performance.now() + this.options.pauseMs(state);
      try {
        await this.options.show(content, this.#calls?.signal as CallSignal, state);
        this.#shown = look;
      } catch (error) {
        const quietMs = retryAfterMs(error);
        if (quietMs === 0 || this.#isOver) throw error;
        this.#nextAt = performance.now() + quietMs;
        this.#newest ??= state;
      }
    }
  }

  #giveUp(error: unknown): void {
    // Cut short by `end` is no failure.
    if (this.#calls?.signal.aborted !== true) {
      const reason = error instanceof Error ? error.message : String(error);
      this.options.logger.debug({ reason }, "no more of this answer is shown before it is whole");
    }
    this.#giveUpWaiting();
    this.#underWay = null;
  }
}

/** How long Telegram wants no calls after an error, in milliseconds. */
export function retryAfterMs(error: unknown): number {
  return error instanceof GrammyError ? (error.parameters.retry_after ?? 0) * 1_000 : 0;
}
