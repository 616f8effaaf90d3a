/** Shows how far long work is: one line rewritten on a terminal, a plain line now and then elsewhere. */
export class Progress {
  #lastAt: number;
  #isOpen = false;

  constructor(
    readonly stream: NodeJS.WriteStream,
    readonly now: () => number = Date.now,
  ) {
    this.#lastAt = now();
  }

  /** @param what what is counted, as in "120 of 400 paragraphs indexed" */
  show(done: number, total: number, what: string): void {
    const isLast = done >= total;
    // A terminal can follow ten a second; a log file wants a line every few seconds.
    const pauseMs = this.stream.isTTY ? 100 : 5000;
    if (!isLast && this.now() - this.#lastAt < pauseMs) return;
    this.#lastAt = this.now();
    const line = `${done} of ${total} ${what}`;
    if (this.stream.isTTY) {
      this.stream.write(`\r\u001b[K${line}`);
      this.#isOpen = true;
      if (isLast) this.end();
    } else this.stream.write(`${line}\n`);
  }

  /** Leaves the line, so that what is printed next begins a new one. */
  end(): void {
    if (this.#isOpen) this.stream.write("\n");
    this.#isOpen = false;
  }
}
