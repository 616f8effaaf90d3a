import type { AnswerProgress } from "../../retrieval/answering/answer.js";
import { delay } from "../abortable.js";
import type { BotContext } from "../bot-context.js";
import type { Logger } from "../logger.js";

/** How long the answer may wait for a draft under way: one that arrived after it would stay for half a minute. */
const LAST_DRAFT_MS = 300;

export interface DraftOptions {
  /** Writes a state as Telegram HTML; null when there is nothing to show yet. */
  readonly render: (progress: AnswerProgress) => string | null;
  readonly logger: Logger;
  /** Aborted when the bot stops: then nothing is waited for. */
  readonly stopping: AbortSignal;
}

type CallSignal = Parameters<BotContext["replyWithDraft"]>[2];

/**
 * Shows an answer while it is being written, as a draft: Telegram takes it away when the answer comes, or
 * after 30 seconds. At most one call is under way; states that come meanwhile are skipped but for the newest.
 * Drafts are a courtesy: after the first failure there are no more of this answer, and that is all.
 */
export class DraftStream {
  readonly #calls = new AbortController();
  #isOver = false;
  #newest: AnswerProgress | null = null;
  #shown: string | null = null;
  #underWay: Promise<void> | null = null;

  constructor(
    private readonly ctx: BotContext,
    private readonly options: DraftOptions,
  ) {}

  /** Shows the newest state, as soon as the one before is through; never throws. */
  show(progress: AnswerProgress): void {
    if (this.#isOver) return;
    this.#newest = progress;
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

  /** Shows nothing more; resolves when no draft can arrive any more. Never rejects. */
  async end(): Promise<void> {
    this.#isOver = true;
    this.#newest = null;
    const { stopping } = this.options;
    if (this.#underWay !== null && !stopping.aborted) {
      await Promise.race([this.#underWay, delay(LAST_DRAFT_MS, stopping)]);
    }
    this.#calls.abort();
  }

  async #showAll(): Promise<void> {
    while (this.#newest !== null) {
      const html = this.options.render(this.#newest);
      this.#newest = null;
      if (html === null || html === this.#shown) continue;
      // The update's id is never 0 and, in its chat, no other answer's.
      const options = { parse_mode: "HTML", draft_id: this.ctx.update.update_id } as const;
      await this.ctx.replyWithDraft(html, options, this.#calls.signal as CallSignal);
      this.#shown = html;
    }
  }

  #giveUp(error: unknown): void {
    // Cut short by `end` is no failure.
    if (!this.#calls.signal.aborted) {
      const reason = error instanceof Error ? error.message : String(error);
      this.options.logger.debug({ chat: this.ctx.chat?.id, reason }, "no more drafts of this answer");
    }
    this.#isOver = true;
    this.#newest = null;
    this.#underWay = null;
  }
}
