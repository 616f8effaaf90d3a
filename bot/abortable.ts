/** The part of an abort signal that this module needs; grammY's own polyfill has it too. */
export interface SignalLike {
  readonly aborted: boolean;
  addEventListener(type: "abort", listener: () => void): void;
  removeEventListener(type: "abort", listener: () => void): void;
}

/** Why work was given up when nobody asked for it. */
export class DeadlineError extends Error {
  override readonly name = "DeadlineError";
}

/**
 * Runs `work` with a signal that is aborted by any of `signals` or after `deadlineMs` (undefined: no limit).
 * Listeners and timer are gone afterwards: the signals that mean "the bot stops" live as long as the
 * process, and whatever hangs on to them for each call would, too.
 */
export async function bounded<T>(
  signals: readonly SignalLike[],
  deadlineMs: number | undefined,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const abort = () => controller.abort();
  for (const signal of signals) {
    if (signal.aborted) abort();
    else signal.addEventListener("abort", abort);
  }
  const giveUp = () => controller.abort(new DeadlineError(`given up after ${deadlineMs} ms`));
  const timer = deadlineMs === undefined ? undefined : setTimeout(giveUp, deadlineMs);
  try {
    return await work(controller.signal);
  } finally {
    clearTimeout(timer);
    for (const signal of signals) signal.removeEventListener("abort", abort);
  }
}

/**
 * The result of `work`, or a rejection with the signal's reason as soon as it is aborted, even when the work
 * itself takes no notice of the signal.
 */
export async function untilAborted<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted();
  let giveUp = () => {};
  const aborted = new Promise<never>((_, reject) => {
    giveUp = () => reject(signal.reason);
    signal.addEventListener("abort", giveUp, { once: true });
  });
  try {
    return await Promise.race([work(), aborted]);
  } finally {
    signal.removeEventListener("abort", giveUp);
  }
}

/** Waits, but not beyond the signal's abort; never rejects. */
export async function delay(milliseconds: number, signal?: AbortSignal): Promise<void> {
  if (signal?.aborted === true) return;
  await new Promise<void>((resolve) => {
    const timer = setTimeout(done, milliseconds);
    signal?.addEventListener("abort", done, { once: true });
    function done(): void {
      clearTimeout(timer);
      signal?.removeEventListener("abort", done);
      resolve();
    }
  });
}
