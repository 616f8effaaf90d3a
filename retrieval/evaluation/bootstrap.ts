/** One measured question. */
export interface Observation {
  /** Questions about the same article succeed and fail together; they are drawn together. */
  readonly cluster: string;
  readonly value: number;
  /** What the value is a sum over, for a ratio of sums as in precision; 1 for a mean. Range ≥ 0. */
  readonly weight?: number;
}

/** A mean with the interval that holds it in 95 of 100 such samples of articles. */
export interface Interval {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  readonly observations: number;
  /** With one cluster nothing can be said of the spread: then low and high are the mean. */
  readonly clusters: number;
}

/** The same question measured twice. */
export interface PairedObservation {
  readonly cluster: string;
  readonly before: number;
  readonly after: number;
}

/** Mean of `after − before`, with its interval. */
export interface PairedDifference extends Interval {
  /** Share of the resamples whose difference is ≤ 0: small when `after` is better for sure. */
  readonly shareNotAbove: number;
}

export interface BootstrapOptions {
  /** How many resamples. */
  readonly resamples: number;
  readonly seed: number;
  /** Confidence of the interval, 0–1. */
  readonly level: number;
}

export const DEFAULT_BOOTSTRAP: BootstrapOptions = { resamples: 2000, seed: 20200522, level: 0.95 };

/**
 * Percentile interval (Efron 1979) of a mean, or of a ratio of sums, with whole clusters drawn with
 * replacement (the randomised cluster bootstrap of Field & Welsh 2007). Drawing single questions would take
 * ten questions about one article for ten witnesses, and make the interval too narrow.
 */
export function clusterBootstrap(
  observations: readonly Observation[],
  options: Partial<BootstrapOptions> = {},
): Interval {
  const { resampled: _, ...interval } = resample(observations, { ...DEFAULT_BOOTSTRAP, ...options });
  return interval;
}

/**
 * The difference of two systems on the same questions (the paired bootstrap of Smucker, Allan & Carterette
 * 2007 and Sakai 2006, with clusters drawn as in {@link clusterBootstrap}). Much narrower than two intervals
 * beside each other, since a hard question is hard for both.
 */
export function pairedClusterBootstrap(
  pairs: readonly PairedObservation[],
  options: Partial<BootstrapOptions> = {},
): PairedDifference {
  const { resampled, ...interval } = resample(
    pairs.map(({ cluster, before, after }) => ({ cluster, value: after - before })),
    { ...DEFAULT_BOOTSTRAP, ...options },
  );
  // Sums of halves and thirds differ from 0 by rounding alone.
  const notAbove = resampled.filter((difference) => difference <= 1e-12).length;
  return { ...interval, shareNotAbove: resampled.length === 0 ? 1 : notAbove / resampled.length };
}

/** Uniform numbers 0 ≤ x < 1, the same for the same seed on every machine (mulberry32, T. Ettinger). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function resample(
  observations: readonly Observation[],
  { resamples, seed, level }: BootstrapOptions,
): Interval & { readonly resampled: readonly number[] } {
  const clusters = clusterSums(observations);
  const count = clusters.length;
  const mean = ratio(clusters);
  const sizes = { mean, observations: observations.length, clusters: count };
  if (count < 2) return { ...sizes, low: mean, high: mean, resampled: [] };
  const random = seededRandom(seed);
  const resampled: number[] = [];
  for (let round = 0; round < resamples; round += 1) {
    let value = 0;
    let weight = 0;
    for (let drawn = 0; drawn < count; drawn += 1) {
      const cluster = clusters[Math.floor(random() * count)];
      value += cluster?.value ?? 0;
      weight += cluster?.weight ?? 0;
    }
    resampled.push(weight === 0 ? 0 : value / weight);
  }
  resampled.sort((a, b) => a - b);
  const tail = (1 - level) / 2;
  return {
    ...sizes,
    low: resampled[Math.floor(tail * resamples)] ?? mean,
    high: resampled[Math.max(0, Math.ceil((1 - tail) * resamples) - 1)] ?? mean,
    resampled,
  };
}

interface Sums {
  value: number;
  weight: number;
}

function clusterSums(observations: readonly Observation[]): Sums[] {
  const sums = new Map<string, Sums>();
  for (const { cluster, value, weight = 1 } of observations) {
    const sum = sums.get(cluster) ?? { value: 0, weight: 0 };
    sum.value += value;
    sum.weight += weight;
    sums.set(cluster, sum);
  }
  return [...sums.values()];
}

function ratio(clusters: readonly Sums[]): number {
  const weight = clusters.reduce((sum, cluster) => sum + cluster.weight, 0);
  return weight === 0 ? 0 : clusters.reduce((sum, cluster) => sum + cluster.value, 0) / weight;
}
