/** How long something is waited for. */
export interface Patience {
  /** Without it, as long as it takes. */
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal | undefined;
}

/** Nothing came within the time. */
export class TimedOut extends Error {}

/**
 * The result of `work`, or a rejection as soon as the time is over or the signal aborts (with its reason),
 * even when the work takes no notice of either. The work is left to itself then.
 */
export async function waitFor<T>(work: () => Promise<T>, { timeoutMs, signal }: Patience): Promise<T> {
  signal?.throwIfAborted();
  return await new Promise<T>((resolve, reject) => {
    const timer =
      timeoutMs === undefined
        ? undefined
        : setTimeout(() => settle(() => reject(new TimedOut(`nothing came in ${timeoutMs} ms`))), timeoutMs);
    const abort = () => settle(() => reject(signal?.reason));
    signal?.addEventListener("abort", abort, { once: true });
    const settle = (act: () => void): void => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", abort);
      act();
    };
    work().then(
      (value) => settle(() => resolve(value)),
      (error: unknown) => settle(() => reject(error)),
    );
  });
}
