import type { Spending, SpendingLedger } from "./spending-ledger.js";

/** A ledger that lasts as long as the process: for one-off commands. */
export class MemoryLedger implements SpendingLedger {
  readonly #spent = new Map<string, Spending>();

  spent(day: string, reader: string | null): Spending {
    return this.#spent.get(keyOf(day, reader)) ?? { tokens: 0, cost: 0 };
  }

  record(day: string, reader: string | null, { tokens, cost }: Spending): void {
    for (const one of new Set([null, reader])) {
      const before = this.spent(day, one);
      this.#spent.set(keyOf(day, one), { tokens: before.tokens + tokens, cost: before.cost + cost });
    }
  }
}

function keyOf(day: string, reader: string | null): string {
  return JSON.stringify([day, reader]);
}
