/**
 * The moment, in milliseconds, on a clock that all threads of a process share: `process.hrtime` counts from one
 * fixed moment of the machine and never goes back, while `performance.now()` may count from a thread's own start.
 */
export function nowMs(): number {
  const [seconds, nanoseconds] = process.hrtime();
  return seconds * 1_000 + nanoseconds / 1_000_000;
}
