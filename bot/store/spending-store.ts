import type { Spending, SpendingLedger } from "../../retrieval/spending/spending-ledger.js";
import type { BotDatabase } from "./open-database.js";

/** Days before the one that is written that are kept: more than a month, for whoever adds up the costs. */
export const KEPT_DAYS = 40;

/** Stands for no reader in particular. */
const NOBODY = "";

/**
 * The ledger in the bot's database. A reader who asks to be forgotten stays in it, with sums and no questions:
 * else forgetting would refill their budget.
 */
export function createSpendingStore(database: BotDatabase): SpendingLedger {
  const ofReader = database.prepare<[string, string], Spending>(
    "SELECT tokens, cost FROM spending WHERE day = ? AND reader = ?",
  );
  const ofDay = database.prepare<[string], Spending>(
    "SELECT total(tokens) AS tokens, total(cost) AS cost FROM spending WHERE day = ?",
  );
  const add = database.prepare<[string, string, number, number]>(
    `INSERT INTO spending (day, reader, tokens, cost) VALUES (?, ?, ?, ?)
     ON CONFLICT (day, reader) DO UPDATE SET tokens = tokens + excluded.tokens, cost = cost + excluded.cost`,
  );
  const deleteOld = database.prepare<[string, string]>("DELETE FROM spending WHERE day < date(?, ?)");
  const record = database.transaction((day: string, reader: string | null, { tokens, cost }: Spending) => {
    add.run(day, reader ?? NOBODY, tokens, cost);
    deleteOld.run(day, `-${KEPT_DAYS} days`);
  });
  return {
    spent(day, reader) {
      const row = reader === null ? ofDay.get(day) : ofReader.get(day, reader);
      return { tokens: row?.tokens ?? 0, cost: row?.cost ?? 0 };
    },
    record: (day, reader, spending) => record.immediate(day, reader, spending),
  };
}
