/** Answers that are being made and that their readers may stop, by the draft that shows them. */
export class AnswersUnderWay {
  readonly #stops = new Map<string, AbortController>();

  /**
   * Lets `work` be stopped: its signal is aborted when the reader presses the stop button of the draft.
   * Before and after it a press changes nothing.
   */
  async during<T>(chatId: number, draftId: number, work: (stopped: AbortSignal) => Promise<T>): Promise<T> {
    const key = keyOf(chatId, draftId);
    const stop = new AbortController();
    this.#stops.set(key, stop);
    try {
      return await work(stop.signal);
    } finally {
      this.#stops.delete(key);
    }
  }

  /** @returns false when the chat has no such draft, or its answer is made already */
  stop(chatId: number, draftId: number): boolean {
    const stop = this.#stops.get(keyOf(chatId, draftId));
    stop?.abort();
    return stop !== undefined;
  }
}

function keyOf(chatId: number, draftId: number): string {
  return `${chatId} ${draftId}`;
}
