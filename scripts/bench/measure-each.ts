import { setImmediate } from "node:timers/promises";
import { percentiles } from "../../retrieval/evaluation/percentiles.js";

/** How long single things took, in milliseconds; all 0 for none. */
export interface Spread {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
}

export interface Limits {
  /** No further item is begun after this time. */
  readonly limitMs: number;
  readonly signal: AbortSignal;
  /** Told how many items are done, and of how many. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Works on one item after the other, until they or the time are at an end; returns what each work gave. */
export async function measureEach<Item, Result>(
  items: readonly Item[],
  { limitMs, signal, onProgress }: Limits,
  work: (item: Item) => Result | Promise<Result>,
): Promise<Result[]> {
  const latest = performance.now() + limitMs;
  const results: Result[] = [];
  for (const item of items) {
    // Lets Ctrl-C and what waits elsewhere through, so that it is not counted as work.
    await setImmediate();
    signal.throwIfAborted();
    if (performance.now() > latest) break;
    results.push(await work(item));
    onProgress?.(results.length, items.length);
  }
  return results;
}

/** How long a work takes, in milliseconds. */
export async function timeOf(work: () => unknown): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

export function spreadOf(timesMs: readonly number[]): Spread {
  const { p50, p95, p99 } = percentiles(timesMs);
  return {
    p50: rounded(p50),
    p95: rounded(p95),
    p99: rounded(p99),
    max: rounded(timesMs.reduce((most, one) => Math.max(most, one), 0)),
  };
}

/** To a hundredth: what is beyond is noise. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

/** `count` items from all over a list, or all when it has no more. */
export function sampleOf<Item>(items: readonly Item[], count: number): Item[] {
  if (items.length <= count) return [...items];
  return Array.from({ length: count }, (_, at) => items[Math.floor((at * items.length) / count)] as Item);
}

/** The most memory that this process has held so far, in megabytes. */
export function peakRssMb(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024);
}
