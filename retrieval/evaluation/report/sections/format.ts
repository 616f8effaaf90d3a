import type { Interval, PairedDifference } from "../../bootstrap.js";
import { type Html, html } from "../html.js";

/** ".701"; a share without its idle zero. */
export function share(value: number): string {
  return value.toFixed(3).replace(/^0(?=\.)/u, "");
}

/** "+.012", "−.003", "0". */
export function signed(value: number): string {
  if (Math.abs(value) < 0.0005) return "0";
  return `${value > 0 ? "+" : "−"}${share(Math.abs(value))}`;
}

/** ".701 [.640, .760]". */
export function withInterval({ mean, low, high }: Interval): Html {
  return html`${share(mean)} <span class="dim">[${share(low)}, ${share(high)}]</span>`;
}

/** A difference, in bold where its interval leaves 0 out. */
export function difference({ mean, low, high }: PairedDifference): Html {
  const isSure = low > 0 || high < 0;
  return html`<span class="${isSure ? "sure" : ""}">${signed(mean)}</span> <span class="dim">[${signed(low)}, ${signed(high)}]</span>`;
}

/** "good" or "bad" words, told by colour and by sign. */
export function verdict(isGood: boolean, good: string, bad: string): Html {
  return isGood ? html`<span class="good">✓ ${good}</span>` : html`<span class="bad">✗ ${bad}</span>`;
}

/** The distinct values, in order of first sight. */
export function distinct<T, V>(items: readonly T[], of: (item: T) => V): V[] {
  return [...new Set(items.map(of))];
}
