import { MemoryLedger } from "../../spending/memory-ledger.js";
import type { Spending } from "../../spending/spending-ledger.js";

/** A ledger of one evaluation, which may go past midnight: it knows the sum of all days too. */
export class CountingLedger extends MemoryLedger {
  #total: Spending = { tokens: 0, cost: 0 };

  /** What was spent since the ledger was made. */
  get total(): Spending {
    return this.#total;
  }

  override record(day: string, reader: string | null, spending: Spending): void {
    super.record(day, reader, spending);
    const { tokens, cost } = this.#total;
    this.#total = { tokens: tokens + spending.tokens, cost: cost + spending.cost };
  }
}
