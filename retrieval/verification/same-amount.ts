import type { Figure } from "./figures.js";

/** Measures that are told in several units: how much of the base unit each is. */
const FACTORS: ReadonlyMap<string, readonly [base: string, factor: number]> = new Map([
  ["second", ["second", 1]],
  ["minute", ["second", 60]],
  ["hour", ["second", 3600]],
  ["day", ["day", 1]],
  ["week", ["day", 7]],
  ["month", ["month", 1]],
  ["quarter", ["month", 3]],
  ["year", ["month", 12]],
  ["decade", ["month", 120]],
  ["century", ["month", 1200]],
  ["kg", ["kg", 1]],
  ["tonne", ["kg", 1000]],
  ["m", ["m", 1]],
  ["km", ["m", 1000]],
  ["point", ["point", 1]],
  ["basis point", ["point", 0.01]],
]);

/** A figure in the base unit of its measure, so that two weeks are fourteen days. */
export function inBaseUnit({ value, unit }: Figure): {
  readonly value: number;
  readonly unit: string | null;
} {
  const [base, factor] = (unit === null ? undefined : FACTORS.get(unit)) ?? [unit, 1];
  return { value: value * factor, unit: base };
}
