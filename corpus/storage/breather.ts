/** How long work may keep signals, timers and other questions waiting. */
const LONGEST_BREATH_MS = 40;

/**
 * For long loops without waiting: the function it gives lets the rest of the process in now and then, and
 * throws the signal's reason once that is aborted. Ctrl-C and a bot's questions are served only in between.
 */
export function breather(signal?: AbortSignal): () => Promise<void> {
  let last = performance.now();
  return async () => {
    signal?.throwIfAborted();
    if (performance.now() - last < LONGEST_BREATH_MS) return;
    await new Promise((resume) => setImmediate(resume));
    signal?.throwIfAborted();
    last = performance.now();
  };
}
